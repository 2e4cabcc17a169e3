import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Ends a link at once. What was done through it stays. */
export function endTaskLink(
  act: Act,
  input: { taskId: string; grantId: string },
): Promise<Result<{ name: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, viewer, input.taskId);
    const grant =
      task && (await unit.db.taskGrant.findFirst({ where: { id: input.grantId, taskId: task.id } }));
    if (!task || !grant) return notFound("link");
    if (!can(viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(`Links to tasks of ${task.planCode} are ended by its owner or a leader.`);
    }
    if (grant.revokedAt) return done({ name: grant.name });
    await unit.move("taskGrant", grant, { revokedAt: now });
    unit.log({
      noun: "task-link",
      recordId: task.id,
      planId: task.planId,
      verb: "revoked",
      summary: `ended ${grant.name}'s link to task ${task.number} “${task.title}” of ${task.planCode}`,
    });
    return done({ name: grant.name });
  });
}
