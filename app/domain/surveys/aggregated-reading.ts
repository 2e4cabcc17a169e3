import { sbi } from "~/domain/measurement/sbi";
import type { PerLevel } from "./aggregated";

export interface AggregatedReading {
  /** "3.71 to 4.44"; null where the answers allow none. */
  interval: string | null;
  lower: number | null;
  upper: number | null;
  mean: number | null;
  /** What the interval says about 4.0, or why there is none. */
  sentence: string;
}

/** How sure the recomputed index is, and whether it can be told apart from 4.0 at all. */
export function readAggregated(counts: PerLevel<number>): AggregatedReading {
  const reading = sbi({ counts });
  const none = { interval: null, lower: null, upper: null };
  if (reading.status === "refused")
    return { ...none, mean: null, sentence: "no data: there is no answer to read" };
  if (reading.status === "pointOnly") {
    const why =
      reading.reason === "tooFew"
        ? "one answer allows no interval"
        : "all answers are alike, an interval would be false certainty";
    return { ...none, mean: reading.mean, sentence: why };
  }
  const { lower, upper, mean } = reading;
  const sentence =
    lower > 4
      ? "lies above 4.0 at this n"
      : upper < 4
        ? "lies below 4.0 at this n"
        : "cannot be told apart from 4.0 at this n";
  return { interval: `${lower.toFixed(2)} to ${upper.toFixed(2)}`, lower, upper, mean, sentence };
}
