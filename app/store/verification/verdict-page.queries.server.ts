import { can } from "~/domain/access";
import type { Claim } from "~/domain/measurement/action-verdict";
import { planSubject } from "~/domain/plans/plan.access";
import { gatesOf } from "~/domain/plans/plan.rules";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { ProofReading } from "~/domain/verification/proof";
import type { ProofAnswer } from "~/domain/verification/proof-answer";
import { type SharesChange, sharesChange } from "~/domain/verification/shares-change";
import { rowsOfProof, type SignedView, type VerdictView } from "~/domain/verification/verdict-view";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import { isDoer, verifySubject } from "~/domain/verification/verification.access";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { Viewer } from "~/domain/viewer";
import type { Day, Month } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanFactsIn } from "../plans/plan-facts.queries.server";
import { listLaterReadings } from "./later-reading.queries.server";
import { findPlanProof } from "./plan-proof.server";

/** The verdict of a plan as it stands by the workspace's day, and as it was signed. */
export async function findVerdictPage(viewer: Viewer, code: string, at: Date): Promise<VerdictView | null> {
  const db = database();
  const facts = await findPlanFactsIn(db, viewer.workspaceId, code, at);
  if (!facts) return null;
  const [proof, signed, later] = await Promise.all([
    findPlanProof(db, viewer, facts.code, facts.today),
    findSigned(viewer, facts),
    listLaterReadings(viewer, { planId: facts.id }),
  ]);
  const reading = proof?.reading ?? null;
  const promise = proof?.promise ?? null;
  const readable = reading?.outcome != null && reading.outcome.diff !== null;
  const enough = reading === null || reading.outcome === null || reading.outcome.nAfter >= reading.plannedN;
  const may = can(viewer, "plan.verify", verifySubject(facts));
  const doer = isDoer(facts, viewer.personId);
  const isMonitoring = facts.status === "monitoring";
  return {
    planCode: facts.code,
    planTitle: facts.title,
    planStatus: facts.status,
    today: facts.today,
    verifier: facts.verifier && { id: facts.verifier.id, name: facts.verifier.name },
    owner: facts.owner && { id: facts.owner.id, name: facts.owner.name },
    promise,
    reading,
    hash: promise?.lockedAt ? (proof?.hash ?? null) : null,
    rows:
      readable && promise
        ? rowsNow(facts, [...(proof?.answers ?? []), ...(proof?.controlAnswers ?? [])], reading, promise)
        : [],
    gates: isMonitoring ? gatesOf("CLOSE", facts) : [],
    maySign: may && !doer && isMonitoring,
    doer: may && doer,
    mayConcede: !enough && reading !== null && facts.today >= reading.window.concedeOn,
    signed,
    changedSince: signed !== null && proof?.hash !== null && proof?.hash !== signed.hash,
    shares: await findShares(viewer, (signed?.reading ?? reading)?.operational ?? null),
    later,
    mayAnswer: can(viewer, "plan.edit", planSubject(facts)) || facts.verifier?.id === viewer.personId,
  };
}

/** The counts behind the KPI that decides, at its baseline and at the reading that counted. */
async function findShares(
  viewer: Viewer,
  operational: ProofReading["operational"],
): Promise<SharesChange | null> {
  if (!operational?.last) return null;
  const kpi = await database().kpi.findFirst({
    where: { id: operational.kpiId, plan: { workspaceId: viewer.workspaceId } },
    select: {
      unit: true,
      baseline: true,
      baselineN: true,
      readings: {
        where: { day: operational.last.day, withdrawnAt: null },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { count: true, n: true },
      },
    },
  });
  if (!kpi) return null;
  return sharesChange({ ...kpi, baseline: kpi.baseline?.toString() ?? null }, kpi.readings[0] ?? null);
}

const rowsNow = (
  facts: PlanFacts,
  answers: readonly ProofAnswer[],
  reading: ProofReading,
  promise: VerificationPlan,
) => {
  const startedOn = facts.startedOn ?? facts.startOn;
  const { effectiveOn } = facts;
  if (!startedOn || !effectiveOn) return [];
  return rowsOfProof(answers, {
    startedOn,
    effectiveOn,
    to: reading.window.to,
    triggerMonth: promise.triggerMonth,
  });
};

async function findSigned(viewer: Viewer, facts: PlanFacts): Promise<SignedView | null> {
  const row = await database().verdict.findFirst({
    where: { planId: facts.id, plan: { workspaceId: viewer.workspaceId } },
    orderBy: { signedAt: "desc" },
    include: { verificationPlan: { select: { number: true, triggerMonth: true } } },
  });
  if (!row) return null;
  const signer = await database().person.findFirst({
    where: { id: row.signedById, workspaceId: viewer.workspaceId },
    select: { name: true },
  });
  // Written by the signing command in this very shape, and never changed since.
  const reading = row.reading as unknown as ProofReading;
  const answers = row.frozen as unknown as ProofAnswer[];
  const startedOn = facts.startedOn ?? facts.startOn;
  return {
    word: row.word as VerdictWord,
    claim: row.claim as Claim | null,
    byName: signer?.name ?? "Somebody who left",
    at: row.signedAt,
    on: row.signedOn as Day,
    meaning: row.meaning,
    reason: row.reason,
    hash: row.hash,
    versionNumber: row.verificationPlan.number,
    reading,
    rows: startedOn
      ? rowsOfProof(answers, {
          startedOn,
          effectiveOn: reading.window.from,
          to: reading.window.to,
          triggerMonth: row.verificationPlan.triggerMonth as Month | null,
        })
      : [],
  };
}
