import type { TaskState } from "./task";
import type { TaskEvent } from "./task.machine";

/** The columns of a board, from left to right; cancelled work has one only where it was asked for. */
export const BOARD_COLUMNS = ["todo", "inProgress", "blocked", "done"] as const satisfies TaskState[];

/** Through which door a card comes into a column: a plain move, or a form that asks for something more. */
export type ColumnDoor =
  | { kind: "move"; event: Extract<TaskEvent["type"], "START" | "UNBLOCK" | "PUT_BACK" | "REOPEN"> }
  | { kind: "finish" }
  | { kind: "form"; noun: "blockage" | "cancellation"; why: string };

/** Null: there is no way from the one column to the other, and the words say which way there is. */
export function doorTo(from: TaskState, to: TaskState): ColumnDoor | null {
  if (from === to) return null;
  if (to === "done") return from === "cancelled" ? null : { kind: "finish" };
  if (to === "blocked") {
    return from === "done" || from === "cancelled"
      ? null
      : { kind: "form", noun: "blockage", why: "Say what holds it up." };
  }
  if (to === "cancelled") {
    return from === "done"
      ? null
      : { kind: "form", noun: "cancellation", why: "Say why it is no longer needed." };
  }
  if (to === "todo") {
    return from === "done" ? null : { kind: "move", event: from === "cancelled" ? "REOPEN" : "PUT_BACK" };
  }
  if (from === "todo") return { kind: "move", event: "START" };
  if (from === "blocked") return { kind: "move", event: "UNBLOCK" };
  return from === "done" ? { kind: "move", event: "REOPEN" } : null;
}

/** Why there is no way, for the person who tried. */
export const noDoorWords = (from: TaskState): string =>
  from === "done"
    ? "What is done can only be reopened: move it to “In progress” first."
    : "What was cancelled comes back to “To do” first.";
