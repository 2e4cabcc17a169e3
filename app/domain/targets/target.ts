import type { Day } from "~/shared/calendar";
import { formatMonth, isMonth, lastDayOfMonth, type Month, monthOf } from "~/shared/calendar";
import { type IndexFilter, NO_FILTER } from "../indices/index-filter";
import type { IndexReading } from "../indices/index-reading";
import { type IndexWindow, lastCompleteMonth, windowOfMonths } from "../indices/index-window";
import { MEASURE_LABELS } from "../indices/measure";
import { segmentLabel } from "../indices/segment-label";
import { type DecimalLike, isReached, parseDecimal } from "../measurement/exact-decimal";

/** What a target can be set for: an index, never a single question. */
export const TARGET_MEASURES = ["satisfaction", "loyalty", "csat", "nps", "effort"] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

export const isTargetMeasure = (measure: string): measure is TargetMeasure =>
  (TARGET_MEASURES as readonly string[]).includes(measure);

export const SEGMENT_KEYS = ["tier", "level", "region", "stage", "segment"] as const;
export type SegmentKey = (typeof SEGMENT_KEYS)[number];
/** Whom a target or a benchmark is of; a part that is not named does not narrow. */
export type TargetSegment = Partial<Record<SegmentKey, string>>;

export interface TargetRow {
  id: string;
  measure: TargetMeasure;
  segment: TargetSegment;
  fromMonth: Month;
  /** Null: until it is changed. */
  toMonth: Month | null;
  /** CSAT in per cent, NPS in points, the others on their scale. */
  value: string;
  ownerId: string | null;
  owner: string | null;
  note: string;
  version: number;
  isWithdrawn: boolean;
}

/** Only named parts, so that equal segments are equal texts. */
export const segmentOf = (given: Partial<Record<SegmentKey, string | null>>): TargetSegment =>
  Object.fromEntries(SEGMENT_KEYS.flatMap((key) => (given[key] ? [[key, given[key]]] : [])));

export const isSameSegment = (a: TargetSegment, b: TargetSegment): boolean =>
  SEGMENT_KEYS.every((key) => (a[key] ?? null) === (b[key] ?? null));

export const filterOf = (measure: IndexFilter["measure"], segment: TargetSegment): IndexFilter => ({
  ...NO_FILTER,
  measure,
  ...(segment as Partial<IndexFilter>),
});

/** The segment of a filter, where a target could be set for it; null where it narrows by something else. */
export function segmentOfFilter(filter: IndexFilter): TargetSegment | null {
  const { measure, ...parts } = filter;
  const others = Object.entries(parts).some(
    ([key, value]) => value !== null && !(SEGMENT_KEYS as readonly string[]).includes(key),
  );
  return others ? null : segmentOf(filter);
}

export const segmentWords = (segment: TargetSegment): string =>
  segmentLabel(filterOf("satisfaction", segment)) || "All customers";

export const targetWords = (target: Pick<TargetRow, "measure" | "segment">): string =>
  `${MEASURE_LABELS[target.measure]}, ${segmentWords(target.segment)}`;

/** "4.2", "62 %", "+30". */
export function targetValueText(measure: TargetMeasure, value: string): string {
  const plain = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  if (measure === "csat") return `${plain} %`;
  if (measure === "nps") return plain.startsWith("-") ? `−${plain.slice(1)}` : `+${plain}`;
  return /^\d+$/.test(plain) ? `${plain}.0` : plain;
}

export function periodWords(from: Month, to: Month | null, locale: string): string {
  if (to === null) return `from ${formatMonth(from, locale)} on`;
  if (from === to) return formatMonth(from, locale);
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01") && to.endsWith("-12")) {
    return `year ${from.slice(0, 4)}`;
  }
  return `${formatMonth(from, locale)} to ${formatMonth(to, locale)}`;
}

export const doPeriodsMeet = (
  a: { fromMonth: string; toMonth: string | null },
  b: { fromMonth: string; toMonth: string | null },
): boolean =>
  (a.toMonth === null || b.fromMonth <= a.toMonth) && (b.toMonth === null || a.fromMonth <= b.toMonth);

export const TARGET_STATES = ["notBegun", "noData", "reached", "notYet", "missed"] as const;
export type TargetState = (typeof TARGET_STATES)[number];

export const TARGET_STATE_LABELS: Record<TargetState, string> = {
  notBegun: "Not begun",
  noData: "No data",
  reached: "Reached",
  notYet: "Not yet",
  missed: "Not reached",
};

/** The complete months of a target's period up to today; null before the first of them is over. */
export function targetWindow(
  target: Pick<TargetRow, "fromMonth" | "toMonth">,
  today: Day,
): IndexWindow | null {
  const last = lastCompleteMonth(today);
  const to = target.toMonth !== null && target.toMonth < last ? target.toMonth : last;
  return target.fromMonth > to ? null : windowOfMonths(target.fromMonth, to);
}

export interface TargetReading {
  state: TargetState;
  reading: IndexReading | null;
  window: IndexWindow | null;
  /** Points that the answers so far lack; null where it cannot be said in points. */
  pointsShort: number | null;
}

/** Where it stands against the target, compared exactly: the shown figure is never asked. */
export function readTarget(
  target: Pick<TargetRow, "measure" | "fromMonth" | "toMonth" | "value">,
  reading: IndexReading | null,
  today: Day,
  isReversed = false,
): TargetReading {
  const window = targetWindow(target, today);
  if (window === null) return { state: "notBegun", reading: null, window, pointsShort: null };
  if (reading === null || reading.n === 0) return { state: "noData", reading, window, pointsShort: null };
  const isOver = target.toMonth !== null && isMonth(target.toMonth) && lastDayOfMonth(target.toMonth) < today;
  if (isMet(target, reading, isReversed)) return { state: "reached", reading, window, pointsShort: 0 };
  return {
    state: isOver ? "missed" : "notYet",
    reading,
    window,
    pointsShort: target.measure === "nps" || isReversed ? null : shortOf(target, reading),
  };
}

/** NPS and CSAT are typed in hundredths of what their points are. */
const timesOf = (measure: TargetMeasure): number => (measure === "nps" || measure === "csat" ? 100 : 1);

function isMet(
  { measure, value }: Pick<TargetRow, "measure" | "value">,
  { points, n }: IndexReading,
  isReversed: boolean,
): boolean {
  const times = timesOf(measure);
  // A high value of a reversed question is a bad one: both sides change their sign.
  return isReversed ? isReached(-times * points, n, negated(value)) : isReached(times * points, n, value);
}

const negated = (value: string): DecimalLike => (value.startsWith("-") ? value.slice(1) : `-${value}`);

function shortOf(
  { measure, value }: Pick<TargetRow, "measure" | "value">,
  { points, n }: IndexReading,
): number {
  const { numerator, denominator } = parseDecimal(value);
  const times = BigInt(timesOf(measure));
  const lacking = numerator * BigInt(n) - times * BigInt(points) * denominator;
  const whole = times * denominator;
  return Number((lacking + whole - 1n) / whole);
}

/** Whether a target speaks of the months of a window. */
export const isWithin = (target: Pick<TargetRow, "fromMonth" | "toMonth">, window: IndexWindow): boolean =>
  doPeriodsMeet(target, { fromMonth: monthOf(window.from), toMonth: monthOf(window.to) });
