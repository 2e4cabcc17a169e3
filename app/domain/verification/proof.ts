import { type KpiFacts, lastReadingBy, primaryKpi, reachesTarget } from "~/domain/kpis/kpi";
import { type ActionEvaluation, actionEvaluation } from "~/domain/measurement/action-evaluation";
import type { Claim } from "~/domain/measurement/action-verdict";
import { type Day, formatDay } from "~/shared/calendar";
import { type ClusteredReading, readByAccount } from "./clustered-reading";
import type { ProofAnswer } from "./proof-answer";
import { type ProofWindow, proofWindow } from "./proof-window";
import { type OutcomeVerdict, type VerdictWord, verdictWord } from "./verdict-word";
import type { VerificationPlan } from "./verification-plan";

export interface OperationalReading {
  kpiId: string;
  name: string;
  unit: string;
  baseline: string | null;
  target: string | null;
  last: { day: Day; value: string } | null;
  /** Null: no reading counts yet. */
  met: boolean | null;
}

export interface ProofReading {
  window: ProofWindow;
  outcome: ActionEvaluation | null;
  outcomeVerdict: OutcomeVerdict;
  /** The interval that knows answers of one account are not independent; null below ten accounts a side or before the evaluation date. */
  clustered: ClusteredReading | null;
  operational: OperationalReading | null;
  plannedN: number;
  /** What still has to come before the verdict can be read, in plain words. */
  missing: string[];
  word: VerdictWord;
  claim: Claim | null;
}

export interface ProofInput {
  promise: VerificationPlan;
  startedOn: Day;
  effectiveOn: Day;
  today: Day;
  answers: readonly ProofAnswer[];
  kpis: readonly KpiFacts[];
}

/** Reads the proof as the locked plan promised: never typed, only computed. */
export function readProof(input: ProofInput): ProofReading {
  const { promise, effectiveOn, today } = input;
  const window = proofWindow(effectiveOn, promise.windowMonths, promise.evaluationOffsetDays, today);
  const operational = readOperational(input.kpis, window);
  const outcome = promise.hasOutcome ? readOutcome(input, window) : null;
  const outcomeVerdict: OutcomeVerdict = outcome?.verdict ?? "none";
  const clustered =
    outcome && outcome.diff !== null
      ? readByAccount(
          input.answers,
          input,
          window,
          Number(promise.minEffect),
          Number(promise.confidence),
          outcome,
        )
      : null;
  const word = verdictWord(outcomeVerdict, operational?.met ?? null);
  return {
    window,
    outcome,
    outcomeVerdict,
    clustered,
    operational,
    plannedN: promise.plannedN,
    missing: whatIsMissing(input, window, outcome, operational),
    word,
    // Only "effective" and its kin rest on the outcome's claim.
    claim: outcome?.claim ?? null,
  };
}

function readOutcome(input: ProofInput, window: ProofWindow): ActionEvaluation {
  const { promise, startedOn, effectiveOn, today } = input;
  const read = actionEvaluation({
    responses: input.answers,
    action: { triggerMonth: promise.triggerMonth, started: startedOn, effectiveFrom: effectiveOn },
    baselineFrom: promise.baselineFrom ?? startedOn,
    asOf: today,
    windowEnd: window.to,
    confidence: Number(promise.confidence),
    minEffect: Number(promise.minEffect),
    minNBefore: promise.minBaselineN,
    minNAfter: promise.plannedN,
    evaluateOn: window.evaluateOn,
    design: promise.design,
  });
  // Whoever knows both means knows the difference: while it may not be read, the second mean is not told either.
  return read.diff === null ? { ...read, meanAfter: null } : read;
}

function readOperational(kpis: readonly KpiFacts[], window: ProofWindow): OperationalReading | null {
  const kpi = primaryKpi(kpis);
  if (!kpi) return null;
  const last = lastReadingBy(kpi, window.dataTo);
  return {
    kpiId: kpi.id,
    name: kpi.name,
    unit: kpi.unit,
    baseline: kpi.baseline,
    target: kpi.target,
    last: last && { day: last.day, value: last.value },
    met: last ? reachesTarget(last.value, kpi) : null,
  };
}

function whatIsMissing(
  { promise, today }: ProofInput,
  window: ProofWindow,
  outcome: ActionEvaluation | null,
  operational: OperationalReading | null,
): string[] {
  const missing: string[] = [];
  if (promise.hasOutcome && !window.complete) {
    missing.push(`window ${window.monthsDone} of ${window.monthsNeeded} months`);
  }
  if (promise.hasOutcome && window.complete && today < window.evaluateOn) {
    missing.push(`the evaluation date, ${formatDay(window.evaluateOn, "en")}`);
  }
  if (outcome && outcome.nAfter < promise.plannedN)
    missing.push(`n ${outcome.nAfter} of ${promise.plannedN}`);
  if (outcome && outcome.nBefore < promise.minBaselineN) {
    missing.push(`baseline n ${outcome.nBefore} of ${promise.minBaselineN}`);
  }
  if (!operational?.last) missing.push("a reading of the operational KPI");
  return missing;
}
