import type { Day } from "~/shared/calendar";
import type { PromiseFact, StateFact } from "./reminder-facts";
import type { ReminderKind } from "./reminder-kinds";

/** The steps of the ladder above those who owe the work. */
export const RUNGS = ["leader", "sponsor", "champion"] as const;
export type Rung = (typeof RUNGS)[number];

export type Reason =
  | { kind: "lead"; days: number }
  | { kind: "overdue"; days: number }
  | { kind: "escalation"; days: number; rung: Rung }
  | { kind: "state" };

/** One thing to tell one person, on the day on which it came up. */
export interface Raised {
  personId: string;
  item: string;
  reason: Reason;
  raisedOn: Day;
  as: "owner" | "deputy" | "assignee" | null;
  promise: PromiseFact | null;
  state: StateFact | null;
  /** Known beforehand not to be said, and why: the person stands on an earlier rung, too. */
  skipped: string | null;
}

/** The ledger's key: nothing is said twice to the same person for the same reason and day. */
export const keyOf = ({ personId, item, reason, raisedOn }: Raised): string =>
  [personId, item, reasonWord(reason), raisedOn].join(" ");

/** The reason as the ledger keeps it. */
export const reasonWord = (reason: Reason): string =>
  reason.kind === "lead"
    ? `T-${reason.days}`
    : reason.kind === "overdue"
      ? `T+${reason.days}`
      : reason.kind === "escalation"
        ? `${reason.rung}+${reason.days}`
        : "state";

export function kindOf({
  reason,
  promise,
  state,
}: Pick<Raised, "reason" | "promise" | "state">): ReminderKind {
  if (reason.kind === "escalation") return "ladder";
  switch (promise?.kind) {
    case "plan":
    case "task":
    case "checkIn":
      return promise.kind;
    case "pilot":
      return "plan";
    case "case":
    case "acknowledge":
    case "winBack":
      return "case";
  }
  switch (state?.kind) {
    case "verdict":
    case "later":
      return "proof";
    case "decision":
    case "reading":
    case "review":
    case "clock":
    case "gap":
    case "wish":
      return state.kind;
    default:
      return "plan";
  }
}
