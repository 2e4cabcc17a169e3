import type { Day } from "~/shared/calendar";
import { nameKey } from "../accounts/account-row.rules";
import { readDate } from "../surveys/answer-date";
import { readLedgerAmount } from "./ledger-amount";
import { faultWords, findFault, standingOf } from "./replay";
import { type ChangeKind, type RevenueEntry, signed, takesAway } from "./revenue-change";

export const LEDGER_ROWS = 5_000;
const NOTE_LIMIT = 500;

export const LEDGER_VERDICTS = ["add", "there", "leftOut", "refused"] as const;
export type LedgerVerdict = (typeof LEDGER_VERDICTS)[number];
export const LEDGER_VERDICT_LABELS: Record<LedgerVerdict, string> = {
  add: "New",
  there: "Already there",
  leftOut: "Left out",
  refused: "Refused",
};

export interface LedgerRow {
  /** As in the spreadsheet: 1 is the first line with a change. */
  row: number;
  cells: readonly string[];
  verdict: LedgerVerdict;
  /** Why, in words; empty where the verdict says it all. */
  why: string;
  change: FileChange | null;
}

export interface FileChange {
  accountId: string;
  day: Day;
  kind: ChangeKind;
  amountMinor: bigint;
  note: string;
}

export interface LedgerSurroundings {
  currency: string;
  today: Day;
  /** By number, and by name in lower case; null: two have it. */
  byNumber: ReadonlyMap<string, string | null>;
  byName: ReadonlyMap<string, string | null>;
  entries: ReadonlyMap<string, readonly RevenueEntry[]>;
  say: (minor: bigint) => string;
}

type Role = "account" | "day" | "kind" | "amount" | "note" | "currency";

const HEADINGS: Record<Role, RegExp> = {
  account: /^(account|customer|name|konto|kunde)$/i,
  day: /^(day|date|on|datum|tag)$/i,
  kind: /^(kind|what|type|change|art)$/i,
  amount: /^(amount|revenue|value|betrag)$/i,
  note: /^(note|comment|remark|bemerkung|notiz)$/i,
  currency: /^(currency|w[äa]hrung)$/i,
};

const KINDS: readonly [RegExp, ChangeKind][] = [
  [/^(opening|open|begin|beginning)$/i, "opening"],
  [/^(new|new customer|new account)$/i, "new"],
  [/^(expansion|growth|upsell|cross-?sell|more)$/i, "expansion"],
  [/^(contraction|down-?sell|less)$/i, "contraction"],
  [/^(lost|loss|churn|churned)$/i, "lost"],
  [/^(won ?back|win-?\s?back|winback|returned)$/i, "winBack"],
];

/** By their names where the first line has some, else account, day, kind, amount and note. */
function columnsOf(first: readonly string[]): { at: Record<Role, number>; hasHeading: boolean } {
  const find = (role: Role) => first.findIndex((cell) => HEADINGS[role].test(cell.trim()));
  const hasHeading = find("account") >= 0 && find("day") >= 0;
  if (!hasHeading) {
    return { at: { account: 0, day: 1, kind: 2, amount: 3, note: 4, currency: -1 }, hasHeading };
  }
  return {
    at: {
      account: find("account"),
      day: find("day"),
      kind: find("kind"),
      amount: find("amount"),
      note: find("note"),
      currency: find("currency"),
    },
    hasHeading,
  };
}

/**
 * What every row of a file would do. A row stands where the ledger of its account can be true with it: rows of one
 * account are weighed by their days, whatever their order in the file.
 */
export function readLedgerFile(
  lines: readonly (readonly string[])[],
  around: LedgerSurroundings,
): LedgerRow[] {
  const { at, hasHeading } = columnsOf(lines[0] ?? []);
  const rows = lines.slice(hasHeading ? 1 : 0).flatMap((cells, index): LedgerRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const cell = (role: Role) => (cells[at[role]] ?? "").trim();
    const read = readRow(cell, around);
    const row = { row: index + 1, cells };
    return [
      typeof read === "string"
        ? { ...row, verdict: "refused", why: read, change: null }
        : { ...row, verdict: "add", why: "", change: read },
    ];
  });
  return weigh(rows, around);
}

