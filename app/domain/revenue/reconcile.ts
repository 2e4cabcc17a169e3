/** What an account says of itself beside what the ledger adds up to. */
export interface AccountStanding {
  accountId: string;
  name: string;
  status: string;
  /** Null: no revenue kept. */
  revenueMinor: bigint | null;
  /** Null: the ledger knows nothing of it. */
  ledgerMinor: bigint | null;
}

export type DifferenceReason = "notInLedger" | "notKept" | "lostButInLedger" | "differs";

export interface Difference extends AccountStanding {
  reason: DifferenceReason;
  /** The account's figure without the ledger's: what the ledger lacks. */
  gapMinor: bigint;
}

/** A lost customer pays nothing: the revenue it keeps is what it paid last. */
const ownMinor = ({ status, revenueMinor }: AccountStanding): bigint | null =>
  status === "lost" ? 0n : revenueMinor;

/** The accounts whose own figure is not the ledger's. An account that keeps no revenue anywhere is none of them. */
export function reconcile(standings: readonly AccountStanding[]): Difference[] {
  return standings.flatMap((standing) => {
    const own = ownMinor(standing);
    const ledger = standing.ledgerMinor ?? 0n;
    const gapMinor = (own ?? 0n) - ledger;
    if (gapMinor === 0n) return [];
    const reason: DifferenceReason =
      own === null
        ? "notKept"
        : standing.ledgerMinor === null
          ? "notInLedger"
          : standing.status === "lost"
            ? "lostButInLedger"
            : "differs";
    return [{ ...standing, reason, gapMinor }];
  });
}

export const DIFFERENCE_WORDS: Record<DifferenceReason, string> = {
  notInLedger: "The ledger does not know it yet.",
  notKept: "The ledger has revenue, the account keeps none.",
  lostButInLedger: "It is marked as lost, and the ledger still counts it.",
  differs: "Both have revenue, and not the same.",
};
