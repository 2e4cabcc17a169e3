import type { Act } from "~/domain/act";
import type { Day } from "~/shared/calendar";
import type { Unit } from "../commit.server";

interface Aligned {
  id: string;
  name: string;
  before: bigint | null;
  after: bigint;
}

/**
 * Sets the accounts' own figures to what the ledger says of them today. A lost customer keeps what it paid last.
 * Answers those that changed.
 */
export async function alignAccounts(
  unit: Unit,
  act: Act,
  accountIds: readonly string[],
  today: Day,
): Promise<Aligned[]> {
  const { workspaceId } = act.viewer;
  const ids = [...new Set(accountIds)];
  const rows = await unit.db.$queryRaw<{ id: string; name: string; before: bigint | null; ledger: string }[]>`
    SELECT a."id", a."name", a."revenueMinor" AS "before", coalesce(sum(r."amountMinor"), 0)::text AS "ledger"
    FROM "Account" a JOIN "RevenueChange" r ON r."accountId" = a."id" AND r."withdrawnAt" IS NULL
      AND r."day" <= ${today}
    WHERE a."workspaceId" = ${workspaceId} AND a."id" = ANY(${ids}) AND a."status" <> 'lost'
    GROUP BY 1, 2, 3`;
  const changed = rows
    .map(({ ledger, ...row }) => ({ ...row, after: BigInt(ledger) }))
    .filter(({ before, after }) => before !== after);
  for (const { id, name, before, after } of changed) {
    await unit.db.account.update({
      where: { id },
      data: { revenueMinor: after, version: { increment: 1 } },
    });
    unit.log({
      noun: "account",
      recordId: id,
      verb: "changed",
      summary: `set the yearly revenue of ${name} to what the ledger says`,
      before: { revenueMinor: before },
      after: { revenueMinor: after },
    });
  }
  return changed;
}
