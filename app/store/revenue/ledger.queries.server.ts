import type { LedgerFilter } from "~/domain/revenue/ledger-filter";
import { type ChangeKind, isChangeKind } from "~/domain/revenue/revenue-change";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { type Day, isDay } from "~/shared/calendar";
import { database } from "../database.server";

/** Lines on one page of the ledger. */
const PAGE_SIZE = 50;

/** A line of the ledger as it is shown. */
export interface LedgerLine {
  id: string;
  day: Day;
  kind: ChangeKind;
  amountMinor: bigint;
  note: string;
  /** account, file or hand */
  source: string;
  accountId: string;
  account: string;
  by: string;
  createdAt: Date;
  withdrawnAt: Date | null;
}

/** The ledger, newest day first, page by page. */
export async function listLedger(
  viewer: Viewer,
  filter: LedgerFilter,
  after: string | null = null,
  take = PAGE_SIZE,
): Promise<{ rows: LedgerLine[]; next: string | null }> {
  const found = await database().$queryRaw<(Omit<LedgerLine, "kind"> & { kind: string })[]>`
    SELECT r."id", r."day", r."kind", r."amountMinor", r."note", r."source", r."accountId", a."name" AS "account",
      coalesce(p."name", 'Somebody') AS "by", r."createdAt", r."withdrawnAt"
    FROM "RevenueChange" r JOIN "Account" a ON a."id" = r."accountId"
    LEFT JOIN "Person" p ON p."id" = r."byId" AND p."workspaceId" = r."workspaceId"
    ${whereLines(viewer, filter)} ${afterLine(after)}
    ORDER BY r."day" DESC, r."id" DESC LIMIT ${take + 1}`;
  const rows = found
    .slice(0, take)
    .flatMap(({ kind, ...row }) => (isChangeKind(kind) ? [{ ...row, kind }] : []));
  const last = rows.at(-1);
  return { rows, next: found.length > take && last ? `${last.day}~${last.id}` : null };
}

/** What the lines of a filter add up to, withdrawn ones left out: of all of them, not of the page. */
export async function sumLedger(
  viewer: Viewer,
  filter: LedgerFilter,
): Promise<{ lines: number; minor: bigint }> {
  const [row] = await database().$queryRaw<{ lines: number; sum: string }[]>`
    SELECT count(*)::int AS "lines",
      coalesce(sum(r."amountMinor") FILTER (WHERE r."withdrawnAt" IS NULL), 0)::text AS "sum"
    FROM "RevenueChange" r JOIN "Account" a ON a."id" = r."accountId" ${whereLines(viewer, filter)}`;
  return { lines: row?.lines ?? 0, minor: BigInt(row?.sum ?? "0") };
}

function whereLines({ workspaceId }: Viewer, filter: LedgerFilter): Prisma.Sql {
  const { account, q, kind, from, to, batch, withdrawn } = filter;
  const wanted = [
    Prisma.sql`r."workspaceId" = ${workspaceId}`,
    ...(withdrawn ? [] : [Prisma.sql`r."withdrawnAt" IS NULL`]),
    ...(account === null ? [] : [Prisma.sql`r."accountId" = ${account}`]),
    ...(q === "" ? [] : [Prisma.sql`strpos(lower(a."name"), lower(${q})) > 0`]),
    ...(kind === null ? [] : [Prisma.sql`r."kind" = ${kind}`]),
    ...(from === null ? [] : [Prisma.sql`r."day" >= ${from}`]),
    ...(to === null ? [] : [Prisma.sql`r."day" <= ${to}`]),
    ...(batch === null ? [] : [Prisma.sql`r."batchId" = ${batch}`]),
  ];
  return Prisma.sql`WHERE ${Prisma.join(wanted, " AND ")}`;
}

/** Where the page before ended. A cursor that cannot be read begins the list anew. */
function afterLine(cursor: string | null): Prisma.Sql {
  const [day = "", id = ""] = (cursor ?? "").split("~");
  if (!isDay(day) || !/^\w{1,40}$/.test(id)) return Prisma.empty;
  return Prisma.sql`AND (r."day", r."id") < (${day}, ${id})`;
}

export interface LedgerBatch {
  batchId: string;
  at: Date;
  by: string;
  lines: number;
  live: number;
}

/** The files that brought changes, the newest first. */
export async function listBatches(viewer: Viewer): Promise<LedgerBatch[]> {
  return database().$queryRaw<LedgerBatch[]>`
    SELECT r."batchId", min(r."createdAt") AS "at", coalesce(min(p."name"), 'Somebody') AS "by",
      count(*)::int AS "lines", (count(*) FILTER (WHERE r."withdrawnAt" IS NULL))::int AS "live"
    FROM "RevenueChange" r LEFT JOIN "Person" p ON p."id" = r."byId" AND p."workspaceId" = r."workspaceId"
    WHERE r."workspaceId" = ${viewer.workspaceId} AND r."batchId" IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC LIMIT 50`;
}

/** Accounts that keep a revenue the ledger does not know. */
export function countUnbegun(viewer: Viewer): Promise<number> {
  return database().account.count({
    where: {
      workspaceId: viewer.workspaceId,
      status: { not: "lost" },
      revenueMinor: { gt: 0 },
      revenue: { none: { withdrawnAt: null } },
    },
  });
}
