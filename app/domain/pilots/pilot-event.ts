/** What whoever decides has to say; gates are asked with it in place. */
export interface DecisionSaid {
  rationale: string;
  lessons: string;
  /** They put their name to it with this very act. */
  signed: boolean;
  /** Why there can be no result, where nothing was measured; empty while a result is there. */
  noResult?: string;
}

/** What can happen to a pilot. */
export type PilotEvent =
  /** Nothing happened but an edit: a designed pilot that lacks something again falls back by itself. */
  | { type: "SETTLE" }
  | { type: "DESIGN" }
  /** Money was granted: made by the grant, in the same change. */
  | { type: "FUND" }
  | { type: "START"; earlyReason?: string }
  | { type: "END"; earlyReason?: string }
  | ({ type: "SCALE" } & DecisionSaid)
  | ({ type: "ITERATE" } & DecisionSaid)
  | ({ type: "STOP" } & DecisionSaid)
  | { type: "DROP"; reason: string };

export type PilotEventType = PilotEvent["type"];

/** Moves that a person makes, in the order in which they are offered. */
export const PILOT_MOVE_EVENTS = [
  "DESIGN",
  "FUND",
  "START",
  "END",
  "SCALE",
  "ITERATE",
  "STOP",
  "DROP",
] as const;
export type PilotMoveEvent = (typeof PILOT_MOVE_EVENTS)[number];

/** What an event says, for the gates that its form answers; nothing of it while a page only shows what is missing. */
export interface Said {
  /** Why earlier than planned, or why it is given up. */
  reason?: string;
  rationale?: string;
  lessons?: string;
  signed?: boolean;
  noResult?: string;
}

export function saidBy(event: PilotEvent): Said {
  switch (event.type) {
    case "START":
    case "END":
      return event.earlyReason === undefined ? {} : { reason: event.earlyReason };
    case "DROP":
      return { reason: event.reason };
    case "SCALE":
    case "ITERATE":
    case "STOP":
      return {
        rationale: event.rationale,
        lessons: event.lessons,
        signed: event.signed,
        ...(event.noResult === undefined ? {} : { noResult: event.noResult }),
      };
    case "SETTLE":
    case "DESIGN":
    case "FUND":
      return {};
  }
}
