export interface BenjaminiHochberg {
  status: "ok";
  /** How many p-values were there to judge. */
  tested: number;
  /** In the order given; null where nothing was tested. */
  adjusted: (number | null)[];
  /** Still standing at the false discovery rate q. */
  rejected: boolean[];
  rejectedCount: number;
  /** How many would stand against the chance of a single false alarm, for comparison. */
  bonferroniCount: number;
}

/**
 * Judges many p-values at once: among those that stand, about the share q is expected to be false.
 *
 * Inputs: one p-value per primary measure (null = not tested, left out of the count); q, 0.10 by default.
 * Units: probabilities. Errors: RangeError for a p-value outside 0 to 1; no p-value at all gives empty answers.
 * Source: Benjamini & Hochberg, JRSS B 57:289-300, 1995, step-up procedure.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], q = 0.1): BenjaminiHochberg {
  const tested = pValues.flatMap((p, at) => (p === null ? [] : [{ p, at }]));
  if (tested.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError("A p-value lies between 0 and 1.");
  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  const ascending = [...tested].sort((one, other) => one.p - other.p);
  for (let rank = ascending.length; rank >= 1; rank -= 1) {
    const entry = ascending[rank - 1];
    if (!entry) continue;
    least = Math.min(least, (tested.length / rank) * entry.p);
    adjusted[entry.at] = least;
  }
  const rejected = adjusted.map((p) => p !== null && p <= q);
  return {
    status: "ok",
    tested: tested.length,
    adjusted,
    rejected,
    rejectedCount: rejected.filter(Boolean).length,
    bonferroniCount: tested.filter(({ p }) => p <= q / tested.length).length,
  };
}
