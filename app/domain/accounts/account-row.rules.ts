import { moneyText } from "~/shared/money";
import type { DateOrder } from "../surveys/answer-date";
import type { FileColumn, FileRole } from "./account-file";
import { type AccountValues, differences } from "./account-values";
import { amountCell, type Cell, dayCell, yesNoCell } from "./file-cells";
import { type JudgedRow, valueChanges } from "./file-verdict";

/** An account as the file meets it. */
export interface KnownAccount extends AccountValues {
  id: string;
  version: number;
}

export interface AccountSurroundings {
  currency: string;
  dateOrder: DateOrder | null;
  /** By number, and by name in lower case. */
  byNumber: ReadonlyMap<string, KnownAccount>;
  byName: ReadonlyMap<string, KnownAccount>;
  /** People who may look after accounts, by e-mail and by name in lower case; null: two bear that name. */
  owners: ReadonlyMap<string, string | null>;
  ownerName: (id: string) => string;
}

/** The values a row really names: what has no column, or is left empty, stays as it is. */
export type AccountChange = Partial<AccountValues>;

export interface JudgedAccount extends JudgedRow {
  known: KnownAccount | null;
  change: AccountChange;
}

export const nameKey = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

const LABELS: Record<string, string> = {
  name: "name",
  externalId: "number",
  revenueMinor: "revenue a year",
  segment: "segment",
  region: "region",
  ownerId: "owner",
  customerSince: "customer since",
  contractMinor: "contract value",
  renewsOn: "contract ends",
  strategic: "strategic value",
  strategicNote: "why it is strategic",
  potential: "growth to come",
  notes: "notes",
};

const LONGEST: Partial<Record<FileRole, number>> = {
  name: 200,
  externalId: 120,
  segment: 120,
  region: 120,
  notes: 5_000,
};

/** One row read and compared with what is known; nothing of it is written here. */
export function judgeAccount(
  rowNumber: number,
  cells: readonly string[],
  columns: readonly FileColumn[],
  around: AccountSurroundings,
): JudgedAccount {
  const { change, reasons } = readAccountRow(cells, columns, around);
  const known = findKnown(change, around, reasons);
  const row = { rowNumber, name: change.name ?? "", known, change, reasons };
  if (reasons.length > 0) return { ...row, verdict: "invalid", changes: [] };
  if (known === null) return { ...row, verdict: "new", changes: [] };
  const { keys } = differences(known, change);
  const words = (key: string, value: unknown) => {
    if (typeof value === "bigint") return moneyText(value, around.currency);
    return key === "ownerId" && typeof value === "string" ? around.ownerName(value) : null;
  };
  return {
    ...row,
    verdict: keys.length === 0 ? "unchanged" : "changed",
    changes: valueChanges(known, change, LABELS, words),
  };
}

function readAccountRow(
  cells: readonly string[],
  columns: readonly FileColumn[],
  around: AccountSurroundings,
): { change: AccountChange; reasons: string[] } {
  const change: AccountChange = {};
  const reasons: string[] = [];
  const take = <T>(cell: Cell<T>, keep: (value: T) => void) => {
    if (cell.ok) keep(cell.value);
    else reasons.push(cell.message);
  };
  for (const [at, { role }] of columns.entries()) {
    const text = (cells[at] ?? "").trim();
    const most = LONGEST[role];
    if (most !== undefined && text.length > most) {
      reasons.push(`The ${LABELS[role] ?? role} is longer than ${most} characters.`);
      continue;
    }
    if (text === "") continue;
    if (role === "name" || role === "externalId" || role === "segment" || role === "region") {
      change[role] = text.replace(/\s+/g, " ");
    } else if (role === "notes") change.notes = text;
    else if (role === "revenue")
      take(amountCell(text, around.currency), (value) => Object.assign(change, { revenueMinor: value }));
    else if (role === "contract")
      take(amountCell(text, around.currency), (value) => Object.assign(change, { contractMinor: value }));
    else if (role === "strategic" || role === "potential")
      take(yesNoCell(text), (value) => Object.assign(change, { [role]: value }));
    else if (role === "customerSince" || role === "renewsOn")
      take(dayCell(text, around.dateOrder), (value) => Object.assign(change, { [role]: value }));
    else if (role === "owner") {
      const id = around.owners.get(nameKey(text));
      if (id) change.ownerId = id;
      else
        reasons.push(
          id === null
            ? `Two people are called “${text}”; give the e-mail.`
            : `Nobody here is called “${text.slice(0, 60)}”.`,
        );
    }
  }
  if (change.name === undefined) reasons.unshift("It names no account.");
  return { change, reasons };
}

/** The number finds an account before its name does; where both find one, they have to agree. */
function findKnown(
  change: AccountChange,
  around: AccountSurroundings,
  reasons: string[],
): KnownAccount | null {
  const named = change.name === undefined ? undefined : around.byName.get(nameKey(change.name));
  if (change.externalId === undefined) return named ?? null;
  const numbered = around.byNumber.get(change.externalId);
  if (numbered && named && numbered.id !== named.id) {
    reasons.push(`Number ${change.externalId} belongs to ${numbered.name}, but the name to another account.`);
  }
  if (!numbered && named && named.externalId !== "" && named.externalId !== change.externalId) {
    reasons.push(`${named.name} has the number ${named.externalId} already.`);
  }
  return numbered ?? named ?? null;
}
