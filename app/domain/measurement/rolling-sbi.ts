import { Temporal } from "@js-temporal/polyfill";
import type { Day, Month } from "~/shared/calendar";
import { countRatings } from "./level-counts";
import { calendarMonthWindow, type LocalWindow, trailingDateWindow } from "./local-windows";
import { type PooledWindow, poolWindow, type RollingOptions, type RollingSbi } from "./pooled-window";

/** One answer at an instant of time, ISO 8601 with an offset or `Z`. */
export interface DatedRating {
  at: string;
  rating: number;
}

/** A window with its borders as UTC instants, half-open [start, end). */
export interface TimedWindow extends PooledWindow {
  start: string;
  end: string;
}

/** `calendarMonth`: a window ends with a local month. `trailingDate`: it ends with a local day, that day included. */
export type WindowLabels =
  | { mode: "calendarMonth"; windows: readonly Month[] }
  | { mode: "trailingDate"; windows: readonly Day[] };

export type RollingByInstantInput = RollingOptions &
  WindowLabels & {
    responses: readonly DatedRating[];
    /** IANA name. */
    timeZone: string;
  };

/**
 * ScoreBoard Index over windows of a time zone, from answers with their instants.
 *
 * Inputs: answers, time zone, mode, the last month or day of each wanted window. Units: levels; borders in UTC.
 * Refusals: `invalidRating`. Window statuses as in `rollingSbiByMonth`; `incomplete` exists in calendar mode only.
 * Errors: RangeError for a malformed instant, label or time zone, faults of the caller.
 * Source: as `rollingSbiByMonth`; IANA time zone rules, a border is the first instant of the local day.
 */
export function rollingSbi(input: RollingByInstantInput): RollingSbi<TimedWindow> {
  const { windowMonths = 3 } = input;
  const answers = input.responses.map(({ at, rating }) => ({
    at: Temporal.Instant.from(at).epochMilliseconds,
    rating,
  }));
  const countBetween = (start: Temporal.Instant, end: Temporal.Instant) => {
    const [from, to] = [start.epochMilliseconds, end.epochMilliseconds];
    return countRatings(answers.filter(({ at }) => at >= from && at < to).map(({ rating }) => rating)).counts;
  };
  const windows: TimedWindow[] = [];
  for (const { label, borders } of bordersOf(input, windowMonths)) {
    const parts =
      borders.months.length > 0
        ? borders.months.map(({ month, start, end }) => ({ month, counts: countBetween(start, end) }))
        : [{ month: null, counts: countBetween(borders.start, borders.end) }];
    const pooled = poolWindow(label, parts, input);
    if (!pooled.valid) return { status: "refused", reason: pooled.reason, windows: null };
    windows.push({ ...pooled.window, start: borders.start.toString(), end: borders.end.toString() });
  }
  return { status: "ok", reason: null, windows };
}

function bordersOf(
  { mode, windows, timeZone }: RollingByInstantInput,
  windowMonths: number,
): { label: Month | Day; borders: LocalWindow }[] {
  return mode === "calendarMonth"
    ? windows.map((label) => ({ label, borders: calendarMonthWindow(label, windowMonths, timeZone) }))
    : windows.map((label) => ({ label, borders: trailingDateWindow(label, windowMonths, timeZone) }));
}
