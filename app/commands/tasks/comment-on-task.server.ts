import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { followByTakingPart } from "~/store/follows/follow.write.server";
import { findMentions } from "~/store/people/nameable.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Says something under a task. Whoever may update work of their own may speak; viewers read along. */
export function commentOnTask(
  act: Act,
  input: { taskId: string; text: string },
): Promise<Result<{ taskId: string; commentId: string }>> {
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    const own = { workspaceId: task.workspaceId, ownIds: [act.viewer.personId] };
    if (!can(act.viewer, "work.update", own)) {
      return notPermitted("Viewers read along; a comment is written by people who take part.");
    }
    const mentionIds = await findMentions(unit.db, task.workspaceId, input.text);
    const comment = await unit.db.comment.create({
      data: {
        id: newId(),
        workspaceId: task.workspaceId,
        planId: task.planId,
        taskId: task.id,
        text: input.text,
        byId: act.viewer.personId,
        mentionIds,
        createdAt: act.now,
      },
    });
    await followByTakingPart(
      unit.db,
      { workspaceId: task.workspaceId, personId: act.viewer.personId, noun: "task", recordId: task.id },
      act.now,
    );
    unit.log({
      noun: "comment",
      recordId: task.id,
      planId: task.planId,
      verb: "commented",
      summary: `commented on task ${task.number} “${task.title}” of ${task.planCode}`,
      after: { commentId: comment.id, text: input.text, mentionIds },
    });
    return done({ taskId: task.id, commentId: comment.id });
  });
}
