/** Positions (0-based) of the values that complete a signal. */
export interface ChartSignals {
  /** A value beyond a natural process limit. */
  outside: number[];
  /** A moving range beyond its upper limit. */
  mrOutside: number[];
  /** Eight or more in a row on one side of the centre. */
  run8: number[];
  /** Three of four values nearer to one limit than to the centre, the last among them. */
  threeOfFour: number[];
}

interface Lines {
  center: number;
  lnpl: number;
  unpl: number;
  url: number;
}

type Series = readonly (number | null)[];

const RUN_LENGTH = 8;

/**
 * Wheeler's signals of a process-behaviour chart.
 *
 * Inputs: values and moving ranges of equal length (null = gap), the chart's lines. Units: positions in the series.
 * A value on a line (within 1e-9 × max(1, |line|)) is not beyond it; a gap or a value on the centre breaks a run.
 * Errors: none. Source: Wheeler, Understanding Variation, 2000.
 */
export function findChartSignals(values: Series, movingRanges: Series, lines: Lines): ChartSignals {
  const { center, lnpl, unpl, url } = lines;
  return {
    outside: positionsWhere(values, (value) => isAbove(value, unpl) || isBelow(value, lnpl)),
    mrOutside: positionsWhere(movingRanges, (range) => isAbove(range, url)),
    run8: runsOnOneSide(values, center),
    threeOfFour: threeOfFour(values, (center + unpl) / 2, (center + lnpl) / 2),
  };
}

/** So close to a line that only rounding separates them. */
function reachOf(line: number): number {
  return 1e-9 * Math.max(1, Math.abs(line));
}

function isAbove(value: number, line: number): boolean {
  return value > line + reachOf(line);
}

function isBelow(value: number, line: number): boolean {
  return value < line - reachOf(line);
}

function positionsWhere(series: Series, test: (value: number) => boolean): number[] {
  return series.flatMap((value, at) => (value !== null && test(value) ? [at] : []));
}

function runsOnOneSide(values: Series, center: number): number[] {
  const found: number[] = [];
  let side = 0;
  let length = 0;
  for (const [at, value] of values.entries()) {
    const here = value === null ? 0 : Number(isAbove(value, center)) - Number(isBelow(value, center));
    length = here === 0 ? 0 : here === side ? length + 1 : 1;
    side = here;
    if (length >= RUN_LENGTH) found.push(at);
  }
  return found;
}

function threeOfFour(values: Series, upper: number, lower: number): number[] {
  return values.flatMap((_, at) => {
    if (at < 3) return [];
    const four = values.slice(at - 3, at + 1).filter((value) => value !== null);
    if (four.length < 4) return [];
    const completes = (beyond: boolean[]) => beyond[3] === true && beyond.filter(Boolean).length >= 3;
    const above = four.map((value) => isAbove(value, upper));
    const below = four.map((value) => isBelow(value, lower));
    return completes(above) || completes(below) ? [at] : [];
  });
}
