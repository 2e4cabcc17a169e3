import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import { fileNames, type NewFile, refusedFiles } from "~/domain/tasks/new-file";
import { keepEvidence } from "~/store/tasks/task-evidence.server";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

/** Sets a task to done, with a note and a file where there are any: one tap, or the evidence with it. */
export async function finishTask(
  act: Act,
  input: { taskId: string; version: number | null; note: string; files: readonly NewFile[] },
): Promise<Result<TaskMoved>> {
  const { note, files } = input;
  const refused = refusedFiles(files);
  if (refused) return invalid(refused, { file: [refused] });
  return takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: "FINISH" },
    verb: "done",
    summary: (task) => `set ${quoted(task)} to done${files.length > 0 ? `, with ${fileNames(files)}` : ""}`,
    repeats: (task) => task.status === "done" && !note && files.length === 0,
    check: (task) => {
      const tooMany = refusedFiles(files, task.fileCount);
      return tooMany ? notAllowedNow(tooMany) : done(null);
    },
    bringing: (task) => ({ evidenceCount: task.evidenceCount + (note ? 1 : 0) + files.length }),
    also: (unit, task) =>
      keepEvidence(unit, task, { note, files }, { byId: act.viewer.personId, createdAt: act.now }),
  });
}
