/** Chances smaller than this are told apart exactly; far below any level of significance. */
const SCALE = 10n ** 30n;

/**
 * At how few and at how many runs a series of values above and below a line is no longer random: the exact
 * distribution given how many lie on each side, at most `tail` in each tail.
 *
 * Inputs: values above and below (whole numbers), the chance allowed in each tail. Units: numbers of runs; null
 * where no number is unusual enough, or where all values lie on one side.
 * Errors: none. Exactness: ways are counted in whole numbers.
 * Source: Swed & Eisenhart, Annals of Mathematical Statistics 14:66-87, 1943.
 */
export function unusualRuns(
  above: number,
  below: number,
  tail: number,
): { fewAt: number | null; manyAt: number | null } {
  if (above === 0 || below === 0) return { fewAt: null, manyAt: null };
  const n = above + below;
  const rowAbove = binomials(above - 1);
  const rowBelow = binomials(below - 1);
  const pick = (row: readonly bigint[], k: number): bigint => row[k] ?? 0n;
  const ways = (runs: number): bigint => {
    const half = Math.floor(runs / 2);
    if (runs % 2 === 0) return 2n * pick(rowAbove, half - 1) * pick(rowBelow, half - 1);
    return pick(rowAbove, half) * pick(rowBelow, half - 1) + pick(rowAbove, half - 1) * pick(rowBelow, half);
  };
  const all = pick(binomials(n), above);
  const isUnusual = (count: bigint): boolean => Number((count * SCALE) / all) / Number(SCALE) <= tail;
  let fewAt: number | null = null;
  let sum = 0n;
  for (let runs = 2; runs <= n; runs += 1) {
    sum += ways(runs);
    if (!isUnusual(sum)) break;
    fewAt = runs;
  }
  let manyAt: number | null = null;
  sum = 0n;
  for (let runs = n; runs >= 2; runs -= 1) {
    sum += ways(runs);
    if (!isUnusual(sum)) break;
    manyAt = runs;
  }
  // One run alone cannot be while both sides have values.
  return { fewAt: fewAt ?? (isUnusual(0n) ? 1 : null), manyAt };
}

/** The row of Pascal's triangle. */
export function binomials(n: number): bigint[] {
  const row = [1n];
  for (let k = 1; k <= n; k += 1) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k));
  return row;
}

/**
 * The 5 % quantile of so many tosses of a fair coin: the fewest crossings that are still usual.
 *
 * Inputs: tosses. Units: heads. Errors: none. Exactness: compared in whole numbers.
 */
export function fairCoinQuantile(tosses: number): number {
  const row = binomials(tosses);
  const all = 2n ** BigInt(tosses);
  let sum = 0n;
  for (let heads = 0; heads <= tosses; heads += 1) {
    sum += row[heads] ?? 0n;
    if (sum * 20n >= all) return heads;
  }
  return tosses;
}
