import { splitByAccounts } from "./account-split";
import { type ClusteredInterval, clusteredInterval } from "./index-clustered";
import type { IndexCounts, IndexOptions, MonthCount, TypedFigure } from "./index-counts";
import { type IndexFilter, NOT_GIVEN } from "./index-filter";
import { type HeatGrid, readHeat } from "./index-heat";
import type { IndexReading } from "./index-reading";
import { type RevenueRow, readRevenueWeighted } from "./index-revenue";
import { indexSentence, weakestOf } from "./index-sentence";
import { readTrend, type TrendPoint } from "./index-trend";
import type { IndexWindow } from "./index-window";
import { isSbi, measureOfKind } from "./measure";
import { type FilterNames, levelLabel, segmentLabel, tierLabel } from "./segment-label";
import { type ReadingFrame, readRows, type SegmentRow, segmentRow, splitRows } from "./segment-rows";
import { countedFigures, countsOfFigures, figuresWithin } from "./typed-figures";

export interface IndexPage {
  overall: IndexReading;
  sentence: string;
  segment: string;
  clustered: ClusteredInterval | null;
  revenueWeighted: string | null;
  /** The tiers it is made of. */
  revenueRows: RevenueRow[];
  trend: TrendPoint[];
  heat: HeatGrid | null;
  tiers: SegmentRow[];
  levels: SegmentRow[];
  stages: SegmentRow[];
  regions: SegmentRow[];
  channels: SegmentRow[];
  segments: SegmentRow[];
  owners: SegmentRow[];
  attribute: { name: string; rows: SegmentRow[]; more: number } | null;
  questions: SegmentRow[];
  weakest: SegmentRow | null;
  /** Typed figures that count here, and those that single answers of the same survey and month stand in for. */
  typed: { counted: TypedFigure[]; beside: TypedFigure[] };
}

/** Turns what was counted into everything the page says. */
export function readIndexPage(
  frame: ReadingFrame,
  span: IndexWindow,
  counts: IndexCounts,
  options: IndexOptions,
): IndexPage {
  const { filter, window, floor } = frame;
  const counted = countedFigures(counts.typed);
  const overall = readRows(frame, [...counts.heat, ...countsOfFigures(figuresWithin(counted, window))]);
  const heat = readHeat(frame, counts.heat);
  const tiers = splitRows(frame, counts.heat, {
    keyOf: (row) => row.tier,
    part: (tier) => ({ tier: tier as IndexFilter["tier"] }),
    label: tierLabel,
  });
  const levels = inOrder(
    ["DM", "RM", "IF", NOT_GIVEN],
    splitRows(frame, counts.heat, {
      keyOf: (row) => row.level,
      part: (level) => ({ level: level as IndexFilter["level"] }),
      label: levelLabel,
    }),
  );
  const people = [...(filter.level ? [] : levels), ...(filter.tier ? [] : tiers)];
  const revenue =
    isSbi(filter.measure) && !filter.tier ? readRevenueWeighted(tiers, counts.tierRevenue) : null;
  const segment = segmentLabel(filter, namesOf(filter, options));
  return {
    overall,
    segment,
    sentence: indexSentence({ overall, segment, rows: people, floor }),
    clustered: clusteredInterval(counts.clusters, overall),
    revenueWeighted: revenue?.shown ?? null,
    revenueRows: revenue?.rows ?? [],
    trend: readTrend(frame, [...counts.trend, ...countsOfFigures(counted)], span),
    heat,
    tiers,
    levels,
    stages: splitRows(frame, counts.stages, {
      keyOf: (row) => row.key,
      part: (stage) => ({ stage }),
      label: (stage) => (stage === NOT_GIVEN ? "No stage" : stage),
    }),
    regions: splitRows(frame, counts.regions, {
      keyOf: (row) => row.key,
      part: (region) => ({ region }),
      label: (region) => (region === NOT_GIVEN ? "No region" : region),
    }),
    channels: splitRows(frame, counts.channels, {
      keyOf: (row) => row.key,
      part: (channel) => ({ channel }),
      label: (channel) => (channel === NOT_GIVEN ? "No channel" : channel),
    }),
    ...splitByAccounts(frame, counts, options),
    attribute: attributeRows(frame, counts),
    questions: questionRows(frame, counts, options),
    weakest: weakestOf(people),
    typed: {
      counted: figuresWithin(counted, window),
      beside: figuresWithin(counts.typed, window).filter((figure) => figure.hasAnswers),
    },
  };
}

export function namesOf(filter: IndexFilter, options: IndexOptions): FilterNames {
  return {
    survey: options.surveys.find((one) => one.id === filter.survey)?.name,
    question: options.questions.find((one) => one.id === filter.question)?.label,
    account: options.accounts.find((one) => one.id === filter.account)?.name,
    owner: options.owners.find((one) => one.id === filter.owner)?.name,
  };
}

const inOrder = (keys: readonly string[], rows: SegmentRow[]): SegmentRow[] =>
  rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));

function attributeRows(frame: ReadingFrame, counts: IndexCounts): IndexPage["attribute"] {
  const name = frame.filter.attribute;
  if (name === null || counts.attribute === null) return null;
  const rows = splitRows(frame, counts.attribute.rows, {
    keyOf: (row) => row.key,
    part: (value) => ({ value }),
    label: (value) => (value === NOT_GIVEN ? "Not given" : value),
    byCount: true,
  });
  return { name, rows, more: Math.max(0, counts.attribute.distinct - rows.length) };
}

/** Each question is read by its own kind, in the order of the survey. */
function questionRows(frame: ReadingFrame, counts: IndexCounts, options: IndexOptions): SegmentRow[] {
  const byQuestion = new Map<string, MonthCount[]>();
  for (const row of counts.questions) {
    byQuestion.set(row.questionId, [...(byQuestion.get(row.questionId) ?? []), row]);
  }
  return options.questions.flatMap((question) => {
    const measure = measureOfKind(question.kind);
    const rows = byQuestion.get(question.id);
    if (measure === null || !rows) return [];
    const own = { ...frame, scale: question.scale, rule: question.rule };
    return [segmentRow(own, rows, { measure, question: question.id }, question.id, question.label)];
  });
}
