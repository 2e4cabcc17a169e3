import { addDays, type Day } from "~/shared/calendar";

/** One line of somebody's calendar: whole days, as the product counts them, whatever zone they are read in. */
export interface CalendarEntry {
  /** The same for the same thing, always: a calendar knows by it what it has already. */
  uid: string;
  title: string;
  from: Day;
  /** The last day, itself counted. */
  to: Day;
  href: string;
  detail: string;
  state: EntryState;
  /** Moves on with every change of the record. */
  sequence: number;
  changedAt: Date;
}

export type EntryState = "ahead" | "done" | "cancelled";

/**
 * What is done stays for a while, marked, because people look back at their week; then it goes, or a calendar would
 * fill with the past for ever. What was cancelled is sent as cancelled for as long, so that a calendar that only ever
 * adds takes it away; left out at once it would stay there as if it still held.
 */
export const KEPT_DAYS = 30;

export const isShown = ({ state, to }: Pick<CalendarEntry, "state" | "to">, today: Day): boolean =>
  state === "ahead" || to >= addDays(today, -KEPT_DAYS);

export const CALENDAR_SCOPES = ["own", "program"] as const;
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

export const CALENDAR_NAMES: Record<CalendarScope, string> = {
  own: "What I have to do",
  program: "All action plans",
};

export const CALENDAR_HINTS: Record<CalendarScope, string> = {
  own: "Your tasks, ends of your plans, check-ins, evaluation dates, cases, absences, and what you want to be reminded of.",
  program:
    "Of every plan: start, end, check-ins, window and evaluation date; reviews of forums, and trainings.",
};
