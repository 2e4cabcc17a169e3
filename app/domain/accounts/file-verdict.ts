/** What would become of one row of a file. */
export const FILE_VERDICTS = ["new", "changed", "unchanged", "invalid"] as const;
export type FileVerdict = (typeof FILE_VERDICTS)[number];

export const FILE_VERDICT_LABELS: Record<FileVerdict, string> = {
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  invalid: "Cannot be taken",
};

/** One value before and after, in words. */
export interface ValueChange {
  label: string;
  from: string;
  to: string;
}

export interface JudgedRow {
  rowNumber: number;
  verdict: FileVerdict;
  /** Whom the row is about, as it names them. */
  name: string;
  reasons: string[];
  changes: ValueChange[];
}

export type FileCounts = Record<FileVerdict, number>;

export const countVerdicts = (rows: readonly { verdict: FileVerdict }[]): FileCounts => ({
  new: rows.filter((row) => row.verdict === "new").length,
  changed: rows.filter((row) => row.verdict === "changed").length,
  unchanged: rows.filter((row) => row.verdict === "unchanged").length,
  invalid: rows.filter((row) => row.verdict === "invalid").length,
});

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
};

/** What differs, in words; money is written as it is given. */
export function valueChanges<T extends object>(
  before: { [K in keyof T]?: unknown },
  after: T,
  labels: Record<string, string>,
  words: (key: string, value: unknown) => string | null = () => null,
): ValueChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      label: labels[key] ?? key,
      from: words(key, before[key]) ?? shown(before[key]),
      to: words(key, after[key]) ?? shown(after[key]),
    }));
}
