/**
 * What a key account manager is judged by. The method asks for the customer's lifetime value and warns of
 * upsell: so four of the five measures are about keeping a customer, and growth cannot stand alone.
 */
export const SCORECARD_MEASURES = ["revenue", "retention", "decisionMakers", "perception", "growth"] as const;
export type ScorecardMeasure = (typeof SCORECARD_MEASURES)[number];

export const MEASURE_NAMES: Record<ScorecardMeasure, { label: string; meaning: string }> = {
  revenue: {
    label: "Lifetime value",
    meaning: "Revenue a year of the accounts in their care, and for how long these have been customers.",
  },
  retention: {
    label: "Retention",
    meaning: "Accounts in their care in the last 12 months that are still customers.",
  },
  decisionMakers: {
    label: "SBI of decision makers",
    meaning: "Satisfaction of the decision makers of these accounts, over the last three complete months.",
  },
  perception: {
    label: "Perception",
    meaning: "Accounts that see a partner or a trusted advisor, of those that said what they see.",
  },
  growth: { label: "Upsell", meaning: "More sold to the same accounts." },
};

export type ScorecardState = "none" | "upsellOnly" | "sound";

/** Growth alone is flagged: it rewards selling what does not fit, which is how a vendor is made. */
export function scorecardState(measures: readonly string[]): ScorecardState {
  if (measures.length === 0) return "none";
  return measures.every((measure) => measure === "growth") ? "upsellOnly" : "sound";
}

export const SCORECARD_WORDS: Record<ScorecardState, string> = {
  none: "Nothing is agreed yet: nobody can know what good work on a key account is.",
  upsellOnly:
    "Judged by upsell alone. Whoever is paid for selling more will sell what does not fit; add what keeps a customer.",
  sound: "Judged by what keeps a customer.",
};

export interface ManagedAccount {
  accountId: string;
  name: string;
  status: string;
  revenueMinor: bigint | null;
  customerSince: string | null;
  perception: string | null;
  /** Decision makers' satisfaction answers of the window: how many, and their points. */
  answers: number;
  points: number;
  /** Still in the program, in this manager's care. */
  current: boolean;
}

export interface ScorecardReading {
  accounts: number;
  revenueMinor: bigint | null;
  /** Accounts whose revenue nobody entered. */
  revenueMissing: number;
  /** Whole years as a customer, summed over the accounts of which it is known. */
  customerYears: number;
  yearsKnown: number;
  kept: number;
  looked: number;
  answers: number;
  points: number;
  aboveVendor: number;
  said: number;
}

const wholeYears = (since: string, today: string): number => {
  const years = Number(today.slice(0, 4)) - Number(since.slice(0, 4));
  return Math.max(0, since.slice(5) > today.slice(5) ? years - 1 : years);
};

/** The indicators as they stand; counts are given beside every share, and nothing is estimated. */
export function readScorecard(managed: readonly ManagedAccount[], today: string): ScorecardReading {
  const current = managed.filter((account) => account.current);
  const known = current.filter((account) => account.revenueMinor !== null);
  const since = current.filter((account) => account.customerSince !== null);
  const said = current.filter((account) => account.perception !== null);
  return {
    accounts: current.length,
    revenueMinor:
      known.length === 0 ? null : known.reduce((sum, { revenueMinor }) => sum + (revenueMinor ?? 0n), 0n),
    revenueMissing: current.length - known.length,
    customerYears: since.reduce((sum, account) => sum + wholeYears(account.customerSince ?? today, today), 0),
    yearsKnown: since.length,
    kept: managed.filter((account) => account.status !== "lost").length,
    looked: managed.length,
    answers: current.reduce((sum, account) => sum + account.answers, 0),
    points: current.reduce((sum, account) => sum + account.points, 0),
    aboveVendor: said.filter((account) => account.perception !== "vendor").length,
    said: said.length,
  };
}
