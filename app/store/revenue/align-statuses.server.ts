import { ACCOUNT_STATUS_LABELS } from "~/domain/accounts/account";
import type { Act } from "~/domain/act";
import { type StatusByLedger, statusByLedger } from "~/domain/revenue/status-by-ledger";
import type { Day } from "~/shared/calendar";
import type { Unit } from "../commit.server";
import { listEntriesOf } from "./revenue-ledger.server";

/**
 * Marks accounts as the ledger has them today: lost, won back, or a customer all the time where the line of the loss
 * was taken back. `unlost` names those whose line that was.
 */
export async function alignStatuses(
  unit: Unit,
  act: Act,
  accountIds: readonly string[],
  { today, unlost = [] }: { today: Day; unlost?: readonly string[] },
): Promise<void> {
  const { workspaceId } = act.viewer;
  const ids = [...new Set(accountIds)];
  const entries = await listEntriesOf(unit.db, workspaceId, ids);
  const told = ids.filter(
    (id) => unlost.includes(id) || entries.get(id)?.some(({ kind }) => kind === "lost"),
  );
  if (told.length === 0) return;
  const accounts = await unit.db.account.findMany({
    where: { workspaceId, id: { in: told } },
    select: { id: true, name: true, status: true, lostOn: true, wonBackOn: true, revenueMinor: true },
  });
  for (const account of accounts) {
    const change = statusByLedger(account, entries.get(account.id) ?? [], {
      today,
      unlost: unlost.includes(account.id),
    });
    if (change) await mark(unit, account, change);
  }
}

async function mark(
  unit: Unit,
  account: { id: string; name: string; status: string },
  change: StatusByLedger,
): Promise<void> {
  await unit.db.account.update({
    where: { id: account.id },
    data: { ...change, version: { increment: 1 } },
  });
  unit.log({
    noun: "account",
    recordId: account.id,
    verb: "changed",
    summary: `marked ${account.name} as ${(ACCOUNT_STATUS_LABELS[change.status] ?? change.status).toLowerCase()}, as the ledger has it`,
    before: { status: account.status },
    after: { ...change },
  });
}
