import type { JudgedAccount } from "~/domain/accounts/account-row.rules";
import type { JudgedContact } from "~/domain/accounts/contact-row.rules";
import type { MovedAccount } from "~/domain/revenue/account-move";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";
import { movedAccount } from "../revenue/revenue-ledger.server";
import { withTalliesOf } from "../surveys/tally.server";

/** A statement can bear some ten thousand values, not twenty thousand rows. */
const PORTION = 1_000;

function* portions<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += PORTION) yield rows.slice(from, from + PORTION);
}

interface Into {
  workspaceId: string;
  at: Date;
}

/**
 * Writes what a file of accounts adds and changes. Columns the file does not have stay as they are. Answers whose
 * revenue changed, as they were before, so that the ledger can follow.
 */
export async function writeAccounts(
  db: Tx,
  into: Into,
  rows: readonly JudgedAccount[],
): Promise<{ account: MovedAccount; toMinor: bigint | null }[]> {
  const fresh = rows
    .filter((row) => row.verdict === "new")
    .map(({ change }) => ({
      ...change,
      name: change.name ?? "",
      id: newId(),
      workspaceId: into.workspaceId,
      createdAt: into.at,
    }));
  for (const part of portions(fresh)) await db.account.createMany({ data: part });
  const moved = fresh.flatMap(({ id, name, customerSince = null, revenueMinor = null }) =>
    revenueMinor === null
      ? []
      : [
          {
            account: movedAccount({
              id,
              name,
              customerSince,
              status: "active",
              lostOn: null,
              wonBackOn: null,
              revenueMinor: null,
            }),
            toMinor: revenueMinor as bigint | null,
          },
        ],
  );
  for (const { known, change, verdict } of rows) {
    if (verdict !== "changed" || !known) continue;
    const after = await db.account.update({
      where: { id: known.id },
      data: { ...change, version: { increment: 1 } },
    });
    if (after.revenueMinor === known.revenueMinor) continue;
    moved.push({
      account: { ...movedAccount(after), revenueMinor: known.revenueMinor },
      toMinor: after.revenueMinor,
    });
  }
  return moved;
}

/** The same for contacts; answers of those whose level changes move along in every index. */
export async function writeContacts(db: Tx, into: Into, rows: readonly JudgedContact[]): Promise<void> {
  const links: { contactId: string; accountId: string }[] = [];
  const fresh = rows
    .filter((row) => row.verdict === "new")
    .map(({ change, link }) => {
      const id = newId();
      links.push(...link.map((accountId) => ({ contactId: id, accountId })));
      return {
        // Nobody is contacted because a file forgot to say that they may not be.
        consent: false,
        ...change,
        name: change.name ?? "",
        email: change.email ?? "",
        id,
        workspaceId: into.workspaceId,
        createdAt: into.at,
      };
    });
  for (const part of portions(fresh)) await db.contact.createMany({ data: part });
  const changed = rows.filter((row) => row.verdict === "changed");
  const releveled = changed.flatMap(({ known, change }) =>
    known && change.level !== undefined && change.level !== known.level ? [known.id] : [],
  );
  await withTalliesOf(db, into.workspaceId, { contactIds: releveled }, async () => {
    for (const { known, change, link } of changed) {
      if (!known) continue;
      await db.contact.update({ where: { id: known.id }, data: { ...change, version: { increment: 1 } } });
      links.push(...link.map((accountId) => ({ contactId: known.id, accountId })));
    }
  });
  for (const part of portions(links)) await db.contactLink.createMany({ data: part, skipDuplicates: true });
}
