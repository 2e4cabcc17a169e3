import { EVIDENCE_CLASSES, type EvidenceClass } from "./business-case";
import type { PortfolioRow } from "./portfolio";

/** The sums of one evidence class in one currency; there is no sum over classes. */
export interface ClassTotal {
  evidence: EvidenceClass;
  currency: string;
  count: number;
  costMinor: bigint;
  benefitMinor: bigint;
  netMinor: bigint;
}

/** A case counts in the class of its weakest benefit, so that nothing weak hides among what was measured well. */
export function totalsByClass(rows: readonly PortfolioRow[]): ClassTotal[] {
  const totals = new Map<string, ClassTotal>();
  for (const { money } of rows) {
    const { evidence, currency, costMinor, benefitMinor, netMinor } = money;
    if (evidence === null || costMinor === null || benefitMinor === null || netMinor === null) continue;
    const key = `${EVIDENCE_CLASSES.indexOf(evidence)} ${currency}`;
    const before = totals.get(key);
    totals.set(key, {
      evidence,
      currency,
      count: (before?.count ?? 0) + 1,
      costMinor: (before?.costMinor ?? 0n) + costMinor,
      benefitMinor: (before?.benefitMinor ?? 0n) + benefitMinor,
      netMinor: (before?.netMinor ?? 0n) + netMinor,
    });
  }
  return [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

/** What was promised beside what came of it, of those cases of a class where both are known. */
export interface ClassPromise {
  evidence: EvidenceClass;
  currency: string;
  count: number;
  promisedMinor: bigint;
  realisedMinor: bigint;
}

export function promisesByClass(rows: readonly PortfolioRow[]): ClassPromise[] {
  const found = new Map<string, ClassPromise>();
  for (const { money } of rows) {
    const { evidence, currency, promised, realised } = money;
    if (evidence === null || promised.netMinor === null || realised.netMinor === null) continue;
    const key = `${EVIDENCE_CLASSES.indexOf(evidence)} ${currency}`;
    const before = found.get(key);
    found.set(key, {
      evidence,
      currency,
      count: (before?.count ?? 0) + 1,
      promisedMinor: (before?.promisedMinor ?? 0n) + promised.netMinor,
      realisedMinor: (before?.realisedMinor ?? 0n) + realised.netMinor,
    });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, promise]) => promise);
}
