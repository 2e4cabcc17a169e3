import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameGoal } from "~/commands/plans/name-goal.server";
import { goalRefusal, goalSchema } from "~/domain/plans/goal.schema";
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
import { listGoalWords } from "~/store/plans/goal-words.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { rowsReply } from "~/ui/plans/editor/form-rows";
import { GoalForm } from "~/ui/plans/goal-form";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("Goal") };
export const meta: MetaFunction = ({ params }) => [{ title: `Goal · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const { lines } = await listActivityLines(viewer, { recordId: facts.id, take: 1 });
  return {
    plan: { code: facts.code, title: facts.title },
    version: facts.version,
    goal: facts.goal,
    goals: await listGoalWords(viewer),
    closed: goalRefusal(facts)?.refusal ?? null,
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, goalSchema);
  const words = rowsReply(form.values);
  if (words) return words;
  if (!form.ok) return formResponse(form);
  const saved = await saveMerged(form, {
    schema: goalSchema,
    shape: { groups: {} },
    read: async () => {
      const facts = await findPlanFacts(viewer, code, now());
      return facts && { values: { goal: facts.goal }, version: facts.version };
    },
    save: (data) => nameGoal(actOf(request, viewer), { ...data, code }),
  });
  if (saved.failure) return formResponse(saved.failure);
  if (!saved.result.ok) return refusalResponse(saved.result.refusal, { values: form.values });
  return redirectWithToast(planPath(code), { message: "The goal stands on the plan." });
}

export default function Goal() {
  const { plan, closed, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="Which goal of the program does it serve?"
      lead="A plan that serves no goal is an orphan: nobody misses it when it stops."
      reply={reply ?? (closed && { ok: false, refusal: closed, fieldErrors: {}, formErrors: [], values: {} })}
    >
      {!closed && <GoalForm {...data} reply={reply} />}
    </ReplyPage>
  );
}
