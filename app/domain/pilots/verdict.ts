import { readInterval } from "~/domain/measurement/action-verdict";
import type { EffectVerdict, MetricReading } from "./pilot-reading";

/** The interval of the improvement against zero and the smallest effect worth having; before the end it is too early. */
export function effectVerdict(
  improvement: MetricReading["improvement"],
  minEffect: number | null,
  isFinal: boolean,
): EffectVerdict {
  if (!isFinal) return "tooEarly";
  const read = readInterval(
    improvement ?? { estimate: null, lower: null, upper: null },
    minEffect ?? 0,
    "controlled",
  );
  if (read.verdict === "inconclusive") return "undecided";
  return read.verdict;
}
