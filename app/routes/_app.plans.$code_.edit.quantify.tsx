import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveQuantify } from "~/commands/plans/save-quantify.server";
import { quantifySchema } from "~/domain/plans/plan.schema";
import { editRefusal } from "~/domain/plans/plan-edit";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireVisit } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { one, rowsReply } from "~/ui/plans/editor/form-rows";
import { PlanEditor } from "~/ui/plans/editor/plan-editor";
import { QuantifyFields } from "~/ui/plans/editor/quantify-fields";
import { afterSave, savedWords } from "~/ui/plans/editor/saved-words";
import { stepValues } from "~/ui/plans/editor/step-values";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Quantify") };
export const meta: MetaFunction = ({ params }) => [{ title: `Quantify · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, currency } = await requirePlan(request, params.code);
  const { lines } = await listActivityLines(viewer, { recordId: facts.id, take: 1 });
  return {
    facts,
    saved: stepValues("quantify", facts, currency),
    closed: editRefusal(facts, viewer, "quantify")?.refusal ?? null,
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const code = params.code ?? "";
  const form = await parseForm(request, quantifySchema(workspace.currency).omit({ code: true }));
  const rows = rowsReply(form.values);
  if (rows) return rows;
  if (!form.ok) return formResponse(form);
  const result = await saveQuantify(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(afterSave(one(form.values.intent), code, "quantify"), {
    message: savedWords(result.value.from, result.value.to),
  });
}

export default function Quantify() {
  return (
    <PlanEditor step="quantify" {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()}>
      {(form) => <QuantifyFields form={form} />}
    </PlanEditor>
  );
}
