import { type Day, daysBetween } from "~/shared/calendar";

export interface MovedDate {
  fromDay: Day;
  toDay: Day;
  status: "requested" | "accepted" | "declined";
}

/** Commitment integrity: how often the end was moved, and how far it lies from what was first promised. */
export function promiseKept(
  firstEndOn: Day | null,
  endOn: Day | null,
  moves: readonly MovedDate[],
): { moves: number; days: number } {
  return {
    moves: moves.filter(({ status }) => status === "accepted").length,
    days: firstEndOn && endOn ? daysBetween(firstEndOn, endOn) : 0,
  };
}
