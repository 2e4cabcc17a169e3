export const TIERS = ["I", "II", "III"] as const;
export type Tier = (typeof TIERS)[number];

export const TIER_MEANINGS: Record<Tier, string> = {
  I: "significant revenue or strategic value",
  II: "potential growth or lifetime value",
  III: "all others",
};

export const CONTACT_LEVELS = ["DM", "RM", "IF"] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

/** For one person and for many. */
export const LEVEL_LABELS: Record<ContactLevel, { one: string; many: string }> = {
  DM: { one: "Decision maker", many: "Decision makers" },
  RM: { one: "Recommender", many: "Recommenders" },
  IF: { one: "Influencer", many: "Influencers" },
};

export const ACCOUNT_STATUS_LABELS: Record<string, string> = {
  active: "Active",
  atRisk: "At risk",
  lost: "Lost",
  wonBack: "Won back",
};

/** A list of single accounts reads an index from so few answers, and says so. */
export const ACCOUNT_FLOOR = 3;

/** Won back is a customer again: every status but "lost" counts. */
export const isCustomer = (status: string): boolean => status !== "lost";

/** One account as the Accounts page lists it. */
export interface AccountRow {
  id: string;
  name: string;
  tier: string | null;
  revenueMinor: bigint | null;
  status: string;
  keyAccount: boolean;
  region: string;
  owner: string | null;
  contacts: number;
  /** Satisfaction answers of the window, per level. */
  counts: Record<number, number>;
}
