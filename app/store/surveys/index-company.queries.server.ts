import type { IndexOptions, PlanMark, TypedFigure } from "~/domain/indices/index-counts";
import { type IndexFilter, isOfWholeSurveys } from "~/domain/indices/index-filter";
import { type IndexWindow, isWholeMonths } from "~/domain/indices/index-window";
import { kindOf } from "~/domain/indices/measure";
import type { FilterNames } from "~/domain/indices/segment-label";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { type Day, earlier, later, type Month, monthOf } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

/** What stands in the filter's lists. */
export async function findIndexOptions(viewer: Viewer): Promise<IndexOptions> {
  const { workspaceId } = viewer;
  const db = database();
  const [surveys, questions, accounts, people, words] = await Promise.all([
    db.survey.findMany({
      where: { workspaceId },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.question.findMany({
      where: { workspaceId, kind: { not: "verbatim" } },
      select: {
        id: true,
        label: true,
        kind: true,
        surveyId: true,
        scaleMin: true,
        scaleMax: true,
        rule: true,
        reversed: true,
      },
      orderBy: [{ surveyId: "asc" }, { position: "asc" }],
    }),
    db.account.findMany({
      where: { workspaceId },
      select: { id: true, name: true, segment: true, ownerId: true },
      orderBy: { name: "asc" },
    }),
    db.person.findMany({
      where: { workspaceId },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    listAnswerWords(viewer),
  ]);
  const of = (what: AnswerWord["what"]) =>
    words.flatMap((row) => (row.what === what ? [row.word] : [])).sort();
  const [first, last] = [of("first")[0], of("last")[0]] as (Month | undefined)[];
  const lookedAfterBy = new Set(accounts.map((account) => account.ownerId));
  return {
    surveys,
    questions: questions.map(({ scaleMin, scaleMax, ...question }) => ({
      ...question,
      scale: scaleMin === null || scaleMax === null ? null : ([scaleMin, scaleMax] as const),
    })),
    accounts,
    segments: [...new Set(accounts.flatMap(({ segment }) => (segment ? [segment] : [])))].sort(),
    owners: people.filter(({ id }) => lookedAfterBy.has(id)),
    stages: of("stage"),
    regions: of("region"),
    channels: of("channel"),
    attributes: of("attribute"),
    months: first && last ? { first, last } : null,
  };
}

interface AnswerWord {
  what: "stage" | "region" | "channel" | "attribute" | "first" | "last";
  word: string;
}

/** What answers name, and their first and last month: of the tallies, which hold each word a few times only. */
async function listAnswerWords(viewer: Viewer): Promise<AnswerWord[]> {
  const { workspaceId } = viewer;
  return database().$queryRaw<AnswerWord[]>`
    SELECT DISTINCT "grain" AS "what", "stage" || "region" || "channel" AS "word" FROM "Tally"
    WHERE "workspaceId" = ${workspaceId} AND "grain" IN ('stage', 'region', 'channel') AND "attribute" = ''
      AND "stage" || "region" || "channel" <> ''
    UNION ALL
    SELECT each."what", each."word" FROM (
      SELECT min("month") AS "first", max("month") AS "last" FROM "Tally"
      WHERE "workspaceId" = ${workspaceId} AND "grain" = 'all' AND "attribute" = ''
    ) extent CROSS JOIN LATERAL (VALUES ('first', "first"), ('last', "last")) AS each("what", "word")
    WHERE each."word" IS NOT NULL
    UNION ALL
    -- From one name to the next by the index, however many values each of them has.
    SELECT 'attribute', "name" FROM (${namesOfAttributes(workspaceId)}) attributes`;
}

const namesOfAttributes = (workspaceId: string): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE each AS (
    SELECT min("attribute") AS "name" FROM "Tally" WHERE "workspaceId" = ${workspaceId} AND "grain" = 'attribute'
    UNION ALL
    SELECT (SELECT min("attribute") FROM "Tally"
      WHERE "workspaceId" = ${workspaceId} AND "grain" = 'attribute' AND "attribute" > each."name")
    FROM each WHERE each."name" IS NOT NULL
  )
  SELECT "name" FROM each WHERE "name" IS NOT NULL`;

/**
 * Counts typed in for the months of trend and window. They know nobody, so a filter on persons, places or
 * questions leaves them out.
 */
export async function listTypedFigures(
  viewer: Viewer,
  filter: IndexFilter,
  trend: IndexWindow,
  window: IndexWindow,
  db: Tx = database(),
): Promise<TypedFigure[]> {
  const kind = kindOf(filter.measure);
  if (
    !isOfWholeSurveys(filter) ||
    !isWholeMonths(window) ||
    (kind !== "satisfaction" && kind !== "loyalty")
  ) {
    return [];
  }
  const [from, to] = [monthOf(earlier(trend.from, window.from)), monthOf(later(trend.to, window.to))];
  const rows = await db.$queryRaw<
    {
      id: string;
      survey: string;
      month: string;
      source: string;
      count5: number;
      count4: number;
      count3: number;
      count2: number;
      count1: number;
      claimed: string | null;
      hasAnswers: boolean;
    }[]
  >`
    SELECT f."id", s."name" AS "survey", f."month", f."source", f."count5", f."count4", f."count3", f."count2", f."count1",
           f."claimedResult" AS "claimed",
           EXISTS (
             SELECT 1 FROM "Tally" t JOIN "Question" q ON q."id" = t."questionId"
             WHERE t."workspaceId" = f."workspaceId" AND t."grain" = 'all' AND t."attribute" = '' AND t."kind" = f."kind"
               AND t."month" = f."month" AND q."surveyId" = f."surveyId"
           ) AS "hasAnswers"
    FROM "AggregatedFigure" f JOIN "Survey" s ON s."id" = f."surveyId"
    WHERE f."workspaceId" = ${viewer.workspaceId} AND f."kind" = ${kind} AND f."withdrawnAt" IS NULL
      AND f."month" BETWEEN ${from} AND ${to}
      AND (${filter.survey}::text IS NULL OR f."surveyId" = ${filter.survey})
    ORDER BY f."month", s."name", f."id"`;
  return rows.map((row) => ({
    id: row.id,
    survey: row.survey,
    month: row.month,
    source: row.source,
    counts: { 5: row.count5, 4: row.count4, 3: row.count3, 2: row.count2, 1: row.count1 },
    claimed: row.claimed,
    hasAnswers: row.hasAnswers,
  }));
}

/** When plans started and took effect, to be drawn beside the months. */
export async function listPlanMarks(viewer: Viewer, { from, to }: IndexWindow): Promise<PlanMark[]> {
  const inside = { gte: from, lte: to };
  const plans = await database().plan.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      status: { not: "cancelled" },
      OR: [{ startedOn: inside }, { effectiveOn: inside }],
    },
    select: { number: true, suffix: true, title: true, startedOn: true, effectiveOn: true },
    orderBy: { number: "asc" },
    take: 60,
  });
  const isInside = (day: string | null): day is Day => day !== null && day >= from && day <= to;
  return plans.flatMap((plan) => {
    const named = { code: planCode(plan.number, plan.suffix), title: plan.title };
    return [
      ...(isInside(plan.startedOn) ? [{ ...named, day: plan.startedOn, what: "started" as const }] : []),
      ...(isInside(plan.effectiveOn)
        ? [{ ...named, day: plan.effectiveOn, what: "effective" as const }]
        : []),
    ];
  });
}

/** The names behind the ids of one filter. */
export async function findFilterNames(viewer: Viewer, filter: IndexFilter): Promise<FilterNames> {
  const { workspaceId } = viewer;
  const db = database();
  const [survey, question, account, owner] = await Promise.all([
    filter.survey
      ? db.survey.findFirst({ where: { id: filter.survey, workspaceId }, select: { name: true } })
      : null,
    filter.question
      ? db.question.findFirst({ where: { id: filter.question, workspaceId }, select: { label: true } })
      : null,
    filter.account
      ? db.account.findFirst({ where: { id: filter.account, workspaceId }, select: { name: true } })
      : null,
    filter.owner
      ? db.person.findFirst({ where: { id: filter.owner, workspaceId }, select: { name: true } })
      : null,
  ]);
  return {
    survey: survey?.name,
    question: question?.label,
    account: account?.name,
    owner: owner?.name,
  };
}

/** Journey stages that answers name. */
export async function listStages(viewer: Viewer): Promise<string[]> {
  const rows = await database().$queryRaw<{ stage: string }[]>`
    SELECT DISTINCT "stage" FROM "Tally"
    WHERE "workspaceId" = ${viewer.workspaceId} AND "grain" = 'stage' AND "attribute" = '' AND "stage" <> ''
    ORDER BY 1 LIMIT 50`;
  return rows.map((row) => row.stage);
}
