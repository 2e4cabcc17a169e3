import { welchT } from "~/domain/measurement/welch-t";
import type { BusinessCase, CaseFactor, CaseLine } from "~/domain/roi/business-case";
import type { EffectOfCase } from "~/domain/roi/effect-of-case";

/** The two pilots of the tour, from the values of their single units. */

const HOURS_TREATED = [
  21.5, 18.0, 24.5, 16.0, 27.0, 19.5, 22.0, 14.5, 25.5, 20.0, 17.5, 23.0, 28.5, 15.5, 21.0, 18.5, 26.0, 19.0,
  22.5, 16.5, 24.0, 20.5, 29.0, 17.0,
];
const HOURS_CONTROL = [
  33.0, 27.5, 38.5, 30.0, 24.5, 35.5, 29.0, 41.0, 26.0, 32.5, 36.0, 22.5, 34.0, 28.0, 39.5, 31.0, 25.0, 37.0,
  30.5, 33.5, 27.0, 35.0, 23.5, 40.0,
];
const TICKETS_TREATED = [46, 39, 52, 44, 41, 49, 37, 50, 43, 45];
const TICKETS_CONTROL = [48, 45, 51, 47, 44, 52, 43, 50, 46, 49];

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Fewer is better: control less treated is the improvement. */
function improvement(treated: readonly number[], control: readonly number[]) {
  const read = welchT({ before: { values: treated }, after: { values: control } });
  if (read.status !== "ok") throw new Error("The arms have an interval.");
  return { estimate: read.diff, se: read.se, df: read.df, lower: read.lower, upper: read.upper };
}

const effect = (
  own: Partial<EffectOfCase> & Pick<EffectOfCase, "metricId" | "name" | "unit">,
): EffectOfCase => ({
  decimals: 1,
  estimate: null,
  se: null,
  df: null,
  lower: null,
  upper: null,
  confidence: 0.95,
  final: true,
  hasControl: true,
  verdict: "tooEarly",
  naive: null,
  naiveWhy: null,
  hoped: "",
  refused: null,
  ...own,
});

export const hours = effect({
  metricId: "hours",
  name: "Support hours",
  unit: "hours",
  ...improvement(HOURS_TREATED, HOURS_CONTROL),
  verdict: "worked",
  naive: 36.8 - mean(HOURS_TREATED),
  naiveWhy: "They were chosen when it was bad.",
  hoped: "8",
});

export const tickets = effect({
  metricId: "tickets",
  name: "Tickets",
  unit: "tickets",
  ...improvement(TICKETS_TREATED, TICKETS_CONTROL),
  verdict: "undecided",
  hoped: "12",
});

export const factor = (key: string, value: string, unit: string, low = "", high = ""): CaseFactor => ({
  key,
  name: key,
  value,
  unit,
  low,
  high,
  source: "Controlling",
});

export const line = (own: Partial<CaseLine> & Pick<CaseLine, "id" | "side">): CaseLine => ({
  label: own.id,
  kind: own.side === "cost" ? "other" : "serve",
  driver: "amount",
  metricId: null,
  rhythm: "once",
  fromMonth: 0,
  months: null,
  amountMinor: null,
  actualMinor: null,
  factors: [],
  evidence: "estimated",
  source: "",
  ...own,
});

export const caseOf = (lines: CaseLine[], own: Partial<BusinessCase> = {}): BusinessCase => ({
  id: "case",
  version: 3,
  currency: "USD",
  horizonMonths: 12,
  discountRate: "0.08",
  attribution: "1",
  seed: 42,
  note: "",
  lines,
  ...own,
});

export const PIL_A = caseOf([
  line({ id: "cost", side: "cost", amountMinor: 1_800_000n }),
  line({
    id: "saved",
    side: "benefit",
    driver: "effect",
    metricId: "hours",
    rhythm: "spread",
    factors: [factor("projects", "24", "projects"), factor("hour", "95", "USD per hour")],
  }),
]);

export const PIL_B = caseOf([
  line({ id: "cost", side: "cost", amountMinor: 3_100_000n }),
  line({
    id: "saved",
    side: "benefit",
    driver: "effect",
    metricId: "tickets",
    factors: [
      factor("accounts", "10", "accounts"),
      factor("quarters", "4", "quarters"),
      factor("ticket", "62", "USD per ticket"),
    ],
  }),
]);

export const EFFECTS: ReadonlyMap<string, EffectOfCase> = new Map([
  ["hours", hours],
  ["tickets", tickets],
]);
