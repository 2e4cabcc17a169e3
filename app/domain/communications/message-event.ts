import type { Day } from "~/shared/calendar";

/** What can happen to one audience's version of a message. */
export type VersionEvent =
  | { type: "SUBMIT" }
  | { type: "RETURN"; reason: string }
  /** `by`: nobody approves what they wrote themselves, so the gate has to know who. */
  | { type: "APPROVE"; by: string }
  /** A figure or a word is another one than was approved: made by the system, never asked for. */
  | { type: "FALL"; reason: string }
  /** Somebody writes into it, or takes it back from review: what was submitted or approved holds no more. */
  | { type: "REWRITE" }
  | { type: "SCHEDULE"; on: Day; time: string; ratePerHour?: number | null }
  | { type: "UNSCHEDULE" }
  /** Its hour has come; by the clock. */
  | { type: "SEND" }
  /** Every letter left, or somebody cut it off. */
  | { type: "FINISH" }
  /** Those who were cut off get it after all, in the same words. */
  | { type: "CONTINUE" }
  | { type: "CLOSE" }
  | { type: "CANCEL"; reason: string };

export type VersionEventType = VersionEvent["type"];

/** Moves that a person makes, in the order in which they are offered. */
export const VERSION_MOVE_EVENTS = [
  "SUBMIT",
  "APPROVE",
  "RETURN",
  "SCHEDULE",
  "UNSCHEDULE",
  "CLOSE",
  "REWRITE",
  "CANCEL",
] as const;
export type VersionMoveEvent = (typeof VERSION_MOVE_EVENTS)[number];

/** What an event says, for the gates that its form answers; nothing of it while a page only shows what is missing. */
export interface VersionSaid {
  reason?: string;
  by?: string;
  on?: Day;
  time?: string;
}

export function saidBy(event: VersionEvent): VersionSaid {
  switch (event.type) {
    case "RETURN":
    case "FALL":
    case "CANCEL":
      return { reason: event.reason };
    case "APPROVE":
      return { by: event.by };
    case "SCHEDULE":
      return { on: event.on, time: event.time };
    default:
      return {};
  }
}
