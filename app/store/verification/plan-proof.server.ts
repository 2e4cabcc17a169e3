import { canonicalJson } from "~/domain/activity/activity";
import type { KpiFacts } from "~/domain/kpis/kpi";
import { type KpiDirection, type KpiFrequency, type KpiType, parsePlanCode } from "~/domain/plans/plan";
import { askedLater, laterWindow } from "~/domain/verification/later-reading";
import { type ProofReading, readProof } from "~/domain/verification/proof";
import type { ProofAnswer } from "~/domain/verification/proof-answer";
import { proofWindow } from "~/domain/verification/proof-window";
import { historyOf } from "~/domain/verification/segment-history";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { Viewer } from "~/domain/viewer";
import { addDays, addMonths, type Day, firstDayOfMonth } from "~/shared/calendar";
import { hashToken } from "~/shared/id.server";
import type { Tx } from "../database.server";
import { IN_ORDER } from "../kpis/kpi-owner.server";
import { askedGroups, countMonthly, listProofAnswers } from "./proof-answers.server";
import { listPromises, promiseThatHolds } from "./verification-plan.server";

export interface PlanProof {
  planId: string;
  promises: VerificationPlan[];
  /** The promise that is read: the last locked one. */
  promise: VerificationPlan | null;
  kpis: KpiFacts[];
  /** Null while no effective date fixes the window, or nothing is locked. */
  reading: ProofReading | null;
  answers: ProofAnswer[];
  /** Answers of the control group, where the design has one. */
  controlAnswers: ProofAnswer[];
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
          include: { readings: { where: { withdrawnAt: null }, orderBy: [...IN_ORDER] } },
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
  const bare = {
    planId: plan.id,
    promises,
    promise,
    kpis,
    reading: null,
    answers: [],
    controlAnswers: [],
    hash: null,
  };
  const startedOn = (plan.startedOn ?? plan.startOn) as Day | null;
  const actedOn = plan.effectiveOn as Day | null;
  // What is not locked could be bent until it pleases: nothing is read by it.
  if (!promise?.lockedAt || !actedOn || !startedOn) return bare;
  const effectiveOn = laterDueOn === null ? actedOn : laterFrom(promise, actedOn, laterDueOn);
  const window = proofWindow(effectiveOn, promise.windowMonths, promise.evaluationOffsetDays, today);
  const counted = promise.hasOutcome
    ? await findCounted(db, viewer.workspaceId, promise, startedOn, window.dataTo)
    : { answers: [], controlAnswers: [], history: [] };
  const reading = readProof({ promise, startedOn, effectiveOn, today, ...counted, kpis });
  const { answers, controlAnswers } = counted;
  return { ...bare, reading, answers, controlAnswers, hash: hashReading(promise, reading, counted) };
}

/** How far back a segment's own months are looked at to learn how much they stray. */
const HISTORY_MONTHS = 24;

async function findCounted(db: Tx, workspaceId: string, promise: VerificationPlan, startedOn: Day, to: Day) {
  const { measure, metric } = promise;
  const from = promise.baselineFrom ?? startedOn;
  const groups = askedGroups(promise);
  const answers = await listProofAnswers(db, workspaceId, { measure, group: groups.treated, from, to });
  const controlAnswers = groups.control
    ? (await listProofAnswers(db, workspaceId, { measure, group: groups.control, from, to })).map(asControl)
    : [];
  const months = await countMonthly(db, workspaceId, {
    measure,
    group: groups.treated,
    from: addMonths(firstDayOfMonth(startedOn), -HISTORY_MONTHS),
    to: addDays(startedOn, -1),
  });
  return { answers, controlAnswers, history: historyOf(months, metric) };
}

const laterFrom = (promise: VerificationPlan, actedOn: Day, dueOn: Day): Day =>
  laterWindow(dueOn, promise.windowMonths, proofWindow(actedOn, promise.windowMonths, null, dueOn).to).from;

const asControl = (answer: ProofAnswer): ProofAnswer => ({ ...answer, arm: "control" });

/** What was read of an outcome, field by field: what it learns to read later does not bend old signatures. */
const HASHED = [
  "verdict",
  "reason",
  "claim",
  "nBefore",
  "nAfter",
  "nTriggerExcluded",
  "nWashout",
  "meanBefore",
  "meanAfter",
  "diff",
  "se",
  "df",
  "lower",
  "upper",
] as const;

/** Days do not enter the hash, only what was read: the same figures tomorrow bear the same signature. */
function hashReading(
  promise: VerificationPlan,
  reading: ProofReading,
  { answers, controlAnswers }: { answers: readonly ProofAnswer[]; controlAnswers: readonly ProofAnswer[] },
): string {
  const { outcome, operational, word, claim } = reading;
  const rowsOf = (rows: readonly ProofAnswer[]) =>
    rows.map((answer) => [answer.responseId, answer.date, answer.rating]);
  return hashToken(
    canonicalJson({
      promise: promise.hash,
      word,
      claim,
      outcome: outcome && Object.fromEntries(HASHED.map((name) => [name, outcome[name]])),
      operational,
      rows: rowsOf(answers),
      control: controlAnswers.length > 0 ? rowsOf(controlAnswers) : undefined,
    }),
  );
}
