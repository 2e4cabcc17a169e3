import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { saveVerification } from "~/commands/verification/save-verification.server";
import { can } from "~/domain/access";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { askOfValues, valuesOfAddress } from "~/domain/verification/planning-ask";
import { verificationSchema } from "~/domain/verification/verification.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findVerificationPage } from "~/store/verification/verification-page.queries.server";
import { Disclosure } from "~/ui/controls/disclosure";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { LockCard } from "~/ui/verification/lock-card";
import { staleFieldsOfPromise } from "~/ui/verification/promise-values";
import { VerificationForm } from "~/ui/verification/verification-form";
import { VersionList } from "~/ui/verification/version-list";

export const handle: FrameHandle = {
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "Verification plan" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Verification plan ${data?.view.planCode ?? ""} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Verification plans are read by the people of the program.");
  const at = now();
  const { searchParams } = new URL(request.url);
  // Without scripts the form is sent here to see what its choices can show; nothing is saved by it.
  const tried = searchParams.has("try") ? valuesOfAddress(searchParams) : null;
  const page = await findVerificationPage(viewer, params.code ?? "", at, tried && askOfValues(tried));
  if (!page) throw new Response("There is no such plan here.", { status: 404 });
  const { view, plan } = page;
  const ended = view.planStatus === "closed" || view.planStatus === "cancelled";
  const mayEdit = !ended && can(viewer, "plan.edit", planSubjectOf(plan));
  return { view, tried: mayEdit ? tried : null, readAt: at.toISOString(), mayEdit, ended };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(
    request,
    z.intersection(verificationSchema, z.object({ seen: z.string().optional() })),
  );
  if (!form.ok) return formResponse(form);
  const planCode = params.code ?? "";
  const result = await saveVerification(actOf(request, viewer), { planCode, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${planCode}/verification`, {
    message: `Version ${result.value.number} saved; lock it when it is right`,
  });
}

export default function Verification() {
  const { view, tried, mayEdit, readAt, ended } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const shown = answer ?? (tried && { ok: false as const, fieldErrors: {}, formErrors: [], values: tried });
  const [newest] = view.promises;
  const locked = newest?.lockedAt != null;
  return (
    <>
      <PageHeader
        eyebrow={`${view.planCode} · ${view.planTitle}`}
        title="Verification plan"
        lead="What will be read, from whom, when, and what would count: promised before anybody can know, so that the proof cannot be bent to the result."
      />
      {refusal && refusal.kind !== "stale" && refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <LockCard view={view} mayLock={mayEdit} />
      {answer && refusal?.kind === "stale" && newest ? (
        <StaleNotice
          fields={staleFieldsOfPromise(answer.values, newest, view.accounts)}
          savedBy="Somebody else"
          savedAt={readAt}
          keep={{ seen: view.seal }}
        />
      ) : (
        mayEdit &&
        (locked ? (
          <Disclosure summary="Write a new version" open={shown != null}>
            <VerificationForm view={view} answer={shown} />
          </Disclosure>
        ) : (
          <VerificationForm view={view} answer={shown} />
        ))
      )}
      {!mayEdit && (
        <p className="max-w-[65ch] text-sm text-ink-muted">
          {newest === undefined && "Nothing is written yet. "}
          {ended
            ? `${view.planCode} is ${view.planStatus}: its verification plan stays as it is.`
            : "It is written by the plan's owner or a CX leader."}
        </p>
      )}
      {view.promises.length > 1 && (
        <Section title="Versions compared">
          <VersionList promises={view.promises} accounts={view.accounts} />
        </Section>
      )}
    </>
  );
}
