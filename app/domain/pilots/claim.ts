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
}

/** Verdicts by which there is a difference at all. */
const DECIDED: readonly EffectVerdict[] = ["worked", "improvedBelowTarget", "gotWorse"];

/** How strongly a difference may be put. The design earns it; nobody types it. */
export function claimOf({ design, assignment, hasSeed, hasInterval, verdict, trend }: Earned): PilotClaim {
  if (!hasInterval) return "number";
  if (!DECIDED.includes(verdict)) return "open";
  if (design === "afterOnly") return assignment === "randomised" && hasSeed ? "caused" : "differs";
  // A trend that is only unclear does not bar it; one that nobody could look at does.
  return trend?.parallel === "supported" || trend?.parallel === "unclear" ? "caused" : "differs";
}
