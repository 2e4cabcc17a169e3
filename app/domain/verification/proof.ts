import { type KpiFacts, lastReadingBy, primaryKpi, reachesTarget } from "~/domain/kpis/kpi";
import type { ActionEvaluation } from "~/domain/measurement/action-evaluation";
import type { Claim } from "~/domain/measurement/action-verdict";
import { type Day, earlier, formatDay } from "~/shared/calendar";
import {
  type BeforeAfter,
  type Difference,
  judged,
  type OrderCheck,
  type ReadingFrame,
  readBeforeAfter,
} from "./before-after-reading";
import { type ClusteredReading, readByAccount } from "./clustered-reading";
import { type ControlledReading, readControlled } from "./controlled-reading";
import { type Harm, watchForHarm } from "./harm-watch";
import type { ProofAnswer } from "./proof-answer";
import { momentsOfScores, type ProofDates, sidesOf } from "./proof-sides";
import { type ProofWindow, proofWindow } from "./proof-window";
import { readSeries, type SeriesReading } from "./series-reading";
import { type HistoryMonth, type SpontaneousChange, spontaneousChange } from "./spontaneous-change";
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
  /** Of the test that decides, two-sided; null while nothing may be read or the method has none. */
  p: number | null;
  /** Beside the index, before and after: do answers tend to be higher? */
  check: OrderCheck | null;
  /** Both sides with an interval each, for the picture of before and after. */
  means: BeforeAfter["means"];
  /** Of a series: its months and lines; null while nothing may be read. */
  series: SeriesReading | null;
  /** With a control group: both arms; null while nothing may be read. */
  controlled: ControlledReading | null;
  /** Answers of the control group so far; null without one. */
  controlN: { before: number; after: number } | null;
  /** What the trigger alone would have brought back. */
  spontaneous: SpontaneousChange | null;
  /** While the window runs: set only once harm is established. */
  harm: Harm | null;
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
  /** Answers of those who do not get the action; none unless the design has a control group. */
  controlAnswers?: readonly ProofAnswer[];
  /** The segment's calendar months before the start, as far back as there are answers. */
  history?: readonly HistoryMonth[];
  kpis: readonly KpiFacts[];
}

/** Reads the proof as the locked plan promised: never typed, only computed. */
export function readProof(input: ProofInput): ProofReading {
  const { promise, effectiveOn, today } = input;
  const window = proofWindow(effectiveOn, promise.windowMonths, promise.evaluationOffsetDays, today);
  const operational = readOperational(input.kpis, window);
  const read = promise.hasOutcome ? readOutcome(input, window) : NO_OUTCOME;
  const { outcome } = read;
  const outcomeVerdict: OutcomeVerdict = outcome?.verdict ?? "none";
  const word = verdictWord(outcomeVerdict, operational?.met ?? null);
  return {
    window,
    ...read,
    outcomeVerdict,
    operational,
    plannedN: promise.plannedN,
    missing: whatIsMissing(input, window, read, operational),
    word,
    // Only "effective" and its kin rest on the outcome's claim.
    claim: outcome?.claim ?? null,
  };
}

type OutcomeRead = Pick<
  ProofReading,
  | "outcome"
  | "clustered"
  | "p"
  | "check"
  | "means"
  | "series"
  | "controlled"
  | "controlN"
  | "spontaneous"
  | "harm"
>;

const NO_OUTCOME: OutcomeRead = {
  outcome: null,
  clustered: null,
  p: null,
  check: null,
  means: null,
  series: null,
  controlled: null,
  controlN: null,
  spontaneous: null,
  harm: null,
};

