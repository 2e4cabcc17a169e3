import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Takes an unanswered request for a later day back; it stays on record as withdrawn. */
export function withdrawTaskDate(
  act: Act,
  input: { dateMoveId: string },
): Promise<Result<{ taskId: string; title: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const asked = await unit.db.taskDateMove.findFirst({
      where: { id: input.dateMoveId, workspaceId: viewer.workspaceId },
    });
    const task = asked && (await findTaskForMove(unit.db, viewer, asked.taskId));
    if (!asked || !task) return notFound("date request");
    if (asked.requestedById !== viewer.personId && !can(viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(
        `A request is withdrawn by whoever asked, by the owner of ${task.planCode}, their deputy or a leader.`,
      );
    }
    const { count } = await unit.db.taskDateMove.updateMany({
      where: { id: asked.id, status: "requested" },
      data: { status: "withdrawn", version: { increment: 1 } },
    });
    if (count === 0) return notAllowedNow(`This request was ${asked.status} already.`);
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "withdrawn",
      summary: `withdrew the request to move the due date of task ${task.number} “${task.title}” of ${task.planCode} to ${asked.toDay}`,
      before: { status: "requested" },
      after: { status: "withdrawn", dateMoveId: asked.id },
    });
    return done({ taskId: task.id, title: task.title });
  });
}
