import { roiVerdict } from "../measurement/roi-interval";
import { breakEvenOf } from "./break-even";
import type { BusinessCase, EvidenceClass } from "./business-case";
import type { CaseReading, CaseVerdict, LineReading } from "./case-reading";
import { cashPlan } from "./cash-plan";
import { naiveOf, type PlanProof, whyAssumed } from "./doubts";
import type { EffectOfCase } from "./effect-of-case";
import { isMeasured, weakestOf } from "./evidence";
import { decimalOf, type Exact, fromMinor, sumMinor, toMinor } from "./exact";
import type { Overrides } from "./factors";
import { type LineMoney, lineMoney } from "./line-money";
import { readLine } from "./line-reading";
import { type LockedPromise, promisedByLock } from "./locked-promise";
import {
  intervalOfEffect,
  intervalOfProducts,
  type NetInterval,
  type Simulate,
  uncertainOf,
} from "./net-interval";
import { promisedAndRealised } from "./promised";
import { tornadoOf } from "./tornado";
import { caseWarnings } from "./warnings";

/** What is known of the money beside the case itself. */
export interface CaseAround {
  /** What was booked in fact; null while nothing was. */
  spentMinor: bigint | null;
  /** A plan's planned spend: its cost where the case lists none. */
  plannedMinor?: bigint | null;
  /** Of a plan: whether what it did was shown. */
  proof?: PlanProof;
  /** Of a pilot: what was written otherwise after its start, when figures could be known. */
  changedLate?: readonly string[];
  /** Of a pilot that was locked: what it promised then, null where that was nothing. */
  promise?: LockedPromise | null;
  /** Figures tried instead of those on record. */
  overrides?: Overrides;
  /** How skewed or many assumptions are drawn; without it their variance is reckoned. */
  simulate?: Simulate;
}

const NO_OVERRIDES: Overrides = new Map();
const exactSum = (amounts: readonly Exact[], currency: string): Exact =>
  amounts.reduce((sum, each) => sum.plus(each), fromMinor(0n, currency));

/** The lines as they count, in the order of the case. */
export function moneyOfLines(
  given: BusinessCase,
  effects: ReadonlyMap<string, EffectOfCase>,
  overrides: Overrides = NO_OVERRIDES,
): LineMoney[] {
  return given.lines.map((line) =>
    lineMoney(line, given, (line.metricId && effects.get(line.metricId)) || null, overrides),
  );
}

/**
 * A business case in money. Every line is rounded to the currency's smallest unit once; the totals are the sums of those lines,
 * so that what stands on the page adds up.
 */
export function readCase(
  given: BusinessCase,
  effects: ReadonlyMap<string, EffectOfCase>,
  around: CaseAround,
): CaseReading {
  const { currency, horizonMonths, discountRate } = given;
  const money = moneyOfLines(given, effects, around.overrides);
  const lines = money.map((each) => readLine(each, currency));
  const costs = lines.filter(({ side }) => side === "cost");
  const benefits = lines.filter(({ side }) => side === "benefit");
  const costMinor = costOf(costs, around);
  const claimed = benefits.filter(hasMoney);
  const benefitMinor = claimed.length > 0 ? sumMinor(claimed.map(({ minor }) => minor)) : null;
  const hasNet = costMinor !== null && benefitMinor !== null;
  const netMinor = hasNet ? benefitMinor - costMinor : null;
  const sums = hasNet ? exactSums(money, costs, costMinor, currency) : null;
  const interval = sums && intervalOf(money, given, sums, around.simulate);
  const ratio = hasNet && costMinor > 0n ? Number(netMinor) / Number(costMinor) : null;
  const flows = money.flatMap((each, at) => {
    const minor = lines[at]?.minor ?? null;
    return minor === null ? [] : [{ money: each, minor }];
  });
  const plan = netMinor === null ? null : cashPlan(flows, horizonMonths, Number(discountRate) || 0);
  const naive = naiveOf(benefits, money, costMinor);
  const assumedWhy = whyAssumed(money, claimed, around);
  const inMinor = (amount: number | undefined) =>
    amount === undefined || !Number.isFinite(amount) ? null : minorOf(amount, currency);
  return {
    currency,
    horizonMonths,
    discountRate,
    costMinor,
    benefitMinor,
    netMinor,
    netLowerMinor: inMinor(interval?.netLower),
    netUpperMinor: inMinor(interval?.netUpper),
    roi: ratio,
    roiLower: ratio === null ? null : (interval?.roiLower ?? null),
    roiUpper: ratio === null ? null : (interval?.roiUpper ?? null),
    roiRefused: refusedBecause(costMinor, benefitMinor),
    naiveRoi: naive.roi,
    naiveWhy: naive.why,
    probNetPositive: interval?.probNetPositive ?? null,
    paybackMonths: plan?.paybackMonths ?? null,
    discountedPaybackMonths: plan?.discountedPaybackMonths ?? null,
    npvMinor: plan?.npvMinor ?? null,
    irr: plan?.irr ?? { status: "noSignChange", all: [] },
    verdict: verdictOf(netMinor, interval, ratio),
    assumed: assumedWhy !== null,
    assumedWhy,
    lines,
    byEvidence: byEvidence(claimed),
    evidence: weakestOf(claimed.flatMap(({ evidence }) => evidence ?? [])),
    breakEven: sums ? breakEvenOf(money, sums.benefit.minus(sums.cost)) : [],
    tornado: sums ? tornadoOf(money, sums.benefit.minus(sums.cost), currency) : [],
    ...promisedAndRealised(money, lines, around, currency),
    // What was promised is what stood there when the pilot was locked, whatever the lines say since.
    ...(around.promise !== undefined && { promised: promisedByLock(around.promise) }),
    intervalFrom: interval?.from ?? null,
    confidence: interval?.confidence ?? 0.95,
    warnings: caseWarnings(given, costMinor, around),
    missing: missingOf(costs, benefits, costMinor, benefitMinor),
  };
}

