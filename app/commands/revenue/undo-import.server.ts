import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { faultWords, findFault } from "~/domain/revenue/replay";
import { canKeepLedger, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { commit } from "~/store/commit.server";
import { alignAccounts } from "~/store/revenue/align-accounts.server";
import { alignStatuses } from "~/store/revenue/align-statuses.server";
import { findLedgerGround, listEntriesOf } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

/** Takes a whole file back: its lines count nowhere, and it may come anew. Refused where later lines stand on it. */
export async function undoRevenueImport(
  act: Act,
  { batch, follow }: { batch: string; follow: boolean },
): Promise<Result<{ count: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const rows = await unit.db.revenueChange.findMany({
      where: { workspaceId, batchId: batch },
      select: {
        id: true,
        accountId: true,
        kind: true,
        withdrawnAt: true,
        account: { select: { name: true } },
      },
    });
    if (rows.length === 0) return notFound("file");
    if (!canKeepLedger(viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
    const live = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
    if (live.length === 0) return notAllowedNow("This file was taken back already.");
    const gone = new Set(live.map(({ id }) => id));
    const ids = [...new Set(live.map(({ accountId }) => accountId))];
    const nameOf = new Map(live.map(({ accountId, account }) => [accountId, account.name]));
    const ground = await findLedgerGround(viewer, act.now, unit.db);
    const known = await listEntriesOf(unit.db, workspaceId, ids);
    for (const [accountId, entries] of known) {
      const fault = findFault(
        entries.filter(({ id }) => !gone.has(id)),
        ground.say,
      );
      if (fault) return notAllowedNow(`${nameOf.get(accountId)}: ${faultWords(fault, () => false)}`);
    }
    await unit.db.revenueChange.updateMany({
      where: { workspaceId, batchId: batch, withdrawnAt: null },
      data: { withdrawnAt: act.now },
    });
    unit.log({
      noun: "revenue",
      recordId: batch,
      verb: "undone",
      summary: `took back ${live.length} ${live.length === 1 ? "change" : "changes"} of revenue that came from a file`,
      before: { counted: live.length },
      after: { counted: 0 },
    });
    if (follow) {
      const unlost = live.filter(({ kind }) => kind === "lost").map(({ accountId }) => accountId);
      await alignStatuses(unit, act, ids, { today: ground.today, unlost });
      await alignAccounts(unit, act, ids, ground.today);
    }
    await settleWinBacks(unit, act, ids);
    return done({ count: live.length });
  });
}
