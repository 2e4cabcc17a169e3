import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** A check-in with its plan and the name of whoever held it. */
export async function findCheckIn(db: Tx, viewer: Viewer, checkInId: string) {
  const row = await db.checkIn.findFirst({
    where: { id: checkInId, plan: { workspaceId: viewer.workspaceId } },
    include: {
      plan: {
        select: {
          id: true,
          number: true,
          suffix: true,
          title: true,
          status: true,
          hypothesis: true,
          workspaceId: true,
          ownerId: true,
          deputyId: true,
          sponsorId: true,
        },
      },
    },
  });
  if (!row) return null;
  const heldBy = row.heldById
    ? await db.person.findFirst({
        where: { id: row.heldById, workspaceId: viewer.workspaceId },
        select: { name: true },
      })
    : null;
  return {
    ...row,
    day: row.day as Day,
    planCode: planCode(row.plan.number, row.plan.suffix),
    heldByName: heldBy?.name ?? null,
  };
}
