import type { Act } from "~/domain/act";
import { invalid, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

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
    summary: (task) => `set ${quoted(task)} to done${file ? `, with ${file.name}` : ""}`,
    bringing: (task) => ({ evidenceCount: task.evidenceCount + (note ? 1 : 0) + (file ? 1 : 0) }),
    also: async (unit, task) => {
      const shared = { byId: act.viewer.personId, createdAt: act.now };
      if (file) {
        await unit.db.taskFile.create({
          data: {
            id: newId(),
            taskId: task.id,
            name: file.name.slice(0, 200),
            mediaType: file.mediaType.slice(0, 100),
            size: file.bytes.byteLength,
            bytes: Uint8Array.from(file.bytes),
            ...shared,
          },
        });
      }
      if (note) {
        await unit.db.comment.create({
          data: {
            id: newId(),
            workspaceId: task.workspaceId,
            planId: task.planId,
            taskId: task.id,
            text: note,
            evidence: true,
            ...shared,
          },
        });
      }
    },
  });
}
