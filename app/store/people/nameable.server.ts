import { fittingNames, mentionsIn, type Nameable } from "~/domain/mentions/mention";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

/** Those who may read what is written here: everybody who is active, auditors left out. */
const nameable = (workspaceId: string) => ({ workspaceId, active: true, auditor: false });

const listNameable = (db: Tx, workspaceId: string): Promise<Nameable[]> =>
  db.person.findMany({ where: nameable(workspaceId), select: { id: true, name: true } });

/** Whom a comment names. */
export async function findMentions(db: Tx, workspaceId: string, text: string): Promise<string[]> {
  return text.includes("@") ? mentionsIn(text, await listNameable(db, workspaceId)) : [];
}

/** Whom somebody may mean who has typed the beginning of a name; the viewer never means themselves. */
export async function listFitting(
  viewer: Viewer,
  typed: string,
): Promise<{ id: string; name: string; jobTitle: string }[]> {
  const people = await database().person.findMany({
    where: { ...nameable(viewer.workspaceId), id: { not: viewer.personId } },
    select: { id: true, name: true, jobTitle: true },
  });
  return fittingNames(people, typed);
}
