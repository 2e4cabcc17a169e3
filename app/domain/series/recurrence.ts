/** How often a task comes again, in plain words and as RFC 5545 writes it. Counted in calendar days alone. */

export const UNITS = ["day", "week", "month"] as const;
export type Unit = (typeof UNITS)[number];
export const UNIT_LABELS: Record<Unit, string> = { day: "day", week: "week", month: "month" };

/** On which day of the month. */
export const MONTHLY = ["day", "nth", "firstWorking", "lastWorking"] as const;
export type Monthly = (typeof MONTHLY)[number];
export const MONTHLY_LABELS: Record<Monthly, string> = {
  day: "on a day of the month",
  nth: "on a weekday of the month",
  firstWorking: "on the first working day",
  lastWorking: "on the last working day",
};

export const NTHS = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof NTHS)[number];
export const NTH_LABELS: Record<Nth, string> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  [-1]: "last",
};

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const codeOf = (weekday: number): string => CODES[weekday - 1] ?? "MO";
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? "Monday";

export interface Recurrence {
  every: number;
  unit: Unit;
  /** ISO weekdays of a weekly rule, in order. */
  weekdays: readonly number[];
  monthly: Monthly;
  /** 1 to 31; a shorter month takes its last day. */
  monthDay: number;
  nth: Nth;
  /** The ISO weekday of "the second Tuesday". */
  weekday: number;
  /** How many in all; null without such an end. */
  count: number | null;
}

/** Which weekdays the rule counts as worked on; the holidays are looked at day by day. */
export function ruleOf(recurrence: Recurrence, workingDays: readonly number[]): string {
  const { every, unit, weekdays, monthly, monthDay, nth, weekday, count } = recurrence;
  const parts = [`FREQ=${{ day: "DAILY", week: "WEEKLY", month: "MONTHLY" }[unit]}`, `INTERVAL=${every}`];
  if (unit === "week") parts.push(`BYDAY=${weekdays.map(codeOf).join(",")}`);
  if (unit === "month") {
    if (monthly === "nth") parts.push(`BYDAY=${nth}${codeOf(weekday)}`);
    else if (monthly === "day") parts.push(...onDayOfMonth(monthDay));
    else {
      parts.push(
        `BYDAY=${[...workingDays]
          .sort((a, b) => a - b)
          .map(codeOf)
          .join(",")}`,
      );
      parts.push(`BYSETPOS=${monthly === "firstWorking" ? 1 : -1}`);
    }
  }
  if (count !== null) parts.push(`COUNT=${count}`);
  return parts.join(";");
}

/** RFC 5545 leaves out months that are too short; people mean their last day. */
function onDayOfMonth(day: number): string[] {
  if (day <= 28) return [`BYMONTHDAY=${day}`];
  const days = Array.from({ length: day - 27 }, (_, at) => 28 + at);
  return [`BYMONTHDAY=${days.join(",")}`, "BYSETPOS=-1"];
}

export const USUAL: Recurrence = {
  every: 1,
  unit: "week",
  weekdays: [1],
  monthly: "day",
  monthDay: 1,
  nth: 1,
  weekday: 1,
  count: null,
};

/** The rule as its form has it; only rules that `ruleOf` wrote are asked for. */
export function readRule(rule: string): Recurrence {
  const parts = new Map(rule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const days = (parts.get("BYDAY") ?? "").split(",").filter(Boolean);
  const set = parts.get("BYSETPOS");
  const monthDays = (parts.get("BYMONTHDAY") ?? "").split(",").filter(Boolean).map(Number);
  const nthDay = /^(-?\d)([A-Z]{2})$/.exec(days[0] ?? "");
  const weekdayOf = (code: string) => (CODES as readonly string[]).indexOf(code) + 1;
  const unit: Unit =
    parts.get("FREQ") === "DAILY" ? "day" : parts.get("FREQ") === "MONTHLY" ? "month" : "week";
  return {
    ...USUAL,
    every: Number(parts.get("INTERVAL") ?? 1),
    unit,
    ...(unit === "week" && { weekdays: days.map(weekdayOf).filter((day) => day > 0) }),
    ...(unit === "month" && {
      monthly: monthDays.length > 0 ? "day" : nthDay ? "nth" : set === "1" ? "firstWorking" : "lastWorking",
      monthDay: monthDays.at(-1) ?? 1,
      ...(nthDay && { nth: Number(nthDay[1]) as Nth, weekday: weekdayOf(nthDay[2] ?? "MO") }),
    }),
    count: parts.has("COUNT") ? Number(parts.get("COUNT")) : null,
  };
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "every second week on Monday and Thursday" */
export function sayRecurrence(recurrence: Recurrence): string {
  const { every, unit, weekdays, monthly, monthDay, nth, weekday } = recurrence;
  const often =
    every === 1 ? `every ${unit}` : every === 2 ? `every second ${unit}` : `every ${every} ${unit}s`;
  if (unit === "day") return often;
  if (unit === "week") return `${often} on ${listed(weekdays.map(weekdayName))}`;
  switch (monthly) {
    case "firstWorking":
      return `${often} on the first working day`;
    case "lastWorking":
      return `${often} on the last working day`;
    case "nth":
      return `${often} on the ${NTH_LABELS[nth]} ${weekdayName(weekday)}`;
    case "day":
      return monthDay === 31
        ? `${often} on the last day`
        : `${often} on day ${monthDay}${monthDay > 28 ? " or the last day" : ""}`;
  }
}

/** Where an occurrence goes that falls on a quiet day. */
export const SHIFTS = ["none", "before", "after"] as const;
export type Shift = (typeof SHIFTS)[number];
export const SHIFT_LABELS: Record<Shift, string> = {
  none: "It stays there",
  before: "It moves to the working day before",
  after: "It moves to the working day after",
};
