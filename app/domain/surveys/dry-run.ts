import type { Day } from "~/shared/calendar";
import {
  type Judgement,
  problemColumns,
  problemText,
  type ReadRow,
  type Surroundings,
  type Verdict,
} from "./row-verdict";
import { countOf } from "./survey";

/** How many rows got which verdict. `valid` counts those with a remark too: they are taken in. */
export interface RowCounts {
  rows: number;
  valid: number;
  warning: number;
  duplicate: number;
  invalid: number;
  alreadyThere: number;
}

export interface NamedRow {
  rowNumber: number;
  verdict: Exclude<Verdict, "valid">;
  column: string;
  reason: string;
  /** Where to look for it in the file. */
  responseId: string;
}

export interface UnknownAccount {
  name: string;
  rows: number;
}

export interface DryRunNotes {
  unknownAccounts: UnknownAccount[];
  unknownAccountCount: number;
  unknownContactRows: number;
  /** Overall answers to be added, by kind and month: "satisfaction 2026-09" → 40. */
  overall: Record<string, number>;
  firstDay: string | null;
  lastDay: string | null;
  /** The day of the dry run: a run after midnight judges by it, so that both agree on what is the future. */
  today: Day;
}

export interface DryRun {
  counts: RowCounts;
  named: NamedRow[];
  notes: DryRunNotes;
}

const UNKNOWN_SHOWN = 200;
/** Remarks are counted to the last; of the rows that bear one only so many are listed, since they are taken in all the same. */
const REMARKS_NAMED = 1000;

export const emptyCounts = (): RowCounts => ({
  rows: 0,
  valid: 0,
  warning: 0,
  duplicate: 0,
  invalid: 0,
  alreadyThere: 0,
});

/** Adds judgements up to what the dry run shows; the rows themselves are let go. */
export function tallyDryRun(today: Day) {
  const counts = emptyCounts();
  const named: NamedRow[] = [];
  const unknown = new Map<string, UnknownAccount>();
  const overall: Record<string, number> = {};
  let unknownContactRows = 0;
  let firstDay: string | null = null;
  let lastDay: string | null = null;
  const takeIn = (row: ReadRow) => {
    if (firstDay === null || row.day < firstDay) firstDay = row.day;
    if (lastDay === null || row.day > lastDay) lastDay = row.day;
    for (const answer of row.answers) {
      if (answer.kind !== "satisfaction" && answer.kind !== "loyalty") continue;
      const key = `${answer.kind} ${row.day.slice(0, 7)}`;
      overall[key] = (overall[key] ?? 0) + 1;
    }
  };
  return {
    add(
      rowNumber: number,
      judged: Judgement,
      responseId: string,
      around: Pick<Surroundings, "isAccount" | "isContact">,
    ): void {
      counts.rows += 1;
      const { verdict, problems, row } = judged;
      if (row) {
        counts.valid += 1;
        takeIn(row);
        if (row.account !== "" && !around.isAccount(row.account)) {
          const key = row.account.toLowerCase();
          const found = unknown.get(key) ?? { name: row.account, rows: 0 };
          found.rows += 1;
          unknown.set(key, found);
        }
        if (row.contact !== "" && !around.isContact(row.contact)) unknownContactRows += 1;
      }
      if (verdict === "valid") return;
      counts[verdict] += 1;
      if (verdict === "warning" && counts.warning > REMARKS_NAMED) return;
      named.push({
        rowNumber,
        verdict,
        column: problemColumns(problems).slice(0, 500),
        reason: problemText(problems).slice(0, 1000),
        responseId: responseId.slice(0, 100),
      });
    },
    /** Rows named since they were last taken: kept elsewhere portion by portion, never held as a whole. */
    takeNamed: (): NamedRow[] => named.splice(0),
    result: (): DryRun => ({
      counts,
      named,
      notes: {
        unknownAccounts: [...unknown.values()].sort((a, b) => b.rows - a.rows).slice(0, UNKNOWN_SHOWN),
        unknownAccountCount: unknown.size,
        unknownContactRows,
        overall,
        firstDay,
        lastDay,
        today,
      },
    }),
  };
}

/** The few rows of a verdict that the sentence can name: "row 17, same response id". */
export interface FirstRows {
  verdict: Verdict;
  rowNumber: number;
  reason: string;
}

function naming(count: number, rows: readonly FirstRows[]): string {
  if (count === 0 || rows.length === 0) return "";
  const [first] = rows;
  if (count === 1 && first) return ` (row ${first.rowNumber}, ${shortReason(first)})`;
  const shown = rows.slice(0, 3).map((row) => row.rowNumber);
  const more = count - shown.length;
  return ` (rows ${shown.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-US")} more` : ""})`;
}

const shortReason = (row: FirstRows): string =>
  row.verdict === "duplicate" ? "same response id" : row.reason;

/** "40 valid, 1 duplicate (row 17, same response id), 1 invalid (row 31, level "6" outside 1-5)". */
export function dryRunSentence(counts: RowCounts, first: readonly FirstRows[] = []): string {
  const of = (verdict: Verdict) => first.filter((row) => row.verdict === verdict);
  const number = (count: number) => count.toLocaleString("en-US");
  const parts = [`${number(counts.valid)} valid`];
  if (counts.alreadyThere > 0) parts.push(`${number(counts.alreadyThere)} already present`);
  if (counts.duplicate > 0) {
    parts.push(`${countOf(counts.duplicate, "duplicate")}${naming(counts.duplicate, of("duplicate"))}`);
  }
  if (counts.invalid > 0)
    parts.push(`${number(counts.invalid)} invalid${naming(counts.invalid, of("invalid"))}`);
  return parts.join(", ");
}

/** What came of it: "40 added, 1 duplicate, 1 invalid". */
export function resultSentence(added: number, counts: RowCounts, setAside = 0): string {
  const number = (count: number) => count.toLocaleString("en-US");
  const parts = [`${number(added)} added`];
  if (setAside > 0) parts.push(`${number(setAside)} set aside`);
  // Rows found valid by the dry run that another import brought in before this one ran.
  const present = counts.alreadyThere + Math.max(0, counts.valid - added - setAside);
  if (present > 0) parts.push(`${number(present)} already present`);
  if (counts.duplicate > 0) parts.push(countOf(counts.duplicate, "duplicate"));
  if (counts.invalid > 0) parts.push(`${number(counts.invalid)} invalid`);
  return parts.join(", ");
}
