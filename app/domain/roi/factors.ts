import type { BusinessCase, CaseFactor, CaseLine } from "./business-case";
import type { EffectOfCase } from "./effect-of-case";
import { isMeasured } from "./evidence";
import { decimalOf, Exact, fromMinor } from "./exact";

/** Where a figure could lie. */
export type Spread =
  | { kind: "known" }
  | { kind: "range"; low: Exact; high: Exact }
  | { kind: "effect"; effect: EffectOfCase; low: Exact; high: Exact };

/** One figure a line is made of: an amount, a factor of a product, a measured or hoped effect. */
export interface Assumption {
  /** Its name in a what-if: the same effect in two lines is one assumption. */
  id: string;
  lineId: string;
  key: string;
  name: string;
  unit: string;
  value: Exact;
  spread: Spread;
  source: string;
  decimals: number | null;
}

/** Figures tried instead of those on record, by the id of the assumption. */
export type Overrides = ReadonlyMap<string, Exact>;

export type Figures = { assumptions: Assumption[]; missing: null } | { assumptions: null; missing: string };

/** What a line is the product of, or why nothing can be said of it yet. */
export function figuresOf(
  line: CaseLine,
  { currency }: Pick<BusinessCase, "currency">,
  effect: EffectOfCase | null,
  overrides: Overrides,
): Figures {
  const read = line.driver === "amount" ? amountOf(line, currency) : productOf(line, effect);
  if (read.missing !== null) return read;
  return {
    missing: null,
    assumptions: read.assumptions.map((assumption) => {
      const tried = overrides.get(assumption.id);
      return tried ? { ...assumption, value: tried, spread: { kind: "known" } } : assumption;
    }),
  };
}

/** What it really was goes before what was planned. */
function amountOf(line: CaseLine, currency: string): Figures {
  const minor = line.actualMinor ?? line.amountMinor;
  if (minor === null) return { assumptions: null, missing: "No amount is written down." };
  const amount: Assumption = {
    id: `${line.id}.amount`,
    lineId: line.id,
    key: "amount",
    name: line.label,
    unit: currency,
    value: fromMinor(minor, currency),
    spread: { kind: "known" },
    source: line.source,
    decimals: null,
  };
  return { assumptions: [amount], missing: null };
}

function productOf(line: CaseLine, effect: EffectOfCase | null): Figures {
  const factors: Assumption[] = [];
  for (const factor of line.factors) {
    const value = decimalOf(factor.value);
    if (!value) return { assumptions: null, missing: `No figure is written down for “${factor.name}”.` };
    factors.push(asAssumption(line, factor, value));
  }
  if (line.driver === "effect") {
    const own = effectOf(line, effect);
    return own.missing === null ? { assumptions: [...own.assumptions, ...factors], missing: null } : own;
  }
  if (factors.length === 0) return { assumptions: null, missing: "The product has no factor yet." };
  return { assumptions: factors, missing: null };
}

function asAssumption(line: CaseLine, factor: CaseFactor, value: Exact): Assumption {
  const [low, high] = [decimalOf(factor.low), decimalOf(factor.high)];
  const isRange = low && high && low.lte(value) && high.gte(value) && low.lt(high);
  return {
    id: `${line.id}.${factor.key}`,
    lineId: line.id,
    key: factor.key,
    name: factor.name,
    unit: factor.unit,
    value,
    spread: isRange ? { kind: "range", low, high } : { kind: "known" },
    source: factor.source,
    decimals: null,
  };
}

/** The measured effect, unrounded; what is hoped for until the pilot has ended. */
function effectOf(line: CaseLine, effect: EffectOfCase | null): Figures {
  if (!effect) return { assumptions: null, missing: "The metric it is reckoned from is no longer there." };
  const measured = effect.estimate === null ? null : decimalOfNumber(effect.estimate);
  const value = measured ?? (effect.final ? null : decimalOf(effect.hoped));
  if (!value) {
    return {
      assumptions: null,
      missing:
        effect.refused ??
        (effect.final
          ? "The pilot has ended and has no effect to reckon with."
          : "Nothing is measured yet, and nobody said what effect is hoped for."),
    };
  }
  const isWithin = measured !== null && isMeasured(effect);
  const own: Assumption = {
    id: `effect.${effect.metricId}`,
    lineId: line.id,
    key: "effect",
    name: effect.name,
    unit: effect.unit,
    value,
    spread: isWithin
      ? {
          kind: "effect",
          effect,
          low: decimalOfNumber(effect.lower ?? 0),
          high: decimalOfNumber(effect.upper ?? 0),
        }
      : { kind: "known" },
    source: measured ? "Measured in the pilot" : "Hoped for",
    decimals: effect.decimals,
  };
  return { assumptions: [own], missing: null };
}

const decimalOfNumber = (value: number): Exact => new Exact(value);
