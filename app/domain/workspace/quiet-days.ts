import { addDays, type Day, daysBetween } from "~/shared/calendar";
import { isWorkingDay, type WorkingCalendar } from "./working-days";

/** A year of quiet days: such a calendar is taken as if every day were open. */
const LONGEST_QUIET = 366;

/** The first open day from a day on, itself counted; null where there is none for a year. */
export function openDayFrom(day: Day, calendar: WorkingCalendar, step: 1 | -1): Day | null {
  for (let at = day, gone = 0; gone <= LONGEST_QUIET; at = addDays(at, step), gone += 1)
    if (isWorkingDay(at, calendar)) return at;
  return null;
}

export const isQuiet = (day: Day, calendar: WorkingCalendar): boolean =>
  !isWorkingDay(day, calendar) && openDayFrom(day, calendar, 1) !== null;

/** The days whose lines stand in the digest of an open day: itself, and the quiet days before it. */
export function gatheredDays(day: Day, calendar: WorkingCalendar): Day[] {
  const before = openDayFrom(addDays(day, -1), calendar, -1) ?? addDays(day, -1);
  return Array.from({ length: daysBetween(before, day) }, (_, at) => addDays(before, at + 1));
}
