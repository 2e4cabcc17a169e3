import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayOwnPart } from "~/commands/plans/say-own-part.server";
import { ownPartOf, ownPartRefusal, ownPartSchema } from "~/domain/plans/own-part";
import { planPath } from "~/domain/plans/plan-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { saveMerged } from "~/http/save-merged.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { OwnPartForm } from "~/ui/plans/own-part-form";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("Your part") };
export const meta: MetaFunction = ({ params }) => [{ title: `Your part · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const { lines } = await listActivityLines(viewer, { recordId: facts.id, take: 1 });
  return {
    plan: { code: facts.code, title: facts.title },
    version: facts.version,
    saved: ownPartOf(facts, viewer.personId),
    closed: ownPartRefusal(facts, viewer)?.refusal ?? null,
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, ownPartSchema);
  if (!form.ok) return formResponse(form);
  const saved = await saveMerged(form, {
    schema: ownPartSchema,
    shape: { groups: {} },
    read: async () => {
      const facts = await findPlanFacts(viewer, code, now());
      return facts && { values: ownPartOf(facts, viewer.personId), version: facts.version };
    },
    save: (data) => sayOwnPart(actOf(request, viewer), { ...data, code }),
  });
  if (saved.failure) return formResponse(saved.failure);
  if (!saved.result.ok) return refusalResponse(saved.result.refusal, { values: form.values });
  return redirectWithToast(`${planPath(code)}#people`, { message: "Your words stand on the plan." });
}

export default function OwnPart() {
  const { plan, closed, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="What is your part, and why does it matter?"
      reply={reply ?? (closed && { ok: false, refusal: closed, fieldErrors: {}, formErrors: [], values: {} })}
    >
      {!closed && <OwnPartForm {...data} reply={reply} />}
    </ReplyPage>
  );
}