function readOutcome(input: ProofInput, window: ProofWindow): OutcomeRead {
  const { promise, startedOn, effectiveOn, today, answers } = input;
  const { metric, direction } = promise;
  const dates: ProofDates = { promise, startedOn, effectiveOn, dataTo: earlier(today, window.to) };
  const sides = sidesOf(answers, dates);
  const frame: ReadingFrame = { promise, startedOn, effectiveOn, today, window, sides };
  const read = readByDesign(input, frame, dates);
  const { outcome } = read;
  const isReadable = outcome !== null && outcome.diff !== null;
  return {
    ...NO_OUTCOME,
    ...read,
    // Nothing that holds a figure of after leaves here while the difference may not be read; why it cannot be told may.
    series: isReadable || isCannotTell(outcome) ? read.series : null,
    controlled: isReadable || isCannotTell(outcome) ? read.controlled : null,
    clustered:
      isReadable && promise.design === "beforeAfter"
        ? readByAccount(sides, metric, needed(promise), Number(promise.confidence), outcome)
        : null,
    spontaneous: spontaneousChange(input.history ?? [], promise.triggerMonth, direction),
    harm: isReadable ? null : watchForHarm(sides, metric, direction, promise.plannedN),
  };
}

const isCannotTell = (outcome: ActionEvaluation | null) =>
  outcome?.verdict === "cannotTell" && outcome.reason === "noInterval";

/** The needed effect on the side on which it is needed. */
const needed = ({ minEffect, direction }: VerificationPlan) =>
  direction === "up" ? Number(minEffect) : 0 - Number(minEffect);

function readByDesign(
  input: ProofInput,
  frame: ReadingFrame,
  dates: ProofDates,
): Pick<OutcomeRead, "outcome" | "p" | "check" | "means" | "series" | "controlled" | "controlN"> {
  const { promise, answers, controlAnswers = [] } = input;
  const confidence = Number(promise.confidence);
  const bare = { p: null, check: null, means: null, series: null, controlled: null, controlN: null };
  switch (promise.design) {
    case "beforeAfter":
      return { ...bare, ...readBeforeAfter(frame, answers) };
    case "its": {
      const { series, difference } = readSeries(answers, dates, confidence);
      return { ...bare, ...decided(judged(frame, difference), difference), series };
    }
    case "controlled": {
      const sides = sidesOf(controlAnswers, dates);
      const control = { answers: controlAnswers, sides };
      const { controlled, difference } = readControlled(
        { answers, sides: frame.sides },
        control,
        dates,
        confidence,
      );
      const controlN = {
        before: momentsOfScores(sides.before, promise.metric).n,
        after: momentsOfScores(sides.after, promise.metric).n,
      };
      const outcome = judged(frame, difference, controlN);
      // Without side by side before the start nothing is said about the cause.
      const claim: Claim | null =
        outcome.claim === "caused" && controlled.trend.parallel !== "supported"
          ? "changedAfter"
          : outcome.claim;
      return {
        ...bare,
        ...decided({ ...outcome, claim } as ActionEvaluation, difference),
        controlled,
        controlN,
      };
    }
  }
}

const decided = (outcome: ActionEvaluation, difference: Difference | null) => ({
  outcome,
  p: outcome.diff === null ? null : (difference?.p ?? null),
});

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
  { outcome, controlN }: OutcomeRead,
  operational: OperationalReading | null,
): string[] {
  const missing: string[] = [];
  if (promise.hasOutcome && !window.complete) {
    missing.push(`window ${window.monthsDone} of ${window.monthsNeeded} months`);
  }
  if (promise.hasOutcome && window.complete && today < window.evaluateOn) {
    missing.push(`the evaluation date, ${formatDay(window.evaluateOn, "en")}`);
  }
  const { plannedN, minBaselineN } = promise;
  if (outcome && outcome.nAfter < plannedN) missing.push(`n ${outcome.nAfter} of ${plannedN}`);
  if (outcome && outcome.nBefore < minBaselineN)
    missing.push(`baseline n ${outcome.nBefore} of ${minBaselineN}`);
  if (controlN && controlN.after < plannedN) missing.push(`control n ${controlN.after} of ${plannedN}`);
  if (controlN && controlN.before < minBaselineN)
    missing.push(`control baseline n ${controlN.before} of ${minBaselineN}`);
  if (!operational?.last) missing.push("a reading of the operational KPI");
  return missing;
}
