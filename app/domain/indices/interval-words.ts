import { figureText } from "./figure-text";
import type { ClusteredInterval } from "./index-clustered";
import { type IndexReading, THRESHOLD } from "./index-reading";
import { isSbi } from "./measure";

/** What an interval says, as a sentence: what fits these answers, and whether 4.0 is among it. */
export function intervalSentence(reading: IndexReading): string {
  if (reading.n === 0) return "No data: there is no answer to read.";
  if (reading.lower === null || reading.upper === null) {
    return reading.n === 1
      ? "One answer alone bears no interval: it says what one customer thinks."
      : "All answers are alike. An interval of no width would be false certainty, so none is drawn.";
  }
  const text = (value: number) => figureText(reading.measure, value);
  const span = `Anything from ${text(reading.lower)} to ${text(reading.upper)} fits these ${reading.n} answers (95 % interval)`;
  if (!isSbi(reading.measure)) return `${span}.`;
  if (reading.lower >= THRESHOLD) return `${span}: 4.0 or more in all of it.`;
  if (reading.upper < THRESHOLD) return `${span}: below 4.0 in all of it.`;
  return `${span}, so it cannot be told apart from 4.0.`;
}

/** The interval that knows the accounts, beside the plain one. */
export const clusteredWords = (reading: IndexReading, { lower, upper }: ClusteredInterval): string =>
  `${figureText(reading.measure, lower)} to ${figureText(reading.measure, upper)}`;
