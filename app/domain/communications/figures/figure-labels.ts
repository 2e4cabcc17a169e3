import type { FigureSource } from "./figure-source";

type SourceOf<K extends FigureSource["kind"]> = Extract<FigureSource, { kind: K }>;

export const SOURCE_KINDS = ["index", "plan", "pilot", "revenue"] as const satisfies FigureSource["kind"][];
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_LABELS: Record<SourceKind, string> = {
  index: "An index",
  plan: "A plan",
  pilot: "A pilot",
  revenue: "Revenue",
};

export const INDEX_SHOWS: Record<SourceOf<"index">["show"], string> = {
  value: "The index",
  n: "How many answers it is made of",
  low: "Lower end of its interval",
  high: "Upper end of its interval",
  points: "Sum of its answers",
};

export const PLAN_SHOWS: Record<SourceOf<"plan">["show"], string> = {
  verdict: "Its signed verdict, with its claim",
  outcomeBefore: "The outcome before",
  outcomeAfter: "The outcome after",
  outcomeChange: "How much the outcome changed",
  outcomeLow: "Lower end of the change’s interval",
  outcomeHigh: "Upper end of the change’s interval",
  kpiBaseline: "Its own KPI before",
  kpiTarget: "What it promised of its KPI",
  kpiNow: "Its own KPI, last reading",
};

export const PILOT_SHOWS: Record<SourceOf<"pilot">["show"], string> = {
  effect: "The effect: treated less control",
  effectLow: "Lower end of the effect's interval",
  effectHigh: "Upper end of the effect's interval",
  cost: "What it costs",
  benefit: "What it brings",
  roi: "Return on investment",
  roiLow: "Lower end of the return's interval",
  roiHigh: "Upper end of the return's interval",
  decision: "What was decided",
};

export const REVENUE_SHOWS: Record<SourceOf<"revenue">["show"], string> = {
  nrr: "Net revenue retention",
  retention: "Share of customers that stayed",
  opening: "Revenue at the start",
  closing: "Revenue at the end",
  won: "Revenue of new customers",
  winBackRate: "Share of lost customers that came back",
  winBackRevenue: "Revenue won back",
};

export const SHOWS_OF: Record<SourceKind, Record<string, string>> = {
  index: INDEX_SHOWS,
  plan: PLAN_SHOWS,
  pilot: PILOT_SHOWS,
  revenue: REVENUE_SHOWS,
};
