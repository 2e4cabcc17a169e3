import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

/** Until when somebody is away, and who stands in for them. */
export interface Away {
  until: Day;
  deputyId: string;
  deputyName: string;
}

/** Everybody of the workspace who is away on a day, by their id: one statement, two where somebody is. */
export async function listAwayOn(db: Tx, workspaceId: string, day: Day): Promise<Map<string, Away>> {
  const absences = await db.absence.findMany({
    where: { workspaceId, endedAt: null, fromDay: { lte: day }, toDay: { gte: day } },
    select: { personId: true, deputyId: true, toDay: true },
  });
  if (absences.length === 0) return new Map();
  const deputies = await db.person.findMany({
    where: { workspaceId, id: { in: absences.map(({ deputyId }) => deputyId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(deputies.map(({ id, name }) => [id, name]));
  return new Map(
    absences.map(({ personId, deputyId, toDay }) => [
      personId,
      { until: toDay as Day, deputyId, deputyName: nameOf.get(deputyId) ?? "" },
    ]),
  );
}

/** Whether one person is away on a day of the workspace, and who stands in. */
export async function findAway(viewer: Viewer, personId: string | null, day: Day): Promise<Away | null> {
  if (personId === null) return null;
  return (await listAwayOn(database(), viewer.workspaceId, day)).get(personId) ?? null;
}
