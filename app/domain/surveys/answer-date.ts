import { type Day, dayIn, isDay } from "~/shared/calendar";

/** ISO dates read themselves; of the others the order of day and month has to be known. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DATE_ORDER_LABELS: Record<DateOrder, string> = {
  dmy: "day first: 31/12/2025",
  mdy: "month first: 12/31/2025",
};

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`);
const OTHER = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`);

const pad = (text: string, length = 2) => text.padStart(length, "0");
const asDay = (year: string, month: string, day: string): Day | null => {
  const whole = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`;
  return isDay(whole) ? whole : null;
};

export type ReadDate = { ok: true; day: Day } | { ok: false; problem: "form" | "impossible" | "order" };

/**
 * The day an answer was given. A time with its zone is an instant and falls on the workspace's local day;
 * a time without one is the customer's clock, and its date stands as it is written.
 */
export function readDate(text: string, order: DateOrder | null, timeZone: string): ReadDate {
  const value = text.trim();
  const iso = ISO.exec(value);
  if (iso) {
    const day = asDay(iso[1] ?? "", iso[2] ?? "", iso[3] ?? "");
    if (!day) return { ok: false, problem: "impossible" };
    return iso[5] ? inZone(day, value, iso[5], timeZone) : { ok: true, day };
  }
  const other = OTHER.exec(value);
  if (!other) return { ok: false, problem: "form" };
  const [, first = "", mark, second = "", year = ""] = other;
  const used = mark === "." ? "dmy" : (order ?? orderOf(first, second));
  if (!used) return { ok: false, problem: "order" };
  const day = used === "dmy" ? asDay(year, second, first) : asDay(year, first, second);
  if (!day) return { ok: false, problem: "impossible" };
  return other[6] ? inZone(day, value, other[6], timeZone) : { ok: true, day };
}

function inZone(day: Day, value: string, zone: string, timeZone: string): ReadDate {
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(value);
  if (!clock) return { ok: true, day };
  let hour = Number(clock[1]) % 24;
  if (/p\.?m/i.test(value) && hour < 12) hour += 12;
  if (/a\.?m/i.test(value) && hour === 12) hour = 0;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  const instant = new Date(`${day}T${pad(String(hour))}:${clock[2]}:${clock[3] ?? "00"}${offset}`);
  return Number.isNaN(instant.getTime())
    ? { ok: false, problem: "impossible" }
    : { ok: true, day: dayIn(instant, timeZone) };
}

/** The minute that a date was written with, "" where it says none: answers of one minute are told together by it. */
export const minuteOf = (text: string): string =>
  /(\d{1,2}:\d{2})(?::\d{2})?/.exec(text)?.[1]?.padStart(5, "0") ?? "";

/** A single date tells its order only when one part cannot be a month, or both are the same. */
function orderOf(first: string, second: string): DateOrder | null {
  if (Number(first) === Number(second)) return "dmy";
  if (Number(first) > 12) return "dmy";
  return Number(second) > 12 ? "mdy" : null;
}

/** What a whole column of dates tells about its order. */
export interface DateTally {
  dates: number;
  iso: number;
  /** Can only be day first, or only month first. */
  dayFirst: number;
  monthFirst: number;
  /** Could be either. */
  either: number;
  other: number;
}

export const emptyDateTally = (): DateTally => ({
  dates: 0,
  iso: 0,
  dayFirst: 0,
  monthFirst: 0,
  either: 0,
  other: 0,
});

export function tallyDate(tally: DateTally, text: string): void {
  const value = text.trim();
  if (ISO.test(value)) {
    tally.iso += 1;
    tally.dates += 1;
    return;
  }
  const other = OTHER.exec(value);
  if (!other) {
    tally.other += 1;
    return;
  }
  tally.dates += 1;
  const [first, second] = [Number(other[1]), Number(other[3])];
  if (other[2] === "." || first > 12) tally.dayFirst += 1;
  else if (second > 12) tally.monthFirst += 1;
  else if (first !== second) tally.either += 1;
}

export type OrderFinding =
  | { kind: "not-needed" }
  | { kind: "decided"; order: DateOrder; because: string }
  | { kind: "undecidable"; because: string };

/** Decides the order from all values of the column together, or says that only a person can. */
export function findDateOrder(tally: DateTally): OrderFinding {
  const { dayFirst, monthFirst, either } = tally;
  if (dayFirst === 0 && monthFirst === 0 && either === 0) return { kind: "not-needed" };
  if (dayFirst > 0 && monthFirst > 0) {
    return {
      kind: "undecidable",
      because: `${dayFirst} dates can only be day first and ${monthFirst} only month first. Say which is meant; the others will be named as invalid.`,
    };
  }
  if (dayFirst > 0) return { kind: "decided", order: "dmy", because: "some dates can only be day first" };
  if (monthFirst > 0) return { kind: "decided", order: "mdy", because: "some dates can only be month first" };
  return {
    kind: "undecidable",
    because: "Every date of the file could be read both ways. Say whether the day or the month comes first.",
  };
}
