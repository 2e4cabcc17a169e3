import type { AccountRow, ContactLevel } from "~/domain/accounts/account";
import type { AccountFilter, AccountSort } from "~/domain/accounts/account-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { whereAccounts } from "./account-filter.server";

/** Accounts on one page of the list. */
const PAGE_SIZE = 50;

export interface AccountListQuestion {
  filter: AccountFilter;
  sort: AccountSort;
  cursor: string | null;
  window: IndexWindow;
  /** The first day that is not silence. */
  since: Day;
  take?: number;
}

interface RawRow {
  id: string;
  version: number;
  name: string;
  tier: string | null;
  revenueMinor: bigint | null;
  status: string;
  keyAccount: boolean;
  strategic: boolean;
  region: string;
  segment: string;
  ownerId: string | null;
  owner: string | null;
  renewsOn: string | null;
}

/** The accounts of a filter, page by page, with what they said: two small questions beside the page itself. */
export async function listAccounts(
  viewer: Viewer,
  question: AccountListQuestion,
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const take = Math.min(question.take ?? PAGE_SIZE, 500);
  const found = await database().$queryRaw<RawRow[]>`
    SELECT a."id", a."version", a."name", a."tier", a."revenueMinor", a."status", a."keyAccount", a."strategic",
           a."region", a."segment", a."ownerId", p."name" AS "owner", a."renewsOn"
    FROM "Account" a LEFT JOIN "Person" p ON p."id" = a."ownerId" AND p."workspaceId" = a."workspaceId"
    ${whereAccounts(viewer, question.filter, question.since)} ${after(question.sort, question.cursor)}
    ORDER BY ${ORDER[question.sort]} LIMIT ${take + 1}`;
  const page = found.slice(0, take);
  const voices = await voicesOf(viewer, page, question);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, ...voices(row.id) })),
    next: found.length > take && last ? cursorOf(question.sort, last) : null,
  };
}

/** Every sort ends in the name, which is one per workspace: so a place in the list is always one place. */
const ORDER: Record<AccountSort, Prisma.Sql> = {
  name: Prisma.sql`lower(a."name"), a."name"`,
  revenue: Prisma.sql`coalesce(a."revenueMinor", -1) DESC, lower(a."name"), a."name"`,
  renewal: Prisma.sql`coalesce(a."renewsOn", '9999'), lower(a."name"), a."name"`,
};

const cursorOf = (sort: AccountSort, row: RawRow): string => {
  if (sort === "revenue") return `${row.revenueMinor ?? -1}~${row.name}`;
  return sort === "renewal" ? `${row.renewsOn ?? "9999"}~${row.name}` : row.name;
};

/** Where the page before ended. A cursor that cannot be read begins the list anew. */
function after(sort: AccountSort, cursor: string | null): Prisma.Sql {
  if (cursor === null || cursor === "") return Prisma.empty;
  const at = sort === "name" ? -1 : cursor.indexOf("~");
  const [value, name] = [cursor.slice(0, Math.max(at, 0)), cursor.slice(at + 1)];
  const later = Prisma.sql`(lower(a."name"), a."name") > (lower(${name}), ${name})`;
  if (sort === "name") return Prisma.sql`AND ${later}`;
  const [column, place, beyond] =
    sort === "renewal"
      ? [Prisma.sql`coalesce(a."renewsOn", '9999')`, value, Prisma.sql`>`]
      : [Prisma.sql`coalesce(a."revenueMinor", -1)`, wholeNumber(value), Prisma.sql`<`];
  if (place === null) return Prisma.empty;
  return Prisma.sql`AND (${column} ${beyond} ${place} OR (${column} = ${place} AND ${later}))`;
}

const wholeNumber = (text: string): bigint | null => (/^-?\d{1,18}$/.test(text) ? BigInt(text) : null);

type Voices = Pick<AccountRow, "contacts" | "levels" | "heard" | "counts">;

