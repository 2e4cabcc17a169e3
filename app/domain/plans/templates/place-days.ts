import { addDays, type Day } from "~/shared/calendar";
import {
  isWorkingDay,
  shiftByWorkingDays,
  type WorkingCalendar,
  workingDaysBetween,
} from "../../workspace/working-days";

/** The day so many working days after a start; never a day on which nobody works. */
export function dayAfterStart(start: Day, count: number, calendar: WorkingCalendar): Day {
  let day = shiftByWorkingDays(start, count, calendar);
  for (let tries = 0; tries < 366 && !isWorkingDay(day, calendar); tries += 1) day = addDays(day, 1);
  return day;
}

/** How many working days a day lies after the start, or before it, for writing a plan down as a template. */
export const daysAfterStart = (start: Day, day: Day, calendar: WorkingCalendar): number =>
  day < start ? -workingDaysBetween(day, start, calendar) : workingDaysBetween(start, day, calendar);
