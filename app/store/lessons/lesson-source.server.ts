import { parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Tx } from "../database.server";
import type { LessonToWrite } from "./write-lesson.server";

/** The pilot or plan of a code, as the place a lesson comes from. */
export async function findLessonSource(
  db: Tx,
  workspaceId: string,
  code: string,
): Promise<Pick<LessonToWrite, "pilot" | "plan"> | null> {
  const number = parsePilotCode(code);
  if (number !== null) {
    const pilot = await db.pilot.findFirst({
      where: { workspaceId, number },
      select: { id: true, number: true, round: true },
    });
    return pilot && { pilot: { id: pilot.id, code: pilotCode(pilot.number), round: pilot.round } };
  }
  const parsed = parsePlanCode(code);
  if (!parsed) return null;
  const plan = await db.plan.findFirst({
    where: { workspaceId, ...parsed },
    select: { id: true, number: true, suffix: true },
  });
  return plan && { plan: { id: plan.id, code: planCode(plan.number, plan.suffix) } };
}
