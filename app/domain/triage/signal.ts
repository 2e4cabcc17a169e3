import { addDays, type Day, daysBetween, weekdayOf } from "~/shared/calendar";

/** Something new that somebody with the right should look at this week. */
export const SIGNAL_KINDS = [
  "case",
  "overdueCase",
  "finding",
  "segment",
  "coverage",
  "perception",
  "policy",
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export const SIGNAL_KIND_LABELS: Record<SignalKind, string> = {
  case: "Customer case",
  overdueCase: "Case overdue",
  finding: "Finding",
  segment: "Segment at risk",
  coverage: "Silent customer",
  perception: "Seen as a vendor",
  policy: "Policy",
};

export const SIGNAL_STATUSES = ["waiting", "top", "handled", "dropped", "passed"] as const;
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

export const SIGNAL_STATUS_LABELS: Record<SignalStatus, string> = {
  waiting: "Waiting",
  top: "Top issue",
  handled: "Handled",
  dropped: "Dropped",
  passed: "Passed by itself",
};

/** What a look around the program finds. */
export interface FoundSignal {
  /** What it is about, once: whatever was decided about it stays decided. */
  key: string;
  kind: SignalKind;
  title: string;
  detail: string;
  href: string;
  arisenOn: Day;
}

/** Kinds that speak of a moment rather than of a state: they wait until somebody decides, come what may. */
export const LASTING_KINDS: readonly SignalKind[] = ["segment"];

/** The Monday of a day's week. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** How many weeks a signal has been carried over: 0 in the week in which it arose. */
export const weeksWaiting = (arisenOn: Day, today: Day): number =>
  Math.max(0, Math.round(daysBetween(weekOf(arisenOn), weekOf(today)) / 7));

export const weeksWords = (weeks: number): string =>
  weeks === 0 ? "new this week" : weeks === 1 ? "1 week old" : `${weeks} weeks old`;

/** What lay on the table when a triage was held, kept as it was. */
export interface TableLine {
  title: string;
  kind: SignalKind;
  href: string;
  status: SignalStatus;
  note: string;
  weeks: number;
  by: string;
}
