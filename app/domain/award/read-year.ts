import { type Day, monthOf } from "~/shared/calendar";
import { awardYear, monthsOfYear } from "../measurement/award-year";
import { isReached, roundHalfUp } from "../measurement/exact-decimal";
import { poolCounts, tally } from "../measurement/level-counts";
import {
  AWARD_MEASURES,
  type AwardMeasure,
  type AwardMonth,
  isJudged,
  type Judged,
  type MeasureYear,
  type Outlook,
  type YearReading,
  type YearResult,
} from "./award";

/** What an award year asks for, exactly: never a rounded figure. */
export const AWARD_THRESHOLD = 4;

/** Months of answers per measure, of any years: months of other years are left out. */
export type AwardAnswers = Readonly<Record<AwardMeasure, readonly AwardMonth[]>>;

/** Reads one calendar year by the rule, with what is missing and what the rest of the year must bring. */
export function readYear(input: {
  year: number;
  judged: Judged;
  answers: AwardAnswers;
  today: Day;
}): YearReading {
  const { year, judged, today } = input;
  const measures = AWARD_MEASURES.map((measure) =>
    readMeasure(measure, year, isJudged(measure, judged), input.answers[measure], today),
  );
  return { year, judged, measures, result: resultOf(measures.filter((each) => each.judged)) };
}

function readMeasure(
  measure: AwardMeasure,
  year: number,
  judged: boolean,
  answers: readonly AwardMonth[],
  today: Day,
): MeasureYear {
  const months = monthsOfYear(year).map((month) => ({
    month,
    counts: poolCounts(answers.filter((row) => row.month === month).map((row) => row.counts)),
  }));
  const reading = awardYear({ months, year, asOf: today, threshold: AWARD_THRESHOLD });
  const pointsShort = reading.n === 0 ? 0 : Math.max(0, AWARD_THRESHOLD * reading.n - reading.points);
  return {
    measure,
    judged,
    months,
    reading,
    pointsShort,
    fivesNeeded: pointsShort,
    outlook: reading.status === "inProgress" && reading.n > 0 ? outlookOf(months, today) : null,
    consistently: reading.missingMonths.length > 0 ? null : isConsistent(months),
  };
}

/** Judged by both, a year qualifies only when both do. */
function resultOf(judged: readonly MeasureYear[]): YearResult {
  const has = (status: string) => judged.some(({ reading }) => reading.status === status);
  if (has("refused")) return "noData";
  if (has("inProgress")) return judged.every(({ reading }) => reading.n === 0) ? "noData" : "inProgress";
  if (has("incomplete")) return "incomplete";
  return has("notMet") ? "notMet" : "met";
}

/**
 * The remaining months are reckoned with as many answers as the months that are over brought on average; the
 * present month counts as remaining, with what it has already set off against it.
 */
function outlookOf(months: readonly AwardMonth[], today: Day): Outlook | null {
  const present = monthOf(today);
  const sizes = months.map(({ month, counts }) => ({ month, ...sizeOf(counts) }));
  const over = sizes.filter(({ month, n }) => month < present && n > 0);
  const left = sizes.filter(({ month }) => month >= present);
  if (over.length === 0 || left.length === 0) return null;
  const usual = Math.round(over.reduce((sum, each) => sum + each.n, 0) / over.length);
  const begun = left.reduce((sum, each) => sum + each.n, 0);
  const coming = Math.max(0, usual * left.length - begun);
  const n = sizes.reduce((sum, each) => sum + each.n, 0);
  const points = sizes.reduce((sum, each) => sum + each.points, 0);
  if (coming === 0) return null;
  const needed = AWARD_THRESHOLD * (n + coming) - points;
  const safe = needed <= coming;
  const outOfReach = needed > 5 * coming;
  return {
    monthsLeft: left.length,
    usual,
    mustAverage: safe ? null : ceiling(needed, coming),
    outOfReach,
    safe,
  };
}

/** Rounded up, so that whoever reaches what is shown has reached what is needed. */
function ceiling(points: number, n: number): string {
  const shown = roundHalfUp(points, n, 2);
  if (Number(shown) * n >= points) return shown;
  return roundHalfUp(Math.ceil((points * 100) / n), 100, 2);
}

function sizeOf(counts: AwardMonth["counts"]): { n: number; points: number } {
  const counted = tally(counts);
  return { n: counted.n, points: counted.valid ? counted.points : 0 };
}

function isConsistent(months: readonly AwardMonth[]): boolean {
  return months.slice(2).every((_, at) => {
    const window = months.slice(at, at + 3).map(({ counts }) => sizeOf(counts));
    const n = window.reduce((sum, each) => sum + each.n, 0);
    const points = window.reduce((sum, each) => sum + each.points, 0);
    return n > 0 && isReached(points, n, AWARD_THRESHOLD);
  });
}
