import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveSchedule } from "~/commands/plans/save-schedule.server";
import { scheduleSchema } from "~/domain/plans/plan.schema";
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
import { findPace } from "~/store/plans/plan.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { rowsReply } from "~/ui/plans/editor/form-rows";
import { OwnerLoad } from "~/ui/plans/editor/owner-load";
import { PlanEditor } from "~/ui/plans/editor/plan-editor";
import { afterSave, savedWords, togetherWords } from "~/ui/plans/editor/saved-words";
import { ScheduleFields } from "~/ui/plans/editor/schedule-fields";
import { stepValues } from "~/ui/plans/editor/step-values";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Schedule") };
export const meta: MetaFunction = ({ params }) => [{ title: `Schedule · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, currency } = await requirePlan(request, params.code);
  const [{ lines }, pace] = await Promise.all([
    listActivityLines(viewer, { recordId: facts.id, take: 1 }),
    facts.owner ? findPace(viewer, facts.owner.id, facts.id) : null,
  ]);
  return {
    facts,
    pace,
    saved: stepValues("schedule", facts, currency),
    closed: editRefusal(facts, viewer, "schedule")?.refusal ?? null,
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const code = params.code ?? "";
  const schema = scheduleSchema.omit({ code: true });
  const form = await parseForm(request, schema);
  const rows = rowsReply(form.values);
  if (rows) return rows;
  if (!form.ok) return formResponse(form);
  const saved = await saveMerged(form, {
    schema,
    shape: STEP_SHAPES.schedule,
    read: async () => {
      const facts = await findPlanFacts(viewer, code, now());
      return facts && { values: stepValues("schedule", facts, workspace.currency), version: facts.version };
    },
    save: (data) => saveSchedule(actOf(request, viewer), { ...data, code }),
  });
  if (saved.failure) return formResponse(saved.failure);
  const { result, taken } = saved;
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(afterSave(one(form.values.intent), code, "schedule"), {
    message: `${savedWords(result.value.from, result.value.to)}${togetherWords("schedule", taken)}`,
  });
}

export default function Schedule() {
  const data = useLoaderData<typeof loader>();
  return (
    <PlanEditor
      step="schedule"
      {...data}
      reply={useActionData<typeof action>()}
      before={<OwnerLoad facts={data.facts} />}
    >
      {(form) => <ScheduleFields form={form} facts={data.facts} pace={data.pace} />}
    </PlanEditor>
  );
}
