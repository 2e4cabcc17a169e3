import { fileName, mediaTypeOf, type NewFile } from "~/domain/tasks/new-file";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { TaskForMove } from "./task-facts.server";

/** Keeps what shows that a task is done: a note, files or both, signed and dated as one. */
export async function keepEvidence(
  unit: Unit,
  task: TaskForMove,
  brought: { note: string; files: readonly NewFile[] },
  by: { byId: string; createdAt: Date },
): Promise<void> {
  const { note, files } = brought;
  for (const file of files) {
    await unit.db.taskFile.create({
      data: {
        id: newId(),
        taskId: task.id,
        name: fileName(file.name),
        mediaType: mediaTypeOf(file),
        size: file.bytes.byteLength,
        bytes: Uint8Array.from(file.bytes),
        ...by,
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
        ...by,
      },
    });
  }
}
