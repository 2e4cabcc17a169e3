import type { AccountBridge } from "./bridge";

/** Customers with revenue at the start, and which of them were never lost within the period. */
export interface Retention {
  atStart: AccountBridge[];
  kept: AccountBridge[];
  lost: AccountBridge[];
}

/**
 * Whoever was lost and came back counts as lost here: it is told as won back, and nothing is told twice.
 */
export function retentionOf(accounts: readonly AccountBridge[]): Retention {
  const atStart = accounts.filter(({ openingMinor }) => openingMinor > 0n);
  return {
    atStart,
    kept: atStart.filter(({ bars }) => bars.lost === 0n),
    lost: atStart.filter(({ bars }) => bars.lost !== 0n),
  };
}
