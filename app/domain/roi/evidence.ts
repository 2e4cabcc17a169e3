import { type CaseLine, EVIDENCE_CLASSES, type EvidenceClass } from "./business-case";
import type { EffectOfCase } from "./effect-of-case";

/**
 * What a benefit counts as. "Measured with control" is earned, never typed: the pilot has ended, there was a control group, and
 * the effect has an interval. Until then a measured effect is an estimate like any other.
 */
export function evidenceOf(line: CaseLine, effect: EffectOfCase | null): EvidenceClass {
  if (line.driver !== "effect") return line.evidence;
  return isMeasured(effect) && effect.hasControl ? "withControl" : "estimated";
}

/** The pilot has ended and the effect bears an interval. */
export const isMeasured = (effect: EffectOfCase | null): effect is EffectOfCase =>
  effect !== null && effect.estimate !== null && effect.lower !== null && effect.upper !== null;

/** A chain is as strong as its weakest link; null without a link. */
export const weakestOf = (classes: readonly EvidenceClass[]): EvidenceClass | null =>
  EVIDENCE_CLASSES.findLast((each) => classes.includes(each)) ?? null;

/** Whether the effect was decided for the better; an ROI of any other effect bears the word "assumed". */
export const isDecided = (effect: EffectOfCase | null): boolean =>
  isMeasured(effect) && (effect.verdict === "worked" || effect.verdict === "improvedBelowTarget");
