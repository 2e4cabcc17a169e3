/** What is compared: the mean of the levels, the share of 4 and 5, or the Net Promoter Score. */
export const PROOF_METRICS = {
  sbi: "index: mean of the levels",
  csat: "CSAT: share of 4 and 5",
  nps: "NPS: promoters less detractors",
} as const;
export type ProofMetric = keyof typeof PROOF_METRICS;

/** Which questions' answers. */
export const MEASURES = {
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
  nps: "Recommendation (0 to 10)",
  effort: "Customer effort",
} as const;
export type Measure = keyof typeof MEASURES;

/** Which way is better. Effort asked as "how much" is better when it falls. */
export type ProofDirection = "up" | "down";

/** The figures a measure can be compared by. */
export const metricsOf = (measure: Measure): readonly ProofMetric[] =>
  measure === "nps" ? ["nps"] : measure === "effort" ? ["sbi"] : ["sbi", "csat"];

/** What one answer adds: every metric is the mean of these scores. */
export function scoreOf(metric: ProofMetric, rating: number): number {
  switch (metric) {
    case "sbi":
      return rating;
    case "csat":
      return rating >= 4 ? 100 : 0;
    case "nps":
      return rating >= 9 ? 100 : rating <= 6 ? -100 : 0;
  }
}

/** Lowest and highest value a mean of scores can take; answers on other scales have ends of their own. */
export const rangeOf = (metric: ProofMetric): readonly [number, number] =>
  metric === "sbi" ? [1, 5] : metric === "csat" ? [0, 100] : [-100, 100];

/** "points", "percentage points": the unit of a difference. */
export const unitOf = (metric: ProofMetric): string =>
  metric === "sbi" ? "points" : metric === "csat" ? "percentage points" : "NPS points";

/** Digits after the point that a figure is shown with. */
export const digitsOf = (metric: ProofMetric): number => (metric === "sbi" ? 2 : 1);

/** The largest difference that can be asked for. */
export const widestEffect = (metric: ProofMetric, measure: Measure): number =>
  metric === "csat" ? 100 : metric === "nps" ? 200 : measure === "effort" ? 10 : 4;
