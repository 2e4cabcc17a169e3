import Decimal from "decimal.js";
import * as z from "zod";
import type { ValueCount } from "~/domain/indices/index-counts";
import { type IndexFilter, indexFilterSchema, NO_FILTER } from "~/domain/indices/index-filter";
import { isSbi, MEASURE_LABELS, type Measure } from "~/domain/indices/measure";
import { segmentLabel } from "~/domain/indices/segment-label";
import { csat } from "~/domain/measurement/csat";
import { type LevelCounts, tally } from "~/domain/measurement/level-counts";
import { nps } from "~/domain/measurement/nps";
import { addMonthsTo, type Day, isMonth, type Month, monthOf, monthsBetween } from "~/shared/calendar";

/** Who brings the readings of a KPI. */
export const KPI_FEEDS = ["hand", "import", "index"] as const;
export type KpiFeed = (typeof KPI_FEEDS)[number];
export const KPI_FEED_LABELS: Record<KpiFeed, string> = {
  hand: "By hand",
  import: "From a file",
  index: "By themselves, from an index",
};

/** Indices that every workspace reads alike; other scales belong to single questions. */
export const FEED_MEASURES = ["satisfaction", "loyalty", "csat", "nps"] as const satisfies readonly Measure[];
export type FeedMeasure = (typeof FEED_MEASURES)[number];
export const FEED_MEASURE_LABELS: Record<FeedMeasure, string> = {
  satisfaction: "Satisfaction (ScoreBoard Index, 1 to 5)",
  loyalty: "Loyalty (ScoreBoard Index, 1 to 5)",
  csat: "CSAT (share of 4 and 5, in %)",
  nps: "NPS (−100 to 100)",
};

/** The segment an index is read of; the other parts of an index filter belong to single accounts and questions. */
export const feedFilterSchema = z.object({
  measure: z.enum(FEED_MEASURES),
  ...indexFilterSchema.pick({
    tier: true,
    level: true,
    stage: true,
    region: true,
    channel: true,
    segment: true,
  }).shape,
});
export type FeedFilter = z.output<typeof feedFilterSchema>;

/** What is kept with a KPI as a filter; null where it is fed otherwise or cannot be read. */
export function feedOf(kpi: { feed: string; feedFilter: unknown }): FeedFilter | null {
  if (kpi.feed !== "index" || typeof kpi.feedFilter !== "object") return null;
  const read = feedFilterSchema.safeParse({ ...EMPTY, ...kpi.feedFilter });
  return read.success ? read.data : null;
}

const EMPTY = { tier: null, level: null, stage: null, region: null, channel: null, segment: null };

export const indexFilterOf = (feed: FeedFilter): IndexFilter => ({ ...NO_FILTER, ...feed });

/** "Satisfaction, decision makers, tier I" */
export function feedWords(feed: FeedFilter): string {
  const segment = segmentLabel(indexFilterOf(feed));
  return segment === ""
    ? `${MEASURE_LABELS[feed.measure]}, everybody`
    : `${MEASURE_LABELS[feed.measure]}, ${segment}`;
}

/** The ends of an index, beyond which no limit is drawn. */
export const feedBounds = (measure: FeedMeasure): readonly [number, number] =>
  measure === "nps" ? [-100, 100] : measure === "csat" ? [0, 100] : [1, 5];

/** Years before the start that a chart may take its baseline from. */
const MONTHS_BEFORE = 24;

/** The months a plan's KPI is read of: two years before its start up to the last month that is over. */
export function feedMonths(
  plan: { startOn: Day | null; startedOn: Day | null; createdOn: Day },
  today: Day,
): Month[] {
  const start = monthOf(plan.startedOn ?? plan.startOn ?? plan.createdOn);
  const last = addMonthsTo(monthOf(today), -1);
  const first = addMonthsTo(start < last ? start : last, -MONTHS_BEFORE);
  return monthsBetween(first, last);
}

export interface MonthValue {
  /** A decimal as text; never rounded towards the target. */
  value: string;
  n: number;
  /** Where the index is a share: the answers that count for it. */
  count: number | null;
}

/** The index of one month from its answers; null without any. */
export function monthValueOf(
  measure: FeedMeasure,
  direction: "up" | "down",
  rows: readonly ValueCount[],
): MonthValue | null {
  const counts: Record<number, number> = {};
  for (const { value, count } of rows) counts[value] = (counts[value] ?? 0) + count;
  const read = quotientOf(measure, counts);
  if (read === null || read.n === 0) return null;
  const exact = new Decimal(read.top).dividedBy(read.n);
  // What is cut off must never carry a value over its target.
  const cut = exact.toDecimalPlaces(6, direction === "up" ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL);
  return { value: cut.toString(), n: read.n, count: read.count };
}

function quotientOf(
  measure: FeedMeasure,
  counts: LevelCounts,
): { top: number; n: number; count: number | null } | null {
  if (isSbi(measure)) {
    const counted = tally(counts);
    return counted.valid ? { top: counted.points, n: counted.n, count: null } : null;
  }
  if (measure === "csat") {
    const { n, k } = csat({ counts });
    return n === null || k === null ? null : { top: 100 * k, n, count: k };
  }
  const { n, promoters, detractors } = nps({ counts });
  return n === null ? null : { top: 100 * ((promoters ?? 0) - (detractors ?? 0)), n, count: null };
}

/** One reading a month: its key. */
export const monthKey = (month: Month): string => `index:${month}`;

export function monthOfKey(key: string | null): Month | null {
  const month = key?.startsWith("index:") ? key.slice("index:".length) : null;
  return isMonth(month) ? month : null;
}
