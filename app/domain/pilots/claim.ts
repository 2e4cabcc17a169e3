import type { Assignment, PilotDesign } from "./pilot";
import type { EffectVerdict, PilotClaim, TrendReading } from "./pilot-reading";

/** Units a side from which arms that are measured after the start alone can be compared with an interval. */
export const LEAST_AFTER_ONLY = 8;
/** The same for units measured before and after. */
export const LEAST_TWICE = 2;

export const leastUnits = (design: PilotDesign): number =>
  design === "afterOnly" ? LEAST_AFTER_ONLY : LEAST_TWICE;

interface Earned {
  design: PilotDesign;
  assignment: Assignment;
  /** A draw counts as one only if anybody can draw it again. */
  hasSeed: boolean;
  hasInterval: boolean;
  verdict: EffectVerdict;
  trend: Pick<TrendReading, "parallel"> | null;
  /** Measured units of the smaller arm. */
  leastMeasured: number;
}

/** Verdicts by which there is a difference at all. */
const DECIDED: readonly EffectVerdict[] = ["worked", "improvedBelowTarget", "gotWorse"];

/** How strongly a difference may be put. The design earns it; nobody types it. */
export function claimOf(earned: Earned): PilotClaim {
  const { design, assignment, hasSeed, hasInterval, verdict, trend, leastMeasured } = earned;
  if (!hasInterval) return "number";
  if (!DECIDED.includes(verdict)) return "open";
  const isDrawn = assignment === "randomised" && hasSeed && leastMeasured >= LEAST_AFTER_ONLY;
  if (design === "afterOnly") return isDrawn ? "caused" : "differs";
  if (trend?.parallel === "violated") return "differs";
  // A trend that is only unclear does not bar it; one that nobody could look at does, unless chance made the arms alike.
  return trend?.parallel === "supported" || trend?.parallel === "unclear" || isDrawn ? "caused" : "differs";
}
