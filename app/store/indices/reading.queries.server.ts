import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexReading } from "~/domain/indices/index-reading";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { QuestionScale } from "~/domain/indices/measure";
import { readRows } from "~/domain/indices/segment-rows";
import { countedFigures, countsOfFigures, figuresWithin } from "~/domain/indices/typed-figures";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { listTypedFigures } from "../surveys/index-company.queries.server";
import { listMonthCounts } from "../surveys/index-splits.queries.server";

export interface ReadingQuestion {
  filter: IndexFilter;
  window: IndexWindow;
  today: Day;
  floor: number;
  scale?: QuestionScale | null;
  rule?: string;
}

/** One index of one segment over one window, counted as the index page counts it, typed figures included. */
export async function findIndexReading(
  viewer: Viewer,
  question: ReadingQuestion,
  db: Tx = database(),
): Promise<IndexReading> {
  const { filter, window } = question;
  // One after the other: a transaction has one road.
  const rows = await listMonthCounts(viewer, filter, window, db);
  const typed = await listTypedFigures(viewer, filter, window, window, db);
  const figures = figuresWithin(countedFigures(typed), window);
  return readRows(question, [...rows, ...countsOfFigures(figures)]);
}
