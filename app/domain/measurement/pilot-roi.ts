import type { AllNull } from "./all-null";
import type { TwoArms } from "./did-means";
import { didProportions } from "./did-proportions";
import type { Proportion } from "./newcombe-diff";
import { type RoiVerdict, roiVerdict } from "./roi-interval";

interface Effect {
  /** Share of the pilot's units more than of its control, as change against change. */
  lift: number;
  liftLower: number;
  liftUpper: number;
  benefit: number;
  benefitLower: number;
  benefitUpper: number;
  /** The pilot's own change alone: what a report without a control group would claim. */
  naiveBenefit: number;
  net: number;
}
interface Ratio {
  roi: number;
  roiLower: number;
  roiUpper: number;
  verdict: RoiVerdict;
}

export type PilotRoi =
  | ({ status: "ok"; reason: null } & Effect & Ratio)
  | ({ status: "refused"; reason: "zeroCost" } & Effect & AllNull<Ratio>)
  | ({ status: "refused"; reason: "noControl" | "noData" | "negativeCount" } & AllNull<Effect & Ratio>);

/**
 * Return of a pilot whose effect is a share (kept customers of all), against its control group.
 *
 * Inputs: k of n of both arms before and after; the customers it is rolled out to, what one more is worth, the cost; two-sided
 * confidence. Units: lift as a share; money in that of the value; `roi` a ratio.
 * Refusals: `noControl` (a change alone is no effect), `noData`, `negativeCount`, and `zeroCost`: no ratio, the net stands.
 * Source: difference in differences with the interval of Newcombe / Zou-Donner (`didProportions`), carried straight through;
 * Phillips 1997 on isolating the effect.
 */
export function pilotRoi(input: {
  pilot: TwoArms<Proportion>["pilot"];
  control: TwoArms<Proportion>["pilot"] | null;
  customers: number;
  valuePerCustomer: number;
  cost: number;
  confidence?: number;
}): PilotRoi {
  if (!input.control) return nothing("noControl");
  const did = didProportions({ pilot: input.pilot, control: input.control, confidence: input.confidence });
  if (did.status === "refused") return nothing(did.reason);
  const worth = input.customers * input.valuePerCustomer;
  const [low, high] = [did.lower * worth, did.upper * worth];
  const effect: Effect = {
    lift: did.did,
    liftLower: did.lower,
    liftUpper: did.upper,
    benefit: did.did * worth,
    benefitLower: low,
    benefitUpper: high,
    naiveBenefit: did.changePilot * worth,
    net: did.did * worth - input.cost,
  };
  if (input.cost <= 0) {
    const none: AllNull<Ratio> = { roi: null, roiLower: null, roiUpper: null, verdict: null };
    return { status: "refused", reason: "zeroCost", ...effect, ...none };
  }
  const [roiLower, roiUpper] = [low / input.cost - 1, high / input.cost - 1];
  return {
    status: "ok",
    reason: null,
    ...effect,
    roi: effect.benefit / input.cost - 1,
    roiLower,
    roiUpper,
    verdict: roiVerdict(roiLower, roiUpper),
  };
}

const nothing = (reason: "noControl" | "noData" | "negativeCount"): PilotRoi => ({
  status: "refused",
  reason,
  lift: null,
  liftLower: null,
  liftUpper: null,
  benefit: null,
  benefitLower: null,
  benefitUpper: null,
  naiveBenefit: null,
  net: null,
  roi: null,
  roiLower: null,
  roiUpper: null,
  verdict: null,
});
