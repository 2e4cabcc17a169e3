import type { Act } from "~/domain/act";
import { invalid, type Result } from "~/domain/refusal";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

export async function cancelTask(
  act: Act,
  input: { taskId: string; version: number | null; reason: string },
): Promise<Result<TaskMoved>> {
  if (input.reason.trim() === "") {
    return invalid("Say why the task is no longer needed.", { reason: ["A reason is needed."] });
  }
  return takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: "CANCEL" },
    verb: "cancelled",
    summary: (task) => `cancelled ${quoted(task)}: ${input.reason}`,
    change: () => ({ cancelReason: input.reason }),
  });
}