function readRow(cell: (role: Role) => string, around: LedgerSurroundings): FileChange | string {
  const { currency, today } = around;
  const name = cell("account");
  if (name === "") return "It names no account.";
  const numbered = around.byNumber.get(name);
  const accountId = numbered === undefined ? around.byName.get(nameKey(name)) : numbered;
  const shown = `“${name.slice(0, 60)}”`;
  if (accountId === undefined) return `No account is called ${shown}, nor has it as its number.`;
  if (accountId === null) return `Two accounts are called ${shown}; give the number.`;
  const date = readDate(cell("day"), null, "UTC");
  if (!date.ok) {
    return date.problem === "order"
      ? `“${cell("day").slice(0, 40)}” can be read in two ways; write it as 2026-03-31.`
      : `“${cell("day").slice(0, 40)}” is no day; write it as 2026-03-31.`;
  }
  if (date.day > today) return "This day is still to come.";
  const kind = KINDS.find(([form]) => form.test(cell("kind")))?.[1];
  if (kind === undefined) {
    return `“${cell("kind").slice(0, 40)}” is no kind: opening, new, expansion, contraction, lost and won back are.`;
  }
  const named = cell("currency").toUpperCase();
  if (named !== "" && named !== currency) {
    return `It is in ${named.slice(0, 10)}; the ledger is kept in ${currency}. Amounts are not converted.`;
  }
  const note = cell("note")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (note.length > NOTE_LIMIT) return `The note is longer than ${NOTE_LIMIT} characters.`;
  const base = { accountId, day: date.day, kind, note };
  // A loss is all there is, so it need not say how much.
  if (cell("amount") === "" && kind === "lost") return { ...base, amountMinor: 0n };
  const amount = readLedgerAmount(cell("amount"), currency);
  if (!amount.ok) return amount.message;
  if (amount.minor < 0n && !takesAway(kind)) {
    return "The amount has a minus, and this kind adds. Either the kind is a contraction, or the minus is wrong.";
  }
  return { ...base, amountMinor: signed(kind, amount.minor) };
}

const isTwin = (a: FileChange, b: RevenueEntry): boolean =>
  a.day === b.day && a.kind === b.kind && (a.amountMinor === b.amountMinor || a.amountMinor === 0n);

/** Row by row of each account, oldest day first: what stands already, stands twice, or cannot be true. */
function weigh(rows: readonly LedgerRow[], { entries, say }: LedgerSurroundings): LedgerRow[] {
  const byAccount = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    if (!row.change) continue;
    const own = byAccount.get(row.change.accountId);
    if (own) own.push(row);
    else byAccount.set(row.change.accountId, [row]);
  }
  const weighed = new Map<number, LedgerRow>();
  for (const [accountId, own] of byAccount) {
    const known = entries.get(accountId) ?? [];
    const taken: (RevenueEntry & { row: number })[] = [];
    const inOrder = own.toSorted((a, b) =>
      (a.change?.day ?? "") < (b.change?.day ?? "") ? -1 : a.change?.day === b.change?.day ? 0 : 1,
    );
    for (const row of inOrder) weighed.set(row.row, weighRow(row, known, taken, say));
  }
  return rows.map((row) => weighed.get(row.row) ?? row);
}

function weighRow(
  row: LedgerRow,
  known: readonly RevenueEntry[],
  taken: (RevenueEntry & { row: number })[],
  say: (minor: bigint) => string,
): LedgerRow {
  const { change } = row;
  if (!change) return row;
  if (known.some((entry) => isTwin(change, entry))) return { ...row, verdict: "there", change: null };
  const twin = taken.find((entry) => isTwin(change, entry));
  if (twin) {
    return { ...row, verdict: "leftOut", why: `The same stands in row ${twin.row}.`, change: null };
  }
  const whole =
    change.amountMinor === 0n
      ? { ...change, amountMinor: -standingOf([...known, ...taken], change.day).minor }
      : change;
  const entry = { id: "", row: row.row, ...whole };
  const fault =
    whole.amountMinor === 0n
      ? "There was no revenue to lose on this day."
      : faultOf([...known, ...taken, entry], say);
  if (fault !== null) return { ...row, verdict: "refused", why: fault, change: null };
  taken.push(entry);
  return { ...row, change: whole };
}

function faultOf(entries: readonly RevenueEntry[], say: (minor: bigint) => string): string | null {
  const fault = findFault(entries, say);
  return fault && faultWords(fault, ({ id }) => id === "");
}

export type LedgerCounts = Record<LedgerVerdict, number>;

export function countLedgerRows(rows: readonly Pick<LedgerRow, "verdict">[]): LedgerCounts {
  const counts: LedgerCounts = { add: 0, there: 0, leftOut: 0, refused: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
