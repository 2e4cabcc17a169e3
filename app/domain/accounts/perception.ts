/** What a key account sees in us; each step of the ladder has to be earned on the one before. */
export const PERCEPTIONS = ["vendor", "partner", "trustedAdvisor"] as const;
export type Perception = (typeof PERCEPTIONS)[number];

export const isPerception = (value: string): value is Perception =>
  (PERCEPTIONS as readonly string[]).includes(value);

export const PERCEPTION_LABELS: Record<Perception, string> = {
  vendor: "Vendor",
  partner: "Partner",
  trustedAdvisor: "Trusted advisor",
};

/** How it shows, in the customer's daily work with us. */
export const PERCEPTION_MEANINGS: Record<Perception, string> = {
  vendor: "We sell what we have; they compare prices and call when something breaks.",
  partner: "We come forward first, say honestly what does not fit, and foresee their problems.",
  trustedAdvisor: "They ask us before they decide, also where we have nothing to sell.",
};

export const perceptionWord = (value: string): string =>
  isPerception(value) ? PERCEPTION_LABELS[value] : value;

/** A question of kind "perception" is answered 1, 2 or 3; anything else is no perception. */
export const perceptionOfValue = (value: number): Perception | null => PERCEPTIONS[value - 1] ?? null;

export interface DatedPerception {
  day: string;
  perception: string;
  withdrawn: boolean;
}

/**
 * What stands today: the newest day's reading. Where one day brought several, the lowest of them: one
 * voice that sees a vendor is reason enough to look, and an average of steps is none.
 */
export function standingPerception<Reading extends DatedPerception>(
  readings: readonly Reading[],
): Reading | null {
  const rank = (perception: string) => (PERCEPTIONS as readonly string[]).indexOf(perception);
  return readings
    .filter((reading) => !reading.withdrawn)
    .reduce<Reading | null>((best, reading) => {
      if (best === null || reading.day > best.day) return reading;
      return reading.day === best.day && rank(reading.perception) < rank(best.perception) ? reading : best;
    }, null);
}

/** A key account that sees a vendor proposes a plan; the proposal is derived and never a record. */
export const proposesPlan = (account: { keyAccount: boolean; perception: string | null }): boolean =>
  account.keyAccount && account.perception === "vendor";

/** A signal speaks of one reading: a customer who says it again is heard again. */
export const perceptionSignalKey = (readingId: string): string => `perception:${readingId}`;
export const keyAccountHref = (accountId: string): string => `/key-accounts/${accountId}`;
export const proposedPlanHref = (accountId: string): string =>
  `/plans/new?account=${encodeURIComponent(accountId)}`;

/** The words a plan begins with that a customer's perception proposed. */
export const proposedPlanTitle = (name: string): string => `${name} sees a vendor in us`;
export const PROPOSED_INTENTION =
  "A key account sees at least a partner in us: somebody who comes forward first, says what does not fit, and foresees its problems.";
