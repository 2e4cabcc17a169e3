import { readDate } from "~/domain/surveys/answer-date";
import { wholeNumber } from "~/domain/surveys/level";
import type { Day } from "~/shared/calendar";
import { checkReading, type ReadingKpi } from "./check-reading";
import { NO_NUMBER, NOTE_LIMIT, readDecimal } from "./reading.schema";

export const FILE_READINGS = 2_000;

/** What is done with a row whose day has a reading that came another way. */
export const FILE_SAME_DAY = ["leave", "replace", "keep"] as const;
export type FileSameDay = (typeof FILE_SAME_DAY)[number];
export const FILE_SAME_DAY_LABELS: Record<FileSameDay, string> = {
  leave: "Leave the row out",
  replace: "The row takes its place",
  keep: "Keep both",
};

export const ROW_VERDICTS = ["add", "there", "replace", "beside", "leftOut", "refused"] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];
export const ROW_VERDICT_LABELS: Record<RowVerdict, string> = {
  add: "New",
  there: "Already there",
  replace: "Takes the place of another",
  beside: "Kept beside another",
  leftOut: "Left out",
  refused: "Refused",
};

/** A reading that is on record already. */
export interface KnownReading {
  id: string;
  day: Day;
  value: string;
  n: number | null;
  count: number | null;
  sourceKey: string | null;
  withdrawn: boolean;
}

export interface ReadRow {
  /** As in the spreadsheet: 1 is the first line with a reading. */
  row: number;
  cells: readonly string[];
  verdict: RowVerdict;
  /** Why, in words; empty where the verdict says it all. */
  why: string;
  reading: NewReading | null;
}

export interface NewReading {
  day: Day;
  value: string;
  n: number | null;
  count: number | null;
  note: string;
  key: string;
  /** The reading whose place it takes. */
  replaces: string | null;
}

interface Column {
  date: number;
  value: number;
  n: number;
  count: number;
  note: number;
}

const NAMES: Record<keyof Column, RegExp> = {
  date: /^(date|day|month|datum|tag|monat|read on)$/i,
  value: /^(value|reading|wert|result|share|percent|%)$/i,
  n: /^(n|of|total|cases|anzahl|base)$/i,
  count: /^(count|hits|k|davon)$/i,
  note: /^(note|comment|remark|notiz|bemerkung)$/i,
};

/** By their names where the first line has some, else date, value, n and note; with five columns the count before the note. */
export function columnsOf(first: readonly string[]): { columns: Column; hasHeading: boolean } {
  const at = (name: keyof Column) => first.findIndex((cell) => NAMES[name].test(cell.trim()));
  if (at("date") >= 0) {
    const [date, value, n, count, note] = [at("date"), at("value"), at("n"), at("count"), at("note")];
    return { columns: { date, value, n, count, note }, hasHeading: true };
  }
  const columns =
    first.length >= 5
      ? { date: 0, value: 1, n: 2, count: 3, note: 4 }
      : { date: 0, value: 1, n: 2, count: -1, note: 3 };
  return { columns, hasHeading: false };
}

interface FileQuestion {
  kpi: ReadingKpi;
  known: readonly KnownReading[];
  sameDay: FileSameDay;
  today: Day;
  timeZone: string;
}

/** What every row of a file would do. The same file again does nothing: a row is known by its day and its place in it. */
export function readReadingFile(lines: readonly (readonly string[])[], question: FileQuestion): ReadRow[] {
  const { columns, hasHeading } = columnsOf(lines[0] ?? []);
  const taken = new Map<Day, { reading: NewReading; row: number }[]>();
  return lines.slice(hasHeading ? 1 : 0).flatMap((cells, at): ReadRow[] => {
    const row = at + 1;
    if (cells.every((cell) => cell.trim() === "")) return [];
    const read = readCells(cells, columns, question);
    if (!read.ok) return [{ row, cells, verdict: "refused", why: read.why, reading: null }];
    const before = taken.get(read.reading.day) ?? [];
    const twin = before.find((one) => isSame(one.reading, read.reading));
    if (twin) {
      return [{ row, cells, verdict: "leftOut", why: `The same stands in row ${twin.row}.`, reading: null }];
    }
    const reading = { ...read.reading, key: `file:${read.reading.day}#${before.length + 1}` };
    taken.set(reading.day, [...before, { reading, row }]);
    return [{ row, cells, ...judge(reading, question) }];
  });
}

