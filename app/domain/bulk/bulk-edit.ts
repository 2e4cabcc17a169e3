/** Many records changed at once: what each was, what it becomes, or why it stays as it is. */

export type BulkNoun = "task" | "plan";

/** More than this nobody reads through before they agree to it. */
export const MAX_BULK = 500;

export type BulkValue = string | boolean | null;
export type BulkValues = Record<string, BulkValue>;

/** One field in words: "Due on: 16 Oct 2026 → 23 Oct 2026". */
export interface BulkChange {
  label: string;
  before: string;
  after: string;
}

/** same: it is so already; refused: it cannot, for a reason that is told. */
export type BulkDecision =
  | { outcome: "change"; changes: BulkChange[]; before: BulkValues; after: BulkValues }
  | { outcome: "same" }
  | { outcome: "refused"; why: string; href?: string };

export interface BulkRow {
  recordId: string;
  title: string;
  /** "CAP-004 · task 3" */
  place: string;
  href: string;
  /** The version it was read at; in a record that was made, the one it has since. */
  version: number;
  decision: BulkDecision;
  /** Set when the whole was taken back: why this one was not, or "" where it was. */
  undone?: string;
}

export interface BulkCounts {
  change: number;
  same: number;
  refused: number;
}

export function countRows(rows: readonly Pick<BulkRow, "decision">[]): BulkCounts {
  const counts: BulkCounts = { change: 0, same: 0, refused: 0 };
  for (const { decision } of rows) counts[decision.outcome] += 1;
  return counts;
}

export const many = (noun: BulkNoun, count: number): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What the person saw of each row when they agreed: "id.version id.version". */
export const sayingSeen = (rows: readonly Pick<BulkRow, "recordId" | "version">[]): string =>
  rows.map(({ recordId, version }) => `${recordId}.${version}`).join(" ");

export function readSeen(text: string): Map<string, number> {
  const seen = new Map<string, number>();
  for (const part of text.split(" ")) {
    const match = /^([^.\s]{1,64})\.(\d{1,10})$/.exec(part);
    if (match?.[1] && seen.size <= MAX_BULK) seen.set(match[1], Number(match[2]));
  }
  return seen;
}

/**
 * Whether nobody changed since what the whole had changed: the fields it wrote still say what it wrote. What else
 * was done with the record meanwhile does not matter.
 */
export const isUntouched = (after: BulkValues, now: BulkValues): boolean =>
  Object.entries(after).every(([name, value]) => now[name] === value);

/** What was chosen, as the steps of a change hand it on. */
export interface ChosenRows {
  ids: readonly string[];
  /** All that match the filter, whatever page they are on. */
  whole: boolean;
  query: string;
  back: string;
  count: number;
}