type WithMoney = LineReading & { minor: bigint };
const hasMoney = (line: LineReading): line is WithMoney => line.minor !== null;

/** A cost nobody put a figure to makes every net too good: then there is no total. */
function costOf(costs: readonly LineReading[], { plannedMinor }: CaseAround): bigint | null {
  if (costs.length === 0) return plannedMinor ?? null;
  return costs.every(hasMoney) ? sumMinor(costs.filter(hasMoney).map(({ minor }) => minor)) : null;
}

interface ExactSums {
  benefit: Exact;
  cost: Exact;
}

function exactSums(
  money: readonly LineMoney[],
  costs: readonly LineReading[],
  costMinor: bigint,
  currency: string,
): ExactSums {
  const of = (side: "cost" | "benefit") =>
    exactSum(
      money.flatMap(({ line, amount }) => (line.side === side && amount !== null ? [amount] : [])),
      currency,
    );
  return { benefit: of("benefit"), cost: costs.length > 0 ? of("cost") : fromMinor(costMinor, currency) };
}

type Interval = NetInterval & { from: NonNullable<CaseReading["intervalFrom"]>; confidence: number };

/**
 * Straight from the effect where nothing else is uncertain; else drawn, or reckoned by the variance of products. An effect that
 * is only hoped for leaves no interval at all: one of the other figures alone would look far too sure.
 */
function intervalOf(
  money: readonly LineMoney[],
  { seed }: BusinessCase,
  { benefit, cost }: ExactSums,
  simulate: Simulate | undefined,
): Interval | null {
  const counted = money.filter(({ amount }) => amount !== null);
  const uncertain = uncertainOf(counted);
  const hopes = counted.some(
    ({ line, effect, assumptions }) =>
      line.driver === "effect" &&
      assumptions.some(({ key, spread }) => key === "effect" && spread.kind === "known") &&
      !isMeasured(effect),
  );
  if (uncertain.length === 0 || hopes) return null;
  const effects = uncertain.flatMap(({ spread }) => (spread.kind === "effect" ? spread.effect : []));
  const confidence = Math.max(0, ...effects.map((effect) => effect.confidence)) || 0.95;
  const sums = { benefit: benefit.toNumber(), cost: cost.toNumber() };
  const [only] = uncertain;
  if (uncertain.length === 1 && only?.spread.kind === "effect") {
    const straight = intervalOfEffect(counted, only, only.spread.effect, sums);
    return straight && { ...straight, from: "effect", confidence };
  }
  if (simulate) return { ...simulate(counted, confidence, seed), from: "simulation", confidence };
  return { ...intervalOfProducts(counted, confidence, sums), from: "product", confidence };
}

const minorOf = (amount: number, currency: string): bigint | null => {
  const exact = decimalOf(amount.toFixed(6));
  return exact && toMinor(exact, currency);
};

function refusedBecause(costMinor: bigint | null, benefitMinor: bigint | null): string | null {
  if (costMinor === null || benefitMinor === null || costMinor > 0n) return null;
  return costMinor === 0n
    ? "It costs nothing, so there is nothing to divide by: the net stands alone."
    : "The cost is below zero, so there is no return on it: the net stands alone.";
}

function verdictOf(netMinor: bigint | null, interval: NetInterval | null, ratio: number | null): CaseVerdict {
  if (netMinor === null) return "noValue";
  if (!interval) return "open";
  const hasRatio = ratio !== null && interval.roiLower !== null && interval.roiUpper !== null;
  return hasRatio
    ? roiVerdict(interval.roiLower ?? 0, interval.roiUpper ?? 0)
    : roiVerdict(interval.netLower, interval.netUpper);
}

/** Classes stay apart; what is worth more as evidence stands first. */
function byEvidence(claimed: readonly WithMoney[]): CaseReading["byEvidence"] {
  const sums = new Map<EvidenceClass, bigint>();
  for (const { evidence, minor } of claimed) {
    if (evidence) sums.set(evidence, (sums.get(evidence) ?? 0n) + minor);
  }
  const order: EvidenceClass[] = ["withControl", "beforeAfter", "estimated"];
  return order.flatMap((evidence) => {
    const minor = sums.get(evidence);
    return minor === undefined ? [] : [{ evidence, minor }];
  });
}

function missingOf(
  costs: readonly LineReading[],
  benefits: readonly LineReading[],
  costMinor: bigint | null,
  benefitMinor: bigint | null,
): string[] {
  const missing: string[] = [];
  if (costMinor === null) {
    const open = costs.filter((line) => !hasMoney(line)).map(({ label }) => `the amount of “${label}”`);
    missing.push(...(open.length > 0 ? open : ["a cost"]));
  }
  if (benefitMinor === null) {
    const open = benefits.map(({ label }) => `a figure for “${label}”`);
    missing.push(...(open.length > 0 ? open : ["a benefit"]));
  }
  return missing;
}
