import * as z from "zod";
import type { DateOrder } from "../surveys/answer-date";
import type { FileColumn } from "./account-file";
import { nameKey } from "./account-row.rules";
import { differences } from "./account-values";
import { consentProblems } from "./consent";
import { type Cell, dayCell, levelCell, yesNoCell } from "./file-cells";
import { type JudgedRow, valueChanges } from "./file-verdict";

export interface ContactValues {
  name: string;
  email: string;
  jobTitle: string;
  phone: string;
  level: string | null;
  consent: boolean;
  consentPurpose: string;
  consentSource: string;
  consentOn: string | null;
  quarantinedUntil: string | null;
  bouncedOn: string | null;
}

export interface KnownContact extends ContactValues {
  id: string;
  version: number;
  accountIds: readonly string[];
}

export interface ContactSurroundings {
  today: string;
  dateOrder: DateOrder | null;
  byEmail: ReadonlyMap<string, KnownContact>;
  /** Accounts by number and by name in lower case. */
  accounts: ReadonlyMap<string, { id: string; name: string }>;
}

export type ContactChange = Partial<ContactValues>;

export interface JudgedContact extends JudgedRow {
  known: KnownContact | null;
  change: ContactChange;
  /** Accounts to be linked that are not yet. */
  link: string[];
}

const LABELS: Record<string, string> = {
  name: "name",
  email: "e-mail",
  jobTitle: "job title",
  phone: "phone",
  level: "level",
  consent: "consent",
  consentPurpose: "consent for",
  consentSource: "consent from",
  consentOn: "consent since",
  quarantinedUntil: "not before",
  bouncedOn: "mail came back on",
};

const LONGEST: Record<string, number> = {
  name: 200,
  jobTitle: 120,
  phone: 60,
  consentPurpose: 200,
  consentSource: 200,
};
const email = z.email();

/** One row read and compared with what is known; nothing of it is written here. */
export function judgeContact(
  rowNumber: number,
  cells: readonly string[],
  columns: readonly FileColumn[],
  around: ContactSurroundings,
): JudgedContact {
  const { change, accounts, reasons } = readContactRow(cells, columns, around);
  const known = (change.email !== undefined && around.byEmail.get(change.email)) || null;
  const row = { rowNumber, name: change.name ?? change.email ?? "", known, change, reasons };
  const consent = {
    consent: change.consent ?? known?.consent ?? false,
    consentPurpose: change.consentPurpose ?? known?.consentPurpose ?? "",
    consentSource: change.consentSource ?? known?.consentSource ?? "",
    consentOn: change.consentOn ?? known?.consentOn ?? null,
  };
  // A yes is believed with its source alone; nothing is asked where consent stays as it is.
  if (change.consent === true && known?.consent !== true) {
    reasons.push(...Object.values(consentProblems(consent, around.today)).flat());
  }
  // A withdrawal without a day counts from the day on which it became known.
  if (change.consent === false && known?.consent === true) change.consentOn ??= around.today;
  const link = accounts.filter((id) => !known?.accountIds.includes(id));
  if (reasons.length > 0) return { ...row, link, verdict: "invalid", changes: [] };
  if (known === null) return { ...row, link, verdict: "new", changes: [] };
  const changes = [
    ...valueChanges(known, change, LABELS),
    ...(link.length > 0
      ? [
          {
            label: "accounts",
            from: `${known.accountIds.length}`,
            to: `${known.accountIds.length + link.length}`,
          },
        ]
      : []),
  ];
  const { keys } = differences(known, change);
  return { ...row, link, verdict: keys.length + link.length === 0 ? "unchanged" : "changed", changes };
}

function readContactRow(
  cells: readonly string[],
  columns: readonly FileColumn[],
  around: ContactSurroundings,
): { change: ContactChange; accounts: string[]; reasons: string[] } {
  const change: ContactChange = {};
  const reasons: string[] = [];
  const accounts = new Set<string>();
  const take = <T>(cell: Cell<T>, key: keyof ContactValues) => {
    if (cell.ok) Object.assign(change, { [key]: cell.value });
    else reasons.push(cell.message);
  };
  for (const [at, { role }] of columns.entries()) {
    const text = (cells[at] ?? "").trim();
    if (text === "") continue;
    const most = LONGEST[role];
    if (most !== undefined && text.length > most) {
      reasons.push(`The ${LABELS[role]} is longer than ${most} characters.`);
    } else if (
      role === "name" ||
      role === "jobTitle" ||
      role === "phone" ||
      role === "consentPurpose" ||
      role === "consentSource"
    ) {
      change[role] = text.replace(/\s+/g, " ");
    } else if (role === "email") {
      const address = text.toLowerCase();
      change.email = address;
      if (address.length > 254 || !email.safeParse(address).success)
        reasons.push(`“${text.slice(0, 60)}” is no e-mail address.`);
    } else if (role === "level") take(levelCell(text), "level");
    else if (role === "consent") take(yesNoCell(text), "consent");
    else if (role === "consentOn" || role === "quarantinedUntil" || role === "bouncedOn")
      take(dayCell(text, around.dateOrder), role);
    else if (role === "account" || role === "otherAccounts") {
      for (const name of role === "account" ? [text] : text.split(";")) {
        if (name.trim() === "") continue;
        const account = around.accounts.get(nameKey(name));
        if (account) accounts.add(account.id);
        else reasons.push(`There is no account “${name.trim().slice(0, 60)}”; import the accounts first.`);
      }
    }
  }
  if (change.email === undefined) reasons.unshift("It has no e-mail address.");
  const known = change.email === undefined ? undefined : around.byEmail.get(change.email);
  if (change.name === undefined && !known) reasons.push("It names nobody.");
  return { change, accounts: [...accounts], reasons };
}
