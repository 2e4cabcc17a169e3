import { canonicalJson } from "~/domain/activity/activity";
import type { KpiFacts } from "~/domain/kpis/kpi";
import { type KpiDirection, type KpiFrequency, type KpiType, parsePlanCode } from "~/domain/plans/plan";
import { askedLater, laterWindow } from "~/domain/verification/later-reading";
import { type ProofReading, readProof } from "~/domain/verification/proof";
import type { ProofAnswer } from "~/domain/verification/proof-answer";
import { proofWindow } from "~/domain/verification/proof-window";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { hashToken } from "~/shared/id.server";
import type { Tx } from "../database.server";
import { listProofAnswers } from "./proof-answers.server";
import { listPromises, promiseThatHolds } from "./verification-plan.server";

export interface PlanProof {
  planId: string;
  promises: VerificationPlan[];
  /** The promise that is read: the last locked one. */
  promise: VerificationPlan | null;
  kpis: KpiFacts[];
  /** Null while no effective date fixes the window. */
  reading: ProofReading | null;
  answers: ProofAnswer[];
  /** Of the reading and of every row it rests on: what a signature stands for. */
  hash: string | null;
}

/** The proof of one plan, read now. The same function serves the page that shows it and the command that signs it. */
export async function findPlanProof(
  db: Tx,
  viewer: Viewer,
  code: string,
  today: Day,
  /** The day a later reading was due: the same question, asked of the months before it. */
  laterDueOn: Day | null = null,
): Promise<PlanProof | null> {
  const parts = parsePlanCode(code);
  const plan =
    parts &&
    (await db.plan.findFirst({
      where: { workspaceId: viewer.workspaceId, ...parts },
      select: {
        id: true,
        startOn: true,
        startedOn: true,
        effectiveOn: true,
        kpis: {
          orderBy: { position: "asc" },
          include: { readings: { where: { withdrawnAt: null }, orderBy: { day: "asc" } } },
        },
      },
    }));
  if (!plan) return null;
  const promises = await listPromises(db, plan.id);
  const held = promiseThatHolds(promises);
  const promise = held && laterDueOn !== null ? askedLater(held) : held;
  const kpis: KpiFacts[] = plan.kpis.map((kpi) => ({
    id: kpi.id,
    name: kpi.name,
    type: kpi.type as KpiType,
    primary: kpi.primary,
    unit: kpi.unit,
    direction: kpi.direction as KpiDirection,
    baseline: kpi.baseline?.toString() ?? null,
    target: kpi.target?.toString() ?? null,
    frequency: kpi.frequency as KpiFrequency,
    readings: kpi.readings.map((reading) => ({
      id: reading.id,
      day: reading.day as Day,
      value: reading.value.toString(),
      n: reading.n,
    })),
  }));
  const bare = { planId: plan.id, promises, promise, kpis, reading: null, answers: [], hash: null };
  const startedOn = (plan.startedOn ?? plan.startOn) as Day | null;
  const actedOn = plan.effectiveOn as Day | null;
  if (!promise || !actedOn || !startedOn) return bare;
  const effectiveOn = laterDueOn === null ? actedOn : laterFrom(promise, actedOn, laterDueOn);
  const window = proofWindow(effectiveOn, promise.windowMonths, promise.evaluationOffsetDays, today);
  const answers = promise.hasOutcome
    ? await listProofAnswers(db, viewer.workspaceId, {
        measure: promise.measure,
        segment: promise.segment,
        from: promise.baselineFrom ?? startedOn,
        to: window.dataTo,
      })
    : [];
  const reading = readProof({ promise, startedOn, effectiveOn, today, answers, kpis });
  return { ...bare, reading, answers, hash: hashReading(promise, reading, answers) };
}

const laterFrom = (promise: VerificationPlan, actedOn: Day, dueOn: Day): Day =>
  laterWindow(dueOn, promise.windowMonths, proofWindow(actedOn, promise.windowMonths, null, dueOn).to).from;

/** Days do not enter the hash, only what was read: the same figures tomorrow bear the same signature. */
function hashReading(
  promise: VerificationPlan,
  reading: ProofReading,
  answers: readonly ProofAnswer[],
): string {
  const { outcome, operational, word, claim } = reading;
  return hashToken(
    canonicalJson({
      promise: promise.hash,
      word,
      claim,
      outcome,
      operational,
      rows: answers.map((answer) => [answer.responseId, answer.date, answer.rating]),
    }),
  );
}
