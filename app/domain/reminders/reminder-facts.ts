import type { Day } from "~/shared/calendar";
import type { WorkingCalendar } from "../workspace/working-days";
import type { AcknowledgedFact } from "./acknowledgement";
import type { ReminderKind } from "./reminder-kinds";

/** Days before a due date on which somebody hears of it who chose nothing else; 0 is the day itself. */
export const USUAL_LEADS: readonly number[] = [30, 7, 1, 0];
/** A pilot's end moves nothing a month before, nor does the next step towards a lost customer. */
export const SHORT_LEADS: readonly number[] = [7, 1, 0];
/** More lines than this are counted at the end of a digest, "and 12 more". */
export const MOST_LINES = 20;
/** A digest that comes late gathers so many days at most. */
export const MOST_DAYS = 31;

export interface ReminderPerson {
  id: string;
  name: string;
  timeZone: string;
  active: boolean;
  /** Their own lead times; empty: the usual ones. */
  leadDays: readonly number[];
  /** What they do not want to hear of. */
  mutedKinds: readonly ReminderKind[];
  /** The day of the latest digest that was made for them. */
  lastDigestOn: Day | null;
}

export interface AwayDays {
  personId: string;
  deputyId: string;
  fromDay: Day;
  toDay: Day;
}

export type PromiseKind = "plan" | "task" | "checkIn" | "case" | "acknowledge" | "pilot" | "winBack";

/** Something that is promised for a day. */
export interface PromiseFact {
  /** "plan:<id>": the same as long as it is the same promise. */
  key: string;
  kind: PromiseKind;
  /** "CAP-003", "CASE-12" */
  code: string;
  title: string;
  href: string;
  due: Day;
  /** Those who owe it, in which part: "owner", "deputy". */
  owedBy: readonly { personId: string; as: "owner" | "deputy" | "assignee" }[];
  /** The sponsor of its plan: a rung of the ladder. */
  sponsorId: string | null;
  /** The last day on which it was still open is the day before; null while it is open. */
  doneOn: Day | null;
  /** Why nothing is said of it for now, in words: "CAP-010 is on hold". */
  rests: string | null;
  /** The plan on whose page it belongs. */
  planId?: string | null;
}

export type StateKind =
  | "decision"
  | "verdict"
  | "later"
  | "wake"
  | "start"
  | "reading"
  | "clock"
  | "review"
  | "gap"
  | "wish";

/** Something that came about without a promised day: told once, on the day it arose. */
export interface StateFact {
  key: string;
  kind: StateKind;
  title: string;
  href: string;
  arisenOn: Day;
  toldTo: readonly string[];
  /** From this day on it is settled. */
  settledOn: Day | null;
  planId?: string | null;
}

export interface ReminderFacts {
  people: readonly ReminderPerson[];
  aways: readonly AwayDays[];
  promises: readonly PromiseFact[];
  states: readonly StateFact[];
  acknowledged: readonly AcknowledgedFact[];
  leaderIds: readonly string[];
  championId: string | null;
  /** Days overdue at which leader, sponsor and executive champion are told. */
  escalationDays: readonly number[];
  calendar: WorkingCalendar;
}
