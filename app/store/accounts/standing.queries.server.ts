import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Which of these accounts, contacts and files of them are still there: a line of the log leads only to what stands. */
export async function listStanding(
  viewer: Viewer,
  entries: readonly { noun: string; recordId: string }[],
): Promise<Set<string>> {
  const { workspaceId } = viewer;
  const idsOf = (noun: string) => [
    ...new Set(entries.filter((entry) => entry.noun === noun).map((entry) => entry.recordId)),
  ];
  const [accounts, contacts, files] = [idsOf("account"), idsOf("contact"), idsOf("account-file")];
  const db = database();
  const [a, c, f] = await Promise.all([
    accounts.length === 0
      ? []
      : db.account.findMany({ where: { workspaceId, id: { in: accounts } }, select: { id: true } }),
    contacts.length === 0
      ? []
      : db.contact.findMany({ where: { workspaceId, id: { in: contacts } }, select: { id: true } }),
    files.length === 0
      ? []
      : db.accountFile.findMany({
          where: { workspaceId, id: { in: files }, status: { not: "discarded" } },
          select: { id: true },
        }),
  ]);
  return new Set([...a, ...c, ...f].map((row) => row.id));
}

/** Records that can be deleted or thrown away, so that a line may outlive them. */
export const canGo = (noun: string): boolean => ["account", "contact", "account-file"].includes(noun);
