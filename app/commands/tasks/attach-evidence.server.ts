import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { fileNames, type NewFile, refusedFiles } from "~/domain/tasks/new-file";
import { taskSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { commit } from "~/store/commit.server";
import { keepEvidence } from "~/store/tasks/task-evidence.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Adds what shows that a task is done, before it is or afterwards. */
export async function attachEvidence(
  act: Act,
  input: { taskId: string; note: string; files: readonly NewFile[] },
): Promise<Result<{ taskId: string }>> {
  const { note, files } = input;
  if (!note && files.length === 0)
    return invalid("Write a note or choose a file first.", { note: ["Nothing to keep yet."] });
  const refused = refusedFiles(files);
  if (refused) return invalid(refused, { file: [refused] });
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "work.update", taskSubject(task))) {
      return notPermitted(`Evidence of “${task.title}” is added by whoever works on it.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    const tooMany = refusedFiles(files, task.fileCount);
    if (tooMany) return notAllowedNow(tooMany);
    await keepEvidence(unit, task, { note, files }, { byId: act.viewer.personId, createdAt: act.now });
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `added evidence to task ${task.number} “${task.title}” of ${task.planCode}${files.length > 0 ? `: ${fileNames(files)}` : ""}`,
    });
    return done({ taskId: task.id });
  });
}
