import { Temporal } from "@js-temporal/polyfill";
import { addDays, addMonths, addMonthsTo, type Day, firstDayOfMonth, type Month } from "~/shared/calendar";
import { monthsEndingWith } from "./months-ending-with";

/** A half-open stretch of time [start, end) in UTC. */
export interface LocalWindow {
  start: Temporal.Instant;
  end: Temporal.Instant;
  /** The months it consists of, each with its own borders; empty when the window is not cut by months. */
  months: { month: Month; start: Temporal.Instant; end: Temporal.Instant }[];
}

/**
 * The calendar months of a time zone that end with a month.
 *
 * Inputs: last month, number of months (1 or more), IANA time zone. Units: UTC instants, half-open.
 * A border is the first instant of the local day: October 2023 in America/Asuncion starts at 01:00.
 * Errors: RangeError for an unknown time zone or a malformed month, faults of the caller.
 * Source: IANA time zone rules.
 */
export function calendarMonthWindow(lastMonth: Month, length: number, timeZone: string): LocalWindow {
  const months = monthsEndingWith(lastMonth, length);
  const borders = [...months, addMonthsTo(lastMonth, 1)].map((month) =>
    startOfDay(firstDayOfMonth(month), timeZone),
  );
  const cut = months.flatMap((month, at) => {
    const [start, end] = [borders[at], borders[at + 1]];
    return start && end ? [{ month, start, end }] : [];
  });
  const [first, last] = [cut[0], cut.at(-1)];
  if (!first || !last) throw new RangeError("A window needs at least one month.");
  return { start: first.start, end: last.end, months: cut };
}

/**
 * The months that end with a local day, that day included.
 *
 * Inputs: last day, number of months, IANA time zone. Units: UTC instants, half-open. The start is the day after
 * the same day some months earlier, clamped to that month's end: three months to 31 May start on 1 March in a leap year.
 * Errors: RangeError for an unknown time zone or a malformed day, faults of the caller.
 * Source: IANA time zone rules; ISO 8601 calendar arithmetic.
 */
export function trailingDateWindow(lastDay: Day, length: number, timeZone: string): LocalWindow {
  const dayBefore = addMonths(lastDay, -length);
  return {
    start: startOfDay(addDays(dayBefore, 1), timeZone),
    end: startOfDay(addDays(lastDay, 1), timeZone),
    months: [],
  };
}

/** The first instant of a local day, also when its midnight does not exist. */
function startOfDay(day: Day, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).toInstant();
}
