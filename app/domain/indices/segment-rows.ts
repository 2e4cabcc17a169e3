import type { Day } from "~/shared/calendar";
import { type LevelCounts, poolCounts } from "../measurement/level-counts";
import type { MonthCount } from "./index-counts";
import { answersHref, type IndexFilter, indexHref, NOT_GIVEN } from "./index-filter";
import { type IndexReading, readIndex } from "./index-reading";
import type { IndexWindow } from "./index-window";
import type { Measure, QuestionScale } from "./measure";

/** What every reading of one page has in common. */
export interface ReadingFrame {
  filter: IndexFilter;
  window: IndexWindow;
  today: Day;
  floor: number;
  /** Of the question that is read, where the measure has a scale of its own. */
  scale?: QuestionScale | null;
  rule?: string;
}

/** A segment with its reading, the rows behind it and its own index page. */
export interface SegmentRow {
  key: string;
  label: string;
  reading: IndexReading;
  filter: IndexFilter;
  answersHref: string;
  indexHref: string;
}

/** Adds counts of many months up, and keeps which months had any. */
export function poolMonths(rows: readonly MonthCount[]): { counts: LevelCounts; months: Set<string> } {
  return {
    counts: poolCounts(rows.map((row) => ({ [row.value]: row.count }))),
    months: new Set(rows.map((row) => row.month)),
  };
}

export function readRows(
  frame: ReadingFrame,
  rows: readonly MonthCount[],
  measure: Measure = frame.filter.measure,
): IndexReading {
  const { counts, months } = poolMonths(rows);
  const { window, today, floor, scale, rule } = frame;
  return readIndex({ measure, counts, window, monthsWithAnswers: months, today, floor, scale, rule });
}

export function segmentRow(
  frame: ReadingFrame,
  rows: readonly MonthCount[],
  part: Partial<IndexFilter>,
  key: string,
  label: string,
): SegmentRow {
  const filter = { ...frame.filter, ...part };
  return {
    key,
    label,
    filter,
    reading: readRows(frame, rows, filter.measure),
    answersHref: answersHref(filter, frame.window),
    indexHref: indexHref(filter, frame.window),
  };
}

/** One row per value of a segment; what was not given comes last, and only where something else was. */
export function splitRows<Row extends MonthCount>(
  frame: ReadingFrame,
  rows: readonly Row[],
  options: {
    keyOf: (row: Row) => string;
    part: (value: string) => Partial<IndexFilter>;
    label: (value: string) => string;
    /** Most answers first instead of by name. */
    byCount?: boolean;
  },
): SegmentRow[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = options.keyOf(row) || NOT_GIVEN;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  if (groups.size === 1 && groups.has(NOT_GIVEN)) return [];
  const made = [...groups].map(([key, group]) =>
    segmentRow(frame, group, options.part(key), key, options.label(key)),
  );
  const rank = (row: SegmentRow) => (row.key === NOT_GIVEN ? 1 : 0);
  return made.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (options.byCount ? b.reading.n - a.reading.n : 0) ||
      a.label.localeCompare(b.label, "en"),
  );
}
