import type { Big4TileId } from "./big4";
import { type AccountBridge, accountsOf } from "./bridge";
import { retentionOf } from "./retention";
import type { LostAccount } from "./win-back-rate";

/** An account behind one of the Big 4: what it was counted with, in words and in amounts. */
export interface TileRow {
  accountId: string;
  name: string;
  outcome: "new" | "stayed" | "lost" | "wonBack";
  /** Before and after, where the figure has both. */
  beforeMinor: bigint | null;
  afterMinor: bigint | null;
  lostOn: string | null;
  wonBackOn: string | null;
}

const row = (
  { accountId, name }: { accountId: string; name: string },
  outcome: TileRow["outcome"],
  beforeMinor: bigint | null,
  afterMinor: bigint | null,
): TileRow => ({ accountId, name, outcome, beforeMinor, afterMinor, lostOn: null, wonBackOn: null });

/** The accounts a figure was counted from: as many rows as its denominator says, or its number. */
export function rowsOfTile(
  tile: Big4TileId,
  accounts: readonly AccountBridge[],
  lost: readonly LostAccount[],
): TileRow[] {
  if (tile === "new") {
    return accountsOf(accounts, "new").map((one) => row(one, "new", null, one.amountMinor));
  }
  if (tile === "win-back") {
    return lost.map((one) => ({
      ...row(one, one.wonBackOn === null ? "lost" : "wonBack", -one.lostMinor, one.wonBackMinor),
      lostOn: one.lostOn,
      wonBackOn: one.wonBackOn,
    }));
  }
  const parts = retentionOf(accounts);
  const gone = parts.lost.map((one) => row(one, "lost", one.openingMinor, 0n));
  const stayed = parts.kept.map((one) => row(one, "stayed", one.openingMinor, one.closingMinor));
  return [...gone, ...stayed];
}
