import type { HypothesisView } from "~/domain/checkins/check-in.schema";
import type { CheckInView } from "~/domain/checkins/check-in-view";
import { parsePlanCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { findCheckIn } from "./check-in.queries.server";

export async function findCheckInPage(
  viewer: Viewer,
  code: string,
  checkInId: string,
): Promise<CheckInView | null> {
  const row = await findCheckIn(database(), viewer, checkInId);
  if (!row || !parsePlanCode(code) || row.planCode !== code.toUpperCase()) return null;
  const all = await database().checkIn.findMany({
    where: { planId: row.plan.id },
    select: { id: true, day: true, heldAt: true },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  const { plan } = row;
  return {
    id: row.id,
    day: row.day,
    version: row.version,
    heldAt: row.heldAt,
    heldByName: row.heldByName,
    hypothesis: row.hypothesis as HypothesisView | "",
    teamSees: row.teamSees,
    customersSay: row.customersSay,
    realign: row.realign,
    decision: row.decision,
    plan: {
      id: plan.id,
      code: row.planCode,
      title: plan.title,
      status: plan.status,
      hypothesis: plan.hypothesis,
      ownerId: plan.ownerId,
      deputyId: plan.deputyId,
      sponsorId: plan.sponsorId,
    },
    all: all.map((each) => ({ id: each.id, day: each.day as Day, held: each.heldAt !== null })),
  };
}
