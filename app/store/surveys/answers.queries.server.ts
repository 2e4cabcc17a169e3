import type { AnswerRow, AnswerSort } from "~/domain/indices/answer-row";
import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { ANSWERS, whereAnswers } from "./answer-filter.server";

export const ANSWERS_PER_PAGE = 50;

/** So many are read at once where all of them are wanted. */
const ANSWERS_AT_ONCE = 2000;

export interface AnswersQuestion {
  filter: IndexFilter;
  window: IndexWindow;
  /** Empty: every value. */
  scores: readonly number[];
  sort: AnswerSort;
  cursor: string | null;
  take?: number;
}

export interface AnswersPage {
  rows: AnswerRow[];
  /** Null where the list ends. */
  next: string | null;
}

interface RawRow extends Omit<AnswerRow, "day"> {
  day: string;
  words: boolean;
}

/** Words that came with an answer: of the same response. */
const COMMENT = Prisma.sql`(
  SELECT string_agg(t."text", ' · ' ORDER BY t."id") FROM "Answer" t
  WHERE t."responseId" = r."id" AND t."kind" = 'verbatim' AND coalesce(t."text", '') <> ''
)`;

const matching = (viewer: Viewer, { filter, window, scores }: Omit<AnswersQuestion, "cursor" | "sort">) =>
  scores.length === 0
    ? whereAnswers(viewer, filter, window)
    : Prisma.sql`${whereAnswers(viewer, filter, window)} AND v."value" IN (${Prisma.join([...scores])})`;

/** The rows behind a figure, page by page. */
export async function listAnswers(viewer: Viewer, question: AnswersQuestion): Promise<AnswersPage> {
  const take = Math.min(question.take ?? ANSWERS_PER_PAGE, ANSWERS_AT_ONCE);
  const order =
    question.sort === "newest"
      ? Prisma.sql`"day" DESC, "answerId" DESC`
      : Prisma.sql`"words" DESC, "value" ASC, "day" DESC, "answerId" DESC`;
  const rows = await database().$queryRaw<RawRow[]>`
    SELECT * FROM (
      SELECT one.*, coalesce("comment", '') <> '' AS "words" FROM (
        SELECT v."id" AS "answerId", r."id" AS "responseId", v."day" AS "day", v."value" AS "value",
               q."label" AS "question", s."name" AS "survey",
               a."id" AS "accountId", a."name" AS "account", a."tier" AS "tier",
               CASE WHEN c."consent" THEN c."name" END AS "contact", c."level" AS "level",
               r."stage" AS "stage", r."region" AS "region", r."channel" AS "channel", ${COMMENT} AS "comment"
        ${ANSWERS}
        JOIN "Question" q ON q."id" = v."questionId"
        JOIN "Survey" s ON s."id" = r."surveyId"
        ${matching(viewer, question)}
      ) one
    ) listed
    ${after(question.sort, question.cursor)}
    ORDER BY ${order} LIMIT ${take + 1}`;
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return {
    rows: page.map(({ words: _, day, ...row }) => ({ ...row, day: day as Day })),
    next: rows.length > take && last ? cursorOf(question.sort, last) : null,
  };
}

/** Every row behind a figure, read piece by piece: memory does not grow with the list. */
export async function* eachAnswer(
  viewer: Viewer,
  question: Omit<AnswersQuestion, "cursor" | "take">,
): AsyncGenerator<AnswerRow> {
  let cursor: string | null = null;
  do {
    const page: AnswersPage = await listAnswers(viewer, { ...question, cursor, take: ANSWERS_AT_ONCE });
    yield* page.rows;
    cursor = page.next;
  } while (cursor !== null);
}

/** How many answers of each value there are: the figure above the list. */
export async function countAnswers(
  viewer: Viewer,
  question: Pick<AnswersQuestion, "filter" | "window" | "scores">,
): Promise<{ month: string; value: number; count: number }[]> {
  return database().$queryRaw`
    SELECT substr(v."day", 1, 7) AS "month", v."value" AS "value", count(*)::int AS "count"
    ${ANSWERS} ${matching(viewer, question)}
    GROUP BY 1, 2`;
}

const cursorOf = (sort: AnswerSort, row: RawRow): string =>
  (sort === "newest" ? [row.day, row.answerId] : [Number(row.words), row.value, row.day, row.answerId]).join(
    "~",
  );

/** Where the page before ended. A cursor that cannot be read begins the list anew. */
function after(sort: AnswerSort, cursor: string | null): Prisma.Sql {
  const parts = cursor?.split("~") ?? [];
  if (sort === "newest" && parts.length === 2) {
    return Prisma.sql`WHERE ("day", "answerId") < (${parts[0]}, ${parts[1]})`;
  }
  const [words, value, day, id] = parts;
  if (
    sort === "lowest" &&
    parts.length === 4 &&
    /^[01]$/.test(words ?? "") &&
    /^\d{1,2}$/.test(value ?? "")
  ) {
    // Turned signs make one comparison of a mixed order.
    return Prisma.sql`WHERE (1 - "words"::int, "value") > (${1 - Number(words)}::int, ${Number(value)}::int)
      OR ((1 - "words"::int, "value") = (${1 - Number(words)}::int, ${Number(value)}::int)
        AND ("day", "answerId") < (${day}, ${id}))`;
  }
  return Prisma.empty;
}
