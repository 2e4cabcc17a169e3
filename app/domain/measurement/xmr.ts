import type { AllNull } from "./all-null";
import { type ChartSignals, findChartSignals } from "./xmr-signals";

/** Multipliers of the mean moving range: `e2` for the natural process limits, `d4` for the upper range limit. */
export interface XmrConstants {
  e2: number;
  d4: number;
}

/** As Wheeler prints them. */
export const WHEELER_CONSTANTS: XmrConstants = { e2: 2.66, d4: 3.268 };

/** Fewer points than these give provisional limits. */
export const FIRM_POINTS = 12;

export interface XmrInput {
  /** One value per period in order; null = missing. Never rolling values: their neighbours share data. */
  values: readonly (number | null)[];
  constants?: XmrConstants;
  /** Freeze the limits on the first so many present values; all by default. */
  baseline?: number | null;
  /** 6 by default. */
  minPoints?: number;
  /** Ends of the scale; a limit beyond them is not drawn. */
  bounds?: readonly [lowest: number, highest: number] | null;
}

export interface XmrLimits {
  center: number;
  mrBar: number;
  lnpl: number;
  unpl: number;
  url: number;
}

/** Null when the limit lies outside the scale. */
interface ShownLimits {
  lnplShown: number | null;
  unplShown: number | null;
}

interface XmrFrame {
  /** Points the limits rest on. */
  n: number;
  /** Same length as the values; null across a gap. */
  movingRanges: (number | null)[];
}

export type Xmr =
  | ({ status: "ok" | "trial"; reason: null } & XmrFrame & XmrLimits & ShownLimits & ChartSignals)
  | ({ status: "refused"; reason: "tooFew" | "zeroVariation" } & XmrFrame &
      AllNull<XmrLimits & ShownLimits & ChartSignals>);

const NOTHING: AllNull<XmrLimits & ShownLimits & ChartSignals> = {
  center: null,
  mrBar: null,
  lnpl: null,
  unpl: null,
  url: null,
  lnplShown: null,
  unplShown: null,
  outside: null,
  mrOutside: null,
  run8: null,
  threeOfFour: null,
};

/**
 * Individuals and moving range chart (process-behaviour chart) with Wheeler's signals.
 *
 * Inputs: values in time order with gaps as null, the constants, the baseline to freeze limits on, the scale's ends.
 * Units: those of the values; signals are 0-based positions of the value that completes them.
 * Refusals: `tooFew` below six baseline points, `zeroVariation` when the limits would collapse. Below twelve: `trial`.
 * A gap breaks moving ranges and runs. Limits use the mean moving range, never the overall spread, which a shift inflates.
 * Source: ISO 7870-2; Wheeler, Understanding Variation, 2000; NIST/SEMATECH 6.3.2.2.
 */
export function xmr(input: XmrInput): Xmr {
  const { values, constants = WHEELER_CONSTANTS, baseline, minPoints = 6, bounds } = input;
  const movingRanges = values.map((value, at) => {
    const previous = at === 0 ? null : (values[at - 1] ?? null);
    return value === null || previous === null ? null : Math.abs(value - previous);
  });
  const present = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const base = baseline == null ? present : present.slice(0, baseline);
  const frame: XmrFrame = { n: base.length, movingRanges };
  const last = base.at(-1);
  if (base.length < minPoints || last === undefined)
    return { status: "refused", reason: "tooFew", ...frame, ...NOTHING };

  const ranges = movingRanges.slice(0, last.at + 1).filter((range) => range !== null);
  const mrBar = mean(ranges);
  if (ranges.length === 0 || mrBar === 0)
    return { status: "refused", reason: "zeroVariation", ...frame, ...NOTHING };
  const center = mean(base.map(({ value }) => value));
  const limits: XmrLimits = {
    center,
    mrBar,
    lnpl: center - constants.e2 * mrBar,
    unpl: center + constants.e2 * mrBar,
    url: constants.d4 * mrBar,
  };
  return {
    status: base.length < FIRM_POINTS ? "trial" : "ok",
    reason: null,
    ...frame,
    ...limits,
    lnplShown: bounds && limits.lnpl < bounds[0] ? null : limits.lnpl,
    unplShown: bounds && limits.unpl > bounds[1] ? null : limits.unpl,
    ...findChartSignals(values, movingRanges, limits),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
