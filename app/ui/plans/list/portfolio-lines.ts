import { isDraft, PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { VERDICT_WORDS } from "~/domain/verification/verdict-word";

interface Row {
  code: string;
  status: PlanStatus;
  /** "effective (changed after)" */
  verdict: string | null;
  daysOverdue: number;
  moves: number;
}

export interface PortfolioLine {
  count: number;
  /** "operational only", "in progress", "drafts" */
  label: string;
  /** "reopened as CAP-002R", "1 overdue" */
  note: string;
  /** The list whose length is the count. */
  href: string;
}

const ORDER: readonly PlanStatus[] = ["monitoring", "acting", "approved", "inReview", "planned"];

/** The portfolio in lines: what closed plans proved first, then from the end of life to its beginning. */
export function portfolioLines(rows: readonly Row[]): PortfolioLine[] {
  const closed = rows.filter((row) => row.status === "closed");
  const words = [...new Set(closed.map((row) => wordOf(row)))].sort((a, b) => rankOf(a) - rankOf(b));
  return [
    ...words.map((word) => closedLine(word, closed, rows)),
    ...ORDER.map((status) => stateLine(status, rows)),
    draftLine(rows),
    stateLine("onHold", rows),
    stateLine("cancelled", rows),
  ].filter((line) => line.count > 0);
}

const BEST_FIRST: readonly string[] = Object.values(VERDICT_WORDS);
const rankOf = (word: string): number =>
  BEST_FIRST.includes(word) ? BEST_FIRST.indexOf(word) : BEST_FIRST.length;

/** The verdict without its claim. */
const wordOf = (row: Row): string =>
  row.verdict?.replace(/ \(.*\)$/, "") ?? "closed without a signed verdict";

function closedLine(word: string, closed: readonly Row[], rows: readonly Row[]): PortfolioLine {
  const own = closed.filter((row) => wordOf(row) === word);
  const successors = own.map((row) => `${row.code}R`).filter((code) => rows.some((row) => row.code === code));
  return {
    count: own.length,
    label: word,
    note: successors.length > 0 ? `reopened as ${successors.join(", ")}` : "",
    href: hrefOf(own, "closed"),
  };
}

function stateLine(status: PlanStatus, rows: readonly Row[]): PortfolioLine {
  const own = rows.filter((row) => row.status === status);
  const late = own.filter((row) => row.daysOverdue > 0).length;
  return {
    count: own.length,
    label: PLAN_STATUS_LABELS[status].toLowerCase(),
    note: late > 0 ? `${late} overdue` : "",
    href: hrefOf(own, status),
  };
}

const NAMED = 4;

function draftLine(rows: readonly Row[]): PortfolioLine {
  const own = rows
    .filter((row) => isDraft(row.status))
    // The oldest number last: a successor follows what was there before it.
    .sort((a, b) => a.code.length - b.code.length || a.code.localeCompare(b.code));
  return {
    count: own.length,
    label: own.length === 1 ? "draft" : "drafts",
    note: own.length <= NAMED ? own.map((row) => row.code).join(", ") : "",
    href: hrefOf(own, "draft"),
  };
}

/** One plan opens as itself, several as their list. */
const hrefOf = (own: readonly Row[], state: string): string =>
  own.length === 1 && own[0] ? `/plans/${own[0].code}` : `/plans?state=${state}`;

/** "11 records: 1 effective, 2 in progress (1 overdue) …; total date moves 6" */
export function portfolioSentence(rows: readonly Row[]): string {
  const lines = portfolioLines(rows).map(
    ({ count, label, note }) => `${count} ${label}${note ? ` (${note})` : ""}`,
  );
  const moves = rows.reduce((sum, row) => sum + row.moves, 0);
  return `${rows.length} ${rows.length === 1 ? "record" : "records"}: ${lines.join(", ")}; total date moves ${moves}`;
}
