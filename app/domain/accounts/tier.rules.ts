import type { Tier } from "./account";

/** From which yearly revenue on the rule speaks of tier I and tier II; null while nobody set it. */
export interface TierRule {
  tierOneFromMinor: bigint | null;
  tierTwoFromMinor: bigint | null;
}

/** What the rule looks at. */
export interface TierFacts {
  revenueMinor: bigint | null;
  strategic: boolean;
  potential: boolean;
}

/** Why the rule says so; the page writes the amounts in its own currency. */
export type TierReason =
  | "strategic"
  | "revenueOne"
  | "potential"
  | "noPotential"
  | "rest"
  | "noRule"
  | "noRevenue";

export interface TierProposal {
  /** Null: the rule cannot tell. */
  tier: Tier | null;
  reason: TierReason;
}

/**
 * Tier I by revenue or strategic value; tier II by revenue that is not there yet together with growth or lifetime
 * value to come; tier III are all others. A person decides, the rule proposes.
 */
export function proposeTier(rule: TierRule, facts: TierFacts): TierProposal {
  if (facts.strategic) return { tier: "I", reason: "strategic" };
  const { tierOneFromMinor: one, tierTwoFromMinor: two } = rule;
  if (one === null || two === null) return { tier: null, reason: "noRule" };
  const { revenueMinor: revenue } = facts;
  if (revenue === null) return { tier: null, reason: "noRevenue" };
  if (revenue >= one) return { tier: "I", reason: "revenueOne" };
  if (revenue < two) return { tier: "III", reason: "rest" };
  return facts.potential ? { tier: "II", reason: "potential" } : { tier: "III", reason: "noPotential" };
}

/** A tier other than the proposed one has to be explained; where the rule cannot tell, nothing is to be explained. */
export const needsReason = (proposal: TierProposal, decided: Tier | null): boolean =>
  proposal.tier !== null && decided !== proposal.tier;

/** "revenue of 0.90M or more": why the rule proposes what it does. */
export function proposalWords(
  proposal: TierProposal,
  rule: TierRule,
  money: (minor: bigint) => string,
): string {
  const one = rule.tierOneFromMinor === null ? "" : money(rule.tierOneFromMinor);
  const two = rule.tierTwoFromMinor === null ? "" : money(rule.tierTwoFromMinor);
  switch (proposal.reason) {
    case "strategic":
      return "strategic value";
    case "revenueOne":
      return `revenue of ${one} or more`;
    case "potential":
      return `revenue from ${two} to ${one}, with growth or lifetime value to come`;
    case "noPotential":
      return `revenue from ${two} to ${one}, but no growth or lifetime value marked`;
    case "rest":
      return `revenue below ${two}`;
    case "noRule":
      return "no thresholds are set yet";
    case "noRevenue":
      return "its revenue is not known";
  }
}
