import { addDays, type Day, weekdayOf } from "~/shared/calendar";

/** Where people who work from Monday to Friday still print Sunday first. */
const SUNDAY_FIRST = new Set(["US", "CA", "MX", "BR", "JP", "KR", "TW", "HK", "IN", "PH", "ZA", "TH", "AU"]);
const MONDAY = 1;
const SUNDAY = 7;

/**
 * The weekday a week begins with, 1 for Monday to 7 for Sunday. Who works other days than Monday to Friday
 * begins on the first day after the longest rest; else the country of the locale says, and without one it
 * is Monday, as ISO 8601 counts.
 */
export function weekStartOf(workingDays: readonly number[], locale: string): number {
  const works = [1, 2, 3, 4, 5, 6, 7].filter((day) => workingDays.includes(day));
  const usual = works.length === 0 || works.length === 7 || works.join("") === "12345";
  if (!usual) {
    const starts = works.map((day, at) => {
      const before = works.at(at - 1) ?? day;
      return { day, rest: (day - before + 6) % 7 };
    });
    return starts.reduce((best, each) => (each.rest > best.rest ? each : best)).day;
  }
  const country = locale.split("-").find((part, at) => at > 0 && /^[A-Za-z]{2}$/.test(part));
  return country && SUNDAY_FIRST.has(country.toUpperCase()) ? SUNDAY : MONDAY;
}

/** The first day of the week in which a day lies. */
export const startOfWeek = (day: Day, weekStart: number): Day =>
  addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
export const lastDayOfWeek = (day: Day, weekStart: number): Day => addDays(startOfWeek(day, weekStart), 6);
