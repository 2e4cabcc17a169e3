import { type IndexFilter, NO_FILTER, readIndexQuery, readScores } from "~/domain/indices/index-filter";
import { type IndexPage, readIndexPage } from "~/domain/indices/index-page";
import { trendWindow } from "~/domain/indices/index-trend";
import { defaultWindow, type IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { type AnswersPage, listAnswers } from "~/store/surveys/answers.queries.server";
import { findIndexCounts } from "~/store/surveys/index.queries.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";

export const TODAY: Day = "2026-10-15";
export const FLOOR = 25;

/** The index page as its route reads it. */
export async function readPage(
  viewer: Viewer,
  change: Partial<IndexFilter> = {},
  window: IndexWindow = defaultWindow(TODAY),
): Promise<IndexPage> {
  const filter = { ...NO_FILTER, ...change };
  const span = trendWindow(window, TODAY);
  const [counts, options] = await Promise.all([
    findIndexCounts(viewer, filter, window, span, TODAY),
    findIndexOptions(viewer),
  ]);
  return readIndexPage({ filter, window, today: TODAY, floor: FLOOR }, span, counts, options);
}

/** Follows a figure's link as a reader would, page after page, and brings all its rows. */
export async function followAnswers(
  viewer: Viewer,
  href: string,
  sort: "newest" | "lowest" = "newest",
  take = 100,
): Promise<AnswersPage["rows"]> {
  const params = new URL(href, "http://capstan.example").searchParams;
  const { filter, window, problems } = readIndexQuery(params, TODAY);
  if (problems.length > 0) throw new Error(problems.join(" "));
  const asked = { filter, window, scores: readScores(params, filter), sort, take };
  const rows: AnswersPage["rows"] = [];
  let cursor: string | null = null;
  do {
    const page: AnswersPage = await listAnswers(viewer, { ...asked, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

export const spread = (counts: Readonly<Record<number, number>>): string =>
  [5, 4, 3, 2, 1].map((level) => counts[level] ?? 0).join("/");