const isSame = (
  a: Pick<NewReading, "value" | "n" | "count">,
  b: Pick<NewReading, "value" | "n" | "count">,
): boolean => Number(a.value) === Number(b.value) && a.n === b.n && a.count === b.count;

function judge(
  reading: NewReading,
  { known, sameDay }: FileQuestion,
): Pick<ReadRow, "verdict" | "why" | "reading"> {
  const own = known.find((one) => one.sourceKey === reading.key);
  if (own?.withdrawn) {
    return {
      verdict: "there",
      why: "It came in before and was taken back by hand: it stays out.",
      reading: null,
    };
  }
  if (own && isSame(own, reading)) return { verdict: "there", why: "", reading: null };
  if (own) {
    return {
      verdict: "replace",
      why: `An earlier file said ${own.value}.`,
      reading: { ...reading, replaces: own.id },
    };
  }
  const others = known.filter(
    (one) => one.day === reading.day && !one.withdrawn && !one.sourceKey?.startsWith("file:"),
  );
  const [other] = others;
  if (!other) return { verdict: "add", why: "", reading };
  if (others.some((one) => isSame(one, reading))) {
    return { verdict: "there", why: "The same was read another way.", reading: null };
  }
  const why = `The day has ${other.value} already, which came another way.`;
  if (sameDay === "replace") return { verdict: "replace", why, reading: { ...reading, replaces: other.id } };
  if (sameDay === "keep") return { verdict: "beside", why, reading };
  return { verdict: "leftOut", why, reading: null };
}

type Cells = { ok: true; reading: NewReading } | { ok: false; why: string };

function readCells(cells: readonly string[], columns: Column, { kpi, today, timeZone }: FileQuestion): Cells {
  const cell = (at: number) => (at < 0 ? "" : (cells[at] ?? "").trim());
  const no = (why: string): Cells => ({ ok: false, why });
  const date = readDate(cell(columns.date), null, timeZone);
  if (!date.ok) return no(dateWords(cell(columns.date), date.problem));
  const written = cell(columns.value).replace(/\s*%$/, "");
  const value = written === "" ? "" : readDecimal(written);
  if (value === null) return no(`“${short(written)}” is no number. ${NO_NUMBER}`);
  const [n, count] = [countOf(cell(columns.n)), countOf(cell(columns.count))];
  if (n === undefined) return no(`“${short(cell(columns.n))}” is no whole number of cases.`);
  if (count === undefined) return no(`“${short(cell(columns.count))}” is no whole count.`);
  const note = cell(columns.note);
  if (note.length > NOTE_LIMIT) return no("The note is longer than 2,000 characters.");
  const checked = checkReading({ value, day: date.day, n, count }, kpi, today);
  if (!checked.ok) return no(Object.values(checked.errors).flat().join(" "));
  const reading = { day: date.day, value: checked.value, n, count, note, key: "", replaces: null };
  return { ok: true, reading };
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Null where the cell is empty, undefined where it is no count. */
function countOf(text: string): number | null | undefined {
  if (text === "") return null;
  const read = wholeNumber(text.replace(/(\d)[ ,.'’\u00a0](?=\d{3}\b)/g, "$1"));
  return read === null || read < 0 || read > 999_999_999 ? undefined : read;
}

function dateWords(text: string, problem: "form" | "impossible" | "order"): string {
  if (text === "") return "The row has no date.";
  if (problem === "order") return `“${short(text)}” could be two days: write it as 2026-09-30.`;
  if (problem === "impossible") return `“${short(text)}” is a day that does not exist.`;
  return `“${short(text)}” is no date: write it as 2026-09-30.`;
}

export const countVerdicts = (rows: readonly Pick<ReadRow, "verdict">[]): Record<RowVerdict, number> =>
  Object.fromEntries(
    ROW_VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Record<RowVerdict, number>;
