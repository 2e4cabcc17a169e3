import type { Day } from "~/shared/calendar";

/** What can happen to a case. */
export type WinBackEvent =
  | { type: "DIAGNOSE" }
  | { type: "FIX"; noFixReason?: string }
  | { type: "APPROACH"; earlyReason?: string }
  | { type: "NEGOTIATE" }
  | { type: "WIN"; wonOn: Day | null; wonMinor: bigint | null; offerId: string | null; outcome: string }
  | { type: "GIVE_UP"; reason: string; ended?: boolean; tryAgainOn?: Day | null }
  | { type: "TRY_AGAIN"; reason: string }
  /** The last step was taken by mistake. */
  | { type: "BACK" }
  /** It was written down that they came back, and they had not. */
  | { type: "TAKE_BACK"; reason: string }
  /** Their return was told elsewhere: the account was marked, or the ledger has it. */
  | { type: "RETURN"; wonOn: Day | null; wonMinor: bigint | null };

export type WinBackEventType = WinBackEvent["type"];

/** Moves that a person makes on the case's own page, in the order in which they are offered. */
export const WIN_BACK_MOVE_EVENTS = [
  "DIAGNOSE",
  "FIX",
  "APPROACH",
  "NEGOTIATE",
  "WIN",
  "TRY_AGAIN",
  "GIVE_UP",
  "TAKE_BACK",
] as const;
export type WinBackMoveEvent = (typeof WIN_BACK_MOVE_EVENTS)[number];

/** What an event says, for the gates that its form answers; nothing of it while a page only shows what is missing. */
export interface Said {
  reason?: string;
  wonOn?: Day | null;
  wonMinor?: bigint | null;
  offerId?: string | null;
  /** They merged or closed down: there is nobody to win back. */
  ended?: boolean;
}

export function saidBy(event: WinBackEvent): Said {
  switch (event.type) {
    case "FIX":
      return event.noFixReason === undefined ? {} : { reason: event.noFixReason };
    case "APPROACH":
      return event.earlyReason === undefined ? {} : { reason: event.earlyReason };
    case "WIN":
      return { wonOn: event.wonOn, wonMinor: event.wonMinor, offerId: event.offerId };
    case "GIVE_UP":
      return { reason: event.reason, ended: event.ended ?? false };
    case "TRY_AGAIN":
    case "TAKE_BACK":
      return { reason: event.reason };
    case "DIAGNOSE":
    case "NEGOTIATE":
    case "BACK":
    case "RETURN":
      return {};
  }
}
