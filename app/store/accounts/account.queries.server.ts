import type { AccountRow } from "~/domain/accounts/account";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Accounts on one page of the list. */
const PAGE_SIZE = 100;

export interface AccountListQuestion {
  /** "I", "II", "III", "none" or null for all. */
  tier: string | null;
  search: string;
  cursor: string | null;
}

/** The accounts with what they said in the window: counted in the database, one row per account. */
export async function listAccounts(
  viewer: Viewer,
  question: AccountListQuestion,
  window: IndexWindow,
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const { workspaceId } = viewer;
  const db = database();
  const found = await db.account.findMany({
    where: {
      workspaceId,
      ...(question.tier === null ? {} : { tier: question.tier === "none" ? null : question.tier }),
      ...(question.search === "" ? {} : { name: { contains: question.search, mode: "insensitive" } }),
      ...(question.cursor === null ? {} : { name: { gt: question.cursor } }),
    },
    orderBy: { name: "asc" },
    take: PAGE_SIZE + 1,
    include: { _count: { select: { contacts: true } } },
  });
  const page = found.slice(0, PAGE_SIZE);
  const ownerIds = [...new Set(page.flatMap((account) => account.ownerId ?? []))];
  const [owners, counts] = await Promise.all([
    db.person.findMany({ where: { workspaceId, id: { in: ownerIds } }, select: { id: true, name: true } }),
    db.$queryRaw<{ accountId: string; value: number; count: number }[]>`
      SELECT r."accountId" AS "accountId", v."value" AS "value", count(*)::int AS "count"
      FROM "Answer" v JOIN "Response" r ON r."id" = v."responseId"
      WHERE v."workspaceId" = ${workspaceId} AND v."shelf" = '' AND v."kind" = 'satisfaction'
        AND v."value" IS NOT NULL AND v."day" BETWEEN ${window.from} AND ${window.to}
        AND r."accountId" = ANY(${page.map((account) => account.id)})
      GROUP BY 1, 2`,
  ]);
  const nameOf = new Map(owners.map((owner) => [owner.id, owner.name]));
  return {
    rows: page.map((account) => ({
      id: account.id,
      name: account.name,
      tier: account.tier,
      revenueMinor: account.revenueMinor,
      status: account.status,
      keyAccount: account.keyAccount,
      region: account.region,
      owner: account.ownerId === null ? null : (nameOf.get(account.ownerId) ?? null),
      contacts: account._count.contacts,
      counts: Object.fromEntries(
        counts.filter((row) => row.accountId === account.id).map((row) => [row.value, row.count]),
      ),
    })),
    next: found.length > PAGE_SIZE ? (page.at(-1)?.name ?? null) : null,
  };
}

export interface TierCount {
  tier: string | null;
  accounts: number;
  revenueMinor: bigint | null;
}

/** How many customers each tier has, and their yearly revenue; lost accounts stand apart. */
export async function listTierCounts(viewer: Viewer): Promise<{ tiers: TierCount[]; lost: number }> {
  const { workspaceId } = viewer;
  const [rows, lost] = await Promise.all([
    database().account.groupBy({
      by: ["tier"],
      where: { workspaceId, status: { not: "lost" } },
      _count: true,
      _sum: { revenueMinor: true },
      orderBy: { tier: "asc" },
    }),
    database().account.count({ where: { workspaceId, status: "lost" } }),
  ]);
  return {
    lost,
    tiers: rows.map((row) => ({ tier: row.tier, accounts: row._count, revenueMinor: row._sum.revenueMinor })),
  };
}
