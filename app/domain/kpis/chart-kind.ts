/** The chart a KPI is read by. */
export const KPI_CHARTS = ["xmr", "shares", "run"] as const;
export type KpiChartKind = (typeof KPI_CHARTS)[number];
export const KPI_CHART_LABELS: Record<KpiChartKind, string> = {
  xmr: "Process-behaviour chart",
  shares: "Chart of shares",
  run: "Run chart",
};
export const KPI_CHART_HINTS: Record<KpiChartKind, string> = {
  xmr: "Limits from the readings before the start: what the process does by itself.",
  shares: "For a share whose n changes: each reading has limits of its own, wider where n is small.",
  run: "Readings around their median: few rules, and enough while there are few readings.",
};

/** Which patterns are signals. */
export const CHART_RULES = ["wheeler", "westernElectric", "nelson"] as const;
export type ChartRules = (typeof CHART_RULES)[number];
export const CHART_RULES_LABELS: Record<ChartRules, string> = {
  wheeler: "Usual rules",
  westernElectric: "Western Electric",
  nelson: "Nelson",
};
/** Each further rule adds false alarms; that is said beside the choice. */
export const CHART_RULES_HINTS: Record<ChartRules, string> = {
  wheeler: "Four patterns, as Wheeler uses them: few false alarms.",
  westernElectric: "Four zone rules: about one false alarm in 92 readings.",
  nelson: "Eight rules: more false alarms the more of them are asked.",
};
