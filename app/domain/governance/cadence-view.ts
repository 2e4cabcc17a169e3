import { addDays, addMonths, type Day } from "~/shared/calendar";
import {
  nextOccurrence,
  type OccurrenceState,
  occurrenceState,
  occurrencesBetween,
  type Rhythm,
  type WorkingCalendar,
} from "./cadence";

/** What was put on record for one date. */
export interface HeldRecord {
  day: Day;
  outcome: "held" | "missed";
  heldOn: Day;
  note: string;
  by: string;
}

export interface CadenceFacts {
  firstOn: Day;
  rhythm: Rhythm;
  /** After this day nothing is due any more; null while it goes on. */
  endedOn: Day | null;
  held: readonly HeldRecord[];
}

export interface OccurrenceView {
  planned: Day;
  due: Day;
  state: OccurrenceState;
  record: HeldRecord | null;
}

/** The dates of one entry from one day to another, each with what became of it. */
export function readOccurrences(
  entry: CadenceFacts,
  from: Day,
  to: Day,
  today: Day,
  calendar: WorkingCalendar,
): OccurrenceView[] {
  const end = entry.endedOn !== null && entry.endedOn < to ? entry.endedOn : to;
  if (end < from) return [];
  const found = occurrencesBetween(entry, from, end, calendar);
  const records = new Map(entry.held.map((record) => [record.day, record]));
  return found.map(({ planned, due }, at) => {
    const next = found[at + 1]?.due ?? nextOccurrence(entry, addDays(due, 1), calendar)?.due ?? null;
    const record = records.get(planned) ?? null;
    return { planned, due, record, state: occurrenceState(due, next, today, record?.outcome ?? null) };
  });
}

export interface CadenceReading {
  /** The date that comes next, today's included; null when it has ended. */
  next: OccurrenceView | null;
  /** The latest date that has passed without a word. */
  open: OccurrenceView | null;
  held: number;
  missed: number;
}

/** The last twelve months in two counts, and what comes next. */
export function readCadence(entry: CadenceFacts, today: Day, calendar: WorkingCalendar): CadenceReading {
  const past = readOccurrences(entry, addMonths(today, -12), addDays(today, -1), today, calendar);
  const ahead = readOccurrences(entry, today, addMonths(today, 14), today, calendar);
  return {
    next: ahead.find(({ record }) => record === null) ?? null,
    open: past.findLast(({ state }) => state === "late") ?? null,
    held: past.filter(({ state }) => state === "held").length,
    missed: past.filter(({ state }) => state === "missed").length,
  };
}
