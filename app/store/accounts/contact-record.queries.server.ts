import type { Viewer } from "~/domain/viewer";
import type { Contact } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { sameText } from "../same-text.server";
import { findAccountByName } from "./account-record.queries.server";

export interface ContactRecord extends Contact {
  accountIds: string[];
}

/** A contact as a command changes it, with the accounts it stands in. */
export async function findContact(
  viewer: Viewer,
  contactId: string,
  db: Tx = database(),
): Promise<ContactRecord | null> {
  const found = await db.contact.findFirst({
    where: { id: contactId, workspaceId: viewer.workspaceId },
    include: { links: { select: { accountId: true }, orderBy: { accountId: "asc" } } },
  });
  if (!found) return null;
  const { links, ...contact } = found;
  return { ...contact, accountIds: links.map((link) => link.accountId) };
}

export async function findContactByEmail(
  viewer: Viewer,
  email: string,
  db: Tx = database(),
): Promise<{ id: string; name: string } | null> {
  return db.contact.findFirst({
    where: { workspaceId: viewer.workspaceId, email: sameText(email) },
    select: { id: true, name: true },
  });
}

export interface CheckedContact {
  /** The accounts that were named. */
  accountIds: string[];
  /** By field: the address is taken, an account is not there. */
  problems: Record<string, string[]>;
}

/** What only the workspace can tell of a contact's fields. */
export async function checkContact(
  viewer: Viewer,
  fields: { email: string; accounts: readonly string[] },
  ownId: string | null,
  db: Tx,
): Promise<CheckedContact> {
  const problems: Record<string, string[]> = {};
  const twin = await findContactByEmail(viewer, fields.email, db);
  if (twin && twin.id !== ownId) {
    problems.email = [
      ownId === null
        ? `${twin.name} has this address already. Open that contact and add the account there.`
        : `${twin.name} has this address already. If both are one person, merge them.`,
    ];
  }
  const accountIds = new Set<string>();
  for (const name of fields.accounts) {
    const account = await findAccountByName(viewer, name, db);
    if (account) accountIds.add(account.id);
    else problems.accounts = [`There is no account named “${name.slice(0, 80)}”. Choose one from the list.`];
  }
  return { accountIds: [...accountIds], problems };
}

/** Makes the links what they are to be. Which accounts came, which went. */
export async function setLinks(
  db: Tx,
  contactId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<{ linked: string[]; unlinked: string[] }> {
  const linked = after.filter((id) => !before.includes(id));
  const unlinked = before.filter((id) => !after.includes(id));
  if (unlinked.length > 0)
    await db.contactLink.deleteMany({ where: { contactId, accountId: { in: unlinked } } });
  if (linked.length > 0) {
    await db.contactLink.createMany({ data: linked.map((accountId) => ({ contactId, accountId })) });
  }
  return { linked, unlinked };
}

/** Names of accounts, for a sentence of the log. */
export async function accountNames(
  viewer: Viewer,
  ids: readonly string[],
  db: Tx = database(),
): Promise<string[]> {
  const rows = await db.account.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...ids] } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return rows.map((row) => row.name);
}
