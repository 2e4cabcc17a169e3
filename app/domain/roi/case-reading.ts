import type { BenefitKind, CostKind, EvidenceClass } from "./business-case";

/** One line in money. Minor units; bounds are null where the line bears no uncertainty. */
export interface LineReading {
  id: string;
  side: "cost" | "benefit";
  label: string;
  kind: CostKind | BenefitKind;
  /** Over the horizon; null: nothing can be said yet (never 0). */
  minor: bigint | null;
  lowerMinor: bigint | null;
  upperMinor: bigint | null;
  /** What was promised of it before anything was measured. */
  promisedMinor: bigint | null;
  evidence: EvidenceClass | null;
  /** The reckoning in words: "10.54 hours × 24 projects × USD 95". */
  reckoning: string;
  /** The same of the treated alone, before and after: shown struck through. */
  naiveMinor: bigint | null;
  source: string;
  /** Why there is no figure. */
  missing: string | null;
}

/** The value of one assumption at which the case neither wins nor loses. */
export interface BreakEven {
  lineId: string;
  key: string;
  name: string;
  /** As assumed and as needed, decimal; null: no value of it breaks even. */
  value: number;
  at: number | null;
  unit: string;
}

/** How far the net moves when one assumption goes from its low to its high, the others staying. */
export interface TornadoBar {
  lineId: string;
  key: string;
  name: string;
  low: number;
  high: number;
  unit: string;
  netAtLowMinor: bigint;
  netAtHighMinor: bigint;
  /** Given by somebody, the interval of a measured effect, or one fifth either way where nobody said. */
  span: "given" | "interval" | "fifth";
}

export type CaseVerdict = "pays" | "doesNotPay" | "open" | "noValue";

export interface CaseReading {
  currency: string;
  horizonMonths: number;
  discountRate: string;
  costMinor: bigint | null;
  benefitMinor: bigint | null;
  netMinor: bigint | null;
  netLowerMinor: bigint | null;
  netUpperMinor: bigint | null;
  /** Ratios, 0.335 is 33.5 %; null at a cost of zero, with the reason. */
  roi: number | null;
  roiLower: number | null;
  roiUpper: number | null;
  roiRefused: string | null;
  /** Before/after of the treated alone. */
  naiveRoi: number | null;
  naiveWhy: string | null;
  probNetPositive: number | null;
  /** Months; null: never within the horizon. */
  paybackMonths: number | null;
  discountedPaybackMonths: number | null;
  npvMinor: bigint | null;
  /** All yearly rates at which the net present value is zero, ascending. */
  irr: { status: "ok" | "multiple" | "none" | "noSignChange"; all: number[] };
  verdict: CaseVerdict;
  /** The effect behind it is decided (worked or improved); otherwise figures say "assumed". */
  assumed: boolean;
  /** Why it bears that word; null where it does not. */
  assumedWhy: string | null;
  lines: LineReading[];
  /** Benefits by what they are worth as evidence; classes stay apart. */
  byEvidence: { evidence: EvidenceClass; minor: bigint }[];
  /** The weakest class among the benefits. */
  evidence: EvidenceClass | null;
  breakEven: BreakEven[];
  tornado: TornadoBar[];
  /** Planned or promised, and what came of it. */
  promised: { costMinor: bigint | null; benefitMinor: bigint | null; netMinor: bigint | null };
  realised: { costMinor: bigint | null; benefitMinor: bigint | null; netMinor: bigint | null };
  /** How the interval was reckoned: straight from the effect's, simulated from the stored seed, or by the variance of products. */
  intervalFrom: "effect" | "simulation" | "product" | null;
  /** Of that interval: 0.95 unless looks before the end took a part. */
  confidence: number;
  /** What a reader has to know before they trust the sum: a benefit counted twice, more booked than is counted. */
  warnings: string[];
  /** What is missing for a value: "a cost", "a benefit formula". */
  missing: string[];
}
