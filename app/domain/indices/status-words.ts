import type { IndexReading, ReadingStatus } from "./index-reading";
import { completenessWords } from "./index-window";

export const STATUS_LABELS: Record<ReadingStatus, string> = {
  noData: "No data",
  incomplete: "Window incomplete",
  tooFew: "Too few",
  atRisk: "At risk",
  holding: "Holding",
  proven: "Proven",
  none: "",
};

/** What the status rests on, for the one who asks. */
export const STATUS_MEANINGS: Record<ReadingStatus, string> = {
  noData: "Nobody answered in this window.",
  incomplete: "A status needs three complete months with answers.",
  tooFew: "Fewer answers than the workspace asks for before it draws a conclusion.",
  atRisk: "Points stay below 4 × answers, compared exactly.",
  holding: "4.0 is reached, but so few answers could also come from below it.",
  proven: "4.0 is reached, and the one-sided 95 % lower bound reaches it too.",
  none: "4.0 is a line for the ScoreBoard Index alone.",
};

/** The status within a sentence: "at risk", "window incomplete (2 of 3)", "too few answers (12 of 25)". */
export function statusWords(reading: IndexReading, floor: number): string {
  switch (reading.status) {
    case "incomplete":
      return completenessWords(reading.completeness);
    case "tooFew":
      return `too few answers (${reading.n} of ${floor})`;
    case "none":
      return "";
    default:
      return STATUS_LABELS[reading.status].toLowerCase();
  }
}

/** Whether 4.0 is reached, and how sure that is. */
export function reachedWords(reading: IndexReading): string {
  if (reading.reached === null) return "";
  if (!reading.reached) {
    return `4.0 is not reached: ${reading.pointsShort} ${reading.pointsShort === 1 ? "point" : "points"} short`;
  }
  return reading.established ? "4.0 is reached and established" : "4.0 is reached, not established";
}
