import { readDate } from "~/domain/surveys/answer-date";
import { wholeNumber } from "~/domain/surveys/level";
import type { Day } from "~/shared/calendar";
import { type Figure, figureText, noFigure, readFigure, sameFigure, valueProblem } from "./check-value";
import type { MetricFact, PilotFacts, UnitFact } from "./pilot-facts";

/** A value that is on record already. */
export interface KnownValue extends Figure {
  metricId: string;
  unitId: string;
  day: Day;
}

export const VALUE_VERDICTS = ["add", "there", "refused"] as const;
export type ValueVerdict = (typeof VALUE_VERDICTS)[number];
export const VALUE_VERDICT_LABELS: Record<ValueVerdict, string> = {
  add: "New",
  there: "Already there",
  refused: "Refused",
};

export interface ValueRow {
  /** As in the spreadsheet: 1 is the first line with a value. */
  row: number;
  cells: readonly string[];
  verdict: ValueVerdict;
  /** Why, in words; empty where the verdict says it all. */
  why: string;
  value: KnownValue | null;
}

interface Columns {
  unit: number;
  metric: number;
  day: number;
  value: number;
  k: number;
  n: number;
}

const NAMES: Record<keyof Columns, RegExp> = {
  unit: /^(unit|einheit|account|kunde|project|projekt|site|standort|name)$/i,
  metric: /^(metric|kpi|measure|kennzahl|messgr(ö|oe)(ß|ss)e)$/i,
  day: /^(day|date|datum|tag|measured on)$/i,
  value: /^(value|figure|wert|result|reading)$/i,
  k: /^(k|count|hits|davon)$/i,
  n: /^(n|of|total|base|anzahl)$/i,
};

/** By their names where the first line has some, else unit, metric, day, value (or k) and n. */
function columnsOf(first: readonly string[]): { columns: Columns; hasHeading: boolean } {
  const at = (name: keyof Columns) => first.findIndex((cell) => NAMES[name].test(cell.trim()));
  if (at("unit") >= 0 && at("day") >= 0) {
    const [unit, metric, day, value, k, n] = [
      at("unit"),
      at("metric"),
      at("day"),
      at("value"),
      at("k"),
      at("n"),
    ];
    return { columns: { unit, metric, day, value, k, n }, hasHeading: true };
  }
  const columns =
    first.length >= 5
      ? { unit: 0, metric: 1, day: 2, value: -1, k: 3, n: 4 }
      : { unit: 0, metric: 1, day: 2, value: 3, k: -1, n: -1 };
  return { columns, hasHeading: false };
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");

/** What every row of a file would do; one value per unit, metric and day. */
export function readValueFile(
  lines: readonly (readonly string[])[],
  { pilot, known, timeZone }: { pilot: PilotFacts; known: readonly KnownValue[]; timeZone: string },
): ValueRow[] {
  const { columns, hasHeading } = columnsOf(lines[0] ?? []);
  const units = new Map(pilot.units.map((unit) => [plain(unit.name), unit]));
  const metrics = new Map(pilot.metrics.map((metric) => [plain(metric.name), metric]));
  const there = new Map(known.map((value) => [keyOf(value), value]));
  const taken = new Map<string, { value: KnownValue; row: number }>();
  return lines.slice(hasHeading ? 1 : 0).flatMap((cells, at): ValueRow[] => {
    const row = at + 1;
    if (cells.every((cell) => cell.trim() === "")) return [];
    const refused = (why: string): ValueRow[] => [{ row, cells, verdict: "refused", why, value: null }];
    const read = readCells(cells, columns, { pilot, units, metrics, timeZone });
    if (!read.ok) return refused(read.why);
    const { value, unit, metric } = read;
    const what = `${unit.name} has a value of ${metric.name} on ${value.day}`;
    const twin = taken.get(keyOf(value));
    if (twin) return refused(`${what} in row ${twin.row} already: ${figureText(twin.value)}.`);
    const before = there.get(keyOf(value));
    if (before && sameFigure(before, value)) return [{ row, cells, verdict: "there", why: "", value: null }];
    if (before) {
      return refused(
        `${what} already: ${figureText(before)}. Correct it on the grid, so that both stay on record.`,
      );
    }
    taken.set(keyOf(value), { value, row });
    return [{ row, cells, verdict: "add", why: "", value }];
  });
}

const keyOf = ({ metricId, unitId, day }: KnownValue): string => `${metricId} ${unitId} ${day}`;

type Read = { ok: true; value: KnownValue; unit: UnitFact; metric: MetricFact } | { ok: false; why: string };

interface Around {
  pilot: PilotFacts;
  units: ReadonlyMap<string, UnitFact>;
  metrics: ReadonlyMap<string, MetricFact>;
  timeZone: string;
}

function readCells(
  cells: readonly string[],
  columns: Columns,
  { pilot, units, metrics, timeZone }: Around,
): Read {
  const no = (why: string): Read => ({ ok: false, why });
  const cell = (at: number) => (at < 0 ? "" : (cells[at] ?? "").trim());
  const name = cell(columns.unit);
  if (name === "") return no("The row names no unit.");
  const unit = units.get(plain(name));
  if (!unit) return no(`“${short(name)}” is no unit of ${pilot.code}. Its units stand under Units.`);
  const asked = cell(columns.metric);
  const [only] = pilot.metrics;
  const metric = asked === "" && pilot.metrics.length === 1 ? only : metrics.get(plain(asked));
  if (!metric) {
    const names = pilot.metrics.map((one) => one.name).join(", ");
    return no(
      asked === ""
        ? `The row names no metric: ${names}.`
        : `“${short(asked)}” is no metric of ${pilot.code}: ${names}.`,
    );
  }
  const date = readDate(cell(columns.day), null, timeZone);
  if (!date.ok) return no(dateWords(cell(columns.day), date.problem));
  const figure = figureOf(cell, columns, metric.kind);
  if (!figure) return no(noFigure(metric.kind));
  const problem = valueProblem(pilot, { metric, unit, day: date.day, figure });
  if (problem) return no(problem.message);
  return {
    ok: true,
    unit,
    metric,
    value: { metricId: metric.id, unitId: unit.id, day: date.day, ...figure },
  };
}

/** In one column as it would be typed, or k and n in two. */
function figureOf(cell: (at: number) => string, columns: Columns, kind: MetricFact["kind"]): Figure | null {
  const single = cell(columns.value);
  if (single !== "") return readFigure(single, kind);
  if (kind === "mean") return readFigure(cell(columns.k), kind);
  const [k, n] = [wholeNumber(cell(columns.k)), wholeNumber(cell(columns.n))];
  if (k === null || n === null) return readFigure(cell(columns.k), kind);
  return k < 0 || n < 0 || n > 999_999_999 ? null : { value: null, k, n };
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function dateWords(text: string, problem: "form" | "impossible" | "order"): string {
  if (text === "") return "The row has no day.";
  if (problem === "order") return `“${short(text)}” could be two days: write it as 2026-09-30.`;
  if (problem === "impossible") return `“${short(text)}” is a day that does not exist.`;
  return `“${short(text)}” is no day: write it as 2026-09-30.`;
}

export const countValueRows = (rows: readonly Pick<ValueRow, "verdict">[]): Record<ValueVerdict, number> =>
  Object.fromEntries(
    VALUE_VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Record<ValueVerdict, number>;
