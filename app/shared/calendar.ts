/**
 * Calendar days without a time, as text "YYYY-MM-DD". Text compares and sorts as the days do, needs no
 * zone, and survives JSON, forms and databases unchanged.
 */
export type Day = `${number}-${number}-${number}`;
/** A calendar month, "YYYY-MM". */
export type Month = `${number}-${number}`;

const pad = (value: number, length: number) => String(value).padStart(length, "0");
const asDay = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

function parts(day: Day): [year: number, month: number, day: number] {
  const match = DAY_FORM.exec(day);
  if (!match) throw new RangeError(`Not a calendar day: ${day}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isDay(value: unknown): value is Day {
  if (typeof value !== "string") return false;
  const match = DAY_FORM.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A day somebody can mean in their work: a year with a digit too many, or one too few, is a slip of the hand. */
export const isNearDay = (value: unknown): value is Day =>
  isDay(value) && value >= "1990-01-01" && value <= "2099-12-31";

/** What is said of a day far away. */
export const FAR_DAY = "Check the year: it has to lie between 1990 and 2099.";

export function toDay(value: unknown): Day {
  if (!isDay(value)) throw new RangeError(`Not a calendar day: ${String(value)}`);
  return value;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, by whole-number arithmetic alone. */
function toNumber(day: Day): number {
  const [year, month, date] = parts(day);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return asDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}
export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
export const later = (a: Day, b: Day): Day => (a >= b ? a : b);
export const addDays = (day: Day, count: number): Day => fromNumber(toNumber(day) + count);
/** Days from one to the other: positive when `to` is later. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** The same day of another month; the month's last day where it is shorter: 31 January + 1 = 28 February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const index = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return asDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (day: Day): number => parts(day)[0];
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;
export const firstDayOfMonth = (day: Day | Month): Day => `${day.slice(0, 7)}-01` as Day;
export function lastDayOfMonth(day: Day | Month): Day {
  const [year, month] = parts(firstDayOfMonth(day));
  return asDay(year, month, daysInMonth(year, month));
}
export const isMonth = (value: unknown): value is Month =>
  typeof value === "string" && /^\d{4}-\d{2}$/.test(value) && isDay(`${value}-01`);
export const addMonthsTo = (month: Month, count: number): Month =>
  monthOf(addMonths(firstDayOfMonth(month), count));
/** Every month from the first to the last, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  // The last one is added without a look beyond it: after 9999-12 there is no month.
  for (let month = from; month < to; month = addMonthsTo(month, 1)) months.push(month);
  if (from <= to) months.push(to);
  return months;
}

/** The number of days from Monday to Friday after `from` up to and with `to`; negative backwards. */
export function workdaysBetween(from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(to, from);
  const days = daysBetween(from, to);
  let count = Math.floor(days / 7) * 5;
  for (let step = 1; step <= days % 7; step += 1) if (weekdayOf(addDays(to, 1 - step)) <= 5) count += 1;
  return count;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which an instant falls in a time zone. */
export function dayIn(instant: Date, timeZone: string): Day {
  let format = zoneFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    zoneFormats.set(timeZone, format);
  }
  const found: Record<string, string> = {};
  for (const part of format.formatToParts(instant)) found[part.type] = part.value;
  return asDay(Number(found.year), Number(found.month), Number(found.day));
}

const MINUTE = 60_000;

/**
 * The first instant of a day in a time zone. Found by halving, minute by minute, because a day does not
 * start at midnight everywhere: some zones skip that hour when summer time begins.
 */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = toNumber(day) * 1440;
  let before = midnight - 15 * 60;
  let reached = midnight + 15 * 60;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (dayIn(new Date(middle * MINUTE), timeZone) >= day) reached = middle;
    else before = middle;
  }
  return new Date(reached * MINUTE);
}

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: value });
    return value !== "";
  } catch {
    return false;
  }
}

export type DayStyle = "short" | "medium" | "long";
const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

/**
 * A date in words. Plain English ("en") has no country: day before month, so that nobody reads the one for
 * the other, and months cut to three letters.
 */
export function writeDate(instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  if (locale !== "en") return new Intl.DateTimeFormat(locale, options).format(instant);
  return new Intl.DateTimeFormat("en-GB", options).format(instant).replace(/\bSept\b/, "Sep");
}

const asInstant = (day: Day): Date => new Date(toNumber(day) * 1440 * MINUTE);

export const formatDay = (day: Day, locale: string, style: DayStyle = "medium"): string =>
  writeDate(asInstant(day), locale, { ...DAY_STYLES[style], timeZone: "UTC" });

export const formatMonth = (month: Month, locale: string, style: "short" | "long" = "short"): string =>
  writeDate(asInstant(firstDayOfMonth(month)), locale, { month: style, year: "numeric", timeZone: "UTC" });

/** A day as a database date column holds it, and back. */
export const dayToDate = (day: Day): Date => asInstant(day);
export const dateToDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
