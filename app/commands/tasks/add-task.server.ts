import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAX_TASKS, parseChecklist } from "~/domain/tasks/task";
import type { TaskInput } from "~/domain/tasks/task.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findPlanForTask, isActivePerson, waitsForItself } from "~/store/tasks/task-plan.server";

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
    if (input.dependsOnId && (await waitsForItself(unit.db, plan.id, "", input.dependsOnId))) {
      return invalid("A task can wait only for another task of the same plan.", {
        dependsOnId: ["Choose a task of this plan."],
      });
    }
    const last = await unit.db.task.aggregate({ where: { planId: plan.id }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const { checklist, planCode: _, ...fields } = input;
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
