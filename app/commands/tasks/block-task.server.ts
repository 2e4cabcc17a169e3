import type { Act } from "~/domain/act";
import { invalid, type Result } from "~/domain/refusal";
import type { BlockInput } from "~/domain/tasks/task.schema";
import { findTaskPerson } from "~/store/tasks/task-choices.server";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

type Block = Omit<BlockInput, "waitingForId"> & { waitingForId?: string | null };

/** Says what holds a task up, and whom or what it waits for: somebody of the workspace, or words. */
export async function blockTask(
  act: Act,
  input: Block & { taskId: string; version: number | null },
): Promise<Result<TaskMoved>> {
  const { taskId, version, reason, barrier, waitingForId = null } = input;
  const person = waitingForId ? await findTaskPerson(act.viewer, waitingForId) : null;
  if (waitingForId && !person) {
    return invalid("Choose somebody of this workspace, or write whom it waits for.", {
      waitingForId: ["This person is not active here."],
    });
  }
  const waitingFor = [person?.name, input.waitingFor].filter(Boolean).join(", ");
  return takeTaskMove(act, {
    taskId,
    version,
    event: { type: "BLOCK" },
    verb: "blocked",
    summary: (task) =>
      `marked ${quoted(task)} as blocked: ${reason}${waitingFor ? ` (waiting for ${waitingFor})` : ""}`,
    change: () => ({ blockedReason: reason, waitingFor, waitingForId: person?.id ?? null, barrier }),
  });
}
