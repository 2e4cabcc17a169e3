/** The values of a form by the names of its fields, rows of repeated blocks as "kpis.0.name". */
export type Values = Record<string, string | string[]>;

/** A row of a repeated block as its inputs hold it; a row that is one value alone holds it under "". */
export type RowValues = Record<string, string>;

export const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");

export const rowName = (group: string, at: number, field: string): string =>
  field === "" ? `${group}.${at}` : `${group}.${at}.${field}`;

/** "kpis.0.name" and its like as rows, in order; gaps close up. */
export function readRows(values: Values, group: string): RowValues[] {
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
