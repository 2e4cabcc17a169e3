import type { Day } from "~/shared/calendar";

/** Height of the field. */
export const HEIGHT = 220;

/** Where things stand: x in per cents of the width, y in pixels, so that words keep their size at every width. */
export interface Place {
  x: (day: Day) => number;
  y: (value: number) => number;
}
