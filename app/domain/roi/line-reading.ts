import { normalMultiplier } from "../measurement/quantiles";
import { productOf } from "../measurement/roi-interval";
import type { LineReading } from "./case-reading";
import { evidenceOf } from "./evidence";
import { decimalOf, Exact, fromMinor, toMinor } from "./exact";
import { type LineMoney, reckoningOf, slopeOf } from "./line-money";
import { seOf } from "./net-interval";

/** A line as the page shows it: money with its bounds, what was promised, what a naive report would say. */
export function readLine(money: LineMoney, currency: string): LineReading {
  const { line, effect, amount, missing } = money;
  const [lower, upper] = boundsOf(money);
  return {
    id: line.id,
    side: line.side,
    label: line.label,
    kind: line.kind,
    minor: amount && toMinor(amount, currency),
    lowerMinor: lower && toMinor(lower, currency),
    upperMinor: upper && toMinor(upper, currency),
    promisedMinor: promisedMinor(money, currency),
    evidence: line.side === "benefit" ? evidenceOf(line, effect) : null,
    reckoning: reckoningOf(money, currency),
    naiveMinor: naiveMinor(money, currency),
    source: line.source,
    missing,
  };
}

/** Straight through the product where one thing is uncertain; by the variance of the product where several are. */
function boundsOf(money: LineMoney): [Exact | null, Exact | null] {
  const { assumptions, amount, times, share } = money;
  const uncertain = assumptions.filter(({ spread }) => spread.kind !== "known");
  const [only] = uncertain;
  if (amount === null || !only || only.spread.kind === "known") return [null, null];
  if (uncertain.length === 1) {
    const slope = slopeOf(money, only.id);
    const ends = [slope.mul(only.spread.low), slope.mul(only.spread.high)];
    return [Exact.min(...ends), Exact.max(...ends)];
  }
  const { se } = productOf([
    ...assumptions.map(({ value, spread }) => ({
      mean: value.toNumber(),
      se: seOf(spread, value.toNumber()),
    })),
    { mean: times.mul(share).toNumber() },
  ]);
  const reach = new Exact(se * normalMultiplier(0.95));
  return [amount.minus(reach), amount.plus(reach)];
}

/** Before anything was measured: the hoped effect, the planned amount. */
function promisedMinor(money: LineMoney, currency: string): bigint | null {
  const { line, effect, months, share, amount } = money;
  if (line.driver === "effect") {
    const hoped = decimalOf(effect?.hoped ?? "");
    return hoped && effect ? toMinor(slopeOf(money, `effect.${effect.metricId}`).mul(hoped), currency) : null;
  }
  if (line.driver === "factors" || line.actualMinor === null) return amount && toMinor(amount, currency);
  if (line.amountMinor === null) return null;
  const times = line.rhythm === "monthly" ? months.count : Math.min(1, months.count);
  return toMinor(fromMinor(line.amountMinor, currency).mul(times).mul(share), currency);
}

/** The treated alone, after less before, through the same product. */
function naiveMinor(money: LineMoney, currency: string): bigint | null {
  const { effect, amount } = money;
  if (amount === null || money.line.driver !== "effect" || !effect || effect.naive === null) return null;
  return toMinor(slopeOf(money, `effect.${effect.metricId}`).mul(new Exact(effect.naive)), currency);
}
