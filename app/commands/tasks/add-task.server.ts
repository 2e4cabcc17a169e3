import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { refusedWaiting } from "~/domain/tasks/dependencies";
import { MAX_TASKS, parseChecklist } from "~/domain/tasks/task";
import type { TaskInput } from "~/domain/tasks/task.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { keepDependencies, listWaiting } from "~/store/tasks/task-dependencies.server";
import { findPlanForTask, isActivePerson } from "~/store/tasks/task-plan.server";

/** Splits the work of a plan into one more task with one responsible person. */
export function addTask(
  act: Act,
  input: TaskInput & { planCode: string },
): Promise<Result<{ taskId: string; number: number }>> {
  return commit(act, async (unit) => {
    const plan = await findPlanForTask(unit.db, act.viewer, input.planCode);
    if (!plan) return notFound("plan");
    if (!can(act.viewer, "plan.edit", planSubjectOf(plan))) {
      return notPermitted(`Tasks of ${plan.code} are added by its owner or a leader.`);
    }
    if (plan.status === "closed" || plan.status === "cancelled") {
      return notAllowedNow(`${plan.code} is ${plan.status}; a task can be added to an open plan.`);
    }
    if (plan.taskCount >= MAX_TASKS) {
      return notAllowedNow(
        `A plan holds at most ${MAX_TASKS} tasks. Work that needs more is a program: split the plan.`,
      );
    }
    if (input.assigneeId && !(await isActivePerson(unit.db, act.viewer, input.assigneeId))) {
      return invalid("Choose somebody of this workspace who is active.", {
        assigneeId: ["This person is not active here."],
      });
    }
    const waiting = input.dependsOnIds.length > 0 ? await listWaiting(unit.db, plan.id) : [];
    const circle = refusedWaiting(waiting, null, input.dependsOnIds);
    if (circle) return invalid(circle, { dependsOnIds: [circle] });
    const last = await unit.db.task.aggregate({ where: { planId: plan.id }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const { checklist, planCode: _, dependsOnIds, ...fields } = input;
    const task = await unit.db.task.create({
      data: {
        ...fields,
        id: newId(),
        workspaceId: plan.workspaceId,
        planId: plan.id,
        number,
        status: "todo",
        checklist: parseChecklist(checklist, []).map((item) => ({ ...item })),
        createdAt: act.now,
        updatedAt: act.now,
      },
    });
    await keepDependencies(unit.db, task.id, dependsOnIds);
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: plan.id,
      verb: "created",
      summary: `added task ${number} “${task.title}” to ${plan.code}`,
      after: { title: task.title, assigneeId: task.assigneeId, dueOn: task.dueOn },
    });
    await settlePlan(unit, plan.id, { edited: "assign" });
    return done({ taskId: task.id, number });
  });
}
