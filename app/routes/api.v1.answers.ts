import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AnswerRow } from "~/domain/indices/answer-row";
import { indexQuery, readScores } from "~/domain/indices/index-filter";
import { answerReading, badQuery, readPage } from "~/http/api-read.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";
import { listAnswers } from "~/store/surveys/answers.queries.server";

const isCursor = (text: string) => /^\d{4}-\d{2}-\d{2}~[0-9A-Z]{26}$/.test(text);

/** A row as it is given out: what was said of which account, never by whom. */
const given = ({ contact: _, level, ...row }: AnswerRow) => ({ ...row, contactLevel: level });

/** The single answers behind an index, newest first; the same query string as the index, and “scores”. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, at, today }) => {
    const { filter, window, problems } = await findIndexPage(viewer, params, at);
    const asked = readPage(params, isCursor);
    const wrong = [...problems, ...asked.problems];
    if (wrong.length > 0) return badQuery(wrong);
    const scores = readScores(params, filter);
    const page = await listAnswers(viewer, {
      filter,
      window,
      scores,
      sort: "newest",
      cursor: asked.cursor,
      take: asked.take,
    });
    return { asOf: today, query: indexQuery(filter, window), answers: page.rows.map(given), next: page.next };
  });
export { loader as action };
