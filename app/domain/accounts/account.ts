export const TIERS = ["I", "II", "III"] as const;
export type Tier = (typeof TIERS)[number];

export const isTier = (value: unknown): value is Tier => (TIERS as readonly unknown[]).includes(value);

export const TIER_MEANINGS: Record<Tier, string> = {
  I: "significant revenue or strategic value",
  II: "potential growth or lifetime value",
  III: "all others",
};

export const CONTACT_LEVELS = ["DM", "RM", "IF"] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

export const isContactLevel = (value: unknown): value is ContactLevel =>
  (CONTACT_LEVELS as readonly unknown[]).includes(value);

/** For one person and for many. */
export const LEVEL_LABELS: Record<ContactLevel, { one: string; many: string }> = {
  DM: { one: "Decision maker", many: "Decision makers" },
  RM: { one: "Recommender", many: "Recommenders" },
  IF: { one: "Influencer", many: "Influencers" },
};

export const ACCOUNT_STATUSES = ["active", "atRisk", "lost", "wonBack"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_STATUS_LABELS: Record<string, string> = {
  active: "Active",
  atRisk: "At risk",
  lost: "Lost",
  wonBack: "Won back",
};

/** What the customer sees in us, lowest rung first. */
export const PERCEPTION_LABELS: Record<string, string> = {
  vendor: "Vendor",
  partner: "Partner",
  trustedAdvisor: "Trusted advisor",
};

/** Won back is a customer again: every status but "lost" counts. */
export const isCustomer = (status: string): boolean => status !== "lost";

export const accountHref = (id: string): string => `/accounts/${id}`;
export const contactHref = (id: string): string => `/contacts/${id}`;

/** One account as the Accounts page lists it. */
export interface AccountRow {
  id: string;
  version: number;
  name: string;
  tier: string | null;
  revenueMinor: bigint | null;
  status: string;
  keyAccount: boolean;
  strategic: boolean;
  region: string;
  segment: string;
  ownerId: string | null;
  owner: string | null;
  renewsOn: string | null;
  contacts: number;
  /** Levels among its contacts, and those of them that were heard lately. */
  levels: ContactLevel[];
  heard: ContactLevel[];
  /** Satisfaction answers of the window, per level. */
  counts: Record<number, number>;
}
