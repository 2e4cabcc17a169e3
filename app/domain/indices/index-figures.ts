import { FILTER_KEYS, type IndexFilter, indexQuery } from "./index-filter";
import type { IndexPage } from "./index-page";
import type { IndexReading } from "./index-reading";
import { type IndexWindow, windowOfMonths } from "./index-window";
import { hasOwnScale, levelsOf, type Measure } from "./measure";
import type { SegmentRow } from "./segment-rows";

/**
 * Every figure of the index page as one tidy row. Page, CSV and API are all made of what comes out here, so that a
 * figure cannot differ from place to place.
 */
export interface IndexFigure {
  cut: FigureCut;
  /** The segment's own value: "I", "DM", "Onboard", "2026-09"; "" for the whole. */
  key: string;
  label: string;
  measure: Measure;
  n: number;
  /** Sum of the answers; of NPS promoters less detractors, of CSAT the answers 4 and 5. */
  points: number;
  /** How many answers of each value, highest first. */
  counts: { value: number; count: number }[];
  /** The unrounded figure as a fraction of whole numbers; "" without answers. */
  exact: string;
  /** As it is shown; null without answers. */
  shown: string | null;
  lower: number | null;
  upper: number | null;
  status: IndexReading["status"];
  isComplete: boolean;
  from: string;
  to: string;
  /** The filter as the page's address names it, of this row's own segment. */
  query: string;
}

export const FIGURE_CUTS = [
  "all",
  "tier",
  "level",
  "tier and level",
  "stage",
  "region",
  "channel",
  "segment",
  "owner",
  "attribute",
  "question",
  "month",
  "three months to",
] as const;
export type FigureCut = (typeof FIGURE_CUTS)[number];

export function indexFigures(page: IndexPage, filter: IndexFilter, window: IndexWindow): IndexFigure[] {
  const split = (cut: FigureCut, rows: readonly SegmentRow[]): IndexFigure[] =>
    rows.map((row) => figure(cut, row.key, row.label, row.reading, row.filter, window));
  return [
    figure("all", "", page.segment || "All customers", page.overall, filter, window),
    ...split("tier", page.tiers),
    ...split("level", page.levels),
    ...split("tier and level", page.heat?.rows.flatMap((row) => row.cells) ?? []),
    ...split("stage", page.stages),
    ...split("region", page.regions),
    ...split("channel", page.channels),
    ...split("segment", page.segments),
    ...split("owner", page.owners),
    ...split("attribute", page.attribute?.rows ?? []),
    ...split("question", page.questions),
    ...page.trend.map(({ month, reading }) =>
      figure("month", month, month, reading, filter, windowOfMonths(month, month)),
    ),
    ...page.trend.flatMap(({ month, pooled, pooledWindow }) =>
      pooled ? [figure("three months to", month, month, pooled, filter, pooledWindow)] : [],
    ),
  ];
}

function figure(
  cut: FigureCut,
  key: string,
  label: string,
  reading: IndexReading,
  filter: IndexFilter,
  window: IndexWindow,
): IndexFigure {
  return {
    cut,
    key,
    label,
    measure: reading.measure,
    n: reading.n,
    points: reading.points,
    counts: levelsOf(reading.measure, reading.scale).map((value) => ({
      value,
      count: reading.counts[value] ?? 0,
    })),
    exact: exactOf(reading),
    shown: reading.n === 0 ? null : reading.shown,
    lower: reading.lower,
    upper: reading.upper,
    status: reading.status,
    isComplete: reading.completeness.isComplete,
    from: window.from,
    to: window.to,
    query: indexQuery(filter, window),
  };
}

/** Points ÷ answers; NPS in points of a hundred, CSAT as a share. */
const exactOf = ({ measure, points, n }: IndexReading): string =>
  n === 0 ? "" : `${measure === "nps" ? 100 * points : points}/${n}`;

/** The columns of the table that is handed out; a five-level index has its levels in columns of their own. */
export const FIGURE_HEADER = [
  "cut",
  "key",
  "label",
  "index",
  "n",
  "points",
  "level_5",
  "level_4",
  "level_3",
  "level_2",
  "level_1",
  "distribution",
  "exact",
  "unrounded",
  "shown",
  "lower_95",
  "upper_95",
  "status",
  "window_complete",
  "from",
  "to",
  ...FILTER_KEYS,
] as const;

export function figureCells(row: IndexFigure): (string | number | null)[] {
  const filter = new URLSearchParams(row.query);
  const isFive = row.measure !== "nps" && !hasOwnScale(row.measure);
  const at = (level: number) =>
    isFive ? (row.counts.find(({ value }) => value === level)?.count ?? 0) : null;
  const [above, below] = row.exact.split("/").map(Number);
  return [
    row.cut,
    row.key,
    row.label,
    row.measure,
    row.n,
    row.points,
    ...[5, 4, 3, 2, 1].map(at),
    row.counts
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => `${value}:${count}`)
      .join(" "),
    row.exact,
    above === undefined || below === undefined ? null : above / below,
    row.shown,
    row.lower,
    row.upper,
    row.status,
    row.isComplete ? "yes" : "no",
    row.from,
    row.to,
    ...FILTER_KEYS.map((key) => filter.get(key)),
  ];
}
