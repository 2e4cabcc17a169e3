import { moneyText } from "~/shared/money";
import { one, type RowValues, type Values } from "../plans/value-rows";
import type { BusinessCase, CaseLine, LineDriver } from "./business-case";
import { Exact } from "./exact";

/** A line as its inputs hold it. */
export interface LineRow {
  fields: RowValues;
  factors: RowValues[];
}

export interface CaseRows {
  common: RowValues;
  lines: LineRow[];
}

const NAME = /^lines\.(\d{1,4})\.(?:factors\.(\d{1,4})\.)?([a-zA-Z]+)$/;

/** The names of a form as rows, in order; gaps close up. */
export function rowsOf(values: Values): CaseRows {
  const common: RowValues = {};
  const lines = new Map<number, { fields: RowValues; factors: Map<number, RowValues> }>();
  for (const [name, value] of Object.entries(values)) {
    const [, at, factorAt, field] = NAME.exec(name) ?? [];
    if (at === undefined || field === undefined) {
      if (!name.startsWith("lines.") && name !== "intent") common[name] = one(value);
      continue;
    }
    const line = lines.get(Number(at)) ?? { fields: {}, factors: new Map<number, RowValues>() };
    lines.set(Number(at), line);
    if (factorAt === undefined) {
      line.fields[field] = one(value);
      continue;
    }
    line.factors.set(Number(factorAt), { ...line.factors.get(Number(factorAt)), [field]: one(value) });
  }
  const inOrder = <T>(rows: ReadonlyMap<number, T>) =>
    [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  return {
    common,
    lines: inOrder(lines).map(({ fields, factors }) => ({ fields, factors: inOrder(factors) })),
  };
}

/** The other way round. */
export function valuesOfRows({ common, lines }: CaseRows): Record<string, string> {
  const values: Record<string, string> = { ...common };
  for (const [at, { fields, factors }] of lines.entries()) {
    for (const [field, value] of Object.entries(fields)) values[`lines.${at}.${field}`] = value;
    for (const [place, factor] of factors.entries()) {
      for (const [field, value] of Object.entries(factor)) {
        values[`lines.${at}.factors.${place}.${field}`] = value;
      }
    }
  }
  return values;
}

/** The same as the schema reads it. */
export const nestedRows = ({ common, lines }: CaseRows) => ({
  ...common,
  lines: lines.map(({ fields, factors }) => ({ ...fields, factors })),
});

const percent = (share: string): string => (share === "" ? "" : new Exact(share).mul(100).toFixed());

/** A case as its form begins with it; an empty rate is the workspace's. */
export function rowsOfCase(given: BusinessCase | null, ownRate: string): CaseRows {
  return {
    common: {
      horizonMonths: String(given?.horizonMonths ?? 12),
      discountRate: percent(ownRate),
      attribution: percent(given?.attribution ?? "1"),
      note: given?.note ?? "",
    },
    lines: (given?.lines ?? []).map((line) => rowOfLine(line, given?.currency ?? "")),
  };
}

function rowOfLine(line: CaseLine, currency: string): LineRow {
  const money = (minor: bigint | null) => (minor === null ? "" : moneyText(minor, currency));
  return {
    fields: {
      id: line.id,
      side: line.side,
      driver: line.driver,
      label: line.label,
      kind: line.kind,
      metricId: line.metricId ?? "",
      rhythm: line.rhythm,
      fromMonth: String(line.fromMonth),
      months: line.months === null ? "" : String(line.months),
      amountMinor: money(line.amountMinor),
      actualMinor: money(line.actualMinor),
      evidence: line.evidence,
      source: line.source,
    },
    factors: line.factors.map((factor) => ({ ...factor })),
  };
}

const INTENT =
  /^(?:add:(cost|benefit):(amount|factors|effect)(?::(acquire|retain|grow|winBack))?|(remove):(\d{1,4})|(figure):(\d{1,4})|(strike):(\d{1,4}):(\d{1,4}))$/;

/** Names of the buttons that change the form without saving it. */
export const addLine = (side: CaseLine["side"], driver: LineDriver): string => `add:${side}:${driver}`;
/** A product as the Big 4 are reckoned, with the names of its figures to fill in. */
export const addBig4 = (kind: keyof typeof BIG4_FIGURES): string => `add:benefit:factors:${kind}`;
export const removeLine = (at: number): string => `remove:${at}`;
export const addFactor = (at: number): string => `figure:${at}`;
export const removeFactor = (at: number, place: number): string => `strike:${at}:${place}`;

/** What such a button makes of the typed form; null for one that saves. Nothing is written. */
export function afterIntent(values: Values): Record<string, string> | null {
  const [, side, driver, kind, remove, removed, figure, figured, strike, struck, place] =
    INTENT.exec(one(values.intent)) ?? [];
  const { common, lines } = rowsOf(values);
  if (side && driver) return valuesOfRows({ common, lines: [...lines, newLine(side, driver, kind)] });
  if (remove) return valuesOfRows({ common, lines: lines.filter((_, at) => at !== Number(removed)) });
  if (figure) {
    return valuesOfRows({
      common,
      lines: changed(lines, Number(figured), (factors) => [...factors, newFactor("")]),
    });
  }
  if (!strike) return null;
  const without = (factors: RowValues[]) => factors.filter((_, at) => at !== Number(place));
  return valuesOfRows({ common, lines: changed(lines, Number(struck), without) });
}

/** Where the hands go next after such a button: the new field, or the button that would bring back what was taken away. */
export function focusAfter(intent: string, rows: CaseRows): string {
  const [, side, , , remove, , figure, figured, strike, struck] = INTENT.exec(intent) ?? [];
  if (side) return `[name="lines.${rows.lines.length - 1}.label"]`;
  if (figure) {
    const last = (rows.lines[Number(figured)]?.factors.length ?? 1) - 1;
    return `[name="lines.${figured}.factors.${last}.name"]`;
  }
  if (strike) return `[value="${addFactor(Number(struck))}"]`;
  return remove ? `[value="${addLine("cost", "amount")}"]` : "";
}

const changed = (lines: readonly LineRow[], at: number, change: (factors: RowValues[]) => RowValues[]) =>
  lines.map((line, index) => (index === at ? { ...line, factors: change(line.factors) } : line));

const newFactor = (unit: string): RowValues => ({
  key: "",
  name: "",
  value: "",
  unit,
  low: "",
  high: "",
  source: "",
});

/** Margins, not revenue; what is bought less what winning it costs. Units of money are filled in by hand. */
const BIG4_FIGURES = {
  acquire: [
    ["New customers", "customers"],
    ["Lifetime value of one, less what winning it costs", ""],
  ],
  retain: [
    ["Customers", "customers"],
    ["Change in the share that stays", "share"],
    ["Value of one that stays", ""],
  ],
  grow: [
    ["Customers", "customers"],
    ["Spend in the category", ""],
    ["Change in our share of it", "share"],
    ["Margin", "share"],
  ],
  winBack: [
    ["Lost customers", "customers"],
    ["Change in the share won back", "share"],
    ["Second lifetime value of one", ""],
  ],
} as const;

const figuresOfKind = (kind: string | undefined): RowValues[] | null => {
  const found = Object.entries(BIG4_FIGURES).find(([name]) => name === kind);
  return found ? found[1].map(([name, unit]) => ({ ...newFactor(unit), name })) : null;
};

function newLine(side: string, driver: string, kind?: string): LineRow {
  return {
    fields: {
      id: "",
      side,
      driver,
      label: "",
      kind: kind ?? (side === "cost" ? "people" : "serve"),
      metricId: "",
      rhythm: "once",
      fromMonth: "0",
      months: "",
      amountMinor: "",
      actualMinor: "",
      evidence: "estimated",
      source: "",
    },
    factors: driver === "amount" ? [] : (figuresOfKind(kind) ?? [newFactor(""), newFactor("")]),
  };
}
