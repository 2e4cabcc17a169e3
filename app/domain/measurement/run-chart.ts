import type { AllNull } from "./all-null";
import { fairCoinQuantile, unusualRuns } from "./runs-distribution";

/** Fewer useful points than these allow no conclusion. */
export const USEFUL_POINTS = 10;

export interface RunChartInput {
  /** One value per period in order; null = missing. */
  values: readonly (number | null)[];
  /** Useful values on one side that make a shift: 6 unless given. */
  shiftLength?: number;
  /** Values rising or falling that make a trend: 5 unless given. Informational: it is nearly useless as a test. */
  trendLength?: number;
  /** Both tails of the runs test together: 0.05 unless given. */
  alpha?: number;
  /** A line fixed earlier; the median of the values unless given. */
  median?: number | null;
  minUseful?: number;
}

interface RunChartFrame {
  n: number;
  /** Values that do not lie on the median. */
  useful: number;
  /** Null without a value. */
  median: number | null;
}

interface RunChartSignals {
  runs: number;
  /** From here on down (up) the number of runs is unusual; null where no number would be. */
  runsTooFewAt: number | null;
  runsTooManyAt: number | null;
  tooFewRuns: boolean;
  tooManyRuns: boolean;
  crossings: number;
  crossingsMin: number;
  tooFewCrossings: boolean;
  longestRun: number;
  longestRunMax: number;
  unusuallyLongRun: boolean;
  /** Positions (0-based) of values that complete a shift or a trend. */
  shift: number[];
  trend: number[];
}

export type RunChart =
  | ({ status: "ok"; reason: null } & RunChartFrame & RunChartSignals)
  | ({ status: "refused"; reason: "tooFew" } & RunChartFrame & AllNull<RunChartSignals>);

const NOTHING: AllNull<RunChartSignals> = {
  runs: null,
  runsTooFewAt: null,
  runsTooManyAt: null,
  tooFewRuns: null,
  tooManyRuns: null,
  crossings: null,
  crossingsMin: null,
  tooFewCrossings: null,
  longestRun: null,
  longestRunMax: null,
  unusuallyLongRun: null,
  shift: null,
  trend: null,
};

interface Placed {
  value: number;
  at: number;
}

/**
 * Run chart: values against their median, with the exact runs test, shift, trend and Anhøj's two rules.
 *
 * Inputs: values in time order with gaps as null. Units: those of the values; signals are positions.
 * Decide by `unusuallyLongRun` and `tooFewCrossings` (about 5 % false signals together, whatever the number of values).
 * Refusals: `tooFew` below ten useful points; a value on the median (within 1e-9 × max(1, |median|)) is not useful.
 * Source: Perla, Provost, Murray, BMJ Qual Saf 20:46-51, 2011; Swed & Eisenhart 1943; Anhøj & Olesen,
 * PLoS ONE 9:e113825, 2014.
 */
export function runChart(input: RunChartInput): RunChart {
  const { values, shiftLength = 6, trendLength = 5, alpha = 0.05, minUseful = USEFUL_POINTS } = input;
  const present = values.flatMap((value, at): Placed[] => (value === null ? [] : [{ value, at }]));
  const median = input.median ?? medianOf(present.map(({ value }) => value));
  const useful = present.flatMap(({ value, at }) =>
    median === null || Math.abs(value - median) <= 1e-9 * Math.max(1, Math.abs(median))
      ? []
      : [{ at, isAbove: value > median }],
  );
  const frame: RunChartFrame = { n: present.length, useful: useful.length, median };
  if (useful.length < minUseful) return { status: "refused", reason: "tooFew", ...frame, ...NOTHING };

  let runs = 0;
  let length = 0;
  let longestRun = 0;
  const shift: number[] = [];
  for (const [place, { at, isAbove }] of useful.entries()) {
    const goesOn = useful[place - 1]?.isAbove === isAbove;
    length = goesOn ? length + 1 : 1;
    if (!goesOn) runs += 1;
    longestRun = Math.max(longestRun, length);
    if (length >= shiftLength) shift.push(at);
  }
  const above = useful.filter(({ isAbove }) => isAbove).length;
  const { fewAt, manyAt } = unusualRuns(above, useful.length - above, alpha / 2);
  const crossingsMin = fairCoinQuantile(useful.length - 1);
  const longestRunMax = Math.round(Math.log2(useful.length) + 3);
  return {
    status: "ok",
    reason: null,
    ...frame,
    runs,
    runsTooFewAt: fewAt,
    runsTooManyAt: manyAt,
    tooFewRuns: fewAt !== null && runs <= fewAt,
    tooManyRuns: manyAt !== null && runs >= manyAt,
    crossings: runs - 1,
    crossingsMin,
    tooFewCrossings: runs - 1 < crossingsMin,
    longestRun,
    longestRunMax,
    unusuallyLongRun: longestRun > longestRunMax,
    shift,
    trend: trendsOf(present, trendLength),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? upper) + upper) / 2;
}

/** Values that go on rising or falling; one that repeats its predecessor neither helps nor breaks. */
function trendsOf(present: readonly Placed[], length: number): number[] {
  const moving = present.filter(({ value }, place) => value !== present[place - 1]?.value);
  let rising = 1;
  let falling = 1;
  return moving.flatMap(({ value, at }, place) => {
    const before = moving[place - 1];
    if (before === undefined) return length <= 1 ? [at] : [];
    if (value > before.value) [rising, falling] = [rising + 1, 1];
    else [rising, falling] = [1, falling + 1];
    return Math.max(rising, falling) >= length ? [at] : [];
  });
}
