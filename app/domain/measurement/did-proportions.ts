import type { AllNull } from "./all-null";
import type { TwoArms } from "./did-means";
import { newcombeDiff, type Proportion } from "./newcombe-diff";

interface Difference {
  changePilot: number;
  changeControl: number;
  did: number;
  lower: number;
  upper: number;
}

export type DidProportions =
  | ({ status: "ok"; reason: null } & Difference)
  | ({ status: "refused"; reason: "noData" | "negativeCount" } & AllNull<Difference>);

/**
 * Difference in differences of shares: the change of the pilot less that of its control.
 *
 * Inputs: k of n of each arm before and after; two-sided confidence. Units: shares, −2 to 2.
 * Refusals: `noData` when one of the four has no answers, `negativeCount` when k is not within 0 to n.
 * Source: Newcombe 1998 for each change; combined by square-and-add, Zou & Donner, Statistics in Medicine 27:1693-1702, 2008.
 */
export function didProportions({
  pilot,
  control,
  confidence = 0.95,
}: TwoArms<Proportion> & { confidence?: number }): DidProportions {
  const own = newcombeDiff({ ...pilot, confidence });
  const other = newcombeDiff({ ...control, confidence });
  if (own.status === "refused" || other.status === "refused") {
    const isWrong = own.reason === "negativeCount" || other.reason === "negativeCount";
    const reason = isWrong ? "negativeCount" : "noData";
    return {
      status: "refused",
      reason,
      changePilot: null,
      changeControl: null,
      did: null,
      lower: null,
      upper: null,
    };
  }
  const did = own.diff - other.diff;
  return {
    status: "ok",
    reason: null,
    changePilot: own.diff,
    changeControl: other.diff,
    did,
    lower: did - Math.hypot(own.diff - own.lower, other.upper - other.diff),
    upper: did + Math.hypot(own.upper - own.diff, other.diff - other.lower),
  };
}
