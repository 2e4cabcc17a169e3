/** What a measured effect, a before/after comparison or an estimate is worth as evidence; never summed without saying so. */
export const EVIDENCE_CLASSES = ["withControl", "beforeAfter", "estimated"] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];
export const EVIDENCE_LABELS: Record<EvidenceClass, string> = {
  withControl: "Measured with control",
  beforeAfter: "Measured before/after",
  estimated: "Estimated",
};

export const COST_KINDS = ["people", "technology", "funding", "other"] as const;
export type CostKind = (typeof COST_KINDS)[number];
export const COST_KIND_LABELS: Record<CostKind, string> = {
  people: "People",
  technology: "Technology",
  funding: "Funding",
  other: "Other",
};

/** The Big 4, and what costs us less: support hours saved are no revenue, and are not counted among the four. */
export const BENEFIT_KINDS = ["acquire", "retain", "grow", "winBack", "serve"] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];
export const BENEFIT_KIND_LABELS: Record<BenefitKind, string> = {
  acquire: "Attract new customers",
  retain: "Retain customers",
  grow: "Grow share of wallet",
  winBack: "Win back",
  serve: "Cost to serve",
};
export const isBig4 = (kind: BenefitKind): boolean => kind !== "serve";

/** One assumption of a product: "hourly rate, USD 95". Decimal text, so that nothing is lost on the way. */
export interface CaseFactor {
  key: string;
  name: string;
  value: string;
  unit: string;
  /** Where it could lie; both or none. */
  low: string;
  high: string;
  source: string;
}

export type LineDriver = "amount" | "factors" | "effect";
/** All at once, so much a month, or one sum that comes in evenly over its months. */
export type LineRhythm = "once" | "monthly" | "spread";

export interface CaseLine {
  id: string;
  side: "cost" | "benefit";
  label: string;
  kind: CostKind | BenefitKind;
  driver: LineDriver;
  metricId: string | null;
  rhythm: LineRhythm;
  fromMonth: number;
  months: number | null;
  amountMinor: bigint | null;
  actualMinor: bigint | null;
  factors: readonly CaseFactor[];
  /** As stated; the reading tells what it counts as. */
  evidence: Exclude<EvidenceClass, "withControl">;
  source: string;
}

export interface BusinessCase {
  id: string;
  version: number;
  currency: string;
  horizonMonths: number;
  /** A year, as decimal text. */
  discountRate: string;
  attribution: string;
  seed: number;
  note: string;
  lines: readonly CaseLine[];
}
