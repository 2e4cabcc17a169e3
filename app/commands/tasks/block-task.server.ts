import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import type { BlockInput } from "~/domain/tasks/task.schema";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

export const blockTask = (
  act: Act,
  input: BlockInput & { taskId: string; version: number | null },
): Promise<Result<TaskMoved>> =>
  takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: "BLOCK" },
    verb: "blocked",
    summary: (task) => `marked ${quoted(task)} as blocked: ${input.reason}`,
    change: () => ({ blockedReason: input.reason, waitingFor: input.waitingFor, barrier: input.barrier }),
  });
