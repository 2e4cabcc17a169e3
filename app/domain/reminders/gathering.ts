import { addDays, type Day, daysBetween, later } from "~/shared/calendar";
import { gatheredDays, openDayFrom } from "../workspace/quiet-days";
import type { WorkingCalendar } from "../workspace/working-days";
import { MOST_DAYS, type ReminderPerson } from "./reminder-facts";

/**
 * The days whose lines stand in one person's digest of an open day: as a rule the day and the quiet days before it.
 * Where earlier digests were not made, because nothing ran or a clock was put on, it gathers all since the last one.
 */
export function daysFor(
  { lastDigestOn }: Pick<ReminderPerson, "lastDigestOn">,
  day: Day,
  today: Day,
  calendar: WorkingCalendar,
): Day[] {
  const usual = gatheredDays(day, calendar);
  if (lastDigestOn === null || lastDigestOn >= day) return usual;
  const before = openDayFrom(addDays(day, -1), calendar, -1);
  // An open day between now and then gets a digest of its own.
  if (before !== null && before > lastDigestOn && before >= today) return usual;
  const from = later(addDays(lastDigestOn, 1), addDays(day, 1 - MOST_DAYS));
  return Array.from({ length: daysBetween(from, day) + 1 }, (_, at) => addDays(from, at));
}
