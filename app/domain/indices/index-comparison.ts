import type { LevelCounts } from "../measurement/level-counts";
import { newcombeDiff } from "../measurement/newcombe-diff";
import { npsDifference } from "../measurement/nps-difference";
import { welchT } from "../measurement/welch-t";
import { differenceText, figureText } from "./figure-text";
import { FILTER_KEYS, type IndexFilter } from "./index-filter";
import type { IndexReading } from "./index-reading";
import type { IndexWindow } from "./index-window";

/** Two readings of one index side by side: two windows of one segment, or two segments. */
export interface ComparedSide {
  filter: IndexFilter;
  window: IndexWindow;
  reading: IndexReading;
  /** In words: "Decision makers, Apr–Jun 2026". */
  label: string;
}

export interface IndexDifference {
  diff: number;
  lower: number;
  upper: number;
  p: number | null;
}

export interface IndexComparison {
  /** Second side minus first; null where the two may not be compared or no interval can be drawn. */
  difference: IndexDifference | null;
  /** "+0.12 (−0.20 to +0.44)"; null without a difference. */
  change: string | null;
  /** One sentence: what is told, or why nothing is. */
  sentence: string;
  detail: string;
}

export const areApart = (a: IndexWindow, b: IndexWindow): boolean => a.to < b.from || b.to < a.from;

/** Two segments share no answer when both name something of the same kind, and name it differently. */
export const areDisjoint = (a: IndexFilter, b: IndexFilter): boolean =>
  FILTER_KEYS.some((key) => {
    // Two values of two different attributes can meet in one answer; two questions are two answers of one person.
    if (key === "attribute" || key === "question") return false;
    if (key === "value" && a.attribute !== b.attribute) return false;
    return a[key] !== null && b[key] !== null && a[key] !== b[key];
  });

const isSameSegment = (a: IndexFilter, b: IndexFilter): boolean =>
  FILTER_KEYS.every((key) => a[key] === b[key]);

/** Compares two readings, and says "changed after" at most: what came later did not for that reason come from it. */
export function compareReadings(first: ComparedSide, second: ComparedSide, floor: number): IndexComparison {
  const nothing = (sentence: string, detail: string): IndexComparison => ({
    difference: null,
    change: null,
    sentence,
    detail,
  });
  const { measure } = second.reading;
  if (first.reading.measure !== measure || String(first.reading.scale) !== String(second.reading.scale)) {
    return nothing(
      "Two different scales cannot be compared.",
      "Choose the same index and the same question on both sides.",
    );
  }
  const sameSegment = isSameSegment(first.filter, second.filter);
  const apart = areApart(first.window, second.window);
  if (sameSegment && !apart) {
    return nothing(
      "The two windows share months, so they share answers.",
      "A window is never tested against one that overlaps it: choose windows that do not.",
    );
  }
  if (!apart && !areDisjoint(first.filter, second.filter)) {
    return nothing(
      "The two segments share answers.",
      "Compare parts of one kind, two tiers or two regions, or two windows that do not overlap.",
    );
  }
  for (const { reading, label } of [first, second]) {
    if (reading.n === 0) return nothing(`No data for ${label}.`, "Nobody of it answered in its window.");
  }
  const difference = differenceOf(first.reading, second.reading);
  if (!difference) {
    return nothing(
      "These answers bear no interval.",
      "Each side needs two answers at least that are not all the same.",
    );
  }
  const { diff, lower, upper } = difference;
  const text = (value: number) => differenceText(measure, value);
  const figures = `${figureText(measure, first.reading.value ?? 0)} and ${figureText(measure, second.reading.value ?? 0)}`;
  const interval = `${text(lower)} to ${text(upper)}`;
  const [n1, n2] = [first.reading.n, second.reading.n];
  const change = `${text(diff)} (${interval})`;
  const isFew = n1 < floor || n2 < floor;
  const later = sameSegment && first.window.to < second.window.from;
  const detail = `${figures}, a difference of ${text(diff)} (95 % interval ${interval}) from ${n1} and ${n2} answers.`;
  if (isFew) {
    return {
      difference,
      change,
      sentence: `Too few answers for a conclusion: ${Math.min(n1, n2)} of ${floor} on the smaller side.`,
      detail,
    };
  }
  if (lower <= 0 && upper >= 0) {
    return {
      difference,
      change,
      sentence: `No difference is shown: anything from ${interval} fits these answers.`,
      detail,
    };
  }
  const way = diff > 0 ? "higher" : "lower";
  return {
    difference,
    change,
    sentence: later
      ? `Changed after ${first.label}: ${text(diff)}, between ${interval}.`
      : `${second.label} is ${way} by ${text(Math.abs(diff)).replace("+", "")}: between ${interval}.`,
    detail: later
      ? `${detail} Later answers changed after, not for that reason because of, what was done in between.`
      : detail,
  };
}

function differenceOf(first: IndexReading, second: IndexReading): IndexDifference | null {
  if (second.measure === "csat") {
    const read = newcombeDiff({
      before: { k: first.points, n: first.n },
      after: { k: second.points, n: second.n },
    });
    return read.status === "ok" ? { diff: read.diff, lower: read.lower, upper: read.upper, p: read.p } : null;
  }
  if (second.measure === "nps") {
    const read = npsDifference({ before: groupsOf(first.counts), after: groupsOf(second.counts) });
    return read.status === "ok"
      ? { diff: read.diff, lower: read.adjustedLower, upper: read.adjustedUpper, p: read.p }
      : null;
  }
  const read = welchT({ before: { counts: first.counts }, after: { counts: second.counts } });
  return read.status === "ok" ? { diff: read.diff, lower: read.lower, upper: read.upper, p: read.p } : null;
}

function groupsOf(counts: LevelCounts) {
  const between = (from: number, to: number) =>
    Object.entries(counts)
      .filter(([score]) => Number(score) >= from && Number(score) <= to)
      .reduce((sum, [, count]) => sum + count, 0);
  return { promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) };
}
