import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import { fileName, MAX_FILE_BYTES, MAX_FILES, type NewFile } from "~/domain/tasks/new-file";
import { keepEvidence } from "~/store/tasks/task-evidence.server";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

/** Sets a task to done, with a note and a file where there are any: one tap, or the evidence with it. */
export async function finishTask(
  act: Act,
  input: { taskId: string; version: number | null; note: string; file: NewFile | null },
): Promise<Result<TaskMoved>> {
  const { note, file } = input;
  if (file && file.bytes.byteLength > MAX_FILE_BYTES) {
    return invalid("The file is larger than 10 MB. Attach a smaller one, or a link in the note.", {
      file: ["At most 10 MB."],
    });
  }
  return takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: "FINISH" },
    verb: "done",
    summary: (task) => `set ${quoted(task)} to done${file ? `, with ${fileName(file.name)}` : ""}`,
    repeats: (task) => task.status === "done" && !note && !file,
    check: (task) =>
      file && task.fileCount >= MAX_FILES
        ? notAllowedNow(`A task holds at most ${MAX_FILES} files. Take one back first.`)
        : done(null),
    bringing: (task) => ({ evidenceCount: task.evidenceCount + (note ? 1 : 0) + (file ? 1 : 0) }),
    also: (unit, task) =>
      keepEvidence(unit, task, { note, file }, { byId: act.viewer.personId, createdAt: act.now }),
  });
}
