import type { Act } from "~/domain/act";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { UNDO_MINUTES } from "~/domain/tasks/task";
import { takeOccurrencesBack } from "~/store/series/series-continuing.server";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

/** Takes back the last move while it is fresh, with the note and the file that came with it. Both stay in the log. */
export function undoTaskMove(
  act: Act,
  input: { taskId: string; version: number | null },
): Promise<Result<TaskMoved>> {
  return takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: "UNDO" },
    verb: "undone",
    summary: (task) => `took back the last move of ${quoted(task)}`,
    check: (task) => {
      if (!task.movedAt || task.cameFrom === null || task.movedById !== act.viewer.personId) {
        return notAllowedNow(`There is no move of yours on “${task.title}” that could be taken back.`);
      }
      if (act.now.getTime() - task.movedAt.getTime() > UNDO_MINUTES * 60_000) {
        return notAllowedNow(
          `Undo is possible for ${UNDO_MINUTES} minutes. Open “${task.title}” and change its state there instead.`,
        );
      }
      return done(null);
    },
    also: async (unit, task) => {
      if (task.seriesId && task.occurrence && task.movedAt) {
        await takeOccurrencesBack(unit, task.seriesId, task.occurrence, task.movedAt);
      }
      if (task.status !== "done" || !task.movedAt) return;
      const cameWithIt = {
        taskId: task.id,
        byId: act.viewer.personId,
        createdAt: task.movedAt,
        removedAt: null,
      };
      await unit.db.taskFile.updateMany({ where: cameWithIt, data: { removedAt: act.now } });
      await unit.db.comment.updateMany({
        where: { ...cameWithIt, evidence: true },
        data: { removedAt: act.now },
      });
    },
  });
}
