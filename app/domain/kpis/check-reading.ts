import Decimal from "decimal.js";
import { type Day, formatDay } from "~/shared/calendar";
import type { KpiChartKind } from "./chart-kind";

export interface ReadingKpi {
  unit: string;
  chart: KpiChartKind;
  baseline: string | null;
  target: string | null;
}

export interface TypedReading {
  /** Empty where the count of n says it. */
  value: string;
  day: string;
  n: number | null;
  count: number | null;
}

export type CheckedReading =
  | { ok: true; value: string }
  | { ok: false; errors: Partial<Record<"value" | "day" | "n" | "count", string[]>> };

/** A KPI in per cent is a share of its n. */
export const isShare = (kpi: Pick<ReadingKpi, "unit">): boolean => kpi.unit.trim() === "%";

/** What lies further back is a slip of the keyboard. */
const EARLIEST = "1990-01-01";

/** What a reading must be whichever way it comes: by hand, from a file or from another program. */
export function checkReading(typed: TypedReading, kpi: ReadingKpi, today: Day): CheckedReading {
  const { day, n, count } = typed;
  const no = (field: "value" | "day" | "n" | "count", words: string): CheckedReading => ({
    ok: false,
    errors: { [field]: [words] },
  });
  if (day > today)
    return no("day", `This day has not come yet: choose ${formatDay(today, "en")} or an earlier one.`);
  if (day < EARLIEST) return no("day", "Check the year: readings are kept from 1990 on.");
  if (n === 0) return no("n", "Nothing was counted, so there is no reading: leave the day out.");
  if (count !== null && n === null) return no("n", "Of how many? A count needs its n.");
  if (n !== null && count !== null && count > n) return no("count", `At most n, which is ${n}.`);
  const counted =
    isShare(kpi) && n !== null && count !== null ? new Decimal(count).times(100).dividedBy(n) : null;
  if (typed.value === "") {
    return counted === null
      ? no("value", "Write the number that was read; only a KPI in % can be told by its count of n.")
      : { ok: true, value: counted.toDecimalPlaces(6).toString() };
  }
  const value = new Decimal(typed.value);
  if (counted !== null && !agrees(value, counted)) {
    const said = `${count} of ${n} is ${counted.toDecimalPlaces(1)} %, not ${value} %.`;
    return no("value", `${said} Mend one of them, or leave the value empty.`);
  }
  if (
    isShare(kpi) &&
    isBeyond(value) &&
    ![kpi.baseline, kpi.target].some((one) => one && isBeyond(new Decimal(one)))
  ) {
    return no("value", `A share lies between 0 and 100 %; ${value} does not.`);
  }
  return { ok: true, value: typed.value };
}

const isBeyond = (value: Decimal): boolean => value.lessThan(0) || value.greaterThan(100);

/** Rounded as it was typed, the count says the same. */
const agrees = (value: Decimal, counted: Decimal): boolean =>
  value.minus(counted).abs().lessThanOrEqualTo(new Decimal(10).pow(-value.decimalPlaces()).dividedBy(2));

/** What somebody should know of a reading that is kept: where it stands among the others and the plan's days. */
export function readingNotes(
  day: Day,
  others: readonly { day: Day }[],
  plan: { startedOn: Day | null; startOn: Day | null },
  locale: string,
): string[] {
  const last = others.reduce<Day | null>(
    (newest, one) => (newest === null || one.day > newest ? one.day : newest),
    null,
  );
  const start = plan.startedOn ?? plan.startOn;
  return [
    last !== null && day < last ? `earlier than the last one of ${formatDay(last, locale)}` : null,
    start !== null && day < start ? "before the start, so it counts as baseline" : null,
  ].filter((note) => note !== null);
}
