import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { findTaskFile } from "~/store/tasks/task-file.queries.server";

/** Takes a file back that was attached by mistake; it stays on record and counts nowhere. */
export function withdrawFile(
  act: Act,
  input: { fileId: string },
): Promise<Result<{ taskId: string; name: string }>> {
  return commit(act, async (unit) => {
    const file = await findTaskFile(unit.db, act.viewer, input.fileId);
    const task = file && (await findTaskForMove(unit.db, act.viewer, file.taskId));
    if (!file || !task) return notFound("file");
    const attached = { workspaceId: task.workspaceId, ownIds: [file.byId] };
    if (!can(act.viewer, "work.update", attached)) {
      return notPermitted("A file is taken back by whoever attached it, or by a leader.");
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (task.status === "done" && task.evidenceRequired && task.evidenceCount <= 1) {
      return notAllowedNow(
        `“${task.title}” is done and rests on this file. Reopen the task first, or add other evidence.`,
      );
    }
    await unit.db.taskFile.updateMany({
      where: { id: file.id, removedAt: null },
      data: { removedAt: act.now },
    });
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "undone",
      summary: `took back ${file.name} of task ${task.number} “${task.title}” of ${task.planCode}`,
    });
    return done({ taskId: task.id, name: file.name });
  });
}
