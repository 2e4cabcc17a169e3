import { type Bridge, bridgeOf, type LedgerSum, throughBars } from "~/domain/revenue/bridge";
import type { Period } from "~/domain/revenue/period";
import { type AccountStanding, type Difference, reconcile } from "~/domain/revenue/reconcile";
import { type ChangeKind, isChangeKind } from "~/domain/revenue/revenue-change";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface BridgeReading extends Period {
  bridge: Bridge;
  /** The first day of the ledger; null while nothing is in it. */
  begins: Day | null;
  /** The bars lead from the opening to what all accounts of the ledger add up to at the end. */
  reconciles: boolean;
  /** What the accounts add up to, asked apart from the bars. */
  accountsMinor: bigint;
}

interface RawSum {
  accountId: string;
  name: string;
  kind: string;
  before: string;
  within: string;
}

/** The revenue bridge of a period, with every account in it. */
export async function readBridge(
  viewer: Viewer,
  { from, to }: Period,
  db: Tx = database(),
): Promise<BridgeReading> {
  const { workspaceId } = viewer;
  const [rows, [whole]] = await Promise.all([
    db.$queryRaw<RawSum[]>`
      SELECT r."accountId", a."name", r."kind",
        coalesce(sum(r."amountMinor") FILTER (WHERE r."day" < ${from}), 0)::text AS "before",
        coalesce(sum(r."amountMinor") FILTER (WHERE r."day" >= ${from}), 0)::text AS "within"
      FROM "RevenueChange" r JOIN "Account" a ON a."id" = r."accountId"
      WHERE r."workspaceId" = ${workspaceId} AND r."withdrawnAt" IS NULL AND r."day" <= ${to}
      GROUP BY 1, 2, 3 ORDER BY 2, 1, 3`,
    db.$queryRaw<{ begins: Day | null; sum: string }[]>`
      SELECT min("day") AS "begins",
        coalesce(sum("amountMinor") FILTER (WHERE "day" <= ${to}), 0)::text AS "sum"
      FROM "RevenueChange" WHERE "workspaceId" = ${workspaceId} AND "withdrawnAt" IS NULL`,
  ]);
  const bridge = bridgeOf(rows.flatMap(sumOf));
  const accountsMinor = BigInt(whole?.sum ?? "0");
  return {
    from,
    to,
    bridge,
    begins: whole?.begins ?? null,
    accountsMinor,
    reconciles: throughBars(bridge) === bridge.closingMinor && bridge.closingMinor === accountsMinor,
  };
}

function sumOf({ accountId, name, kind, before, within }: RawSum): LedgerSum[] {
  if (!isChangeKind(kind)) return [];
  const known: ChangeKind = kind;
  return [{ accountId, name, kind: known, beforeMinor: BigInt(before), withinMinor: BigInt(within) }];
}

/** Accounts whose own revenue is not what the ledger says of them today. */
export async function listDifferences(viewer: Viewer, today: Day): Promise<Difference[]> {
  const rows = await database().$queryRaw<
    (Omit<AccountStanding, "ledgerMinor"> & { ledger: string | null })[]
  >`
    SELECT a."id" AS "accountId", a."name", a."status", a."revenueMinor", l."ledger"
    FROM "Account" a
    LEFT JOIN (SELECT "accountId", sum("amountMinor")::text AS "ledger" FROM "RevenueChange"
      WHERE "workspaceId" = ${viewer.workspaceId} AND "withdrawnAt" IS NULL AND "day" <= ${today}
      GROUP BY 1) l ON l."accountId" = a."id"
    WHERE a."workspaceId" = ${viewer.workspaceId} AND (a."revenueMinor" IS NOT NULL OR l."ledger" IS NOT NULL)
    ORDER BY a."name", a."id"`;
  return reconcile(
    rows.map(({ ledger, ...row }) => ({ ...row, ledgerMinor: ledger === null ? null : BigInt(ledger) })),
  );
}
