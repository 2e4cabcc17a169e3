import { readInterval } from "~/domain/measurement/action-verdict";
import { confidenceWords, effectUnit, plainFigure } from "./effect-words";
import type { EffectVerdict, MetricReading, PilotClaim } from "./pilot-reading";

export const EFFECT_VERDICT_LABELS: Record<EffectVerdict, string> = {
  tooEarly: "Too early",
  cannotTell: "Cannot tell",
  worked: "Worked",
  improvedBelowTarget: "Improved, less than needed",
  gotWorse: "Got worse",
  didNotWork: "Needed effect excluded",
  undecided: "Undecided",
};

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

type Read = Pick<
  MetricReading,
  "verdict" | "minEffect" | "unit" | "kind" | "decimals" | "refused" | "confidence"
>;

/** Why that is the verdict, in a sentence. */
export function verdictSentence(reading: Read): string {
  const unit = effectUnit(reading);
  const needed =
    reading.minEffect === null
      ? "any effect at all"
      : `the ${plainFigure(reading.minEffect, reading)}${unit ? ` ${unit}` : ""} worth having`;
  const interval = `the interval of ${confidenceWords(reading.confidence)}`;
  switch (reading.verdict) {
    case "tooEarly":
      return "Nothing is decided before its end, but for a planned look that passes its limit.";
    case "cannotTell":
      return reading.refused ?? "There is no interval to judge by.";
    case "worked":
      return `All of ${interval} lies on the better side of zero, and the estimate reaches ${needed}.`;
    case "improvedBelowTarget":
      return `All of ${interval} lies on the better side of zero, but the estimate falls short of ${needed}.`;
    case "gotWorse":
      return `All of ${interval} lies on the worse side of zero.`;
    case "didNotWork":
      return `Even the best end of ${interval} falls short of ${needed}. Zero is possible.`;
    case "undecided":
      return `Zero and ${needed} both lie within ${interval}: more units are needed, not more hope.`;
  }
}

/** How strongly the difference may be put, and what earned it. */
export const CLAIM_SENTENCES: Record<PilotClaim, string> = {
  caused:
    "The design allows to say that the pilot caused it: the units were drawn with a stored seed, or both arms moved side by side before the start.",
  differs:
    "The treated differ from their control group; that the pilot caused it is not proven, for something else may set the arms apart.",
  open: "No difference is decided, so none is put down to the pilot.",
  number: "A figure without an interval: nothing is proven by it.",
};
