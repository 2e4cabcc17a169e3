import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { assignSchema } from "~/domain/plans/plan.schema";
import { editRefusal } from "~/domain/plans/plan-edit";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireVisit } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listMembers } from "~/store/people/people.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { AssignFields } from "~/ui/plans/editor/assign-fields";
import { one, rowsReply } from "~/ui/plans/editor/form-rows";
import { PlanEditor } from "~/ui/plans/editor/plan-editor";
import { afterSave, savedWords } from "~/ui/plans/editor/saved-words";
import { stepValues } from "~/ui/plans/editor/step-values";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Assign") };
export const meta: MetaFunction = ({ params }) => [{ title: `Assign · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, currency } = await requirePlan(request, params.code);
  const { lines } = await listActivityLines(viewer, { recordId: facts.id, take: 1 });
  return {
    facts,
    saved: stepValues("assign", facts, currency),
    closed: editRefusal(facts, viewer, "assign")?.refusal ?? null,
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
    people: (await listMembers(viewer)).filter((each) => each.active && !each.auditor),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const code = params.code ?? "";
  const form = await parseForm(request, assignSchema.omit({ code: true }));
  const rows = rowsReply(form.values);
  if (rows) return rows;
  if (!form.ok) return formResponse(form);
  const result = await saveAssign(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(afterSave(one(form.values.intent), code, "assign"), {
    message: savedWords(result.value.from, result.value.to),
  });
}

export default function Assign() {
  const { people, ...data } = useLoaderData<typeof loader>();
  const nameOf = (value: string) => people.find((each) => each.id === value)?.name;
  return (
    <PlanEditor
      step="assign"
      {...data}
      reply={useActionData<typeof action>()}
      shown={(name, value) => (/Id$/.test(name) ? nameOf(value) : undefined)}
    >
      {(form) => <AssignFields form={form} facts={data.facts} people={people} />}
    </PlanEditor>
  );
}