/** Who stands in the accounts of a page, which levels were heard lately, and what was answered in the window. */
async function voicesOf(
  viewer: Viewer,
  page: readonly RawRow[],
  { window, since }: Pick<AccountListQuestion, "window" | "since">,
): Promise<(id: string) => Voices> {
  const ids = page.map((row) => row.id);
  const { workspaceId } = viewer;
  const db = database();
  const [people, heard, counts] = await Promise.all([
    db.$queryRaw<{ accountId: string; contacts: number; levels: ContactLevel[] }[]>`
      SELECT l."accountId", count(*)::int AS "contacts",
             array_remove(array_agg(DISTINCT c."level"), NULL) AS "levels"
      FROM "ContactLink" l JOIN "Contact" c ON c."id" = l."contactId"
      WHERE l."accountId" = ANY(${ids}) GROUP BY 1`,
    db.$queryRaw<{ accountId: string; levels: ContactLevel[] }[]>`
      SELECT r."accountId", array_agg(DISTINCT c."level") AS "levels"
      FROM "Response" r JOIN "Contact" c ON c."id" = r."contactId"
      WHERE r."workspaceId" = ${workspaceId} AND r."shelf" = '' AND r."day" >= ${since}
        AND c."level" IS NOT NULL AND r."accountId" = ANY(${ids}) GROUP BY 1`,
    db.$queryRaw<{ accountId: string; value: number; count: number }[]>`
      SELECT r."accountId", v."value", count(*)::int AS "count"
      FROM "Answer" v JOIN "Response" r ON r."id" = v."responseId"
      WHERE v."workspaceId" = ${workspaceId} AND v."shelf" = '' AND v."kind" = 'satisfaction'
        AND v."value" IS NOT NULL AND v."day" BETWEEN ${window.from} AND ${window.to}
        AND r."accountId" = ANY(${ids})
      GROUP BY 1, 2`,
  ]);
  const peopleOf = new Map(people.map((row) => [row.accountId, row]));
  const heardOf = new Map(heard.map((row) => [row.accountId, row.levels]));
  const countsOf = new Map<string, Record<number, number>>();
  for (const { accountId, value, count } of counts) {
    countsOf.set(accountId, { ...countsOf.get(accountId), [value]: count });
  }
  return (id) => ({
    contacts: peopleOf.get(id)?.contacts ?? 0,
    levels: peopleOf.get(id)?.levels ?? [],
    heard: heardOf.get(id) ?? [],
    counts: countsOf.get(id) ?? {},
  });
}

export interface AccountSums {
  accounts: number;
  customers: number;
  lost: number;
  /** Of customers alone; null where none has a revenue. */
  revenueMinor: bigint | null;
  withoutRevenue: number;
  contacts: number;
}

/** How many accounts a filter finds and what they are worth: of all of them, not of the page. */
export async function sumAccounts(viewer: Viewer, filter: AccountFilter, since: Day): Promise<AccountSums> {
  const [row] = await database().$queryRaw<
    (Omit<AccountSums, "revenueMinor"> & { revenue: string | null })[]
  >`
    SELECT count(*)::int AS "accounts", count(*) FILTER (WHERE "status" <> 'lost')::int AS "customers",
      count(*) FILTER (WHERE "status" = 'lost')::int AS "lost",
      (sum("revenueMinor") FILTER (WHERE "status" <> 'lost'))::text AS "revenue",
      count(*) FILTER (WHERE "status" <> 'lost' AND "revenueMinor" IS NULL)::int AS "withoutRevenue",
      (SELECT count(DISTINCT l."contactId")::int FROM "ContactLink" l WHERE l."accountId" IN
        (SELECT a."id" FROM "Account" a ${whereAccounts(viewer, filter, since)})) AS "contacts"
    FROM "Account" a ${whereAccounts(viewer, filter, since)}`;
  if (!row) throw new Error("A sum always has one row.");
  const { revenue, ...sums } = row;
  return { ...sums, revenueMinor: revenue === null ? null : BigInt(revenue) };
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

/** What the filters can choose from. */
export async function listAccountChoices(
  viewer: Viewer,
): Promise<{ segments: string[]; regions: string[]; owners: { id: string; name: string }[] }> {
  const { workspaceId } = viewer;
  const db = database();
  const [segments, regions, owners] = await Promise.all([
    db.account.findMany({
      where: { workspaceId, segment: { not: "" } },
      distinct: ["segment"],
      select: { segment: true },
      orderBy: { segment: "asc" },
      take: 200,
    }),
    db.account.findMany({
      where: { workspaceId, region: { not: "" } },
      distinct: ["region"],
      select: { region: true },
      orderBy: { region: "asc" },
      take: 200,
    }),
    db.$queryRaw<{ id: string; name: string }[]>`
      SELECT p."id", p."name" FROM "Person" p WHERE p."workspaceId" = ${workspaceId}
        AND p."id" IN (SELECT a."ownerId" FROM "Account" a WHERE a."workspaceId" = ${workspaceId})
      ORDER BY p."name"`,
  ]);
  return {
    segments: segments.map((row) => row.segment),
    regions: regions.map((row) => row.region),
    owners,
  };
}
