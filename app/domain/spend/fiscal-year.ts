import { addDays, addMonths, type Day } from "~/shared/calendar";

/** A fiscal year bears the calendar year in which it begins. */
export function fiscalYearOf(day: Day, startMonth: number): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month >= startMonth ? year : year - 1;
}

/** "2026"; "2026/27" where it does not begin in January. */
export const fiscalYearLabel = (year: number, startMonth: number): string =>
  startMonth === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

export function fiscalYearDays(year: number, startMonth: number): { from: Day; to: Day } {
  const from = `${String(year).padStart(4, "0")}-${String(startMonth).padStart(2, "0")}-01` as Day;
  return { from, to: addDays(addMonths(from, 12), -1) };
}
