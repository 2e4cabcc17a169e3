import type { AccountBridge } from "./bridge";
import { retentionOf } from "./retention";

/** What the customers of the start are worth now, against what they were worth then. */
export interface NetRetention {
  openingMinor: bigint;
  expansionMinor: bigint;
  contractionMinor: bigint;
  lostMinor: bigint;
  /** Opening + expansion − contraction − lost. */
  keptMinor: bigint;
}

/**
 * Only customers that were there at the start are asked. Who is new and who was won back raises nothing here, nor
 * does what either of them grew by since; of a customer that was lost, all that it had at the start is gone.
 */
export function netRetentionOf(accounts: readonly AccountBridge[]): NetRetention {
  const { atStart, kept, lost } = retentionOf(accounts);
  const sum = (rows: readonly AccountBridge[], of: (row: AccountBridge) => bigint) =>
    rows.reduce((total, row) => total + of(row), 0n);
  const openingMinor = sum(atStart, (row) => row.openingMinor);
  const expansionMinor = sum(kept, (row) => row.bars.expansion);
  const contractionMinor = sum(kept, (row) => row.bars.contraction);
  const lostMinor = -sum(lost, (row) => row.openingMinor);
  return {
    openingMinor,
    expansionMinor,
    contractionMinor,
    lostMinor,
    keptMinor: openingMinor + expansionMinor + contractionMinor + lostMinor,
  };
}
