import { type ItsSegmented, itsSegmented, type SeriesStrength } from "~/domain/measurement/its-segmented";
import { tMultiplier, tTwoSidedP } from "~/domain/measurement/quantiles";
import { addMonths, type Day } from "~/shared/calendar";
import type { Difference } from "./before-after-reading";
import type { ProofAnswer } from "./proof-answer";
import { monthsOf, type ProofDates, type ProofMonth } from "./proof-sides";
import { SERIES_MONTHS_AFTER, SERIES_MONTHS_BEFORE } from "./verification.rules";

interface Interval {
  lower: number;
  upper: number;
}

/** The lines on either side and what they say, once there are months enough. */
export interface SeriesFit {
  strength: SeriesStrength;
  intercept: number;
  slope: number;
  levelChange: number;
  slopeChange: number;
  /** At the last month: distance from the line before carried on. */
  effect: number;
  plain: Interval;
  neighbours: Interval;
  /** Which of both intervals is the wider one and decides. */
  decides: "plain" | "neighbours";
  lag: number;
  df: number;
  durbinWatson: number | null;
}

export interface SeriesReading {
  months: (ProofMonth & { at: number; part: "before" | "after" })[];
  /** Position of the first month with the action. */
  interventionIndex: number;
  fit: SeriesFit | null;
  /** Why there is no fit, in plain words. */
  refused: string | null;
  /** Limits of what the series can say, in plain words. */
  cautions: string[];
}

/** From here a series carries every season twice. */
const MONTHS_FOR_SEASONS = 24;

/**
 * One series of non-overlapping months: did it leave the trend it had? Plain regression and the one that knows months
 * resemble their neighbours are both reckoned; the wider interval decides.
 */
export function readSeries(
  answers: readonly ProofAnswer[],
  dates: ProofDates,
  confidence: number,
): { series: SeriesReading; difference: Difference | null } {
  const { before, after } = monthsOf(answers, dates);
  const gap = monthsApart(dates.startedOn, dates.effectiveOn);
  const interventionIndex = before.length + gap;
  const months = [
    ...before.map((month, at) => ({ ...month, at, part: "before" as const })),
    ...after.map((month, at) => ({ ...month, at: interventionIndex + at, part: "after" as const })),
  ];
  const values: (number | null)[] = new Array(interventionIndex + after.length).fill(null);
  for (const { at, value } of months) values[at] = value;
  const read = itsSegmented({
    values,
    interventionIndex,
    confidence,
    minPre: SERIES_MONTHS_BEFORE,
    minPost: SERIES_MONTHS_AFTER,
  });
  const bare = { months, interventionIndex };
  if (read.status === "refused") {
    return {
      series: { ...bare, fit: null, refused: wordsOfRefusal(read), cautions: [] },
      difference: null,
    };
  }
  const reach = tMultiplier(confidence, read.df);
  const around = (se: number): Interval => ({
    lower: read.effectAtEnd - reach * se,
    upper: read.effectAtEnd + reach * se,
  });
  const decides = read.effectSeNw > read.effectSeOls ? "neighbours" : "plain";
  const se = Math.max(read.effectSeNw, read.effectSeOls);
  const fit: SeriesFit = {
    strength: read.strength,
    intercept: read.coef.intercept,
    slope: read.coef.slope,
    levelChange: read.levelChange,
    slopeChange: read.slopeChange,
    effect: read.effectAtEnd,
    plain: around(read.effectSeOls),
    neighbours: around(read.effectSeNw),
    decides,
    lag: read.lag,
    df: read.df,
    durbinWatson: read.durbinWatson,
  };
  return {
    series: { ...bare, fit, refused: null, cautions: cautionsOf(read, months) },
    difference:
      se > 0
        ? {
            diff: read.effectAtEnd,
            se,
            df: read.df,
            ...around(se),
            p: tTwoSidedP(read.effectAtEnd / se, read.df),
          }
        : null,
  };
}

/** Whole months from one day to a later one, a begun one counted as whole. */
function monthsApart(from: Day, to: Day): number {
  let months = 0;
  while (addMonths(from, months) < to && months < 600) months += 1;
  return months;
}

function wordsOfRefusal(read: Extract<ItsSegmented, { status: "refused" }>): string {
  switch (read.reason) {
    case "tooFewPre":
      return `The series has answers in ${read.nPre} whole months before the start; a trend needs ${SERIES_MONTHS_BEFORE}.`;
    case "tooFewPost":
      return `The series has answers in ${read.nPost} whole months after the effect; a trend needs ${SERIES_MONTHS_AFTER}.`;
    case "zeroVariance":
      return "Every month has the same value: lines through it would have an interval of no width.";
  }
}

function cautionsOf(
  read: Extract<ItsSegmented, { status: "ok" }>,
  months: SeriesReading["months"],
): string[] {
  const cautions: string[] = [];
  const [before, after] = [read.nPre, read.nPost];
  if (read.strength === "weak") {
    cautions.push(
      `Weak: ${before} months before and ${after} after. With fewer than eight on a side the interval is likely too narrow.`,
    );
  } else if (read.strength === "moderate") {
    cautions.push(
      `Moderate: ${before} months before and ${after} after; twelve on both sides would be strong.`,
    );
  }
  if (before + after < MONTHS_FOR_SEASONS) {
    cautions.push("Under two years: a season that returns every year could look like this.");
  }
  if (read.durbinWatson !== null && (read.durbinWatson < 1 || read.durbinWatson > 3)) {
    cautions.push(
      `Neighbouring months resemble each other (Durbin-Watson ${read.durbinWatson.toFixed(2)}): fewer facts than months.`,
    );
  }
  const few = months.filter(({ n, value }) => value !== null && n < FEW_ANSWERS).length;
  if (few > 0) {
    cautions.push(
      `${few} of ${before + after} months ${few === 1 ? "has" : "have"} fewer than ${FEW_ANSWERS} answers: much of their movement is chance.`,
    );
  }
  return cautions;
}

const FEW_ANSWERS = 10;
