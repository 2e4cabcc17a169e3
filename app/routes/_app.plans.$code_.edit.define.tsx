import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveDefine } from "~/commands/plans/save-define.server";
import { defineSchema } from "~/domain/plans/plan.schema";
import { editRefusal } from "~/domain/plans/plan-edit";
import { STEP_SHAPES } from "~/domain/plans/step-shape";
import { one } from "~/domain/plans/value-rows";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { saveMerged } from "~/http/save-merged.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findOwnFields } from "~/store/fields/custom-values.queries.server";
import { listStageNames } from "~/store/governance/stage.queries.server";
import { listGoalWords } from "~/store/plans/goal-words.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { OwnFieldsSection } from "~/ui/fields/own-fields-section";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DefineFields } from "~/ui/plans/editor/define-fields";
import { rowsReply } from "~/ui/plans/editor/form-rows";
import { PlanEditor } from "~/ui/plans/editor/plan-editor";
import { afterSave, savedWords, togetherWords } from "~/ui/plans/editor/saved-words";
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
    goals: await listGoalWords(viewer),
    own: await findOwnFields(viewer, "plan", facts.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const code = params.code ?? "";
  const schema = defineSchema.omit({ code: true });
  const form = await parseForm(request, schema);
  const rows = rowsReply(form.values);
  if (rows) return rows;
  if (!form.ok) return formResponse(form);
  const saved = await saveMerged(form, {
    schema,
    shape: STEP_SHAPES.define,
    read: async () => {
      const facts = await findPlanFacts(viewer, code, now());
      return facts && { values: stepValues("define", facts, workspace.currency), version: facts.version };
    },
    save: (data) => saveDefine(actOf(request, viewer), { ...data, code }),
  });
  if (saved.failure) return formResponse(saved.failure);
  const { result, taken } = saved;
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(afterSave(one(form.values.intent), code, "define"), {
    message: `${savedWords(result.value.from, result.value.to)}${togetherWords("define", taken)}`,
  });
}

export default function Define() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PlanEditor step="define" {...data} reply={useActionData<typeof action>()}>
        {(form) => <DefineFields form={form} facts={data.facts} stages={data.stages} goals={data.goals} />}
      </PlanEditor>
      <OwnFieldsSection own={data.own} editHref={data.closed ? null : `/plans/${data.facts.code}/fields`} />
    </>
  );
}
