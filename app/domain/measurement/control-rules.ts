import type { AllNull } from "./all-null";

export type RuleSet = "westernElectric" | "nelson";

/** Rule number → positions (0-based) of the values that complete the pattern. */
export type RuleSignals = Readonly<Record<number, number[]>>;

export interface ControlRulesInput {
  /** One value per period in order; null = missing, which breaks every pattern. */
  values: readonly (number | null)[];
  /** The centre line and one standard deviation of the process, e.g. mean moving range ÷ 1.128; never the overall spread. */
  center: number;
  sigma: number;
  rules: RuleSet;
}

export type ControlRules =
  | { status: "ok"; reason: null; rules: RuleSignals }
  | ({ status: "refused"; reason: "zeroSigma" } & AllNull<{ rules: RuleSignals }>);

/** What each rule looks for, as it is said on the screen. */
export const RULE_WORDS: Readonly<Record<RuleSet, Readonly<Record<number, string>>>> = {
  westernElectric: {
    1: "a value beyond 3 sigma",
    2: "2 of 3 beyond 2 sigma on one side",
    3: "4 of 5 beyond 1 sigma on one side",
    4: "8 in a row on one side",
  },
  nelson: {
    1: "a value beyond 3 sigma",
    2: "9 in a row on one side",
    3: "6 rising or falling in a row",
    4: "14 going up and down by turns",
    5: "2 of 3 beyond 2 sigma on one side",
    6: "4 of 5 beyond 1 sigma on one side",
    7: "15 in a row within 1 sigma",
    8: "8 in a row beyond 1 sigma on both sides",
  },
};

/**
 * Zone rules of Western Electric (1–4) or Nelson (1–8).
 *
 * Inputs: values in time order with gaps as null, the centre line and sigma of the process.
 * Units: those of the values; signals are positions. "m of k" looks at the last k values, fewer at the start, and
 * the last value is one of the m. A value on a line (to nine decimals of sigma) is not beyond it.
 * Refusals: `zeroSigma` when sigma is 0 or below: nothing could be beyond anything.
 * Each extra rule adds false alarms: rule 1 alone about 0.3 % per value, Western Electric 1–4 together one in 92 values.
 * Source: Western Electric, Statistical Quality Control Handbook, 1956; Nelson, JQT 16:237-239, 1984;
 * Champ & Woodall, Technometrics 29:393-399, 1987.
 */
export function controlRules({ values, center, sigma, rules }: ControlRulesInput): ControlRules {
  if (!(sigma > 0)) return { status: "refused", reason: "zeroSigma", rules: null };
  const z = values.map((value) => (value === null ? null : nineDecimals((value - center) / sigma)));
  const steps = values.map((value, at) => {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    return value === null || before === null ? null : nineDecimals(value - before);
  });
  const oneSide = (length: number) =>
    merged(
      streaks(z, length, (one) => one > 0),
      streaks(z, length, (one) => one < 0),
    );
  const beyondThree = streaks(z, 1, (one) => Math.abs(one) > 3);
  if (rules === "westernElectric") {
    return {
      status: "ok",
      reason: null,
      rules: { 1: beyondThree, 2: someBeyond(z, 2, 3, 2), 3: someBeyond(z, 4, 5, 1), 4: oneSide(8) },
    };
  }
  return {
    status: "ok",
    reason: null,
    rules: {
      1: beyondThree,
      2: oneSide(9),
      3: merged(
        streaks(steps, 5, (step) => step > 0),
        streaks(steps, 5, (step) => step < 0),
      ),
      // 14 values have 13 steps between them, and each of the last 12 turns against the one before it.
      4: streaks(steps, 12, (step, at) => step * (steps[at - 1] ?? 0) < 0),
      5: someBeyond(z, 2, 3, 2),
      6: someBeyond(z, 4, 5, 1),
      7: streaks(z, 15, (one) => Math.abs(one) < 1),
      8: streaks(z, 8, (one) => Math.abs(one) > 1).filter((at) => {
        const eight = z.slice(at - 7, at + 1);
        return eight.some((one) => one !== null && one > 0) && eight.some((one) => one !== null && one < 0);
      }),
    },
  };
}

type Series = readonly (number | null)[];

/** So that a value on a line stays on it. */
const nineDecimals = (value: number): number => Math.round(value * 1e9) / 1e9;

const merged = (one: number[], other: number[]): number[] => [...one, ...other].sort((a, b) => a - b);

/** Positions at which so many in a row have passed the test. */
function streaks(series: Series, length: number, test: (value: number, at: number) => boolean): number[] {
  let run = 0;
  return series.flatMap((value, at) => {
    run = value !== null && test(value, at) ? run + 1 : 0;
    return run >= length ? [at] : [];
  });
}

/** Positions whose last `span` values hold `wanted` beyond so many sigma on one side, themselves among them. */
function someBeyond(z: Series, wanted: number, span: number, limit: number): number[] {
  return z.flatMap((value, at) => {
    const last = z.slice(Math.max(0, at - span + 1), at + 1);
    // A gap ends what came before it.
    const within = last.slice(last.lastIndexOf(null) + 1);
    const isPattern = [1, -1].some(
      (side) =>
        value !== null &&
        side * value > limit &&
        within.filter((one) => one !== null && side * one > limit).length >= wanted,
    );
    return isPattern ? [at] : [];
  });
}
