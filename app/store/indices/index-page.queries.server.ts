import type { IndexCounts, IndexOptions, IndexWorkspace } from "~/domain/indices/index-counts";
import { type IndexFilter, readIndexQuery } from "~/domain/indices/index-filter";
import { type IndexPage, namesOf, readIndexPage } from "~/domain/indices/index-page";
import { trendWindow } from "~/domain/indices/index-trend";
import { defaultWindow, type IndexWindow } from "~/domain/indices/index-window";
import { hasOwnScale } from "~/domain/indices/measure";
import { type SettledQuestion, settleQuestion } from "~/domain/indices/own-scale";
import type { FilterNames } from "~/domain/indices/segment-label";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { findIndexCounts, findIndexWorkspace } from "../surveys/index.queries.server";
import { findIndexOptions } from "../surveys/index-company.queries.server";

export interface FoundIndexPage {
  filter: IndexFilter;
  window: IndexWindow;
  usual: IndexWindow;
  /** Parts of the address that could not be read. */
  problems: string[];
  today: Day;
  workspace: IndexWorkspace;
  options: IndexOptions;
  names: FilterNames;
  settled: SettledQuestion;
  page: IndexPage;
  counts: IndexCounts;
}

/** The index page of an address. Screen, download and interface all read it here, so no figure can differ. */
export async function findIndexPage(
  viewer: Viewer,
  params: URLSearchParams,
  at: Date,
): Promise<FoundIndexPage> {
  const workspace = await findIndexWorkspace(viewer);
  const today = dayIn(at, workspace.timeZone);
  const asked = readIndexQuery(params, today);
  const { window, problems } = asked;
  const span = trendWindow(window, today);
  // Which question of another scale is read can only be said once the questions are known.
  const isKnown = !hasOwnScale(asked.filter.measure);
  const [options, early] = await Promise.all([
    findIndexOptions(viewer),
    isKnown ? findIndexCounts(viewer, asked.filter, window, span, today) : null,
  ]);
  const settled = settleQuestion(asked.filter, options);
  const { filter, scale, rule } = settled;
  const counts = early ?? (await findIndexCounts(viewer, filter, window, span, today));
  const frame = { filter, window, today, floor: workspace.floor, scale, rule };
  return {
    filter,
    window,
    usual: defaultWindow(today),
    problems,
    today,
    workspace,
    options,
    names: namesOf(filter, options),
    settled,
    counts,
    page: readIndexPage(frame, span, counts, options),
  };
}
