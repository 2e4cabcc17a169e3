import { type Day, dayIn } from "~/shared/calendar";

/** A time of day on the wall, "00:05". */
export type TimeOfDay = `${number}:${number}`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall says in a time zone, "00:05". */
export function timeOfDayIn(instant: Date, timeZone: string): TimeOfDay {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  return format.format(instant) as TimeOfDay;
}

/**
 * The day whose turn has come: today, once its hour has struck. Told by comparing what the wall clock says, not by
 * counting hours, so that a zone without that minute (clocks put forward at midnight) has its turn when the next one
 * comes, and a zone that has it twice has one day all the same.
 */
export function dueDay(at: Date, timeZone: string, daily: TimeOfDay): Day | null {
  return timeOfDayIn(at, timeZone) >= daily ? dayIn(at, timeZone) : null;
}

/** When a daily sweep has its next day, in words: it is done once the day it is due for has been. */
export function nextDayWords(at: Date, timeZone: string, daily: TimeOfDay, lastDay: Day | null): string {
  const due = dueDay(at, timeZone, daily);
  if (due && (lastDay === null || lastDay < due)) return "due now";
  return due ? `tomorrow at ${daily}` : `today at ${daily}`;
}
