import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeLook } from "~/commands/pilots/take-look.server";
import { chanceWords } from "~/domain/pilots/effect-words";
import { pilotPartPath } from "~/domain/pilots/pilot-places";
import { lookSchema } from "~/domain/pilots/value.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { findResultView } from "~/store/pilots/result.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { FormErrors } from "~/ui/form/form-errors";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { LooksList } from "~/ui/pilots/result/looks-list";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Looks") };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Looks at ${data?.code ?? "a pilot"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const { reading, rights } = await findResultView(viewer, facts);
  const { looks, information } = reading;
  return { code: facts.code, title: facts.title, version: facts.version, looks, information, rights };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, lookSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const result = await takeLook(actOf(request, viewer), { code, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { decisive, p, alpha } = result.value;
  const figures = `${p === null ? "" : `p ${chanceWords(p)}, `}allowed ${chanceWords(alpha)}`;
  return redirectWithToast(pilotPartPath(result.value.code, "result"), {
    message: `Look taken: ${decisive ? "decisive" : "not decisive"} (${figures})`,
  });
}

export default function Looks() {
  const { code, title, version, looks, information, rights } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Looks before the end"
        lead="Who looks often enough sees something in the end, effect or not. So looks are planned before the start; each may err only by what it spends, early ones by next to nothing, and what they spend the end has less."
        action={<ButtonLink to={pilotPartPath(code, "result")}>To the result</ButtonLink>}
      />
      <div className="space-y-6">
        {refusal && refusal.kind !== "invalid" && <RefusalNotice refusal={refusal} />}
        {answer && (
          <FormErrors
            fieldErrors={answer.fieldErrors}
            formErrors={answer.formErrors}
            labels={{ plannedAt: "Look" }}
          />
        )}
        <LooksList
          code={code}
          looks={looks}
          information={information}
          mayLook={rights.look}
          mayEnd={rights.end}
          version={version}
        />
      </div>
    </>
  );
}
