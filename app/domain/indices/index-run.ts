import type { Month } from "~/shared/calendar";
import { figureText } from "./figure-text";
import type { TrendPoint } from "./index-trend";
import type { Measure } from "./measure";

/** The months against their median: a second look at the same series, with rules of its own. */
export interface RunReading {
  median: number | null;
  signals: { at: number; month: Month; words: string }[];
  words: string;
}

/** So many useful points a run chart needs. */
const LEAST = 10;
const SHIFT = 6;

export function readRun(
  points: readonly Pick<TrendPoint, "month" | "reading">[],
  measure: Measure,
): RunReading {
  const known = points.flatMap((point) => (point.reading.value === null ? [] : [point.reading.value]));
  const median = medianOf(known);
  const useful = known.filter((value) => median !== null && value !== median).length;
  if (median === null || useful < LEAST) {
    return {
      median,
      signals: [],
      words: `A run chart needs ${LEAST} months off the median; there ${useful === 1 ? "is 1" : `are ${useful}`}.`,
    };
  }
  const signals: RunReading["signals"] = [];
  let [side, length] = [0, 0];
  for (const [at, { month, reading }] of points.entries()) {
    if (reading.value === null || reading.value === median) continue;
    const here = reading.value > median ? 1 : -1;
    length = here === side ? length + 1 : 1;
    side = here;
    if (length >= SHIFT) {
      signals.push({
        at,
        month,
        words: `${length} months in a row ${here > 0 ? "above" : "below"} the median`,
      });
    }
  }
  const text = figureText(measure, median);
  return {
    median,
    signals,
    words:
      signals.length === 0
        ? `Median ${text}; no run of ${SHIFT} months on one side of it.`
        : `Median ${text}. Runs of ${SHIFT} months or more on one side say that the level has shifted.`,
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
