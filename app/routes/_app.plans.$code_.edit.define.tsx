import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveDefine } from "~/commands/plans/save-define.server";
import { defineSchema } from "~/domain/plans/plan.schema";
import { editRefusal } from "~/domain/plans/plan-edit";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireVisit } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listStageNames } from "~/store/governance/stage.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DefineFields } from "~/ui/plans/editor/define-fields";
import { one, rowsReply } from "~/ui/plans/editor/form-rows";
import { PlanEditor } from "~/ui/plans/editor/plan-editor";
import { afterSave, savedWords } from "~/ui/plans/editor/saved-words";
import { stepValues } from "~/ui/plans/editor/step-values";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Define") };
export const meta: MetaFunction = ({ params }) => [{ title: `Define · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, currency } = await requirePlan(request, params.code);
  const { lines } = await listActivityLines(viewer, { recordId: facts.id, take: 1 });
  return {
    facts,
    saved: stepValues("define", facts, currency),
    closed: editRefusal(facts, viewer, "define")?.refusal ?? null,
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
    stages: await listStageNames(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const code = params.code ?? "";
  const form = await parseForm(request, defineSchema.omit({ code: true }));
  const rows = rowsReply(form.values);
  if (rows) return rows;
  if (!form.ok) return formResponse(form);
  const result = await saveDefine(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(afterSave(one(form.values.intent), code, "define"), {
    message: savedWords(result.value.from, result.value.to),
  });
}

export default function Define() {
  const data = useLoaderData<typeof loader>();
  return (
    <PlanEditor step="define" {...data} reply={useActionData<typeof action>()}>
      {(form) => <DefineFields form={form} facts={data.facts} stages={data.stages} />}
    </PlanEditor>
  );
}
