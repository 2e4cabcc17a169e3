import { parsePlanCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Whoever was not seen for so long has gone. */
const SEEN_MS = 30_000;
/** Rows of people who are long gone are nobody's record. */
const KEPT_MS = 10 * 60_000;

export interface OpenRecord {
  noun: "plan" | "task";
  /** The code of a plan, the id of a task. */
  ref: string;
  /** Which part of it is open: a step of the plan. */
  part: string;
}

/** The record behind an open form and its version now; null where there is none for this viewer. */
async function findOpenRecord(viewer: Viewer, { noun, ref }: OpenRecord) {
  const workspaceId = viewer.workspaceId;
  const select = { id: true, version: true } as const;
  if (noun === "task") return database().task.findFirst({ where: { id: ref, workspaceId }, select });
  const code = parsePlanCode(ref);
  return code && database().plan.findFirst({ where: { ...code, workspaceId }, select });
}

const nameOf = ({ noun, part }: OpenRecord, id: string): string => `${noun}:${id}:${part}`;

/**
 * Writes down that somebody has a form open, and tells who else has. It is no change of the program: nothing
 * is logged, and no open page reads itself again for it.
 */
export async function seeWhoEdits(
  viewer: Viewer,
  open: OpenRecord,
  at: Date,
): Promise<{ version: number; others: string[] } | null> {
  const found = await findOpenRecord(viewer, open);
  if (!found) return null;
  const db = database();
  const key = { workspaceId: viewer.workspaceId, record: nameOf(open, found.id) };
  const own = { ...key, personId: viewer.personId };
  await db.presence.upsert({
    where: { workspaceId_record_personId: own },
    create: { ...own, seenAt: at },
    update: { seenAt: at },
  });
  await db.presence.deleteMany({ where: { seenAt: { lt: new Date(at.getTime() - KEPT_MS) } } });
  const seen = await db.presence.findMany({
    where: { ...key, personId: { not: viewer.personId }, seenAt: { gt: new Date(at.getTime() - SEEN_MS) } },
    orderBy: { seenAt: "desc" },
    take: 5,
    select: { personId: true },
  });
  if (seen.length === 0) return { version: found.version, others: [] };
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: seen.map(({ personId }) => personId) } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return { version: found.version, others: people.map(({ name }) => name) };
}

/** Somebody closed the form. */
export async function stopEditing(viewer: Viewer, open: OpenRecord): Promise<void> {
  const found = await findOpenRecord(viewer, open);
  if (!found) return;
  await database().presence.deleteMany({
    where: { workspaceId: viewer.workspaceId, record: nameOf(open, found.id), personId: viewer.personId },
  });
}
