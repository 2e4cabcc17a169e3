import { type IndexFilter, NOT_GIVEN } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { kindOf } from "~/domain/indices/measure";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";

/**
 * The one translation of a filter into SQL: figures and the rows behind them are both cut by it, so they
 * cannot differ. Names: v answer, r response, a account, c contact, q question.
 */
export const ANSWERS = Prisma.sql`
  FROM "Answer" v
  JOIN "Response" r ON r."id" = v."responseId"
  LEFT JOIN "Account" a ON a."id" = r."accountId"
  LEFT JOIN "Contact" c ON c."id" = r."contactId"`;

export const part = (column: Prisma.Sql, value: string | null): Prisma.Sql[] =>
  value === null
    ? []
    : value === NOT_GIVEN
      ? [Prisma.sql`coalesce(${column}, '') = ''`]
      : [Prisma.sql`${column} = ${value}`];

/** Everything but what is asked: who answered, where, when. */
export function segmentConditions(viewer: Viewer, filter: IndexFilter, window: IndexWindow): Prisma.Sql[] {
  const attribute =
    filter.attribute !== null && filter.value !== null
      ? part(Prisma.sql`(r."attributes" ->> ${filter.attribute})`, filter.value)
      : [];
  return [
    Prisma.sql`v."workspaceId" = ${viewer.workspaceId}`,
    Prisma.sql`v."shelf" = ''`,
    Prisma.sql`v."value" IS NOT NULL`,
    Prisma.sql`v."day" BETWEEN ${window.from} AND ${window.to}`,
    ...part(Prisma.sql`r."surveyId"`, filter.survey),
    ...(isCompanyWide(filter) ? [ofTransactionSurveys(viewer)] : []),
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

/** A relationship survey is read apart: it joins a company's index only where it, or a question of it, is chosen. */
export const isCompanyWide = (filter: IndexFilter): boolean =>
  filter.survey === null && filter.question === null;

const ofTransactionSurveys = (viewer: Viewer): Prisma.Sql => Prisma.sql`r."surveyId" NOT IN (
  SELECT s."id" FROM "Survey" s WHERE s."workspaceId" = ${viewer.workspaceId} AND s."purpose" = 'relationship'
)`;

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
  ...part(Prisma.sql`v."questionId"`, filter.question),
];

export const whereAnswers = (viewer: Viewer, filter: IndexFilter, window: IndexWindow): Prisma.Sql =>
  allOf(answerConditions(viewer, filter, window));

export const allOf = (conditions: Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
