import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import { isRolloutStatus, type RolloutFacts } from "~/domain/rollouts/rollout";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

const SELECT = {
  id: true,
  workspaceId: true,
  businessUnit: true,
  ownerId: true,
  status: true,
  people: true,
  adoptedFrom: true,
  dueOn: true,
  startedOn: true,
  endedOn: true,
  note: true,
  version: true,
  pilot: { select: { id: true, number: true, title: true, ownerId: true } },
  plan: { select: { id: true, number: true, suffix: true, title: true } },
  readings: {
    where: { withdrawnAt: null },
    orderBy: [{ day: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, day: true, adopted: true, of: true, note: true, byId: true },
  },
} as const satisfies Prisma.RolloutSelect;

/** More units than any firm here has; a list that is cut would add up to a wrong share. */
const MOST = 500;

async function listRows(db: Tx, viewer: Viewer, where: Prisma.RolloutWhereInput): Promise<RolloutFacts[]> {
  const { workspaceId } = viewer;
  const rows = await db.rollout.findMany({
    where: { ...where, workspaceId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: SELECT,
  });
  const ids = new Set(
    rows.flatMap((row) => [...(row.ownerId ? [row.ownerId] : []), ...row.readings.map(({ byId }) => byId)]),
  );
  const people =
    ids.size === 0
      ? []
      : await db.person.findMany({
          where: { workspaceId, id: { in: [...ids] } },
          select: { id: true, name: true },
        });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ ownerId, status, pilot, plan, readings, dueOn, startedOn, endedOn, ...row }) => ({
    ...row,
    status: isRolloutStatus(status) ? status : "planned",
    dueOn: dueOn as Day | null,
    startedOn: startedOn as Day | null,
    endedOn: endedOn as Day | null,
    pilot: {
      id: pilot.id,
      code: pilotCode(pilot.number),
      title: pilot.title,
      ownerId: pilot.ownerId,
    },
    plan: plan && { id: plan.id, code: planCode(plan.number, plan.suffix), title: plan.title },
    owner: ownerId ? { id: ownerId, name: nameOf.get(ownerId) ?? "" } : null,
    readings: readings.map(({ byId, day, ...reading }) => ({
      ...reading,
      day: day as Day,
      byName: nameOf.get(byId) ?? "",
    })),
  }));
}

/** The rollouts of a pilot, or those that belong to a plan. */
export const listRollouts = (
  viewer: Viewer,
  of: { pilotId: string } | { planId: string },
  db: Tx = database(),
): Promise<RolloutFacts[]> => listRows(db, viewer, of);

export const findRollout = async (
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<RolloutFacts | null> => (await listRows(db, viewer, { id }))[0] ?? null;

/** Counts that were taken back; they stay on record. */
export async function listWithdrawnReadings(viewer: Viewer, rolloutId: string) {
  const rows = await database().rolloutReading.findMany({
    where: { rolloutId, withdrawnAt: { not: null }, rollout: { workspaceId: viewer.workspaceId } },
    orderBy: [{ day: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, day: true, adopted: true, of: true, note: true },
  });
  return rows.map((row) => ({ ...row, day: row.day as Day }));
}
