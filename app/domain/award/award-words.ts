import {
  AWARD_MEASURE_LABELS,
  JUDGED_LABELS,
  type Judged,
  type MeasureYear,
  type YearReading,
} from "./award";

/** The rule as the page and the evidence pack print it. */
export const ruleText = (judged: Judged): string =>
  `A year qualifies when its ScoreBoard Index is at least 4.0 over the whole calendar year: all points of the year divided by all answers of the year, unrounded. It is judged by ${JUDGED_LABELS[judged]}, and decided only when the year is over and every month has answers.`;

/** What a measure's year comes to, in a sentence with its figures. */
export function measureSentence({ measure, reading, pointsShort, outlook }: MeasureYear): string {
  const name = AWARD_MEASURE_LABELS[measure];
  const counted = `${reading.points.toLocaleString("en-US")} points from ${answers(reading.n)}`;
  switch (reading.status) {
    case "refused":
      return `${name}: no answers in the year, so nothing can be decided.`;
    case "incomplete":
      return `${name}: ${counted}, but ${months(reading.missingMonths.length)} without answers: the year cannot be decided.`;
    case "met":
      return `${name} reached 4.0: ${counted}${reading.established ? "" : ", though at this number of answers it cannot be told apart from 4.0"}.`;
    case "notMet":
      return `${name} did not reach 4.0: ${counted}, short by ${points(pointsShort)}.`;
    case "inProgress":
      if (reading.n === 0) return `${name}: no answers yet this year.`;
      return `${name} so far: ${counted}${pointsShort > 0 ? `, short by ${points(pointsShort)}` : ""}. ${outlook ? outlookSentence(outlook) : ""}`.trim();
  }
}

function outlookSentence(outlook: NonNullable<MeasureYear["outlook"]>): string {
  const rest = `${outlook.monthsLeft === 1 ? "the last month" : `the last ${outlook.monthsLeft} months`}, at ${answers(outlook.usual)} a month as usual,`;
  if (outlook.safe) return `Whatever ${rest} bring, the year stays above 4.0.`;
  if (outlook.outOfReach) return `Not even answers all at level 5 in ${rest} would still reach 4.0.`;
  return `To qualify, ${rest} must average at least ${outlook.mustAverage}.`;
}

/** The whole year in one sentence. */
export function yearSentence({ year, result, measures }: YearReading): string {
  switch (result) {
    case "noData":
      return `There are no answers of ${year}`;
    case "inProgress":
      return `${year} is decided after 31 December`;
    case "incomplete":
      return `${year} cannot be decided: a month has no answers`;
    case "met":
      return `${year} qualifies`;
    case "notMet": {
      const failed = measures.filter((each) => each.judged && each.reading.status === "notMet");
      const short = failed.map(
        (each) => `${AWARD_MEASURE_LABELS[each.measure].toLowerCase()} by ${points(each.pointsShort)}`,
      );
      return `${year} does not qualify: short in ${short.join(" and ")}`;
    }
  }
}

const answers = (n: number): string => (n === 1 ? "1 answer" : `${n.toLocaleString("en-US")} answers`);
const points = (n: number): string => (n === 1 ? "1 point" : `${n.toLocaleString("en-US")} points`);
const months = (n: number): string => (n === 1 ? "1 month" : `${n} months`);
