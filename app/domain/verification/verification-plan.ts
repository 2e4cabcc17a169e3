import type { EvaluationDesign } from "~/domain/measurement/action-verdict";
import type { Day, Month } from "~/shared/calendar";
import { MEASURES, type Measure, PROOF_METRICS, type ProofDirection, type ProofMetric } from "./proof-metric";

/** Which customers' answers the outcome is read from. Empty: all of them. */
export interface Segment {
  tier?: string;
  level?: string;
  stage?: string;
  region?: string;
}

/** The customers who do not get the action: a segment of their own, or accounts by name. Empty: none. */
export interface Control extends Segment {
  accountIds?: string[];
}

export type { Measure } from "./proof-metric";

/**
 * What was promised to be read before anything could be known. Locked and hashed when the plan starts;
 * a later change is a new version and says so.
 */
export interface VerificationPlan {
  id: string;
  number: number;
  /** False: the plan proves only its operational KPI. */
  hasOutcome: boolean;
  measure: Measure;
  segment: Segment;
  metric: ProofMetric;
  direction: ProofDirection;
  control: Control;
  /** Smallest improvement worth having, in the metric's own points, as a decimal text. */
  minEffect: string;
  triggerMonth: Month | null;
  baselineFrom: Day | null;
  /** Full months after the effective date; at least three for an index. */
  windowMonths: number;
  /** Days from the effective date to the evaluation; null: when the window is over. */
  evaluationOffsetDays: number | null;
  plannedN: number;
  minBaselineN: number;
  design: EvaluationDesign;
  confidence: string;
  reason: string;
  dataSeen: boolean;
  lockedAt: Date | null;
  lockedByName: string | null;
  hash: string | null;
}

/**
 * The plan as one text, always the same for the same promise: what the hash is taken of. Ids and the lock
 * itself are left out, so that two people can hash the printed promise and compare.
 */
export function canonicalPromise(
  planCode: string,
  promise: Omit<VerificationPlan, "id" | "lockedAt" | "lockedByName" | "hash">,
): string {
  const segment = Object.entries(promise.segment)
    .filter(([, value]) => value)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    planCode,
    promise.number,
    promise.hasOutcome,
    promise.measure,
    segment,
    promise.minEffect,
    promise.triggerMonth,
    promise.baselineFrom,
    promise.windowMonths,
    promise.evaluationOffsetDays,
    promise.plannedN,
    promise.minBaselineN,
    promise.design,
    promise.confidence,
    promise.reason,
    promise.dataSeen,
    ...fieldsBesides(promise),
  ]);
}

/** What a promise says beyond the plain comparison of two means. A plain one keeps the text, and the hash, it always had. */
function fieldsBesides({
  metric,
  direction,
  control,
}: Pick<VerificationPlan, "metric" | "direction" | "control">) {
  const { accountIds = [], ...segment } = control;
  const others = Object.entries(segment)
    .filter(([, value]) => value)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const isPlain = metric === "sbi" && direction === "up" && others.length === 0 && accountIds.length === 0;
  return isPlain ? [] : [{ metric, direction, control: others, accounts: [...accountIds].sort() }];
}

const SEGMENT_WORDS: Record<string, string> = {
  DM: "decision makers",
  RM: "recommenders",
  IF: "influencers",
};

const wordsOfSegment = ({ tier, level, stage, region }: Segment): string[] =>
  [
    level ? `of ${SEGMENT_WORDS[level] ?? level}` : null,
    tier ? `tier ${tier}` : null,
    stage ? `stage ${stage}` : null,
    region ? `region ${region}` : null,
  ].filter((part) => part !== null);

/** "Satisfaction of decision makers, tier I" */
export function describeMetric(
  plan: Pick<VerificationPlan, "measure" | "segment" | "hasOutcome"> &
    Partial<Pick<VerificationPlan, "metric">>,
): string {
  if (!plan.hasOutcome) return "No outcome planned: the operational KPI alone";
  const { measure, metric = "sbi" } = plan;
  const name =
    metric === "nps"
      ? "Net Promoter Score"
      : metric === "csat"
        ? `CSAT (${MEASURES[measure].toLowerCase()})`
        : MEASURES[measure];
  return [name, ...wordsOfSegment(plan.segment)].join(", ").replace(", of", " of");
}

/** "recommenders, tier II", "4 listed accounts": who does not get the action. */
export function describeControl(control: Control): string {
  const { accountIds = [] } = control;
  if (accountIds.length > 0)
    return accountIds.length === 1 ? "1 listed account" : `${accountIds.length} listed accounts`;
  return wordsOfSegment(control).join(", ").replace(/^of /, "") || "nobody chosen yet";
}

/** "index: mean of the levels, higher is better" */
export const describeScale = ({
  metric,
  direction,
}: Pick<VerificationPlan, "metric" | "direction">): string =>
  `${PROOF_METRICS[metric]}; ${direction === "up" ? "higher" : "lower"} is better`;
