import type { BusinessCase } from "./business-case";
import type { CaseReading } from "./case-reading";
import type { EffectOfCase } from "./effect-of-case";

/** What is known of the money beside the case itself. */
export interface CaseAround {
  /** What was booked in fact; null while nothing was. */
  spentMinor: bigint | null;
}

/** A business case in money. */
export function readCase(
  { currency, horizonMonths, discountRate }: BusinessCase,
  _effects: ReadonlyMap<string, EffectOfCase>,
  _around: CaseAround,
): CaseReading {
  return {
    currency,
    horizonMonths,
    discountRate,
    costMinor: null,
    benefitMinor: null,
    netMinor: null,
    netLowerMinor: null,
    netUpperMinor: null,
    roi: null,
    roiLower: null,
    roiUpper: null,
    roiRefused: null,
    naiveRoi: null,
    naiveWhy: null,
    probNetPositive: null,
    paybackMonths: null,
    discountedPaybackMonths: null,
    npvMinor: null,
    irr: { status: "noSignChange", all: [] },
    verdict: "noValue",
    assumed: true,
    lines: [],
    byEvidence: [],
    evidence: null,
    breakEven: [],
    tornado: [],
    promised: { costMinor: null, benefitMinor: null, netMinor: null },
    realised: { costMinor: null, benefitMinor: null, netMinor: null },
    intervalFrom: null,
    missing: ["a cost", "a benefit"],
  };
}
