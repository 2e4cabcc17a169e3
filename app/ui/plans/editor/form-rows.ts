import type { FormAnswer } from "~/shared/form-answer";
import type { FormReply } from "../form-reply";

export type FormValues = FormAnswer["values"];

/** A row of a repeated block as its inputs hold it; a row that is one value alone holds it under "". */
export type RowValues = Record<string, string>;

export const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");

export const rowName = (group: string, at: number, field: string): string =>
  field === "" ? `${group}.${at}` : `${group}.${at}.${field}`;

/** "kpis.0.name" and its like as rows, in order; gaps close up. */
export function readRows(values: FormValues, group: string): RowValues[] {
  const rows = new Map<number, RowValues>();
  for (const [name, value] of Object.entries(values)) {
    const [own, index, field = "", ...deeper] = name.split(".");
    if (own !== group || !index || deeper.length > 0 || !/^\d{1,4}$/.test(index)) continue;
    const row = rows.get(Number(index)) ?? {};
    row[field] = one(value);
    rows.set(Number(index), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The other way round: rows as names with their places. */
export function writeRows(group: string, rows: readonly RowValues[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([field, value]) => [rowName(group, at, field), value]),
    ),
  );
}

/** Groups whose rows are one value alone. */
const SINGLE: ReadonlySet<string> = new Set(["checkIns"]);

const INTENT = /^(add|remove):([a-zA-Z]+)(?::(\d+))?$/;

/**
 * What a button that adds or removes a row makes of the typed form; null for a button that saves.
 * Nothing is written: the page comes back with one row more or less and everything else as it was typed.
 */
export function changedRows(values: FormValues): FormValues | null {
  const [, verb, group, at] = INTENT.exec(one(values.intent)) ?? [];
  if (!verb || !group) return null;
  const rows = readRows(values, group);
  const blank: RowValues = SINGLE.has(group) ? { "": "" } : { blank: "" };
  const next = verb === "add" ? [...rows, blank] : rows.filter((_, index) => index !== Number(at));
  const others = Object.entries(values).filter(
    ([name]) => !name.startsWith(`${group}.`) && name !== "intent",
  );
  return { ...Object.fromEntries(others), ...writeRows(group, next) };
}

/** The answer to a button that adds or removes a row: the same form again, nothing saved, nothing wrong. */
export function rowsReply(values: FormValues): FormReply | null {
  const rows = changedRows(values);
  return rows && { ok: false, refusal: null, fieldErrors: {}, formErrors: [], values: rows };
}
