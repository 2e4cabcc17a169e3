import type { Month } from "~/shared/calendar";
import { runChart, USEFUL_POINTS } from "../measurement/run-chart";
import { figureText } from "./figure-text";
import type { TrendPoint } from "./index-trend";
import type { Measure } from "./measure";

/** The months against their median: a second look at the same series, with rules of its own. */
export interface RunReading {
  median: number | null;
  signals: { at: number; month: Month; words: string }[];
  words: string;
}

/** Six months or more on one side make a shift; Anhøj's pair of rules says how unusual the whole series is. */
export function readRun(
  points: readonly Pick<TrendPoint, "month" | "reading">[],
  measure: Measure,
): RunReading {
  const read = runChart({ values: points.map((point) => point.reading.value) });
  const { median } = read;
  if (read.status === "refused" || median === null) {
    return {
      median,
      signals: [],
      words: `A run chart needs ${USEFUL_POINTS} months off the median; there ${read.useful === 1 ? "is 1" : `are ${read.useful}`}.`,
    };
  }
  const signals = read.shift.flatMap((at) => {
    const point = points[at];
    if (!point || point.reading.value === null) return [];
    const side = point.reading.value > median ? "above" : "below";
    return [{ at, month: point.month, words: `six months or more in a row ${side} the median` }];
  });
  const unusual = read.unusuallyLongRun || read.tooFewCrossings;
  const series = `longest run ${read.longestRun} (up to ${read.longestRunMax} is chance), ${read.crossings} crossings (${read.crossingsMin} or more is chance)`;
  return {
    median,
    signals,
    words: `Median ${figureText(measure, median)}; ${series}. ${
      unusual ? "The level has shifted: this is more than chance." : "Taken together, nothing but chance."
    }`,
  };
}
