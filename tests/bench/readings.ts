import { type IndexFilter, NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { Prisma } from "~/generated/prisma/client";
import { database } from "~/store/database.server";
import { ANSWERS, whereAnswers } from "~/store/surveys/answer-filter.server";
import { findClusterSums } from "~/store/surveys/cluster-sums.server";
import {
  listAttributeCounts,
  listMonthCounts,
  listSplits,
} from "~/store/surveys/index-splits.queries.server";
import type { Filled } from "./fill";

/** One reading three ways: as the product does it, from the answers themselves, and the least a rollup could cost. */
export interface Reading {
  name: string;
  product(filled: Filled): Promise<unknown>;
  naive(filled: Filled): Promise<unknown>;
  bare(filled: Filled): Promise<unknown>;
}

const THREE: IndexWindow = { from: "2026-07-01", to: "2026-09-30" };
const TWELVE: IndexWindow = { from: "2025-10-01", to: "2026-09-30" };
const ALL: IndexWindow = { from: "2023-10-01", to: "2026-09-30" };
const EDGES: IndexWindow = { from: "2026-06-15", to: "2026-09-14" };

const MONTH = Prisma.raw(`left(v."day", 7)`);
const COUNTS = Prisma.raw(
  `"month", sum("n1") AS "1", sum("n2") AS "2", sum("n3") AS "3", sum("n4") AS "4", sum("n5") AS "5"`,
);

const byMonth = (filled: Filled, filter: IndexFilter, window: IndexWindow) =>
  database().$queryRaw`
    SELECT ${MONTH} AS "month", v."value", count(*)::int AS "count" ${ANSWERS} ${whereAnswers(filled.viewer, filter, window)}
    GROUP BY 1, 2`;

const packed = (filled: Filled, grain: string, window: IndexWindow, also: Prisma.Sql = Prisma.empty) =>
  database().$queryRaw`
    SELECT ${COUNTS} FROM "Tally"
    WHERE "workspaceId" = ${filled.viewer.workspaceId} AND "grain" = ${grain} AND "attribute" = '' AND "kind" = 'satisfaction'
      AND "questionId" = ${filled.satisfaction} AND "month" BETWEEN ${window.from.slice(0, 7)} AND ${window.to.slice(0, 7)} ${also}
    GROUP BY "month"`;

function months(
  name: string,
  change: Partial<IndexFilter>,
  window: IndexWindow,
  grain: string,
  also: Prisma.Sql = Prisma.empty,
): Reading {
  const filter = { ...NO_FILTER, ...change };
  return {
    name,
    product: ({ viewer }) => listMonthCounts(viewer, filter, window),
    naive: (filled) => byMonth(filled, filter, window),
    bare: (filled) => packed(filled, grain, window, also),
  };
}

function clusters(name: string, change: Partial<IndexFilter>, window: IndexWindow): Reading {
  const filter = { ...NO_FILTER, ...change };
  const isFine = filter.stage !== null;
  return {
    name,
    product: ({ viewer }) => findClusterSums(viewer, filter, window),
    naive: (filled) =>
      database().$queryRaw`
        SELECT r."accountId", v."value", count(*)::int AS "count" ${ANSWERS} ${whereAnswers(filled.viewer, filter, window)}
        GROUP BY 1, 2`,
    bare: (filled) =>
      database().$queryRaw`
        SELECT count(*) FROM (
          SELECT "accountId", sum("n") FROM ${isFine ? Prisma.raw(`"FineTally"`) : Prisma.raw(`"Tally"`)}
          WHERE "workspaceId" = ${filled.viewer.workspaceId} AND "kind" = 'satisfaction' AND "questionId" = ${filled.satisfaction}
            AND "month" BETWEEN ${window.from.slice(0, 7)} AND ${window.to.slice(0, 7)}
            ${isFine ? Prisma.sql`AND "stage" = ${filter.stage}` : Prisma.sql`AND "grain" = 'account' AND "attribute" = ''`}
          GROUP BY 1
        ) each`,
  };
}

const TIER_AND_LEVEL = Prisma.raw(`AND "tier" = 'I' AND "level" = 'DM'`);
const STAGE_AND_REGION = Prisma.raw(`AND "stage" = 'Billing' AND "region" = 'North'`);

export const READINGS: readonly Reading[] = [
  months("3 months", {}, THREE, "all"),
  months("3 months, tier I × decision makers", { tier: "I", level: "DM" }, THREE, "person", TIER_AND_LEVEL),
  months(
    "3 months, stage + region",
    { stage: "Billing", region: "North" },
    THREE,
    "segment",
    STAGE_AND_REGION,
  ),
  months("12 months", {}, TWELVE, "all"),
  months(
    "12 months, stage + region",
    { stage: "Billing", region: "North" },
    TWELVE,
    "segment",
    STAGE_AND_REGION,
  ),
  months("36 months, trend", {}, ALL, "all"),
  months(
    "36 months, stage + region",
    { stage: "Billing", region: "North" },
    ALL,
    "segment",
    STAGE_AND_REGION,
  ),
  months("3 months within months (15 Jun to 14 Sep)", {}, EDGES, "all"),
  {
    name: "3 months, every split of the page",
    product: ({ viewer }) => listSplits(viewer, NO_FILTER, THREE),
    naive: (filled) =>
      database().$queryRaw`
        SELECT "month", "tier", "level", "stage", "region", "channel", "segment", "value", count(*)::int AS "count" FROM (
          SELECT ${MONTH} AS "month", a."tier", c."level", r."stage", r."region", r."channel", a."segment", v."value"
          ${ANSWERS} ${whereAnswers(filled.viewer, NO_FILTER, THREE)}
        ) one GROUP BY GROUPING SETS (("month", "tier", "level", "value"), ("month", "stage", "value"), ("month", "region", "value"),
          ("month", "channel", "value"), ("month", "segment", "value"))`,
    bare: (filled) =>
      database().$queryRaw`
        SELECT "grain", "tier", "level", "stage", "region", "channel", ${COUNTS} FROM "Tally"
        WHERE "workspaceId" = ${filled.viewer.workspaceId} AND "grain" IN ('person', 'stage', 'region', 'channel') AND "attribute" = ''
          AND "kind" = 'satisfaction' AND "questionId" = ${filled.satisfaction} AND "month" BETWEEN '2026-07' AND '2026-09'
        GROUP BY "grain", "tier", "level", "stage", "region", "channel", "month"`,
  },
  clusters("3 months, interval by accounts", {}, THREE),
  clusters("3 months, interval by accounts, one stage", { stage: "Billing" }, THREE),
  clusters("12 months, interval by accounts", {}, TWELVE),
  clusters("36 months, interval by accounts", {}, ALL),
  {
    name: "3 months, split by an attribute",
    product: ({ viewer }) => listAttributeCounts(viewer, { ...NO_FILTER, attribute: "product" }, THREE),
    naive: (filled) =>
      database().$queryRaw`
        SELECT r."attributes" ->> 'product', ${MONTH}, v."value", count(*)::int ${ANSWERS} ${whereAnswers(filled.viewer, NO_FILTER, THREE)}
        GROUP BY 1, 2, 3`,
    bare: (filled) =>
      database().$queryRaw`
        SELECT "attributeValue", ${COUNTS} FROM "Tally"
        WHERE "workspaceId" = ${filled.viewer.workspaceId} AND "grain" = 'attribute' AND "attribute" = 'product' AND "kind" = 'satisfaction'
          AND "questionId" = ${filled.satisfaction} AND "month" BETWEEN '2026-07' AND '2026-09'
        GROUP BY 1, "month"`,
  },
  {
    name: "3 months, tier I, split by an attribute",
    product: ({ viewer }) =>
      listAttributeCounts(viewer, { ...NO_FILTER, tier: "I", attribute: "product" }, THREE),
    naive: (filled) =>
      database().$queryRaw`
        SELECT r."attributes" ->> 'product', ${MONTH}, v."value", count(*)::int
        ${ANSWERS} ${whereAnswers(filled.viewer, { ...NO_FILTER, tier: "I" }, THREE)} GROUP BY 1, 2, 3`,
    bare: (filled) =>
      database().$queryRaw`
        SELECT "cut", "month", "value", sum("n") FROM "FineTally"
        WHERE "workspaceId" = ${filled.viewer.workspaceId} AND "kind" = 'satisfaction' AND "questionId" = ${filled.satisfaction}
          AND "month" BETWEEN '2026-07' AND '2026-09' GROUP BY 1, 2, 3`,
  },
];
