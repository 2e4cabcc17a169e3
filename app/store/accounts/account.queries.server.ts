import type { AccountRow, ContactLevel } from "~/domain/accounts/account";
import type { AccountFilter, AccountSort } from "~/domain/accounts/account-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { type Day, monthOf } from "~/shared/calendar";
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
  /** Answers from which a single account's index is named at all. */
  fewFloor: number;
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
  /** The unrounded index as exact text; read only where the list is sorted by it. */
  index: string | null;
}

/** The accounts of a filter, page by page, with what they said: two small questions beside the page itself. */
export async function listAccounts(
  viewer: Viewer,
  question: AccountListQuestion,
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const take = Math.min(question.take ?? PAGE_SIZE, 500);
  const bySatisfaction = question.sort === "satisfaction";
  const found = await database().$queryRaw<RawRow[]>`
    SELECT * FROM (
      SELECT a."id", a."version", a."name", a."tier", a."revenueMinor", a."status", a."keyAccount", a."strategic",
             a."region", a."segment", a."ownerId", p."name" AS "owner", a."renewsOn",
             ${bySatisfaction ? INDEX : Prisma.sql`NULL`} AS "index"
      FROM "Account" a LEFT JOIN "Person" p ON p."id" = a."ownerId" AND p."workspaceId" = a."workspaceId"
      ${bySatisfaction ? Prisma.sql`LEFT JOIN (${indexOf(viewer, question)}) s ON s."accountId" = a."id"` : Prisma.empty}
      ${whereAccounts(viewer, question.filter, question.since)}
    ) a ${after(question.sort, question.cursor)}
    ORDER BY ${Prisma.join([...PLACE[question.sort], Prisma.sql`lower(a."name"), a."name"`])} LIMIT ${take + 1}`;
  const page = found.slice(0, take);
  const voices = await voicesOf(viewer, page, question);
  const last = page.at(-1);
  return {
    rows: page.map(({ index: _, ...row }) => ({ ...row, ...voices(row.id) })),
    next: found.length > take && last ? cursorOf(question.sort, last) : null,
  };
}

/** Beyond every index: accounts with too few answers stand at the end. */
const LAST = "9";
const INDEX = Prisma.sql`coalesce(s."points"::numeric / s."n", ${LAST}::numeric)::text`;

/** Points and answers per account over the window, from the tallies that every index reads. */
const indexOf = (viewer: Viewer, { window, fewFloor }: AccountListQuestion): Prisma.Sql => Prisma.sql`
  SELECT t."accountId", sum(t."n") AS "n",
    sum(t."n1" + 2 * t."n2" + 3 * t."n3" + 4 * t."n4" + 5 * t."n5") AS "points"
  FROM "Tally" t ${whereTallied(viewer, window)}
  GROUP BY 1 HAVING sum(t."n") >= ${fewFloor}`;

/** What a relationship survey asks is read apart, here as on the index page. */
const whereTallied = ({ workspaceId }: Viewer, window: IndexWindow): Prisma.Sql => Prisma.sql`
  WHERE t."workspaceId" = ${workspaceId} AND t."grain" = 'account' AND t."kind" = 'satisfaction'
    AND t."month" BETWEEN ${monthOf(window.from)} AND ${monthOf(window.to)}
    AND t."questionId" IN (SELECT q."id" FROM "Question" q JOIN "Survey" v ON v."id" = q."surveyId"
      WHERE q."workspaceId" = ${workspaceId} AND v."purpose" <> 'relationship')`;

/** What comes before the name in each sort; the name is one per workspace, so a place in the list is always one place. */
const PLACE: Record<AccountSort, Prisma.Sql[]> = {
  name: [],
  revenue: [Prisma.sql`-coalesce(a."revenueMinor", -1)`],
  renewal: [Prisma.sql`coalesce(a."renewsOn", '9999')`],
  satisfaction: [Prisma.sql`a."index"::numeric`],
};

function cursorOf(sort: AccountSort, row: RawRow): string {
  const place = {
    name: "",
    revenue: String(-(row.revenueMinor ?? -1n)),
    renewal: row.renewsOn ?? "9999",
    satisfaction: row.index ?? LAST,
  }[sort];
  return sort === "name" ? row.name : `${place}~${row.name}`;
}

