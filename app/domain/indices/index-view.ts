import type { IndexPage } from "./index-page";
import type { SegmentRow } from "./segment-rows";

/** By what the page splits below the map of tiers and levels: one at a time, each an address of its own. */
export const SPLITS = ["stage", "region", "channel", "segment", "owner", "attribute", "question"] as const;
export type Split = (typeof SPLITS)[number];

export const SPLIT_LABELS: Record<Split, string> = {
  stage: "Stage",
  region: "Region",
  channel: "Channel",
  segment: "Segment",
  owner: "Account owner",
  attribute: "Attribute",
  question: "Question",
};

export const SPLIT_LEADS: Partial<Record<Split, string>> = {
  segment: "The segment your accounts bear.",
  owner:
    "The people who look after the accounts that answered. It says where to listen, not who is to blame.",
  question: "Each question by its own kind, over the same window and segment.",
};

export const TREND_VIEWS = ["process", "run", "months"] as const;
export type TrendView = (typeof TREND_VIEWS)[number];
export const TREND_VIEW_LABELS: Record<TrendView, string> = {
  process: "Process chart",
  run: "Run chart",
  months: "Months as a table",
};

export const rowsOfSplit = (page: IndexPage, split: Split): readonly SegmentRow[] => {
  switch (split) {
    case "stage":
      return page.stages;
    case "region":
      return page.regions;
    case "channel":
      return page.channels;
    case "segment":
      return page.segments;
    case "owner":
      return page.owners;
    case "attribute":
      return page.attribute?.rows ?? [];
    case "question":
      return page.questions;
  }
};

/** Splits that say something here; an attribute is offered by its own name instead. */
export const splitsOf = (page: IndexPage): Split[] =>
  SPLITS.filter((split) => split !== "attribute" && rowsOfSplit(page, split).length > 0);

export interface IndexView {
  /** Null until one is asked for: the page itself stays light. */
  by: Split | null;
  view: TrendView;
}

export function readIndexView(params: URLSearchParams, page: IndexPage): IndexView {
  const asked = SPLITS.find((split) => split === params.get("by"));
  const by = asked && rowsOfSplit(page, asked).length > 0 ? asked : null;
  return { by, view: TREND_VIEWS.find((view) => view === params.get("view")) ?? "process" };
}

/** What an address keeps of the view; the usual is not named. */
export const viewQuery = ({ by, view }: Partial<IndexView>): Record<string, string> => ({
  ...(by ? { by } : {}),
  ...(view && view !== "process" ? { view } : {}),
});
