import { addDays, type Day, isDay, weekdayOf } from "~/shared/calendar";

/** On which days the people of a workspace work. */
export interface WorkingCalendar {
  /** ISO weekdays, 1 for Monday. */
  workingDays: readonly number[];
  holidays: readonly string[];
}

/** A year of days without one that is worked on: such a calendar is taken as if every day were. */
const LONGEST_REST = 366;

/** The holidays as a workspace keeps them: array of {day, name}. */
export function holidaysOf(stored: unknown): string[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: unknown) => {
    const day = typeof each === "object" && each !== null && "day" in each ? each.day : each;
    return isDay(day) ? [day] : [];
  });
}

export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean =>
  calendar.workingDays.includes(weekdayOf(day)) && !calendar.holidays.includes(day);

/** The day that lies so many working days after another; with none, the day itself. */
export function addWorkingDays(from: Day, count: number, calendar: WorkingCalendar): Day {
  let day = from;
  let left = count;
  let rested = 0;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar) || rested >= LONGEST_REST) left -= 1;
    else rested += 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`: 0 on the same day, and never less. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** So many working days later, or earlier where the count is negative. */
export function shiftByWorkingDays(from: Day, count: number, calendar: WorkingCalendar): Day {
  if (count >= 0) return addWorkingDays(from, count, calendar);
  let day = from;
  let left = -count;
  let rested = 0;
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar) || rested >= LONGEST_REST) left -= 1;
    else rested += 1;
  }
  return day;
}
