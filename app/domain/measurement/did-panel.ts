import type { AllNull } from "./all-null";
import { momentsOf } from "./sample-moments";
import { welchOfMoments } from "./welch-t";

/** One unit, measured before and after. */
export interface PanelUnit {
  before: number;
  after: number;
}

interface Spread {
  se: number;
  df: number;
  t: number;
  p: number;
  lower: number;
  upper: number;
}

interface Arms {
  unitsPilot: number;
  unitsControl: number;
  /** Null for an arm without units. */
  changePilot: number | null;
  changeControl: number | null;
}

export type DidPanel = Arms &
  (
    | ({ status: "ok"; reason: null; did: number } & Spread)
    | ({ status: "pointOnly"; reason: "tooFewUnits" | "zeroVariance"; did: number } & AllNull<Spread>)
    | ({ status: "refused"; reason: "noControl"; did: null } & AllNull<Spread>)
  );

/**
 * Difference in differences of units measured twice: Welch's t of their changes, valid with few units.
 *
 * Inputs: one row per unit and arm; two-sided confidence. Units: those of the values; `p` two-sided.
 * Number only: `tooFewUnits` below two on a side, `zeroVariance` when all units of each arm change alike.
 * Refusal: `noControl` when an arm has no units.
 * Source: Donald & Lang, REStat 89:221-233, 2007; Ibragimov & Mueller, REStat 98:83-96, 2016.
 */
export function didPanel({
  pilot,
  control,
  confidence = 0.95,
}: {
  pilot: readonly PanelUnit[];
  control: readonly PanelUnit[];
  confidence?: number;
}): DidPanel {
  const changesOf = (units: readonly PanelUnit[]) =>
    momentsOf({ values: units.map(({ before, after }) => after - before) });
  const [own, other] = [changesOf(pilot), changesOf(control)];
  const arms = {
    unitsPilot: pilot.length,
    unitsControl: control.length,
    changePilot: own.mean,
    changeControl: other.mean,
  };
  const nothing: AllNull<Spread> = { se: null, df: null, t: null, p: null, lower: null, upper: null };
  if (own.mean === null || other.mean === null) {
    return { status: "refused", reason: "noControl", ...arms, did: null, ...nothing };
  }
  const did = own.mean - other.mean;
  const compared = welchOfMoments(other, own, confidence);
  if (compared.status === "refused") {
    const reason = compared.reason === "tooFew" ? "tooFewUnits" : compared.reason;
    return { status: "pointOnly", reason, ...arms, did, ...nothing };
  }
  const { se, df, t, p, lower, upper } = compared;
  return { status: "ok", reason: null, ...arms, did, se, df, t, p, lower, upper };
}
