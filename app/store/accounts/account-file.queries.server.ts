import { createHash } from "node:crypto";
import { FILE_KINDS, type FileColumn, type FileKind } from "~/domain/accounts/account-file";
import { type JudgedAccount, judgeAccount, nameKey } from "~/domain/accounts/account-row.rules";
import { type JudgedContact, judgeContact } from "~/domain/accounts/contact-row.rules";
import { countVerdicts, type FileCounts } from "~/domain/accounts/file-verdict";
import { DATE_ORDERS, type DateOrder } from "~/domain/surveys/answer-date";
import { isDelimiter } from "~/domain/surveys/delimiter";
import { isEncoding } from "~/domain/surveys/encoding";
import type { Viewer } from "~/domain/viewer";
import type { AccountFile } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { type AccountTable, readAccountTable } from "./account-table.server";

export interface AccountFileRecord extends Omit<AccountFile, "kind" | "mapping" | "dateOrder" | "refused"> {
  kind: FileKind;
  mapping: FileColumn[];
  dateOrder: DateOrder | null;
  refused: RefusedRows;
}

/** Rows that could not be taken, as they stood in the file. */
export interface RefusedRows {
  header?: string[];
  rows?: { rowNumber: number; cells: string[]; reason: string }[];
}

export async function findAccountFile(
  viewer: Viewer,
  fileId: string,
  db: Tx = database(),
): Promise<AccountFileRecord | null> {
  const found = await db.accountFile.findFirst({ where: { id: fileId, workspaceId: viewer.workspaceId } });
  if (!found) return null;
  return {
    ...found,
    kind: FILE_KINDS.find((kind) => kind === found.kind) ?? "accounts",
    mapping: found.mapping as unknown as FileColumn[],
    dateOrder: DATE_ORDERS.find((order) => order === found.dateOrder) ?? null,
    refused: found.refused as RefusedRows,
  };
}

/** Files that were brought in or wait for a decision, newest first. */
export async function listAccountFiles(viewer: Viewer) {
  return database().accountFile.findMany({
    where: { workspaceId: viewer.workspaceId, status: { not: "discarded" } },
    select: {
      id: true,
      kind: true,
      status: true,
      fileName: true,
      rows: true,
      added: true,
      changed: true,
      invalid: true,
      createdAt: true,
    },
    orderBy: { createdAt: "desc" },
    take: 10,
  });
}

export type JudgedFile =
  | { kind: "accounts"; rows: JudgedAccount[]; counts: FileCounts; seal: string; table: AccountTable }
  | { kind: "contacts"; rows: JudgedContact[]; counts: FileCounts; seal: string; table: AccountTable };

/** Every row of an open file beside what is known now. The seal tells whether a later look finds the same. */
export async function judgeFile(
  viewer: Viewer,
  file: AccountFileRecord,
  context: { currency: string; today: string },
  db: Tx = database(),
): Promise<JudgedFile | null> {
  if (file.bytes === null || !isEncoding(file.encoding) || !isDelimiter(file.delimiter)) return null;
  const read = await readAccountTable(file.bytes, { encoding: file.encoding, delimiter: file.delimiter });
  if (!read.ok) return null;
  const { table } = read;
  if (file.kind === "accounts") {
    const around = await accountSurroundings(viewer, file, context.currency, db);
    const rows = table.rows.map(({ rowNumber, cells }) =>
      judgeAccount(rowNumber, cells, file.mapping, around),
    );
    refuseTwins(rows, (row) => row.known?.id ?? nameKey(row.change.name ?? ""));
    return { kind: "accounts", rows, counts: countVerdicts(rows), seal: sealOf(rows), table };
  }
  const around = await contactSurroundings(viewer, file, context.today, db);
  const rows = table.rows.map(({ rowNumber, cells }) => judgeContact(rowNumber, cells, file.mapping, around));
  refuseTwins(rows, (row) => row.change.email ?? "");
  return { kind: "contacts", rows, counts: countVerdicts(rows), seal: sealOf(rows), table };
}

/** Two rows of one file that speak of the same record would undo each other: the first one counts. */
function refuseTwins<Row extends JudgedAccount | JudgedContact>(
  rows: Row[],
  keyOf: (row: Row) => string,
): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.verdict === "invalid") continue;
    const key = keyOf(row);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.rowNumber);
    else {
      row.verdict = "invalid";
      row.reasons.push(`Row ${first} speaks of the same already.`);
      row.changes = [];
    }
  }
}

const sealOf = (rows: readonly (JudgedAccount | JudgedContact)[]): string =>
  createHash("sha256")
    .update(
      rows
        .map((row) => `${row.rowNumber} ${row.verdict} ${row.known?.id ?? ""} ${row.known?.version ?? ""}`)
        .join("\n"),
    )
    .digest("hex");

async function accountSurroundings(viewer: Viewer, file: AccountFileRecord, currency: string, db: Tx) {
  const { workspaceId } = viewer;
  const [accounts, people] = await Promise.all([
    db.account.findMany({ where: { workspaceId } }),
    db.person.findMany({
      where: { workspaceId, auditor: false },
      select: { id: true, name: true, email: true, active: true },
    }),
  ]);
  const owners = new Map<string, string | null>();
  for (const person of people.filter((one) => one.active)) {
    owners.set(nameKey(person.name), owners.has(nameKey(person.name)) ? null : person.id);
    owners.set(person.email.toLowerCase(), person.id);
  }
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return {
    currency,
    dateOrder: file.dateOrder,
    byNumber: new Map(accounts.filter((one) => one.externalId !== "").map((one) => [one.externalId, one])),
    byName: new Map(accounts.map((one) => [nameKey(one.name), one])),
    owners,
    ownerName: (id: string) => nameOf.get(id) ?? "somebody",
  };
}

async function contactSurroundings(viewer: Viewer, file: AccountFileRecord, today: string, db: Tx) {
  const { workspaceId } = viewer;
  const [contacts, accounts] = await Promise.all([
    db.contact.findMany({ where: { workspaceId }, include: { links: { select: { accountId: true } } } }),
    db.account.findMany({ where: { workspaceId }, select: { id: true, name: true, externalId: true } }),
  ]);
  return {
    today,
    dateOrder: file.dateOrder,
    byEmail: new Map(
      contacts.map(({ links, ...contact }) => [
        contact.email.toLowerCase(),
        { ...contact, accountIds: links.map((link) => link.accountId) },
      ]),
    ),
    accounts: new Map([
      ...accounts
        .filter((one) => one.externalId !== "")
        .map((one) => [nameKey(one.externalId), one] as const),
      ...accounts.map((one) => [nameKey(one.name), one] as const),
    ]),
  };
}
