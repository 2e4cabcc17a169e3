import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { UNDO_MINUTES } from "~/domain/tasks/task";
import { commit } from "~/store/commit.server";
import { removeCommentNotices } from "~/store/notices/comment-notices.server";
import { findMentions } from "~/store/people/nameable.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Rewrites a comment of one's own, or takes it back, while it is fresh. What it said before stays in the log. */
export function editComment(
  act: Act,
  input: { taskId: string; commentId: string; text: string | null },
): Promise<Result<{ taskId: string; commentId: string }>> {
  const { text } = input;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    const comment =
      task &&
      (await unit.db.comment.findFirst({
        where: { id: input.commentId, taskId: task.id, evidence: false, removedAt: null },
      }));
    if (!task || !comment) return notFound("comment");
    if (comment.byId !== act.viewer.personId) {
      return notPermitted("A comment is changed by whoever wrote it.");
    }
    if (act.now.getTime() - comment.createdAt.getTime() > UNDO_MINUTES * 60_000) {
      return notAllowedNow(
        `A comment can be changed for ${UNDO_MINUTES} minutes. Write another one below it.`,
      );
    }
    const answer = { taskId: task.id, commentId: comment.id };
    if (text === comment.text) return done(answer);
    const mentionIds = text === null ? [] : await findMentions(unit.db, task.workspaceId, text);
    await unit.db.comment.update({
      where: { id: comment.id },
      data: text === null ? { removedAt: act.now } : { text, editedAt: act.now, mentionIds },
    });
    // What was taken back before anybody read of it is no news any more.
    if (text === null) {
      unit.notice(await removeCommentNotices(unit.db, task.workspaceId, comment.id));
    }
    const newlyNamed = mentionIds.filter((id) => !comment.mentionIds.includes(id));
    unit.log({
      noun: "comment",
      recordId: task.id,
      planId: task.planId,
      verb: text === null ? "undone" : "changed",
      summary: `${text === null ? "took back" : "rewrote"} a comment on task ${task.number} “${task.title}” of ${task.planCode}`,
      before: { commentId: comment.id, text: comment.text },
      after: text === null ? null : { commentId: comment.id, text, mentionIds: newlyNamed },
    });
    return done(answer);
  });
}
