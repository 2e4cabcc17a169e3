import type { Arm, PilotStatus } from "./pilot";

/** What the figures of one arm are. */
export interface ArmMoments {
  /** Units with a value. */
  n: number;
  mean: number | null;
  sd: number | null;
  /** Before the start, where units are measured twice. */
  meanBefore: number | null;
  /** Units that were assigned to the arm, measured or not. */
  assigned: number;
}

export type PilotMethod = "welch" | "didPanel" | "didClusterOls" | "didProportions" | "newcombe";

export const PILOT_METHOD_LABELS: Record<PilotMethod, string> = {
  welch: "Difference of the arms, unequal variances (Welch)",
  didPanel: "Difference in differences of the units",
  didClusterOls: "Difference in differences, clustered by unit",
  didProportions: "Difference in differences of shares",
  newcombe: "Difference of two shares (Newcombe)",
};

/** How strongly it may be put; the design earns it, nobody types it. */
export type PilotClaim = "caused" | "differs" | "open" | "number";
export const PILOT_CLAIM_LABELS: Record<PilotClaim, string> = {
  caused: "caused",
  differs: "differs from its control group",
  open: "no difference is decided, so none is claimed",
  number: "a figure without an interval",
};

/** The three-sided reading of the interval against zero and the smallest effect worth having. */
export type EffectVerdict =
  | "tooEarly"
  | "cannotTell"
  | "worked"
  | "improvedBelowTarget"
  | "gotWorse"
  | "didNotWork"
  | "undecided";

export interface NaiveReading {
  /** The treated alone, after less before: what a report without a control group would claim. */
  change: number;
  before: number;
  /** Why it misleads, in plain words. */
  why: string;
}

export interface TrendReading {
  parallel: "supported" | "unclear" | "violated" | null;
  months: number;
  slope: number | null;
  lower: number | null;
  upper: number | null;
  /** The months' means of both arms before the start, for the chart. */
  series: { month: string; treated: number | null; control: number | null }[];
}

/** The reading of one metric. `estimate` is treated less control as measured; `improvement` turns it so that better is above zero. */
export interface MetricReading {
  metricId: string;
  name: string;
  unit: string;
  direction: "up" | "down";
  kind: "mean" | "share";
  decimals: number;
  primary: boolean;
  arms: Record<Arm, ArmMoments>;
  method: PilotMethod | null;
  estimate: number | null;
  se: number | null;
  df: number | null;
  p: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number;
  improvement: { estimate: number; lower: number | null; upper: number | null } | null;
  minEffect: number | null;
  verdict: EffectVerdict;
  claim: PilotClaim;
  naive: NaiveReading | null;
  trend: TrendReading | null;
  /** Why there is no interval, or why it may not be shown yet, in plain words. */
  refused: string | null;
  /** What makes the interval narrower than it should be, in plain words. */
  caution?: string;
  /** Units left out of the reckoning, and why. */
  missing: { unit: string; arm: Arm; why: string }[];
}

/** One planned look: what it may spend and what it showed. */
export interface LookReading {
  /** Share of the information at which it was planned. */
  plannedAt: number;
  /** What there is (or was, when taken). */
  information: number;
  /** Two-sided level this look may use: what the limit allows at this share less what was spent. */
  alpha: number;
  spentBefore: number;
  p: number | null;
  /** planned: lies ahead; due: may be taken now; taken; passed: its time went by without it. */
  state: "planned" | "due" | "taken" | "passed";
  decisive: boolean | null;
  takenOn: string | null;
  takenByName: string | null;
  hash: string | null;
  /** The primary metric as it was frozen, with its interval; null until taken. */
  reading: MetricReading | null;
}

export interface PilotReading {
  code: string;
  status: PilotStatus;
  round: number;
  /** interim: before its end; an interval is shown at a planned look alone. */
  phase: "none" | "interim" | "final";
  primary: MetricReading | null;
  /** The others: described, never decisive. */
  others: MetricReading[];
  looks: LookReading[];
  /** What was measured of what was planned, 0 to 1. */
  information: number;
  /** Units that crossed over; they stay in their arm. */
  crossed: { unit: string; arm: Arm; on: string; note: string }[];
  /** Hash of the rows it was reckoned from. */
  hash: string;
  /** What the interval leaves aside: looks that were taken, or an end before the planned one; null where it is the full one. */
  narrowed: string | null;
  /** In one sentence, as the page is headed: "−10.5 hours per project (−13.4 to −7.7)". */
  sentence: string;
}
