import * as z from "zod";
import type { Day } from "~/shared/calendar";
import type { Gate } from "../gate";
import type { CaseReading, CaseVerdict } from "../roi/case-reading";
import type { DecisionChoice } from "./pilot";
import type { EffectVerdict, PilotClaim, PilotReading } from "./pilot-reading";
import type { Recommendation } from "./recommendation";

/** The few figures a decision rests on, before the eyes of whoever takes it and of whoever reads it later. */
export interface DecisionFigures {
  sentence: string;
  metric: {
    name: string;
    unit: string;
    kind: "mean" | "share";
    decimals: number;
    /** Better is above zero. */
    improvement: { estimate: number; lower: number | null; upper: number | null } | null;
    minEffect: number | null;
    verdict: EffectVerdict;
    claim: PilotClaim;
    treated: { n: number; mean: number | null };
    control: { n: number; mean: number | null };
    naive: { change: number; why: string } | null;
  } | null;
  money: {
    currency: string;
    costMinor: bigint | null;
    benefitMinor: bigint | null;
    netMinor: bigint | null;
    netLowerMinor: bigint | null;
    netUpperMinor: bigint | null;
    roi: number | null;
    roiLower: number | null;
    roiUpper: number | null;
    roiRefused: string | null;
    naiveRoi: number | null;
    paybackMonths: number | null;
    verdict: CaseVerdict;
    assumed: boolean;
    evidence: CaseReading["evidence"];
  } | null;
}

export function figuresOf(reading: PilotReading, money: CaseReading | null): DecisionFigures {
  const { primary } = reading;
  return {
    sentence: reading.sentence,
    metric: primary && {
      name: primary.name,
      unit: primary.unit,
      kind: primary.kind,
      decimals: primary.decimals,
      improvement: primary.improvement,
      minEffect: primary.minEffect,
      verdict: primary.verdict,
      claim: primary.claim,
      treated: { n: primary.arms.treated.n, mean: primary.arms.treated.mean },
      control: { n: primary.arms.control.n, mean: primary.arms.control.mean },
      naive: primary.naive && { change: primary.naive.change, why: primary.naive.why },
    },
    money: money && moneyFigures(money),
  };
}

const moneyFigures = (
  money: NonNullable<DecisionFigures["money"]>,
): NonNullable<DecisionFigures["money"]> => ({
  currency: money.currency,
  costMinor: money.costMinor,
  benefitMinor: money.benefitMinor,
  netMinor: money.netMinor,
  netLowerMinor: money.netLowerMinor,
  netUpperMinor: money.netUpperMinor,
  roi: money.roi,
  roiLower: money.roiLower,
  roiUpper: money.roiUpper,
  roiRefused: money.roiRefused,
  naiveRoi: money.naiveRoi,
  paybackMonths: money.paybackMonths,
  verdict: money.verdict,
  assumed: money.assumed,
  evidence: money.evidence,
});

const minor = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : BigInt(text)));
const ratio = z.number().nullable();

/** A frozen return as it was stored: sums of money are text there. */
const storedMoney = z.object({
  currency: z.string(),
  costMinor: minor,
  benefitMinor: minor,
  netMinor: minor,
  netLowerMinor: minor,
  netUpperMinor: minor,
  roi: ratio,
  roiLower: ratio,
  roiUpper: ratio,
  roiRefused: z.string().nullable(),
  naiveRoi: ratio,
  paybackMonths: ratio,
  verdict: z.enum(["pays", "doesNotPay", "open", "noValue"]),
  assumed: z.boolean(),
  evidence: z.enum(["withControl", "beforeAfter", "estimated"]).nullable(),
});

/** What was frozen with a decision, read back. */
export function frozenFigures(reading: unknown, money: unknown): DecisionFigures {
  const kept = figuresOf(reading as PilotReading, null);
  const read = storedMoney.safeParse(money);
  return { ...kept, money: read.success ? read.data : null };
}

/** A decision as it was signed, with what came of it. */
export interface SignedDecision {
  round: number;
  choice: DecisionChoice;
  rationale: string;
  lessons: string;
  recommended: string;
  against: string;
  meaning: string;
  hash: string;
  signedBy: string;
  signedOn: Day;
  figures: DecisionFigures;
  /** Measured values that were frozen with it. */
  rowCount: number;
  /** What is different from what was frozen, in words; null while nothing is. */
  changed: string | null;
  registerNumber: number | null;
  messages: { code: string; subject: string }[];
  plan: { code: string; title: string } | null;
  rollouts: number;
}

/** What whoever decides has before them. */
export interface OpenDecision {
  figures: DecisionFigures;
  recommendation: Recommendation;
  hash: string;
  mayDecide: boolean;
  insteadOf: string | null;
  whoDecides: string;
  /** What is missing first, for every choice and for scaling and iterating alone. */
  missing: Gate[];
  missingToGoOn: Gate[];
  /** Nothing was measured: a decision says why there can be no result. */
  needsNoResult: boolean;
  /** The business units a rollout would be planned for. */
  units: string[];
}

export interface DecisionPageView {
  code: string;
  title: string;
  question: string;
  round: number;
  statusLabel: string;
  /** Given up before it ran: there was nothing to decide. */
  dropped: boolean;
  open: OpenDecision | null;
  /** The newest first. */
  signed: SignedDecision[];
}

/** Gates that the form itself answers. */
const ANSWERED = ["rationale", "lessons", "signature"];
export const openGates = (gates: readonly Gate[], needsNoResult: boolean): Gate[] =>
  gates.filter(({ id, met }) => !met && !ANSWERED.includes(id) && !(needsNoResult && id === "result"));
