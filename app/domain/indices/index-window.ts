import {
  addDays,
  addMonths,
  addMonthsTo,
  type Day,
  daysBetween,
  firstDayOfMonth,
  formatDay,
  formatMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthsBetween,
} from "~/shared/calendar";

/** The days an index is read over, both included. */
export interface IndexWindow {
  from: Day;
  to: Day;
}

/** The award's "at least a three month window". */
export const WINDOW_MONTHS = 3;

export const windowOfMonths = (from: Month, to: Month): IndexWindow => ({
  from: firstDayOfMonth(from),
  to: lastDayOfMonth(to),
});

/** The last calendar month that is over. */
export const lastCompleteMonth = (today: Day): Month => addMonthsTo(monthOf(today), -1);

/** The three complete calendar months before today. */
export function defaultWindow(today: Day): IndexWindow {
  const last = lastCompleteMonth(today);
  return windowOfMonths(addMonthsTo(last, 1 - WINDOW_MONTHS), last);
}

/** As many months or days, right before a window: what it may be compared with. */
export function windowBefore(window: IndexWindow): IndexWindow {
  const to = addDays(window.from, -1);
  if (!isWholeMonths(window))
    return { from: addDays(window.from, -daysBetween(window.from, window.to) - 1), to };
  const months = monthsOf(window).length;
  return windowOfMonths(addMonthsTo(monthOf(window.from), -months), monthOf(to));
}

export const isWholeMonths = ({ from, to }: IndexWindow): boolean =>
  from === firstDayOfMonth(from) && to === lastDayOfMonth(to);

/** Every calendar month the window touches. */
export const monthsOf = ({ from, to }: IndexWindow): Month[] => monthsBetween(monthOf(from), monthOf(to));

/** How many whole months fit into the window, counted from its first day. */
function wholeMonths({ from, to }: IndexWindow): number {
  const after = addDays(to, 1);
  let count = 0;
  while (count < 1200 && addMonths(from, count + 1) <= after) count += 1;
  return count;
}

export interface Completeness {
  isComplete: boolean;
  /** Months that are over and have answers. */
  have: number;
  need: number;
  /** Months without an answer, oldest first. */
  empty: Month[];
}

/**
 * Whether a window can bear a status: at least three whole months, all of them over, an answer in each.
 * A window that begins within a month needs answers in every calendar month that lies in it whole.
 */
export function completenessOf(
  window: IndexWindow,
  monthsWithAnswers: ReadonlySet<string>,
  today: Day,
): Completeness {
  const whole = monthsOf(window).filter(
    (month) => firstDayOfMonth(month) >= window.from && lastDayOfMonth(month) <= window.to,
  );
  const empty = whole.filter((month) => !monthsWithAnswers.has(month));
  const open = whole.filter((month) => lastDayOfMonth(month) >= today && monthsWithAnswers.has(month));
  const length = isWholeMonths(window) ? whole.length : wholeMonths(window);
  const need = Math.max(WINDOW_MONTHS, length);
  const over = window.to < today ? length : Math.min(length, whole.length - open.length);
  const have = Math.max(0, Math.min(over, length - empty.length - open.length));
  return { isComplete: have >= need, have, need, empty };
}

export const completenessWords = (reading: Completeness): string =>
  reading.isComplete ? "window complete" : `window incomplete (${reading.have} of ${reading.need})`;

/** "Jul–Sep 2026", "Sep 2026", "Calendar year 2025", "30 Jun – 29 Sep 2026". */
export function windowLabel(window: IndexWindow, locale: string): string {
  const [fromMonth, toMonth] = [monthOf(window.from), monthOf(window.to)];
  if (!isWholeMonths(window)) {
    return `${formatDay(window.from, locale)} – ${formatDay(window.to, locale)}`;
  }
  if (fromMonth === toMonth) return formatMonth(fromMonth, locale, "long");
  const year = fromMonth.slice(0, 4);
  if (year !== toMonth.slice(0, 4))
    return `${formatMonth(fromMonth, locale)} – ${formatMonth(toMonth, locale)}`;
  if (fromMonth.endsWith("-01") && toMonth.endsWith("-12")) return `Calendar year ${year}`;
  const short = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  return `${short.format(new Date(`${fromMonth}-01T00:00:00Z`))}–${formatMonth(toMonth, locale)}`;
}
