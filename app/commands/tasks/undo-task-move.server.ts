import type { Act } from "~/domain/act";
import { notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { UNDO_MINUTES } from "~/domain/tasks/task";
import { database } from "~/store/database.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

/** Takes back the last move while it is fresh, with the note and the file that came with it. Both stay in the log. */
export async function undoTaskMove(
  act: Act,
  input: { taskId: string; version: number | null },
): Promise<Result<TaskMoved>> {
  const task = await findTaskForMove(database(), act.viewer, input.taskId);
  if (!task) return notFound("task");
  const { movedAt } = task;
  if (!movedAt || task.cameFrom === null || task.movedById !== act.viewer.personId) {
    return notAllowedNow(`There is no move of yours on “${task.title}” that could be taken back.`);
  }
  if (act.now.getTime() - movedAt.getTime() > UNDO_MINUTES * 60_000) {
    return notAllowedNow(
      `Undo is possible for ${UNDO_MINUTES} minutes. Open “${task.title}” and reopen it instead.`,
    );
  }
  return takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: "UNDO" },
    verb: "undone",
    summary: (now) => `took back the last move of ${quoted(now)}`,
    change: () => ({ blockedReason: "", waitingFor: "", barrier: "", cancelReason: "" }),
    also: async (unit) => {
      if (task.status !== "done") return;
      const cameWithIt = { taskId: task.id, byId: act.viewer.personId, createdAt: movedAt, removedAt: null };
      await unit.db.taskFile.updateMany({ where: cameWithIt, data: { removedAt: act.now } });
      await unit.db.comment.updateMany({ where: cameWithIt, data: { removedAt: act.now } });
    },
  });
}
