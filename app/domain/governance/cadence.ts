import { addDays, addMonths, type Day, daysBetween, monthOf, weekdayOf } from "~/shared/calendar";

export const RHYTHMS = ["weekly", "monthly", "quarterly", "yearly"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const RHYTHM_LABELS: Record<Rhythm, string> = {
  weekly: "Every week",
  monthly: "Every month",
  quarterly: "Every quarter",
  yearly: "Every year",
};

const MONTHS: Record<Exclude<Rhythm, "weekly">, number> = { monthly: 1, quarterly: 3, yearly: 12 };

/** On which days people work here, as the workspace sets it. */
export interface WorkingCalendar {
  workingDays: readonly number[];
  holidays: ReadonlySet<string>;
}

const FARTHEST = 31;

/**
 * The working day on which something planned for `day` takes place: that day, else the next working day; where
 * that would be another month, the last working day before, so that a month's review stays in its month.
 */
export function workingDayFor(day: Day, { workingDays, holidays }: WorkingCalendar, rhythm: Rhythm): Day {
  const isOpen = (one: Day) => workingDays.includes(weekdayOf(one)) && !holidays.has(one);
  const walk = (step: 1 | -1): Day | null => {
    for (let ahead = 0; ahead <= FARTHEST; ahead += 1) {
      const one = addDays(day, ahead * step);
      if (isOpen(one)) return one;
    }
    return null;
  };
  const after = walk(1);
  if (after === null) return day;
  if (rhythm === "weekly" || monthOf(after) === monthOf(day)) return after;
  return walk(-1) ?? after;
}

export interface Occurrence {
  /** The day the rhythm names: what a record of it is kept under, whatever the working days are later. */
  planned: Day;
  /** The working day on which it is due. */
  due: Day;
}

const plannedAt = (firstOn: Day, rhythm: Rhythm, turn: number): Day =>
  rhythm === "weekly" ? addDays(firstOn, 7 * turn) : addMonths(firstOn, MONTHS[rhythm] * turn);

/** How many turns lie surely before that day. */
function turnsBefore(firstOn: Day, rhythm: Rhythm, day: Day): number {
  const days = daysBetween(firstOn, day);
  const length = rhythm === "weekly" ? 7 : MONTHS[rhythm] * 31;
  return Math.max(0, Math.floor(days / length) - 1);
}

/** Every date of a rhythm that is due from one day to another, both included. */
export function occurrencesBetween(
  entry: { firstOn: Day; rhythm: Rhythm },
  from: Day,
  to: Day,
  calendar: WorkingCalendar,
): Occurrence[] {
  const found: Occurrence[] = [];
  const latest = addDays(to, FARTHEST);
  for (let turn = turnsBefore(entry.firstOn, entry.rhythm, from); ; turn += 1) {
    const planned = plannedAt(entry.firstOn, entry.rhythm, turn);
    if (planned > latest) return found;
    const due = workingDayFor(planned, calendar, entry.rhythm);
    if (due >= from && due <= to) found.push({ planned, due });
  }
}

/** The first date that is due on a day or after it. */
export function nextOccurrence(
  entry: { firstOn: Day; rhythm: Rhythm },
  from: Day,
  calendar: WorkingCalendar,
): Occurrence | null {
  const start = from > entry.firstOn ? from : addDays(entry.firstOn, -FARTHEST);
  return (
    occurrencesBetween(
      entry,
      start < from ? from : start,
      addMonths(later(from, entry.firstOn), 14),
      calendar,
    )[0] ?? null
  );
}

const later = (a: Day, b: Day): Day => (a >= b ? a : b);

export const OCCURRENCE_STATES = ["held", "missed", "late", "today", "ahead"] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

export const OCCURRENCE_STATE_LABELS: Record<OccurrenceState, string> = {
  held: "Held",
  missed: "Missed",
  late: "Not held yet",
  today: "Today",
  ahead: "Ahead",
};

/** A date counts as missed once the next one has come: until then it can still be held, only late. */
export function occurrenceState(
  due: Day,
  nextDue: Day | null,
  today: Day,
  recorded: "held" | "missed" | null,
): OccurrenceState {
  if (recorded) return recorded;
  if (due > today) return "ahead";
  if (due === today) return "today";
  return nextDue !== null && nextDue <= today ? "missed" : "late";
}
