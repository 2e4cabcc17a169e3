import {
  addMonthsTo,
  type Day,
  earlier,
  firstDayOfMonth,
  lastDayOfMonth,
  later,
  type Month,
  monthOf,
  monthsBetween,
} from "~/shared/calendar";
import type { MonthCount } from "./index-counts";
import { answersHref } from "./index-filter";
import type { IndexReading } from "./index-reading";
import { type IndexWindow, lastCompleteMonth, WINDOW_MONTHS, windowOfMonths } from "./index-window";
import { type ReadingFrame, readRows } from "./segment-rows";

/** Months that are drawn. */
const TREND_MONTHS = 24;

export interface TrendPoint {
  month: Month;
  reading: IndexReading;
  answersHref: string;
  /** The three months that end here, pooled over their answers; null where one of them is empty. */
  pooled: IndexReading | null;
  pooledWindow: IndexWindow;
  pooledHref: string;
}

/** Two years up to the window's end, or to the last complete month where the window ends earlier, with room to pool. */
export function trendWindow(window: IndexWindow, today: Day): IndexWindow {
  const to = later(window.to, lastDayOfMonth(lastCompleteMonth(today)));
  const first = firstDayOfMonth(addMonthsTo(monthOf(to), 2 - TREND_MONTHS - WINDOW_MONTHS));
  return { from: firstDayOfMonth(earlier(first, window.from)), to: lastDayOfMonth(to) };
}

/** Month by month, without the empty ones before the first answer; months without answers within stay as gaps. */
export function readTrend(frame: ReadingFrame, rows: readonly MonthCount[], span: IndexWindow): TrendPoint[] {
  const byMonth = new Map<string, MonthCount[]>();
  for (const row of rows) byMonth.set(row.month, [...(byMonth.get(row.month) ?? []), row]);
  const all = monthsBetween(monthOf(span.from), monthOf(span.to));
  const firstWithAnswers = all.findIndex((month) => byMonth.has(month));
  if (firstWithAnswers < 0) return [];
  const start = Math.max(firstWithAnswers, all.length - Math.max(TREND_MONTHS, monthsIn(frame.window)));
  return all.slice(start).map((month): TrendPoint => {
    const alone = windowOfMonths(month, month);
    const three = windowOfMonths(addMonthsTo(month, 1 - WINDOW_MONTHS), month);
    const pooled = readRows(
      { ...frame, window: three },
      monthsBetween(monthOf(three.from), month).flatMap((one) => byMonth.get(one) ?? []),
    );
    return {
      month,
      reading: readRows({ ...frame, window: alone }, byMonth.get(month) ?? []),
      answersHref: answersHref(frame.filter, alone),
      pooled: pooled.completeness.isComplete ? pooled : null,
      pooledWindow: three,
      pooledHref: answersHref(frame.filter, three),
    };
  });
}

const monthsIn = ({ from, to }: IndexWindow): number => monthsBetween(monthOf(from), monthOf(to)).length;
