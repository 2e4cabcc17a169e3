import type { Role, StandIn, Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import type { Tx } from "../database.server";

/**
 * People of a workspace as the product sees them at a moment, without a session of theirs: those who are active, with
 * whomever they stand in for on that day of the workspace. Three statements for however many.
 */
export async function listViewers(
  db: Tx,
  workspaceId: string,
  personIds: readonly string[],
  at: Date,
): Promise<Map<string, Viewer>> {
  const workspace = await db.workspace.findUnique({ where: { id: workspaceId }, select: { timeZone: true } });
  if (!workspace) return new Map();
  const today = dayIn(at, workspace.timeZone);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...personIds] }, active: true },
    select: { id: true, name: true, role: true, auditor: true, timeZone: true, locale: true },
  });
  const standIns = await listStandIns(db, workspaceId, personIds, today);
  return new Map(
    people.map(({ id, role, ...person }) => {
      const standsInFor = standIns.get(id);
      return [
        id,
        { ...person, personId: id, workspaceId, role: role as Role, ...(standsInFor ? { standsInFor } : {}) },
      ];
    }),
  );
}

async function listStandIns(
  db: Tx,
  workspaceId: string,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, StandIn[]>> {
  const absences = await db.absence.findMany({
    where: {
      workspaceId,
      deputyId: { in: [...personIds] },
      endedAt: null,
      fromDay: { lte: today },
      toDay: { gte: today },
    },
    select: { personId: true, deputyId: true, toDay: true },
  });
  const found = new Map<string, StandIn[]>();
  if (absences.length === 0) return found;
  const away = await db.person.findMany({
    where: { workspaceId, id: { in: absences.map(({ personId }) => personId) }, active: true },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  for (const { id, name, role } of away) {
    for (const { deputyId, toDay } of absences.filter(({ personId }) => personId === id)) {
      const standIn: StandIn = { personId: id, name, role: role as Role, until: toDay as StandIn["until"] };
      found.set(deputyId, [...(found.get(deputyId) ?? []), standIn]);
    }
  }
  return found;
}

/** One person as they may act now; null for whoever left. */
export const findViewerOf = async (
  db: Tx,
  workspaceId: string,
  personId: string,
  at: Date,
): Promise<Viewer | null> => (await listViewers(db, workspaceId, [personId], at)).get(personId) ?? null;
