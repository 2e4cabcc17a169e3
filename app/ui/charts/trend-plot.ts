import type { TrendPoint } from "./trend-parts";

/** Height of the field, and of one row of marks above it. */
export const HEIGHT = 208;
export const MARK_ROW = 18;

/** Where things stand: x in per cents of the width, y in pixels, so that words keep their size at every width. */
export interface Plot {
  points: readonly TrendPoint[];
  x: (at: number) => number;
  y: (value: number) => number;
  format: (value: number) => string;
  fewBelow: number;
}
