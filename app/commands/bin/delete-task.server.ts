import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { taskDeletionRefusal } from "~/domain/bin/deletion";
import type { PlanStatus } from "~/domain/plans/plan";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { type Recycled, recycle } from "~/store/bin/recycle.server";
import { countTaskTraces } from "~/store/bin/task-traces.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { leaveOccurrenceOut } from "~/store/series/series-continuing.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Moves a task that was a mistake into the bin; work that was promised and begun is cancelled instead. */
export async function deleteTask(
  act: Act,
  input: { taskId: string; version: number },
): Promise<Result<Recycled & { planCode: string; title: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, viewer, input.taskId);
    if (!task) return notFound("task");
    const subject = taskPlanSubject(task);
    if (!can(viewer, "plan.edit", subject)) {
      return notPermitted(`Tasks of ${task.planCode} are deleted by its owner or a CX leader.`);
    }
    const refused = taskDeletionRefusal({
      ...task,
      planStatus: task.planStatus as PlanStatus,
      traces: await countTaskTraces(unit.db, task.id),
    });
    if (refused) return refused;
    await unit.move("task", { id: task.id, version: input.version }, { updatedAt: now });
    const recycled = await recycle(unit, {
      workspaceId: viewer.workspaceId,
      noun: "task",
      recordId: task.id,
      code: `task ${task.number} of ${task.planCode}`,
      title: task.title,
      planId: task.planId,
      ownIds: [...(subject.ownIds ?? [])],
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "deleted",
      summary: `deleted task ${task.number} “${task.title}” of ${task.planCode}; it can be brought back until ${recycled.purgeOn}`,
      before: { title: task.title, status: task.status },
    });
    if (task.seriesId && task.occurrence && task.dueOn) {
      await leaveOccurrenceOut(unit, task.seriesId, { occurrence: task.occurrence, day: task.dueOn });
    }
    await settlePlan(unit, task.planId, { edited: "assign" });
    return done({ ...recycled, planCode: task.planCode, title: task.title });
  });
}
