import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { fileName, MAX_FILE_BYTES, MAX_FILES, type NewFile } from "~/domain/tasks/new-file";
import { taskSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { commit } from "~/store/commit.server";
import { keepEvidence } from "~/store/tasks/task-evidence.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Adds what shows that a task is done, before it is or afterwards. */
export async function attachEvidence(
  act: Act,
  input: { taskId: string; note: string; file: NewFile | null },
): Promise<Result<{ taskId: string }>> {
  const { note, file } = input;
  if (!note && !file)
    return invalid("Write a note or choose a file first.", { note: ["Nothing to keep yet."] });
  if (file && file.bytes.byteLength > MAX_FILE_BYTES) {
    return invalid("The file is larger than 10 MB. Attach a smaller one, or a link in the note.", {
      file: ["At most 10 MB."],
    });
  }
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "work.update", taskSubject(task))) {
      return notPermitted(`Evidence of “${task.title}” is added by whoever works on it.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (file && task.fileCount >= MAX_FILES) {
      return notAllowedNow(`A task holds at most ${MAX_FILES} files. Take one back first.`);
    }
    await keepEvidence(unit, task, { note, file }, { byId: act.viewer.personId, createdAt: act.now });
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `added evidence to task ${task.number} “${task.title}” of ${task.planCode}${file ? `: ${fileName(file.name)}` : ""}`,
    });
    return done({ taskId: task.id });
  });
}
