import type { ColumnProfile } from "./column-profile";

const NAMED = /\bnps\b|net ?promoter/i;
const WRITTEN_OUT = /^[+-]?\d{1,3}(?:[.,]\d+)?\s*%?$/;

/**
 * A column of finished NPS values: by its name, and by values that no answer 0 to 10 can have. Such a figure is a
 * difference of two shares; without the answers behind it neither its mean nor its error is known.
 */
export function finishedNps(column: ColumnProfile): boolean {
  if (column.filled === 0 || !NAMED.test(column.name.replace(/[_-]+/g, " "))) return false;
  if (column.numeric < 0.8 * column.filled) return false;
  const outside = Object.entries(column.numbers)
    .filter(([value]) => Number(value) < 0 || Number(value) > 10)
    .reduce((sum, [, count]) => sum + count, 0);
  const broken = column.numeric - column.wholeNumbers;
  // A few slips outside 0 to 10 are slips; half the column is another thing.
  return outside + broken > 0.3 * column.filled;
}

export const finishedNpsReason = (column: ColumnProfile): string =>
  `“${column.name}” holds finished NPS values (${column.samples
    .filter((sample) => WRITTEN_OUT.test(sample.trim()))
    .slice(0, 3)
    .join(
      ", ",
    )}), not answers 0–10. An NPS is the share of promoters less the share of detractors: it cannot be averaged, converted or given an interval without the answers behind it. Export the single answers 0–10 and choose that file.`;

/** A file that holds finished NPS values and no answers beside them: there is nothing in it that could be counted. */
export const npsOnly = (
  columns: readonly ColumnProfile[],
  isAnswer: (column: ColumnProfile) => boolean,
): ColumnProfile | null => {
  const finished = columns.find(finishedNps);
  return finished && !columns.some((column) => column !== finished && isAnswer(column)) ? finished : null;
};
