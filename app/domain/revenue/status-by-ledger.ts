import type { Day } from "~/shared/calendar";
import { inLedgerOrder } from "./replay";
import type { RevenueEntry } from "./revenue-change";

export interface StatusByLedger {
  status: "active" | "lost" | "wonBack";
  lostOn?: Day | null;
  wonBackOn?: Day | null;
  atRiskOn?: null;
  revenueMinor?: bigint;
}

/**
 * How an account would have to be marked to say what the ledger says of it; null where it does already, or where the
 * ledger cannot know. `unlost`: the line by which it left was taken back.
 */
export function statusByLedger(
  account: { status: string; wonBackOn: string | null; revenueMinor: bigint | null },
  entries: readonly RevenueEntry[],
  { today, unlost }: { today: Day; unlost: boolean },
): StatusByLedger | null {
  const told = inLedgerOrder(entries).filter(({ day }) => day <= today);
  const last = told.findLast(({ kind }) => kind === "lost" || kind === "winBack");
  const isLost = account.status === "lost";
  if (last?.kind === "lost") {
    if (isLost) return null;
    return {
      status: "lost",
      lostOn: last.day,
      wonBackOn: null,
      atRiskOn: null,
      // What it paid last stays on its record.
      ...(account.revenueMinor === null || account.wonBackOn !== null
        ? { revenueMinor: -last.amountMinor }
        : {}),
    };
  }
  if (!isLost) return null;
  if (last?.kind === "winBack") return { status: "wonBack", wonBackOn: last.day };
  return unlost ? { status: "active", lostOn: null } : null;
}