/** Where the page before ended. A cursor that cannot be read begins the list anew. */
function after(sort: AccountSort, cursor: string | null): Prisma.Sql {
  if (cursor === null || cursor === "") return Prisma.empty;
  const at = sort === "name" ? -1 : cursor.indexOf("~");
  const [place, name] = [cursor.slice(0, Math.max(at, 0)), cursor.slice(at + 1)];
  const later = Prisma.sql`(lower(a."name"), a."name") > (lower(${name}), ${name})`;
  const [column] = PLACE[sort];
  if (!column) return Prisma.sql`WHERE ${later}`;
  if (sort !== "renewal" && !/^-?\d{1,18}(\.\d{1,40})?$/.test(place)) return Prisma.empty;
  const value = sort === "renewal" ? Prisma.sql`${place}` : Prisma.sql`${place}::numeric`;
  return Prisma.sql`WHERE (${column} > ${value} OR (${column} = ${value} AND ${later}))`;
}

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
    db.$queryRaw<{ accountId: string; n1: number; n2: number; n3: number; n4: number; n5: number }[]>`
      SELECT t."accountId", sum(t."n1")::int AS "n1", sum(t."n2")::int AS "n2", sum(t."n3")::int AS "n3",
        sum(t."n4")::int AS "n4", sum(t."n5")::int AS "n5"
      FROM "Tally" t ${whereTallied(viewer, window)} AND t."accountId" = ANY(${ids})
      GROUP BY 1`,
  ]);
  const peopleOf = new Map(people.map((row) => [row.accountId, row]));
  const heardOf = new Map(heard.map((row) => [row.accountId, row.levels]));
  const countsOf = new Map(
    counts.map(({ accountId, n1, n2, n3, n4, n5 }) => [accountId, { 1: n1, 2: n2, 3: n3, 4: n4, 5: n5 }]),
  );
  return (id) => ({
    contacts: peopleOf.get(id)?.contacts ?? 0,
    levels: peopleOf.get(id)?.levels ?? [],
    heard: heardOf.get(id) ?? [],
    counts: countsOf.get(id) ?? {},
  });
}

/** A row of the list with what only its file tells. */
export interface WholeAccountRow extends AccountRow {
  externalId: string;
  potential: boolean;
  customerSince: string | null;
  contractMinor: bigint | null;
  notes: string;
}

/** Every account of a filter, five hundred at a time, so that none of them waits in memory for the last. */
export async function* eachAccount(
  viewer: Viewer,
  question: Omit<AccountListQuestion, "cursor" | "take">,
): AsyncGenerator<WholeAccountRow> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(viewer, {
      ...question,
      cursor,
      take: 500,
    });
    const more = await database().account.findMany({
      where: { workspaceId: viewer.workspaceId, id: { in: page.rows.map((row) => row.id) } },
      select: {
        id: true,
        externalId: true,
        potential: true,
        customerSince: true,
        contractMinor: true,
        notes: true,
      },
    });
    const moreOf = new Map(more.map((row) => [row.id, row]));
    for (const row of page.rows) {
      const rest = moreOf.get(row.id);
      if (rest) yield { ...row, ...rest };
    }
    cursor = page.next;
  } while (cursor !== null);
}

/** The accounts that a bulk change speaks of: those that were ticked, or all that a filter finds. */
export async function listChosen(
  viewer: Viewer,
  chosen: { ids: readonly string[] } | { filter: AccountFilter; since: Day },
  most: number,
): Promise<ChosenAccount[]> {
  const where =
    "ids" in chosen
      ? Prisma.sql`WHERE a."workspaceId" = ${viewer.workspaceId} AND a."id" = ANY(${[...chosen.ids]})`
      : whereAccounts(viewer, chosen.filter, chosen.since);
  return database().$queryRaw<ChosenAccount[]>`
    SELECT a."id", a."version", a."name", a."tier", a."revenueMinor", a."strategic", a."potential", a."ownerId",
      p."name" AS "owner"
    FROM "Account" a LEFT JOIN "Person" p ON p."id" = a."ownerId" AND p."workspaceId" = a."workspaceId"
    ${where} ORDER BY lower(a."name"), a."name" LIMIT ${most + 1}`;
}

export interface ChosenAccount {
  id: string;
  version: number;
  name: string;
  tier: string | null;
  revenueMinor: bigint | null;
  strategic: boolean;
  potential: boolean;
  ownerId: string | null;
  owner: string | null;
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
