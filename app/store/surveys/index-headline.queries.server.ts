import type { IndexOptions } from "~/domain/indices/index-counts";
import { indexQuery, readIndexQuery } from "~/domain/indices/index-filter";
import { readIndexPage } from "~/domain/indices/index-page";
import { trendWindow } from "~/domain/indices/index-trend";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { findHeadlineCounts, findIndexWorkspace } from "./index.queries.server";

export interface IndexHeadline {
  /** The index page's own sentence; null while there are no answers at all. */
  sentence: string | null;
  n: number;
  shown: string;
  href: string;
  /** Tier I accounts without a decision maker's voice. */
  silentAccounts: number;
}

/** Nothing is chosen, so nothing is to be named. */
const NO_OPTIONS: IndexOptions = {
  surveys: [],
  questions: [],
  accounts: [],
  segments: [],
  owners: [],
  stages: [],
  regions: [],
  channels: [],
  attributes: [],
  months: null,
};

/** What the index page says today, read by the same functions: a home can never tell another figure. */
export async function findIndexHeadline(viewer: Viewer, at: Date): Promise<IndexHeadline> {
  const workspace = await findIndexWorkspace(viewer);
  const today = dayIn(at, workspace.timeZone);
  const { filter, window } = readIndexQuery(new URLSearchParams(), today);
  const span = trendWindow(window, today);
  const counts = await findHeadlineCounts(viewer, filter, window, span, today);
  const page = readIndexPage({ filter, window, today, floor: workspace.floor }, span, counts, NO_OPTIONS);
  return {
    sentence: page.overall.n > 0 ? page.sentence : null,
    n: page.overall.n,
    shown: page.overall.shown,
    href: `/index?${indexQuery(filter, window)}`,
    silentAccounts: counts.coverage.length,
  };
}
