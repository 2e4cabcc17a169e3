import type { EvaluationDesign } from "~/domain/measurement/action-verdict";
import type { Day, Month } from "~/shared/calendar";

/** Which customers' answers the outcome is read from. Empty: all of them. */
export interface Segment {
  tier?: string;
  level?: string;
  stage?: string;
  region?: string;
}

export const MEASURES = { satisfaction: "Satisfaction", loyalty: "Loyalty" } as const;
export type Measure = keyof typeof MEASURES;

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
  /** Smallest improvement worth having, in index points, as a decimal text. */
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
  ]);
}

const SEGMENT_WORDS: Record<string, string> = {
  DM: "decision makers",
  RM: "recommenders",
  IF: "influencers",
};

/** "Satisfaction of decision makers, tier I" */
export function describeMetric(plan: Pick<VerificationPlan, "measure" | "segment" | "hasOutcome">): string {
  if (!plan.hasOutcome) return "No outcome planned: the operational KPI alone";
  const { tier, level, stage, region } = plan.segment;
  const parts = [
    level ? `of ${SEGMENT_WORDS[level] ?? level}` : null,
    tier ? `tier ${tier}` : null,
    stage ? `stage ${stage}` : null,
    region ? `region ${region}` : null,
  ].filter(Boolean);
  return [MEASURES[plan.measure], ...parts].join(", ").replace(", of", " of");
}
