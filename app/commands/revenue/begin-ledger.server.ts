import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { beginningOf } from "~/domain/revenue/account-move";
import { canKeepLedger, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import type { Day } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findLedgerGround, movedAccount, writeEntries } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

/** Begins the ledger of every account that keeps revenue and has none yet, with what its record tells since a day. */
export async function beginLedger(act: Act, input: { day: string }): Promise<Result<{ accounts: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!canKeepLedger(viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
  return commit(
    act,
    async (unit) => {
      const ground = await findLedgerGround(viewer, act.now, unit.db);
      const day = input.day as Day;
      if (day > ground.today) {
        return invalid("The ledger cannot begin ahead.", { day: ["This day is still to come."] });
      }
      const accounts = await unit.db.account.findMany({
        where: {
          workspaceId,
          revenueMinor: { gt: 0 },
          revenue: { none: { withdrawnAt: null } },
        },
      });
      const entries = accounts.flatMap((account) =>
        beginningOf(movedAccount(account), day).map((entry) => ({ ...entry, accountId: account.id })),
      );
      const begun = new Set(entries.map(({ accountId }) => accountId)).size;
      if (begun === 0) {
        return notAllowedNow("No account keeps a revenue that the ledger does not know already.");
      }
      await writeEntries(unit, act, entries, { source: "account" });
      unit.log({
        noun: "revenue",
        recordId: workspaceId,
        verb: "started",
        summary: `began the revenue ledger of ${begun} ${begun === 1 ? "account" : "accounts"} on ${day}`,
        after: { accounts: begun, day },
      });
      await settleWinBacks(
        unit,
        act,
        entries.map(({ accountId }) => accountId),
      );
      return done({ accounts: begun });
    },
    { timeout: 120_000 },
  );
}
