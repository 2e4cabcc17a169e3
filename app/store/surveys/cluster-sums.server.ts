import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { windowParts } from "~/domain/indices/window-parts";
import { type ClusterSums, NO_CLUSTERS } from "~/domain/measurement/sbi-clusters";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";
import { ANSWERS, allOf, answerConditions } from "./answer-filter.server";
import { fromTallies, sourceOf, tallyConditions } from "./tally-filter.server";
import { SLOTS, VALUES_PER_ROW } from "./tally-sql.server";

type SumRow = Record<keyof ClusterSums, string | null>;

/** Sums over the accounts behind a segment, added up in the database: one row, whatever the number of accounts. */
export async function findClusterSums(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<ClusterSums> {
  const parts = partsOf(viewer, filter, window);
  if (parts === null) return NO_CLUSTERS;
  // Months and the days at their edges may be of the same account.
  const [row] = await database().$queryRaw<SumRow[]>`
    SELECT count(*) FILTER (WHERE "account" <> '')::text AS "accounts",
      sum(CASE WHEN "account" = '' THEN "n" ELSE 1 END)::text AS "clusters",
      sum("n")::text AS "n", sum("points")::text AS "points", sum("squares")::text AS "squares",
      sum(CASE WHEN "account" = '' THEN "n" ELSE "n" * "n" END)::text AS "sizeSquares",
      sum(CASE WHEN "account" = '' THEN "squares" ELSE "points" * "points" END)::text AS "pointSquares",
      sum(CASE WHEN "account" = '' THEN "points" ELSE "points" * "n" END)::text AS "products"
    FROM (
      SELECT "account", sum("n")::bigint AS "n", sum("points")::bigint AS "points", sum("squares")::bigint AS "squares"
      FROM (${parts}) part GROUP BY "account"
    ) each`;
  const whole = (text: string | null | undefined) => BigInt(text ?? 0);
  return {
    accounts: Number(row?.accounts ?? 0),
    clusters: Number(row?.clusters ?? 0),
    n: Number(row?.n ?? 0),
    points: whole(row?.points),
    squares: whole(row?.squares),
    sizeSquares: whole(row?.sizeSquares),
    pointSquares: whole(row?.pointSquares),
    products: whole(row?.products),
  };
}

/** The accounts that answered in a segment, as a relation of their ids; null for a window without a day. */
export function exposedAccounts(viewer: Viewer, filter: IndexFilter, window: IndexWindow): Prisma.Sql | null {
  const parts = partsOf(viewer, filter, window);
  return parts === null ? null : Prisma.sql`SELECT "account" FROM (${parts}) part`;
}

function partsOf(viewer: Viewer, filter: IndexFilter, window: IndexWindow): Prisma.Sql | null {
  const { months, edges } = windowParts(window);
  const parts = [
    ...(months ? [ofTallies(viewer, filter, months)] : []),
    ...edges.map((edge) => ofAnswers(viewer, filter, edge)),
  ];
  return parts.length === 0 ? null : Prisma.join(parts, " UNION ALL ");
}

const SUMS = Prisma.join(SLOTS.map((slot) => Prisma.sql`sum(t.${slot})::bigint AS ${slot}`));
const overSlots = (of: (value: string) => string): Prisma.Sql =>
  Prisma.join(
    SLOTS.map((slot, at) => Prisma.sql`${Prisma.raw(of(`("block" * ${VALUES_PER_ROW} + ${at})`))} * ${slot}`),
    " + ",
  );
const POINTS = overSlots((value) => value);
const SQUARES = overSlots((value) => `${value} * ${value}`);

function ofTallies(viewer: Viewer, filter: IndexFilter, months: { from: string; to: string }): Prisma.Sql {
  const source = sourceOf(filter, ["account"]);
  const rows = Prisma.sql`${fromTallies(source)} ${allOf(tallyConditions(viewer, filter, source, months))}`;
  if (source === "fine") {
    return Prisma.sql`SELECT t."accountId" AS "account", t."n", t."value" * t."n" AS "points",
      t."value" * t."value" * t."n" AS "squares" ${rows}`;
  }
  // Months first: what follows is worked out once per account.
  return Prisma.sql`SELECT "account", "n", ${POINTS} AS "points", ${SQUARES} AS "squares" FROM (
    SELECT t."accountId" AS "account", t."block", sum(t."n") AS "n", ${SUMS} ${rows} GROUP BY 1, 2
  ) months`;
}

const ofAnswers = (viewer: Viewer, filter: IndexFilter, edge: IndexWindow): Prisma.Sql => Prisma.sql`
  SELECT coalesce(r."accountId", '') AS "account", 1 AS "n", v."value" AS "points", v."value" * v."value" AS "squares"
  ${ANSWERS} ${allOf(answerConditions(viewer, filter, edge))}`;
