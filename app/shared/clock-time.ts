import { addDays, type Day, dayToDate } from "./calendar";

const MINUTE = 60_000;
const clockFormats = new Map<string, Intl.DateTimeFormat>();

export interface ClockTime {
  day: Day;
  hour: number;
  minute: number;
}

/** What the calendar and the clock on the wall of a time zone show. */
export function clockTimeIn(instant: Date, timeZone: string): ClockTime {
  let format = clockFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    clockFormats.set(timeZone, format);
  }
  const found: Record<string, string> = {};
  for (const part of format.formatToParts(instant)) found[part.type] = part.value;
  return {
    day: `${(found.year ?? "").padStart(4, "0")}-${found.month}-${found.day}` as Day,
    hour: Number(found.hour),
    minute: Number(found.minute),
  };
}

/** The wall's time as minutes since 1970-01-01 00:00 on that wall. */
function wallMinutes(instant: Date, timeZone: string): number {
  const { day, hour, minute } = clockTimeIn(instant, timeZone);
  return dayToDate(day).getTime() / MINUTE + hour * 60 + minute;
}

/** Minutes by which a zone is ahead of UTC around a moment. */
const aheadOfUtc = (minutes: number, timeZone: string): number =>
  wallMinutes(new Date(minutes * MINUTE), timeZone) - minutes;

/**
 * The first instant of a day at which its clocks show a full hour (24: the next day's beginning). An hour that comes
 * twice counts when it comes first; one that summer time skips is reached where the clock jumps over it.
 */
export const hourOfDay = (day: Day, hour: number, timeZone: string): Date =>
  minuteOfDay(hour >= 24 ? addDays(day, 1) : day, (hour % 24) * 60, timeZone);

/** The same for a minute counted from midnight: 870 for half past two in the afternoon. */
export function minuteOfDay(day: Day, minute: number, timeZone: string): Date {
  const wall = dayToDate(day).getTime() / MINUTE + minute;
  // Of the two offsets around the day one holds at that hour, unless the clock jumped over it.
  const [before, after] = [aheadOfUtc(wall - 1440, timeZone), aheadOfUtc(wall + 1440, timeZone)];
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)] as const;
  for (const minutes of candidates)
    if (wallMinutes(new Date(minutes * MINUTE), timeZone) === wall) return new Date(minutes * MINUTE);
  let [short, reached]: [number, number] = [candidates[0], candidates[1]];
  while (reached - short > 1) {
    const middle = Math.floor((short + reached) / 2);
    if (wallMinutes(new Date(middle * MINUTE), timeZone) >= wall) reached = middle;
    else short = middle;
  }
  return new Date(reached * MINUTE);
}
