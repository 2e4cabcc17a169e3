import type { EvaluationDesign } from "~/domain/measurement/action-verdict";
import type { ProofDirection, ProofMetric } from "~/domain/verification/proof-metric";
import type { Control, Measure, Segment, VerificationPlan } from "~/domain/verification/verification-plan";
import type { VerificationPlanModel } from "~/generated/prisma/models";
import type { Day, Month } from "~/shared/calendar";
import type { Tx } from "../database.server";

export const asPromise = (
  row: VerificationPlanModel,
  lockedByName: string | null = null,
): VerificationPlan => ({
  id: row.id,
  number: row.number,
  hasOutcome: row.hasOutcome,
  measure: row.measure as Measure,
  segment: row.segment as Segment,
  metric: row.metric as ProofMetric,
  direction: row.direction as ProofDirection,
  control: row.control as Control,
  minEffect: row.minEffect,
  triggerMonth: row.triggerMonth as Month | null,
  baselineFrom: row.baselineFrom as Day | null,
  windowMonths: row.windowMonths,
  evaluationOffsetDays: row.evaluationOffsetDays,
  plannedN: row.plannedN,
  minBaselineN: row.minBaselineN,
  design: row.design as EvaluationDesign,
  confidence: row.confidence,
  reason: row.reason,
  dataSeen: row.dataSeen,
  lockedAt: row.lockedAt,
  lockedByName,
  hash: row.hash,
});

/** All versions of a plan's promise, newest first. */
export async function listPromises(db: Tx, planId: string): Promise<VerificationPlan[]> {
  const rows = await db.verificationPlan.findMany({ where: { planId }, orderBy: { number: "desc" } });
  const lockers = await db.person.findMany({
    where: { id: { in: rows.flatMap((row) => row.lockedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(lockers.map((person) => [person.id, person.name]));
  return rows.map((row) => asPromise(row, row.lockedById ? (names.get(row.lockedById) ?? null) : null));
}

/** The promise that holds: the last locked one; and the one being written, where there is one. */
export const promiseThatHolds = (promises: readonly VerificationPlan[]): VerificationPlan | null =>
  promises.find((promise) => promise.lockedAt !== null) ?? promises[0] ?? null;
