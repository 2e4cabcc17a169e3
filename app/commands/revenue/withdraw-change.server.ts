import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { faultWords, findFault } from "~/domain/revenue/replay";
import { canKeepLedger, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { CHANGE_LABELS, isChangeKind } from "~/domain/revenue/revenue-change";
import { commit } from "~/store/commit.server";
import { alignAccounts } from "~/store/revenue/align-accounts.server";
import { alignStatuses } from "~/store/revenue/align-statuses.server";
import { findLedgerGround, listEntriesOf } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

/** Takes a line out of the ledger; it stays on record as withdrawn. What stands on it has to go first. */
export async function withdrawChange(
  act: Act,
  { changeId, follow }: { changeId: string; follow: boolean },
): Promise<Result<{ accountId: string; name: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const change = await unit.db.revenueChange.findFirst({
      where: { id: changeId, workspaceId },
      include: { account: { select: { id: true, name: true } } },
    });
    if (!change) return notFound("line of the ledger");
    if (!canKeepLedger(viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
    if (change.withdrawnAt) return notAllowedNow("This line was withdrawn already.");
    const { account } = change;
    const ground = await findLedgerGround(viewer, act.now, unit.db);
    const entries = (await listEntriesOf(unit.db, workspaceId, [account.id])).get(account.id) ?? [];
    const fault = findFault(
      entries.filter(({ id }) => id !== changeId),
      ground.say,
    );
    if (fault) return notAllowedNow(faultWords(fault, () => false));
    await unit.db.revenueChange.update({ where: { id: changeId }, data: { withdrawnAt: act.now } });
    const label = isChangeKind(change.kind) ? CHANGE_LABELS[change.kind].toLowerCase() : change.kind;
    unit.log({
      noun: "revenue",
      recordId: account.id,
      verb: "withdrawn",
      summary: `took out of the ledger of ${account.name}: ${label} of ${change.day}, ${ground.say(change.amountMinor)}`,
      before: { id: changeId, day: change.day, kind: change.kind, amountMinor: change.amountMinor },
    });
    if (follow) {
      const unlost = change.kind === "lost" ? [account.id] : [];
      await alignStatuses(unit, act, [account.id], { today: ground.today, unlost });
      await alignAccounts(unit, act, [account.id], ground.today);
    }
    await settleWinBacks(unit, act, [account.id]);
    return done({ accountId: account.id, name: account.name });
  });
}
