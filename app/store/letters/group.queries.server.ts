import type { LetterState } from "~/domain/letters/letter";
import { type LetterCounts, NO_LETTERS } from "~/domain/letters/letter-filter";
import type { MessageReader } from "~/domain/letters/message";
import type { Role, Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { placeAfter, wherePlace } from "./letter-place.server";

export interface GroupLine {
  id: string;
  kind: string;
  subject: string;
  href: string;
  byName: string;
  createdAt: Date;
  counts: LetterCounts;
}

const GROUP = {
  id: true,
  kind: true,
  subject: true,
  href: true,
  createdById: true,
  createdAt: true,
} as const;

async function told<Row extends { id: string; createdById: string }>(viewer: Viewer, rows: readonly Row[]) {
  const [people, states] = await Promise.all([
    database().person.findMany({
      where: { workspaceId: viewer.workspaceId, id: { in: rows.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    }),
    database().letter.groupBy({
      by: ["groupId", "status"],
      where: { workspaceId: viewer.workspaceId, groupId: { in: rows.map(({ id }) => id) } },
      _count: true,
    }),
  ]);
  return rows.map(({ createdById, ...row }) => {
    const counts = { ...NO_LETTERS };
    for (const { groupId, status, _count } of states)
      if (groupId === row.id) counts[status as LetterState] = _count;
    return { ...row, counts, byName: people.find(({ id }) => id === createdById)?.name ?? "Capstan" };
  });
}

const AT_ONCE = 30;

/** Letters to many, newest first. */
export async function listGroups(
  viewer: Viewer,
  before: string | null,
): Promise<{ groups: GroupLine[]; next: string | null }> {
  const rows = await database().letterGroup.findMany({
    where: { AND: [{ workspaceId: viewer.workspaceId }, wherePlace(before)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: AT_ONCE + 1,
    select: GROUP,
  });
  const shown = rows.slice(0, AT_ONCE);
  return {
    groups: await told(viewer, shown),
    next: rows.length > AT_ONCE ? placeAfter(shown.at(-1)) : null,
  };
}

export async function findGroup(viewer: Viewer, groupId: string): Promise<GroupLine | null> {
  const row = await database().letterGroup.findFirst({
    where: { id: groupId, workspaceId: viewer.workspaceId },
    select: GROUP,
  });
  if (!row) return null;
  const [group] = await told(viewer, [row]);
  return group ?? null;
}

/** Everybody who works here and may be written to. */
export async function listMessageReaders(db: Tx, viewer: Viewer): Promise<MessageReader[]> {
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true },
    select: { id: true, name: true, email: true, role: true, timeZone: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return people.map((person) => ({ ...person, role: person.role as Role }));
}
