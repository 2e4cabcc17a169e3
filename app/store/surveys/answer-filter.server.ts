import { type IndexFilter, NOT_GIVEN } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { kindOf } from "~/domain/indices/measure";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";

/**
 * The one translation of a filter into SQL: figures and the rows behind them are both cut by it, so they
 * cannot differ. Names: v answer, r response, a account, c contact. What a query does not ask of is not joined:
 * the database leaves such joins out.
 */
export const ANSWERS = Prisma.sql`
  FROM "Answer" v
  LEFT JOIN "Response" r ON r."id" = v."responseId"
  LEFT JOIN "Account" a ON a."id" = r."accountId"
  LEFT JOIN "Contact" c ON c."id" = r."contactId"`;

export const part = (column: Prisma.Sql, value: string | null): Prisma.Sql[] =>
  value === null
    ? []
    : value === NOT_GIVEN
      ? [Prisma.sql`coalesce(${column}, '') = ''`]
      : [Prisma.sql`${column} = ${value}`];

/** Everything but what is asked: who answered, where, when. */
function segmentConditions(viewer: Viewer, filter: IndexFilter, window: IndexWindow): Prisma.Sql[] {
  const attribute =
    filter.attribute !== null && filter.value !== null
      ? part(Prisma.sql`(r."attributes" ->> ${filter.attribute})`, filter.value)
      : [];
  return [
    Prisma.sql`v."workspaceId" = ${viewer.workspaceId}`,
    Prisma.sql`v."shelf" = ''`,
    Prisma.sql`v."value" IS NOT NULL`,
    Prisma.sql`v."day" BETWEEN ${window.from} AND ${window.to}`,
    Prisma.sql`v."questionId" = ANY(${questionsOf(viewer, filter)})`,
    ...part(Prisma.sql`a."tier"`, filter.tier),
    ...part(Prisma.sql`c."level"`, filter.level),
    ...part(Prisma.sql`r."stage"`, filter.stage),
    ...part(Prisma.sql`r."region"`, filter.region),
    ...part(Prisma.sql`r."channel"`, filter.channel),
    ...part(Prisma.sql`r."accountId"`, filter.account),
    ...part(Prisma.sql`a."segment"`, filter.segment),
    ...part(Prisma.sql`a."ownerId"`, filter.owner),
    ...attribute,
  ];
}

/**
 * The questions a filter reads, as an array. What a relationship survey asks is read apart: it joins a
 * company's index only where the survey itself, or a question of it, is chosen.
 */
export function questionsOf(viewer: Viewer, filter: IndexFilter): Prisma.Sql {
  const isCompanyWide = filter.survey === null && filter.question === null;
  const conditions = [
    Prisma.sql`q."workspaceId" = ${viewer.workspaceId}`,
    ...part(Prisma.sql`q."surveyId"`, filter.survey),
    ...part(Prisma.sql`q."id"`, filter.question),
    ...(isCompanyWide ? [Prisma.sql`s."purpose" <> 'relationship'`] : []),
  ];
  return Prisma.sql`ARRAY(
    SELECT q."id" FROM "Question" q JOIN "Survey" s ON s."id" = q."surveyId" WHERE ${Prisma.join(conditions, " AND ")}
  )`;
}

/** The kinds of question whose answers count; a share of 4s and 5s can be read of any question 1 to 5. */
export const kindCondition = (column: Prisma.Sql, filter: IndexFilter): Prisma.Sql =>
  filter.measure === "csat" && filter.question !== null
    ? Prisma.sql`${column} IN ('satisfaction', 'loyalty', 'rating')`
    : Prisma.sql`${column} = ${kindOf(filter.measure)}`;

export const answerConditions = (
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
  everyKind = false,
): Prisma.Sql[] => [
  ...segmentConditions(viewer, filter, window),
  ...(everyKind ? [] : [kindCondition(Prisma.sql`v."kind"`, filter)]),
];

export const whereAnswers = (viewer: Viewer, filter: IndexFilter, window: IndexWindow): Prisma.Sql =>
  allOf(answerConditions(viewer, filter, window));

export const allOf = (conditions: Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
