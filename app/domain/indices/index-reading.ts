import type { Day } from "~/shared/calendar";
import { csat } from "../measurement/csat";
import { smallestDetectable } from "../measurement/detectable";
import { roundHalfUp } from "../measurement/exact-decimal";
import { type LevelCounts, tally } from "../measurement/level-counts";
import { nps } from "../measurement/nps";
import { LINEAR_RULE, rescale, rescaleIndex } from "../measurement/rescale";
import { sbi } from "../measurement/sbi";
import { statusOfSegment } from "../measurement/status-of-segment";
import { type Completeness, completenessOf, type IndexWindow } from "./index-window";
import { hasOwnScale, type Measure, type QuestionScale, scaleOfMeasure } from "./measure";

/** What the index has to reach. */
export const THRESHOLD = 4;

export type ReadingStatus = "noData" | "incomplete" | "tooFew" | "atRisk" | "holding" | "proven" | "none";

/** A figure of another scale on levels 1 to 5: an assumption that is always named beside it. */
export interface ConvertedFigure {
  rule: string;
  shown: string;
  reached: boolean;
  /** Where 4.0 lies on the scale that was asked. */
  thresholdOnScale: number;
}

/** An index of one segment over one window, with how sure it is. */
export interface IndexReading {
  measure: Measure;
  counts: LevelCounts;
  n: number;
  /** Sum of the answers; of NPS promoters less detractors. */
  points: number;
  /** Unrounded; null without answers. NPS in points, CSAT as a share. */
  value: number | null;
  /** The figure as it is shown; "no data" without answers. */
  shown: string;
  lower: number | null;
  upper: number | null;
  /** The interval as it is shown, or null where none can be drawn. */
  interval: string | null;
  /** Exactly, never by the rounded figure. Null where 4.0 means nothing. */
  reached: boolean | null;
  established: boolean | null;
  /** Points short of 4.0, 0 when reached. */
  pointsShort: number;
  status: ReadingStatus;
  completeness: Completeness;
  /** Ends between which answers lie. */
  scale: QuestionScale;
  /** Of another scale with a conversion rule; null without one. */
  converted: ConvertedFigure | null;
  /** The smallest change between two windows of this n that would likely show. */
  detectable: number | null;
}

export interface ReadingInput {
  measure: Measure;
  counts: LevelCounts;
  window: IndexWindow;
  monthsWithAnswers: ReadonlySet<string>;
  today: Day;
  floor: number;
  /** Ends of the question's own scale, where the measure has one. */
  scale?: QuestionScale | null;
  /** Its conversion rule; "" where its answers stay as they are. */
  rule?: string;
}

export function readIndex(input: ReadingInput): IndexReading {
  const completeness = completenessOf(input.window, input.monthsWithAnswers, input.today);
  if (input.measure === "nps") return readNps(input, completeness);
  if (input.measure === "csat") return readCsat(input, completeness);
  if (hasOwnScale(input.measure)) return readOwnScale(input, completeness);
  const counted = tally(input.counts);
  const n = counted.n;
  const points = counted.valid ? counted.points : 0;
  const { status, sbi } = statusOfSegment({
    counts: input.counts,
    isComplete: completeness.isComplete,
    floor: input.floor,
    threshold: THRESHOLD,
  });
  return {
    measure: input.measure,
    counts: input.counts,
    n,
    points,
    value: sbi.mean,
    shown: sbi.rounded ?? "no data",
    lower: sbi.lower,
    upper: sbi.upper,
    interval: sbi.lower === null || sbi.upper === null ? null : `${two(sbi.lower)} to ${two(sbi.upper)}`,
    reached: sbi.meetsThreshold,
    established: sbi.meetsThreshold === null ? null : sbi.isEstablished === true,
    pointsShort: Math.max(0, THRESHOLD * n - points),
    status: status === "invalid" ? "noData" : status,
    completeness,
    scale: [1, 5],
    converted: null,
    detectable: smallestDetectable(n, n),
  };
}

/** The mean on the scale that was asked; 4.0 is no line of it, unless a named rule carries it there. */
function readOwnScale(input: ReadingInput, completeness: Completeness): IndexReading {
  const scale = scaleOfMeasure(input.measure, input.scale);
  const read = sbi({ counts: input.counts, scale });
  const points = read.points ?? 0;
  return {
    ...withoutThreshold(input, completeness, read.status === "refused" ? 0 : read.n),
    scale,
    points,
    value: read.mean,
    shown: read.rounded ?? "no data",
    lower: read.lower,
    upper: read.upper,
    interval: read.lower === null || read.upper === null ? null : `${two(read.lower)} to ${two(read.upper)}`,
    converted: input.rule && read.status !== "refused" ? convert(points, read.n, scale) : null,
    detectable: read.sd === null ? null : smallestDetectable(read.n, read.n, { sd: read.sd }),
  };
}

function convert(points: number, n: number, from: QuestionScale): ConvertedFigure | null {
  const read = rescaleIndex({ points, n, from });
  const line = rescale({ values: [], from });
  if (read.status !== "ok" || line.status !== "ok") return null;
  return {
    rule: LINEAR_RULE,
    shown: read.rounded,
    reached: read.meetsThreshold,
    thresholdOnScale: line.thresholdOnSourceScale,
  };
}

function readNps(input: ReadingInput, completeness: Completeness): IndexReading {
  const read = nps({ counts: input.counts });
  const [lower, upper] = [read.adjustedLower, read.adjustedUpper];
  const n = read.n ?? 0;
  const net = (read.promoters ?? 0) - (read.detractors ?? 0);
  return {
    ...withoutThreshold(input, completeness, n),
    points: net,
    value: read.nps,
    shown: n === 0 ? "no data" : signed(roundHalfUp(net * 100, n, 0)),
    lower,
    upper,
    interval:
      lower === null || upper === null ? null : `${signed(lower.toFixed(0))} to ${signed(upper.toFixed(0))}`,
    // Of a difference of two independent scores, with the spread of these answers.
    detectable:
      read.variance === null ? null : smallestDetectable(n, n, { sd: 100 * Math.sqrt(read.variance) }),
  };
}

function readCsat(input: ReadingInput, completeness: Completeness): IndexReading {
  const read = csat({ counts: input.counts });
  const n = read.n ?? 0;
  return {
    ...withoutThreshold(input, completeness, n),
    points: read.k ?? 0,
    value: read.share,
    shown: n === 0 || read.k === null ? "no data" : `${roundHalfUp(read.k * 100, n, 1)} %`,
    lower: read.lower,
    upper: read.upper,
    interval:
      read.lower === null || read.upper === null
        ? null
        : `${(100 * read.lower).toFixed(1)} % to ${(100 * read.upper).toFixed(1)} %`,
    detectable:
      read.share === null ? null : smallestDetectable(n, n, { sd: Math.sqrt(read.share * (1 - read.share)) }),
  };
}

const withoutThreshold = (input: ReadingInput, completeness: Completeness, n: number) => ({
  measure: input.measure,
  counts: input.counts,
  n,
  reached: null,
  established: null,
  pointsShort: 0,
  scale: scaleOfMeasure(input.measure, input.scale),
  converted: null,
  status: n === 0 ? ("noData" as const) : ("none" as const),
  completeness,
});

/** Bounds are irrational numbers: no tie to round wrongly. */
const two = (value: number): string => value.toFixed(2);
const signed = (text: string): string =>
  text.startsWith("-") ? `−${text.slice(1)}` : /^0(\.0+)?$/.test(text) ? text : `+${text}`;
