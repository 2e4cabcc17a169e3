import * as rrule from "rrule";
import { addDays, type Day, dateToDay, dayToDate } from "~/shared/calendar";
import { isWorkingDay, type WorkingCalendar } from "../workspace/working-days";
import type { Shift } from "./recurrence";

// Node sees the package whole under its default, a bundler sees its names.
const named = rrule as typeof rrule & { default?: typeof rrule };
const { RRule } = named.default ?? named;

export interface Occurrence {
  occurrence: number;
  day: Day;
}

/** What a series is counted by. */
export interface SeriesRule {
  rule: string;
  /** The due day of occurrence `firstNumber`, whether or not the rule would say so. */
  firstDueOn: Day;
  firstNumber: number;
  untilOn: Day | null;
  shift: Shift;
}

/** The same series counted anew from one of its occurrences; how many are left stays the same. */
export function countedFrom<S extends SeriesRule>(series: S, { occurrence, day }: Occurrence) {
  const gone = occurrence - series.firstNumber;
  const rule = series.rule.replace(
    /COUNT=(\d+)/,
    (_, count: string) => `COUNT=${Math.max(1, Number(count) - gone)}`,
  );
  return { rule, firstDueOn: day, firstNumber: occurrence };
}

/** A rule that never ends is looked at no further than this. */
const FURTHEST = 1_500;
const LONGEST_REST = 366;

export function shiftedDay(day: Day, shift: Shift, calendar: WorkingCalendar): Day {
  if (shift === "none") return day;
  let at = day;
  for (let rested = 0; !isWorkingDay(at, calendar) && rested < LONGEST_REST; rested += 1) {
    at = addDays(at, shift === "before" ? -1 : 1);
  }
  return at;
}

/**
 * The occurrences behind number `after`, at most so many, none beyond the series' end nor the plan's. A day is a
 * day: the rule is asked at midnight UTC, where no clock is ever put forward.
 */
export function listOccurrences(
  series: SeriesRule,
  around: { calendar: WorkingCalendar; planEndOn: Day | null },
  { after, take }: { after: number; take: number },
): Occurrence[] {
  const { untilOn, firstNumber, firstDueOn } = series;
  const { count, ...options } = RRule.parseString(series.rule);
  const end = [untilOn, around.planEndOn].filter((day) => day !== null).sort()[0] ?? null;
  const found: Occurrence[] = [];
  let occurrence = firstNumber;
  let last = firstDueOn;
  const most = count ?? FURTHEST;
  const isOver = (day: Day) => (end !== null && day > end) || occurrence - firstNumber >= most;
  const take1 = (day: Day): boolean => {
    if (isOver(day)) return false;
    if (occurrence > after) found.push({ occurrence, day });
    last = day;
    occurrence += 1;
    return found.length < take && occurrence - firstNumber < FURTHEST;
  };
  if (!take1(firstDueOn)) return found;
  new RRule({ ...options, dtstart: dayToDate(firstDueOn) }).all((date) => {
    const day = shiftedDay(dateToDay(date), series.shift, around.calendar);
    // Two that a quiet day brought together are one.
    return day <= last ? true : take1(day);
  });
  return found;
}
