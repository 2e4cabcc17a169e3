import { type Day, type Month, monthOf } from "~/shared/calendar";
import type { Arm } from "./pilot";

/** One value of one unit: of a day, or of a stretch of days where an index brings it. */
export interface MeasuredValue {
  unitId: string;
  day: Day;
  /** Of a mean. */
  value: number | null;
  /** Of a share: k of n. With a mean, n is how many answers it is the mean of; null: a single figure. */
  k: number | null;
  n: number | null;
}

/** A unit in the arm it was assigned to, whatever it did later. */
export interface MeasuredUnit {
  id: string;
  name: string;
  arm: Arm | null;
  lostOn: Day | null;
}

/** Which days count: those before the start (all, or from a day on), and those from the start to the last day. */
export interface MeasuredWindow {
  beforeFrom: Day | null;
  start: Day;
  until: Day;
}

export interface Side {
  /** The unit's figure: the mean of its values, each weighed by its answers; a share of all it counted. */
  value: number;
  k: number;
  n: number;
  /** Single values it is made of. */
  values: readonly number[];
}

/** Several values as one figure; null without any. */
export function sideOf(values: readonly MeasuredValue[]): Side | null {
  let [top, n, k] = [0, 0, 0];
  const single: number[] = [];
  for (const one of values) {
    if (one.k !== null && one.n !== null) {
      k += one.k;
      top += one.k;
      n += one.n;
      if (one.n > 0) single.push(one.k / one.n);
    } else if (one.value !== null) {
      const weight = one.n ?? 1;
      top += one.value * weight;
      n += weight;
      single.push(one.value);
    }
  }
  return n === 0 ? null : { value: top / n, k, n, values: single };
}

/** The values of a unit on both sides of the start. */
export function sidesOf(
  values: readonly MeasuredValue[],
  { beforeFrom, start, until }: MeasuredWindow,
): { before: Side | null; after: Side | null } {
  return {
    before: sideOf(values.filter(({ day }) => day < start && (beforeFrom === null || day >= beforeFrom))),
    after: sideOf(values.filter(({ day }) => day >= start && day <= until)),
  };
}

const grouped = <Key>(
  values: readonly MeasuredValue[],
  keyOf: (value: MeasuredValue) => Key,
): Map<Key, MeasuredValue[]> => {
  const found = new Map<Key, MeasuredValue[]>();
  for (const value of values) {
    const own = found.get(keyOf(value));
    if (own) own.push(value);
    else found.set(keyOf(value), [value]);
  }
  return found;
};

export const byUnit = (values: readonly MeasuredValue[]): Map<string, MeasuredValue[]> =>
  grouped(values, ({ unitId }) => unitId);
export const byMonth = (values: readonly MeasuredValue[]): Map<Month, MeasuredValue[]> =>
  grouped(values, ({ day }) => monthOf(day));
