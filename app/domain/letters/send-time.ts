import { addDays, type Day } from "~/shared/calendar";
import { clockTimeIn, hourOfDay } from "~/shared/clock-time";
import { isQuiet } from "../workspace/quiet-days";
import type { WorkingCalendar } from "../workspace/working-days";

/** The hours at which nobody is written to: from … until, across midnight where until is the earlier. */
export interface QuietHours {
  quietFrom: number;
  quietUntil: number;
}

/** When a reader may be written to: on open days outside of quiet hours, by their own clock. */
export interface OpenTimes extends QuietHours {
  timeZone: string;
  calendar: WorkingCalendar;
}

/** Hours that leave none of the day open are taken as if there were none: a letter always leaves some time. */
export function isQuietHour(hour: number, { quietFrom, quietUntil }: QuietHours): boolean {
  if (quietFrom <= 0 && quietUntil >= 24) return false;
  return quietFrom < quietUntil
    ? hour >= quietFrom && hour < quietUntil
    : quietFrom > quietUntil && (hour >= quietFrom || hour < quietUntil);
}

/** The full hours at which an open day becomes open. */
const openingHours = ({ quietFrom, quietUntil }: QuietHours): number[] =>
  quietFrom <= quietUntil ? [0, quietUntil] : [quietUntil];

export function isOpenMoment(at: Date, times: OpenTimes): boolean {
  const { day, hour } = clockTimeIn(at, times.timeZone);
  return !isQuietHour(hour, times) && !isQuiet(day, times.calendar);
}

/** Further than the longest row of quiet days. */
const FURTHEST_DAYS = 370;

/** When a letter of this moment may leave: at once while its reader's day is open, else when it opens next. */
export function openMoment(at: Date, times: OpenTimes): Date {
  if (isOpenMoment(at, times)) return at;
  const today = clockTimeIn(at, times.timeZone).day;
  for (let ahead = 0; ahead <= FURTHEST_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (isQuiet(day, times.calendar)) continue;
    for (const hour of openingHours(times)) {
      const opens = hourOfDay(day, hour, times.timeZone);
      if (opens > at && isOpenMoment(opens, times)) return opens;
    }
  }
  return at;
}

/**
 * When somebody's digest of a day is made: at their hour of their own day. An hour that is quiet moves to the end of
 * the quiet hours of the same date, so that a digest is always read on the day it speaks of.
 */
export function digestMoment(
  person: { timeZone: string; digestHour: number },
  day: Day,
  workspace: QuietHours,
): Date {
  const hour = isQuietHour(person.digestHour, workspace) ? workspace.quietUntil % 24 : person.digestHour;
  return hourOfDay(day, hour, person.timeZone);
}
