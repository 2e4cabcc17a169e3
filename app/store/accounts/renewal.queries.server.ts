import {
  horizonEnd,
  type RenewalCursor,
  type RenewalFilter,
  type RenewalRow,
  type RenewalSums,
  type SummedPart,
  sumRenewals,
} from "~/domain/accounts/renewal";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "../database.server";
import { decisionMakersOf, voicesOf } from "./account-voices.server";
import { openCasesOf, plansOfAccounts } from "./account-work.queries.server";

const PAGE_SIZE = 50;
/** Rows that a download reads at a time. */
const EXPORT_SIZE = 500;

export interface RenewalQuestion {
  filter: RenewalFilter;
  window: IndexWindow;
  today: Day;
}

export interface RenewalSettings {
  timeZone: string;
  currency: string;
  fewFloor: number;
  silentDays: number;
}

export async function findRenewalSettings(viewer: Viewer): Promise<RenewalSettings> {
  return database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, currency: true, fewFloor: true, silentDays: true },
  });
}

/** Customers whose contract ends within the horizon, those whose day has passed included. */
const dueWhere = (viewer: Viewer, { filter, today }: RenewalQuestion): Prisma.Sql => Prisma.sql`
  a."workspaceId" = ${viewer.workspaceId} AND a."status" <> 'lost' AND ${
    filter.undated
      ? Prisma.sql`a."renewsOn" IS NULL`
      : Prisma.sql`a."renewsOn" <= ${horizonEnd(today, filter.within)}`
  }`;

/** The one reading of a renewal: list, sums and download are all cut from it, so they cannot differ. */
const readings = (viewer: Viewer, question: RenewalQuestion, settings: RenewalSettings): Prisma.Sql => {
  const since = addDays(question.today, -settings.silentDays);
  return Prisma.sql`
    WITH due AS (SELECT a.* FROM "Account" a WHERE ${dueWhere(viewer, question)}),
    said AS (
      SELECT v."accountId", sum(v."n")::int AS "n", sum(v."points")::int AS "points"
      FROM (${voicesOf(viewer.workspaceId, question.window)}) v GROUP BY 1),
    heard AS (${decisionMakersOf(Prisma.sql`SELECT due."id" FROM due`)}),
    cases AS (${openCasesOf(viewer.workspaceId)}),
    plans AS (
      SELECT o."accountId", count(*)::int AS "openPlans"
      FROM (${plansOfAccounts(viewer.workspaceId)}) o GROUP BY 1),
    reading AS (
      SELECT due."id" AS "accountId", due."name", due."tier", due."keyAccount", due."perception", due."version",
        due."renewsOn", due."contractMinor",
        coalesce(said."n", 0) AS "n", coalesce(said."points", 0) AS "points",
        CASE WHEN coalesce(said."n", 0) = 0 THEN 'noData'
             WHEN said."n" < ${settings.fewFloor} THEN 'few'
             WHEN said."points" < 4 * said."n" THEN 'below'
             ELSE 'reached' END AS "risk",
        coalesce(heard."decisionMakers", 0) AS "decisionMakers", heard."lastHeard",
        coalesce(heard."lastHeard", '') >= ${since} AS "heard",
        coalesce(cases."openCases", 0) AS "openCases", coalesce(plans."openPlans", 0) AS "openPlans"
      FROM due
      LEFT JOIN said ON said."accountId" = due."id"
      LEFT JOIN heard ON heard."accountId" = due."id"
      LEFT JOIN cases ON cases."accountId" = due."id"
      LEFT JOIN plans ON plans."accountId" = due."id"
    )`;
};

function narrowed({ filter }: RenewalQuestion): Prisma.Sql {
  const parts = [
    ...(filter.risk ? [Prisma.sql`"risk" = ${filter.risk}`] : []),
    ...(filter.unheard ? [Prisma.sql`NOT "heard"`] : []),
    ...(filter.unvalued ? [Prisma.sql`"contractMinor" IS NULL`] : []),
  ];
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, " AND ");
}

async function readRows(
  viewer: Viewer,
  question: RenewalQuestion,
  settings: RenewalSettings,
  after: RenewalCursor | null,
  take: number,
): Promise<RenewalRow[]> {
  const behind = after
    ? Prisma.sql`(coalesce("renewsOn", ''), "accountId") > (${after.day}, ${after.id})`
    : Prisma.sql`TRUE`;
  return database().$queryRaw<RenewalRow[]>`
    ${readings(viewer, question, settings)}
    SELECT * FROM reading WHERE ${narrowed(question)} AND ${behind}
    ORDER BY coalesce("renewsOn", ''), "accountId" LIMIT ${take}`;
}

/** One page of renewals, soonest first. */
export async function listRenewals(
  viewer: Viewer,
  question: RenewalQuestion,
  settings: RenewalSettings,
  after: RenewalCursor | null,
): Promise<{ rows: RenewalRow[]; next: RenewalCursor | null }> {
  const found = await readRows(viewer, question, settings, after, PAGE_SIZE + 1);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const next = found.length > PAGE_SIZE && last ? { day: last.renewsOn ?? "", id: last.accountId } : null;
  return { rows, next };
}

/** Every renewal of the filter, piece by piece, for a download. */
export async function* eachRenewal(
  viewer: Viewer,
  question: RenewalQuestion,
  settings: RenewalSettings,
): AsyncGenerator<RenewalRow> {
  let after: RenewalCursor | null = null;
  for (;;) {
    const rows: RenewalRow[] = await readRows(viewer, question, settings, after, EXPORT_SIZE);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < EXPORT_SIZE || !last) return;
    after = { day: last.renewsOn ?? "", id: last.accountId };
  }
}

/** What is at stake: over the whole horizon for the tiles, and over the filter for the line above the list. */
export async function findRenewalSums(
  viewer: Viewer,
  question: RenewalQuestion,
  settings: RenewalSettings,
): Promise<{ whole: RenewalSums; shown: RenewalSums; undated: number }> {
  const [parts, undated] = await Promise.all([
    database().$queryRaw<(Omit<SummedPart, "contractMinor"> & { contract: string; shown: boolean })[]>`
      ${readings(viewer, question, settings)}
      SELECT "risk", "heard", (${narrowed(question)}) AS "shown", count(*)::int AS "accounts",
        count("contractMinor")::int AS "valued", coalesce(sum("contractMinor"), 0)::text AS "contract"
      FROM reading GROUP BY 1, 2, 3`,
    database().account.count({
      where: { workspaceId: viewer.workspaceId, status: { not: "lost" }, renewsOn: null },
    }),
  ]);
  const read = parts.map(({ contract, ...part }) => ({ ...part, contractMinor: BigInt(contract) }));
  return { whole: sumRenewals(read), shown: sumRenewals(read.filter((part) => part.shown)), undated };
}
