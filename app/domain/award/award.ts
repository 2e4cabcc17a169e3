import type { Month } from "~/shared/calendar";
import type { AwardYear } from "../measurement/award-year";

/** The two overall questions; which of them a year is judged by is a setting of the workspace. */
export const AWARD_MEASURES = ["satisfaction", "loyalty"] as const;
export type AwardMeasure = (typeof AWARD_MEASURES)[number];

export const JUDGED = ["both", "satisfaction", "loyalty"] as const;
export type Judged = (typeof JUDGED)[number];

export const AWARD_MEASURE_LABELS: Record<AwardMeasure, string> = {
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
};

export const JUDGED_LABELS: Record<Judged, string> = {
  both: "satisfaction and loyalty, each by itself",
  satisfaction: "satisfaction",
  loyalty: "loyalty",
};

export const isJudged = (measure: AwardMeasure, judged: Judged): boolean =>
  judged === "both" || judged === measure;

export const judgedOf = (text: string): Judged => JUDGED.find((each) => each === text) ?? "both";

/** What a whole year comes to, over the measures it is judged by. */
export type YearResult = "inProgress" | "incomplete" | "met" | "notMet" | "noData";

export const YEAR_RESULT_LABELS: Record<YearResult, string> = {
  inProgress: "In progress",
  incomplete: "Incomplete",
  met: "Qualified",
  notMet: "Not qualified",
  noData: "No data",
};

/** A year's answers of one measure in one month. */
export interface AwardMonth {
  month: Month;
  counts: Readonly<Record<number, number>>;
}

/** One measure over a year, with what is left to do about it. */
export interface MeasureYear {
  measure: AwardMeasure;
  judged: boolean;
  months: AwardMonth[];
  reading: AwardYear;
  /** How many points the year is short; 0 when reached. */
  pointsShort: number;
  /** Answers at level 5 that would close the gap, all else equal: one point above 4 each. */
  fivesNeeded: number;
  outlook: Outlook | null;
  /** Every three-month window within the year reached 4.0 too; null until the year has twelve months of answers. */
  consistently: boolean | null;
}

/** What the rest of a running year must bring. */
export interface Outlook {
  monthsLeft: number;
  /** Answers a month as the year brought so far; the rest is reckoned with as many. */
  usual: number;
  /** What the remaining answers must average at least, as text; null where the year cannot fail any more. */
  mustAverage: string | null;
  /** Not even answers all at level 5 would do, at the usual number. */
  outOfReach: boolean;
  /** Not even answers all at level 1 would undo it, at the usual number. */
  safe: boolean;
}

export interface YearReading {
  year: number;
  judged: Judged;
  result: YearResult;
  measures: MeasureYear[];
}
