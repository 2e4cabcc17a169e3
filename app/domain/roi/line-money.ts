import type { BusinessCase, CaseLine } from "./business-case";
import type { EffectOfCase } from "./effect-of-case";
import { decimalOf, Exact, NOUGHT, ONE, productOfAll } from "./exact";
import { type Assumption, figuresOf, type Overrides } from "./factors";
import { isMoneyUnit, quantityText } from "./quantity";

/** A line as it counts: the product of its assumptions, so many times, so much of it our own. Units of the currency, exact. */
export interface LineMoney {
  line: CaseLine;
  effect: EffectOfCase | null;
  /** Empty where something is missing. */
  assumptions: readonly Assumption[];
  missing: string | null;
  months: MonthsOfLine;
  /** How often the product counts: its months, or the part of a sum that falls within the horizon. */
  times: Exact;
  /** What no control group isolated counts with the share that is our own. */
  share: Exact;
  /** Over the horizon; null: nothing can be said. */
  amount: Exact | null;
}

/** Where a line falls: from which month, and over how many of the horizon. */
export interface MonthsOfLine {
  from: number;
  count: number;
}

export function lineMoney(
  line: CaseLine,
  given: BusinessCase,
  effect: EffectOfCase | null,
  overrides: Overrides,
): LineMoney {
  const figures = figuresOf(line, given, effect, overrides);
  const months = monthsOf(line, given.horizonMonths);
  const times = timesOf(line, months, given.horizonMonths);
  const share = isIsolated(line, effect) ? ONE : (decimalOf(given.attribution) ?? ONE);
  const assumptions = figures.assumptions ?? [];
  const product = productOfAll(assumptions.map(({ value }) => value));
  return {
    line,
    effect,
    assumptions,
    missing: figures.missing,
    months,
    times,
    share,
    amount: figures.missing === null ? product.mul(times).mul(share) : null,
  };
}

/** A cost is always our own, and so is what a control group tells from everything else. */
const isIsolated = (line: CaseLine, effect: EffectOfCase | null): boolean =>
  line.side === "cost" || (line.driver === "effect" && effect !== null && effect.hasControl);

/** The months of the horizon on which it falls; what lies behind the horizon does not count. */
function monthsOf(line: CaseLine, horizon: number): MonthsOfLine {
  const left = Math.max(0, horizon - line.fromMonth);
  if (line.rhythm === "once") return { from: line.fromMonth, count: left > 0 ? 1 : 0 };
  return { from: line.fromMonth, count: Math.min(line.months ?? left, left) };
}

/** What it really was stands for the whole of it, whatever was planned by the month. */
function timesOf(line: CaseLine, { count }: MonthsOfLine, horizon: number): Exact {
  if (line.driver === "amount" && line.actualMinor !== null) return count > 0 ? ONE : NOUGHT;
  if (line.rhythm === "monthly") return new Exact(count);
  if (line.rhythm === "once" || count === 0) return new Exact(count);
  return new Exact(count).div(line.months ?? Math.max(1, horizon - line.fromMonth));
}

/** The same line with other figures in the place of one assumption: what the net moves by is linear in each. */
export function slopeOf({ assumptions, times, share }: LineMoney, id: string): Exact {
  const others = assumptions.filter((each) => each.id !== id);
  if (others.length === assumptions.length) return NOUGHT;
  return productOfAll(others.map(({ value }) => value))
    .mul(times)
    .mul(share);
}

/** "10.54 hours × 24 projects (= 253 hours) × USD 95 per hour, spread over 12 months". */
export function reckoningOf(money: LineMoney, currency: string): string {
  const { line, assumptions, months, share, missing } = money;
  if (missing !== null || isPlainAmount(money)) return "";
  const words = assumptions.map(({ value, unit, decimals }) =>
    quantityText(value, unit, currency, decimals === null ? null : decimals + 1),
  );
  const parts = [withProduct(words, assumptions, currency)];
  if (line.driver === "amount" && line.actualMinor !== null) parts.push("in fact");
  else if (line.rhythm === "monthly") parts.push(`a month × ${monthsText(months.count)}`);
  else if (line.rhythm === "spread" && months.count > 0)
    parts.push(`spread over ${monthsText(line.months ?? months.count)}`);
  if (line.rhythm !== "monthly" && line.fromMonth > 0) parts.push(`from month ${line.fromMonth} on`);
  if (months.count === 0) parts.push("behind the horizon, so it does not count");
  if (!share.equals(ONE)) parts.push(`${share.mul(100).toFixed()} % of it our own`);
  return parts.join(", ").replace(", a month", " a month").replace(", in fact", " in fact");
}

/** One sum, all at once: there is nothing to reckon. */
const isPlainAmount = ({ line, share, months }: LineMoney): boolean =>
  line.driver === "amount" &&
  line.actualMinor === null &&
  line.rhythm === "once" &&
  line.fromMonth === 0 &&
  months.count > 0 &&
  share.equals(ONE);

const monthsText = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

/** What the things come to before they are turned into money: hours, tickets. */
function withProduct(words: readonly string[], assumptions: readonly Assumption[], currency: string): string {
  const first = assumptions[0];
  const things = assumptions.filter(({ unit }) => !isMoneyUnit(unit, currency));
  const [left, right] = [words.slice(0, things.length), words.slice(things.length)];
  const inOrder = assumptions.slice(0, things.length).every(({ unit }) => !isMoneyUnit(unit, currency));
  if (!first || !inOrder || first.key !== "effect" || things.length < 2 || right.length === 0) {
    return words.join(" × ");
  }
  const product = productOfAll(things.map(({ value }) => value));
  const total = quantityText(product, first.unit, currency, product.abs().gte(100) ? 0 : null);
  return `${left.join(" × ")} (= ${total}) × ${right.join(" × ")}`;
}
