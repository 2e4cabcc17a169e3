import { addDays, addMonths, type Day, isDay } from "~/shared/calendar";
import { fiscalYearDays, fiscalYearLabel, fiscalYearOf } from "../spend/fiscal-year";

export interface Period {
  from: Day;
  to: Day;
}

/** The fiscal year so far. */
export function yearToDate(today: Day, startMonth: number): Period {
  return { from: fiscalYearDays(fiscalYearOf(today, startMonth), startMonth).from, to: today };
}

/** A quarter of a fiscal year, first to fourth. */
export function quarterDays(year: number, quarter: 1 | 2 | 3 | 4, startMonth: number): Period {
  const from = addMonths(fiscalYearDays(year, startMonth).from, (quarter - 1) * 3);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

export interface NamedPeriod extends Period {
  label: string;
}

/** The periods one asks for most: the year so far, its quarters as far as they have begun, and the year before. */
export function usualPeriods(today: Day, startMonth: number): NamedPeriod[] {
  const year = fiscalYearOf(today, startMonth);
  const name = (of: number) => fiscalYearLabel(of, startMonth);
  const quarters = ([1, 2, 3, 4] as const)
    .map((quarter) => ({ label: `Q${quarter} ${name(year)}`, ...quarterDays(year, quarter, startMonth) }))
    .filter(({ from }) => from <= today)
    .map((period) => ({ ...period, to: period.to > today ? today : period.to }));
  return [
    { label: `${name(year)} to date`, ...yearToDate(today, startMonth) },
    ...quarters,
    { label: name(year - 1), ...fiscalYearDays(year - 1, startMonth) },
  ];
}

export interface AskedPeriod extends Period {
  /** Why it is not the period of the address; null where it is. */
  note: string | null;
}

/** The period of an address. What cannot be read or lies ahead is answered with what can be told, and says so. */
export function readPeriod(params: URLSearchParams, today: Day, startMonth: number): AskedPeriod {
  const usual = yearToDate(today, startMonth);
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  if (from === "" && to === "") return { ...usual, note: null };
  const first = from === "" ? usual.from : from;
  const last = to === "" ? today : to;
  if (!isDay(first) || !isDay(last)) {
    return { ...usual, note: "These days could not be read, so this is the year to date." };
  }
  if (first > today) return { ...usual, note: "This period has not begun yet, so this is the year to date." };
  if (first > last) {
    return { ...usual, note: "The period ends before it begins, so this is the year to date." };
  }
  if (last > today)
    return { from: first, to: today, note: "It ends today: what is to come is in no ledger." };
  return { from: first, to: last, note: null };
}

export const periodQuery = ({ from, to }: Period): string => `?from=${from}&to=${to}`;
