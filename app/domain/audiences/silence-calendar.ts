import { addDays, addMonths, type Day, weekdayOf } from "~/shared/calendar";
import { type Gap, longestSilence, type Silence, silenceOf } from "./silence";

/** A quarter as its calendar draws it: whole weeks, from Monday on. */
export interface Quarter {
  year: number;
  quarter: number;
  firstDay: Day;
  lastDay: Day;
  weeks: Week[];
}

export interface Week {
  monday: Day;
  sunday: Day;
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

export function quarterOf(year: number, quarter: number): Quarter {
  const firstDay = `${String(year).padStart(4, "0")}-${String(quarter * 3 - 2).padStart(2, "0")}-01` as Day;
  const lastDay = addDays(addMonths(firstDay, 3), -1);
  const weeks: Week[] = [];
  for (let monday = mondayOf(firstDay); monday <= lastDay; monday = addDays(monday, 7)) {
    weeks.push({ monday, sunday: addDays(monday, 6) });
  }
  return { year, quarter, firstDay, lastDay, weeks };
}

export const quarterIn = (day: Day): { year: number; quarter: number } => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3),
});

/** "2026-Q3"; null for what is none. */
export function parseQuarter(text: string | null): { year: number; quarter: number } | null {
  const found = /^(\d{4})-?Q([1-4])$/i.exec(text ?? "");
  const year = Number(found?.[1]);
  return found && year >= 2000 && year <= 2099 ? { year, quarter: Number(found[2]) } : null;
}

export const quarterCode = ({ year, quarter }: { year: number; quarter: number }): string =>
  `${year}-Q${quarter}`;

export function quarterBeside({ year, quarter }: { year: number; quarter: number }, step: 1 | -1) {
  const at = year * 4 + (quarter - 1) + step;
  return { year: Math.floor(at / 4), quarter: (at % 4) + 1 };
}

/** A message towards an audience, on the day it left or is to leave. */
export interface Spoken {
  code: string;
  subject: string;
  day: Day;
  kind: "told" | "scheduled";
}

/**
 * told: a message left; scheduled: one is to leave; within: silence that was promised; beyond: silence longer than
 * was promised at the week's end; due: the promise ends in this week, and nothing is scheduled until then; quiet: silence
 * where nothing was promised; ahead: the week is to come, or the audience was not there yet.
 */
export type WeekState = "told" | "scheduled" | "within" | "beyond" | "due" | "quiet" | "ahead";

export interface CalendarWeek extends Week {
  state: WeekState;
  messages: readonly Spoken[];
  /** Days beyond the limit at the end of the week, or today. */
  beyond: number;
}

export interface CalendarRow {
  id: string;
  name: string;
  silence: Silence;
  longest: Gap;
  /** The next message that is to leave. */
  next: Spoken | null;
  /** The day until which something has to be said, and nothing is scheduled; null where all is well or it is too late. */
  owedOn: Day | null;
  weeks: CalendarWeek[];
  messages: readonly Spoken[];
}

export interface CalendarAudience {
  id: string;
  name: string;
  cadenceDays: number | null;
  madeOn: Day;
  /** Everything it was ever told, and what is to come. */
  spoken: readonly Spoken[];
}

export function calendarRow(audience: CalendarAudience, quarter: Quarter, today: Day): CalendarRow {
  const spoken = audience.spoken.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const told = spoken.filter(({ kind, day }) => kind === "told" && day <= today).map(({ day }) => day);
  const lastBefore = (day: Day): Day | null => told.findLast((each) => each <= day) ?? null;
  const { cadenceDays, madeOn } = audience;
  const silence = silenceOf({ lastOn: lastBefore(today), madeOn, cadenceDays, today });
  const next = spoken.find(({ kind }) => kind === "scheduled") ?? null;
  const { dueOn } = silence;
  const isOwed = dueOn !== null && dueOn >= today && (next === null || next.day > dueOn);
  const weeks = quarter.weeks.map((week): CalendarWeek => {
    const messages = spoken.filter(({ day }) => day >= week.monday && day <= week.sunday);
    const end = week.sunday < today ? week.sunday : today;
    const since = silenceOf({ lastOn: lastBefore(end), madeOn, cadenceDays, today: end });
    const beyond = since.beyond ?? 0;
    const begun = week.monday <= today && (since.lastOn !== null || madeOn <= end);
    const state: WeekState = messages.some(({ kind }) => kind === "told")
      ? "told"
      : messages.length > 0
        ? "scheduled"
        : isOwed && dueOn >= week.monday && dueOn <= week.sunday
          ? "due"
          : !begun
            ? "ahead"
            : cadenceDays === null
              ? "quiet"
              : beyond > 0
                ? "beyond"
                : "within";
    return { ...week, state, messages, beyond: begun ? beyond : 0 };
  });
  return {
    id: audience.id,
    name: audience.name,
    silence,
    next,
    owedOn: isOwed ? dueOn : null,
    longest: longestSilence({ toldOn: told, madeOn, today }),
    weeks,
    messages: spoken.filter(({ day }) => day >= quarter.firstDay && day <= quarter.lastDay),
  };
}
