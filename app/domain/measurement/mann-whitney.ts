import type { AllNull } from "./all-null";
import { tally } from "./level-counts";
import { normalCdf } from "./quantiles";
import type { Sample, ValueCount } from "./sample-moments";

interface Comparison {
  /** Pairs in which after is higher than before; ties count half. */
  u: number;
  /** Two-sided. */
  p: number;
  pMethod: "exact" | "normal";
  /** Chance that an answer after is higher than one before, ties counted half. */
  superiority: number;
  /** Median of all differences after − before. */
  hodgesLehmann: number;
}

export type MannWhitney =
  | ({ status: "ok"; reason: null } & Comparison)
  | ({ status: "refused"; reason: "tooFew" | "zeroVariance" } & AllNull<Comparison>);

/** From here the exact distribution is given up for the normal one. */
const EXACT_BELOW = 50;

/**
 * Whether answers after tend to be higher than answers before: it asks about order, not about means.
 *
 * Inputs: both samples, as single values (null = missing) or as answers per level.
 * Units: `superiority` and `p` 0 to 1; `hodgesLehmann` in those of the values.
 * Exact p without ties and below 50 values a side, else normal with tie and continuity correction.
 * Refusals: `tooFew` when a side is empty; `zeroVariance` when all values are the same.
 * Source: Mann & Whitney 1947; Hodges & Lehmann 1963; Hollander & Wolfe 1973, ch. 4.
 */
export function mannWhitney(input: { before: Sample; after: Sample }): MannWhitney {
  const before = sortedValues(input.before);
  const after = sortedValues(input.after);
  const nBefore = countOf(before);
  const nAfter = countOf(after);
  const refused = {
    status: "refused",
    u: null,
    p: null,
    pMethod: null,
    superiority: null,
    hodgesLehmann: null,
  } as const;
  if (nBefore === 0 || nAfter === 0) return { ...refused, reason: "tooFew" };
  const pooled = poolSorted(before, after);
  if (pooled.length === 1) return { ...refused, reason: "zeroVariance" };

  const u = pairsAbove(before, after);
  const hasTies = pooled.some(([, count]) => count > 1);
  const isExact = !hasTies && nBefore < EXACT_BELOW && nAfter < EXACT_BELOW;
  return {
    status: "ok",
    reason: null,
    u,
    p: isExact ? exactP(u, nBefore, nAfter) : normalP(u, nBefore, nAfter, pooled),
    pMethod: isExact ? "exact" : "normal",
    superiority: u / (nBefore * nAfter),
    hodgesLehmann: medianDifference(before, after),
  };
}

/** Distinct values, ascending, with how often each occurs. */
function sortedValues(sample: Sample): ValueCount[] {
  if ("values" in sample) {
    const present = sample.values.filter((value) => value !== null);
    return poolSorted(
      present.map((value): ValueCount => [value, 1]),
      [],
    );
  }
  const counted = tally(sample.counts, null);
  if (!counted.valid) throw new RangeError("A sample needs whole counts, not negative, of whole levels.");
  return counted.levels;
}

const countOf = (values: readonly ValueCount[]) => values.reduce((sum, [, count]) => sum + count, 0);

function poolSorted(one: readonly ValueCount[], other: readonly ValueCount[]): ValueCount[] {
  const counts = new Map<number, number>();
  for (const [value, count] of [...one, ...other]) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort(([a], [b]) => a - b);
}

function pairsAbove(before: readonly ValueCount[], after: readonly ValueCount[]): number {
  let pairs = 0;
  let below = 0;
  let at = 0;
  for (const [value, count] of after) {
    while (at < before.length && (before[at]?.[0] ?? 0) < value) {
      below += before[at]?.[1] ?? 0;
      at += 1;
    }
    const tied = before[at]?.[0] === value ? (before[at]?.[1] ?? 0) : 0;
    pairs += count * (below + tied / 2);
  }
  return pairs;
}

function normalP(u: number, nBefore: number, nAfter: number, pooled: readonly ValueCount[]): number {
  const n = nBefore + nAfter;
  const ties = pooled.reduce((sum, [, count]) => sum + (count ** 3 - count), 0);
  const sigma = Math.sqrt(((nBefore * nAfter) / 12) * (n + 1 - ties / (n * (n - 1))));
  const off = u - (nBefore * nAfter) / 2;
  const z = (off - Math.sign(off) * 0.5) / sigma;
  return Math.min(1, 2 * Math.min(normalCdf(z), normalCdf(-z)));
}

function exactP(u: number, nBefore: number, nAfter: number): number {
  const ways = waysOfU(nBefore, nAfter);
  const all = ways.reduce((sum, count) => sum + count, 0);
  // The distribution is symmetric: the smaller tail, twice.
  const tail = Math.min(u, nBefore * nAfter - u);
  const lower = ways.slice(0, tail + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * lower) / all);
}

/** In how many orders of both samples each value of u comes about: sums of ranks, rank by rank. */
function waysOfU(nBefore: number, nAfter: number): number[] {
  const most = nBefore * nAfter;
  const small = Math.min(nBefore, nAfter);
  const large = Math.max(nBefore, nAfter);
  // chosen[k][u]: ways to choose k values of the smaller sample so that they stand above u of the larger.
  const chosen = Array.from({ length: small + 1 }, () => new Array<number>(most + 1).fill(0));
  (chosen[0] as number[])[0] = 1;
  for (let above = 0; above <= large; above += 1) {
    for (let k = 1; k <= small; k += 1) {
      const now = chosen[k] as number[];
      const fewer = chosen[k - 1] as number[];
      for (let u = above; u <= most; u += 1) now[u] = (now[u] ?? 0) + (fewer[u - above] ?? 0);
    }
  }
  return chosen[small] as number[];
}

function medianDifference(before: readonly ValueCount[], after: readonly ValueCount[]): number {
  const differences = after
    .flatMap(([high, times]) => before.map(([low, count]): ValueCount => [high - low, times * count]))
    .sort(([a], [b]) => a - b);
  const pairs = countOf(differences);
  return (
    (valueAt(differences, Math.floor((pairs - 1) / 2)) + valueAt(differences, Math.floor(pairs / 2))) / 2
  );
}

/** The value at a position counted from 0, were each repeated as often as it occurs. */
function valueAt(values: readonly ValueCount[], position: number): number {
  let passed = 0;
  for (const [value, count] of values) {
    passed += count;
    if (position < passed) return value;
  }
  throw new RangeError("There is no value at this position.");
}
