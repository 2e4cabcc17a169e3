import { addMonthsTo, type Day, type Month, monthOf, monthsBetween } from "~/shared/calendar";
import { figureText } from "./check-value";
import { plainFigure } from "./effect-words";
import { byMonth, byUnit, type MeasuredValue, sideOf } from "./measured";
import type { MetricFact, UnitFact } from "./pilot-facts";
import type { KnownValue } from "./value-file";

/** Months beside each other in the grid; more do not fit on a page. */
export const GRID_MONTHS = 4;

export interface GridRow {
  unit: Pick<UnitFact, "id" | "name" | "arm" | "lostOn" | "crossedOn">;
  /** What stands there for the day, as it would be typed; empty without a value. */
  onDay: string;
  /** The unit's figure of each month with how many values it is made of; null without one. */
  months: ({ text: string; count: number } | null)[];
}

/** The months up to that of the day, of which some unit has a value; never more than fit. */
export function gridMonths(values: readonly { day: Day }[], day: Day): Month[] {
  const last = monthOf(day);
  const known = new Set(values.map((value) => monthOf(value.day)));
  return monthsBetween(addMonthsTo(last, 1 - GRID_MONTHS), last).filter(
    (month) => known.has(month) || month === last,
  );
}

/** Units by months, and what stands there on one day. */
export function valueGrid(
  units: readonly UnitFact[],
  metric: MetricFact,
  {
    known,
    measured,
    day,
    months,
  }: { known: readonly KnownValue[]; measured: readonly MeasuredValue[]; day: Day; months: readonly Month[] },
): GridRow[] {
  const own = byUnit(measured);
  const today = new Map(known.filter((value) => value.day === day).map((value) => [value.unitId, value]));
  return units.map(({ id, name, arm, lostOn, crossedOn }) => {
    const inMonths = byMonth(own.get(id) ?? []);
    const there = today.get(id);
    return {
      unit: { id, name, arm, lostOn, crossedOn },
      onDay: there ? figureText(there) : "",
      months: months.map((month) => {
        const values = inMonths.get(month) ?? [];
        const side = sideOf(values);
        if (side === null) return null;
        const text = metric.kind === "share" ? `${side.k}/${side.n}` : plainFigure(side.value, metric);
        return { text, count: metric.source === "index" ? side.n : values.length };
      }),
    };
  });
}
