import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { changedValues } from "~/domain/plans/changed-values";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { refusedWaiting } from "~/domain/tasks/dependencies";
import { isOpenTask, parseChecklist } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import type { TaskInput } from "~/domain/tasks/task.schema";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { continueSeries } from "~/store/series/series-continuing.server";
import { keepTemplate } from "~/store/series/series-template.server";
import { keepDependencies, listWaiting } from "~/store/tasks/task-dependencies.server";
import { findTaskForMove, findTaskValues } from "~/store/tasks/task-facts.server";
import { isActivePerson } from "~/store/tasks/task-plan.server";

/** Changes what a task is: words, person, dates. Its state is moved by other verbs. */
export function editTask(
  act: Act,
  input: TaskInput & { taskId: string; version: number; following?: boolean },
): Promise<Result<{ taskId: string; version: number }>> {
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(`Tasks of ${task.planCode} are changed by its owner or a leader.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) {
      return notAllowedNow(`“${task.title}” is ${task.status}. Reopen it before you change it.`);
    }
    if (input.assigneeId && !(await isActivePerson(unit.db, act.viewer, input.assigneeId))) {
      return invalid("Choose somebody of this workspace who is active.", {
        assigneeId: ["This person is not active here."],
      });
    }
    // Asked inside the commit: two people may close a circle from two sides at once.
    const waiting = input.dependsOnIds.length > 0 ? await listWaiting(unit.db, task.planId) : [];
    const circle = refusedWaiting(waiting, task, input.dependsOnIds);
    if (circle) return invalid(circle, { dependsOnIds: [circle] });
    const { checklist, taskId: _, version, following, dependsOnIds, ...fields } = input;
    const before = await findTaskValues(unit.db, task.id);
    const row = await unit.move(
      "task",
      { id: task.id, version },
      {
        ...fields,
        checklist: parseChecklist(checklist, task.checklist).map((item) => ({ ...item })),
        updatedAt: act.now,
      },
    );
    await keepDependencies(unit.db, task.id, dependsOnIds);
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `changed task ${task.number} “${row.title}” of ${task.planCode}`,
      ...changedValues(before, await findTaskValues(unit.db, task.id)),
    });
    if (following && task.seriesId) {
      await keepTemplate(unit, task.seriesId, task.id);
      await continueSeries(unit, act, task.seriesId);
    }
    await settlePlan(unit, task.planId, { edited: "assign" });
    return done({ taskId: task.id, version: row.version });
  });
}
