import { writeDate } from "~/shared/calendar";

/** Dates in words: relative near today, exact further off. Pure, so server and browser say the same. */
export interface DateReading {
  locale: string;
  timeZone: string;
  /** The reader's calendar day, "2026-10-15"; empty turns relative words off. */
  today: string;
}

const DAY = 86_400_000;
/** Beyond a fortnight a date says more than a count of days. */
const NEAR = 14;

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A calendar day never passes through a time zone. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The calendar day on which an instant falls for this reader. */
export function dayOf(value: string, timeZone: string): string {
  if (isDay(value)) return value;
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(new Date(value));
}

export const daysUntil = (value: string, reading: DateReading): number =>
  dayNumber(dayOf(value, reading.timeZone)) - dayNumber(reading.today);

function nearWords(days: number): string | null {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 0 && days <= NEAR) return `in ${days} days`;
  if (days < 0 && days >= -NEAR) return `${-days} days ago`;
  return null;
}

function plainDay(value: string, reading: DateReading): string {
  const day = dayOf(value, reading.timeZone);
  const sameYear = reading.today.slice(0, 4) === day.slice(0, 4);
  return writeDate(new Date(`${day}T00:00:00Z`), reading.locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  });
}

const clockTime = (value: string, reading: DateReading): string =>
  writeDate(new Date(value), reading.locale, {
    timeZone: reading.timeZone,
    hour: "numeric",
    minute: "2-digit",
  });

/** What stands on the screen. */
export function dateWords(value: string, reading: DateReading): string {
  const days = reading.today ? daysUntil(value, reading) : Number.NaN;
  const near = nearWords(days);
  if (near === null) return plainDay(value, reading);
  const withClock = !isDay(value) && Math.abs(days) <= 1;
  return withClock ? `${near}, ${clockTime(value, reading)}` : near;
}

/** After a preposition, "until 23 Oct": a count of days would read "until in 8 days". */
export function dayWords(value: string, reading: DateReading): string {
  const near = reading.today !== "" && Math.abs(daysUntil(value, reading)) <= 1;
  return near ? dateWords(value, reading) : plainDay(value, reading);
}

/** A promise: "due in 3 days", "due today", "5 days overdue". */
export function dueWords(value: string, reading: DateReading): string {
  if (!reading.today) return `due ${plainDay(value, reading)}`;
  const days = daysUntil(value, reading);
  if (days < 0) return days === -1 ? "1 day overdue" : `${-days} days overdue`;
  return `due ${nearWords(days) ?? plainDay(value, reading)}`;
}

/** Everything there is to know, for the hover. */
export function exactDate(value: string, reading: DateReading): string {
  if (isDay(value))
    return writeDate(new Date(`${value}T00:00:00Z`), reading.locale, { timeZone: "UTC", dateStyle: "full" });
  return writeDate(new Date(value), reading.locale, {
    timeZone: reading.timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
}
