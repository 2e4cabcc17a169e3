import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import type { Result } from "~/domain/refusal";
import { quoted, type TaskMoved, takeTaskMove } from "./take-task-move.server";

/** The moves that bring nothing but themselves. */
export type PlainTaskMove = "START" | "UNBLOCK" | "PUT_BACK" | "REOPEN";

const WORDS: Record<PlainTaskMove, { verb: ActivityVerb; did: string }> = {
  START: { verb: "started", did: "started" },
  UNBLOCK: { verb: "unblocked", did: "went on with" },
  PUT_BACK: { verb: "moved", did: "put back" },
  REOPEN: { verb: "reopened", did: "reopened" },
};

export function moveTask(
  act: Act,
  input: { taskId: string; version: number | null; event: PlainTaskMove },
): Promise<Result<TaskMoved>> {
  const { verb, did } = WORDS[input.event];
  return takeTaskMove(act, {
    taskId: input.taskId,
    version: input.version,
    event: { type: input.event },
    verb,
    // What held it up stays written: taking the move back shows it again.
    summary: (task) => `${did} ${quoted(task)}`,
  });
}
