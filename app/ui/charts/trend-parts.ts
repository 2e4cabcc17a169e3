/** The arithmetic behind a series by month: where the line breaks, what the scale spans, which months are named. */
export interface TrendPoint {
  /** "2026-09" */
  month: string;
  /** Null is no data; the line breaks there and nothing is drawn at 0. */
  value: number | null;
  n: number;
  lower?: number | null;
  upper?: number | null;
  /** Why the month stands out of its process, in words. */
  signal?: string;
}

/** Unbroken stretches as lists of places; a month without a value ends a stretch. */
export function unbrokenRuns(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  values.forEach((value, at) => {
    if (value !== null) run.push(at);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/**
 * The span that holds every figure with some air. On a bounded scale it is never less than a fifth of
 * the whole, so that a small wobble does not look like a landslide.
 */
export function spanOf(
  values: readonly (number | null | undefined)[],
  bounds?: readonly [number, number],
): [number, number] {
  const known = values.filter((value): value is number => typeof value === "number");
  if (known.length === 0) return bounds ? [bounds[0], bounds[1]] : [0, 1];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const air = (high - low || Math.abs(high) * 0.1 || 1) * 0.12;
  if (!bounds) return [low - air, high + air];
  const lacking = Math.max(0, (bounds[1] - bounds[0]) / 5 - (high - low + 2 * air)) / 2;
  return [Math.max(bounds[0], low - air - lacking), Math.min(bounds[1], high + air + lacking)];
}

/** Every how manieth month bears its name, counted from the newest, so that at most `most` are named. */
export const nameEvery = (count: number, most: number): number => Math.max(1, Math.ceil(count / most));

const isNamed = (at: number, count: number, every: number): boolean => (count - 1 - at) % every === 0;

/** Tailwind class of the name under place `at`: shown always, only where there is room, or never. */
export function nameClass(at: number, count: number): string | null {
  const narrow = isNamed(at, count, nameEvery(count, 6));
  const wide = isNamed(at, count, nameEvery(count, 13));
  if (narrow && wide) return "";
  if (wide) return "hidden @xl:inline";
  return narrow ? "@xl:hidden" : null;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const monthName = (month: string): string => MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
export const monthWithYear = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`;
