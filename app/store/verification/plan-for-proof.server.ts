import { type PlanStatus, parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** The plan as the commands around its promise see it, versions newest first. */
export async function findPlanForProof(db: Tx, viewer: Viewer, code: string, at: Date) {
  const parts = parsePlanCode(code);
  const row =
    parts &&
    (await db.plan.findFirst({
      where: { workspaceId: viewer.workspaceId, ...parts },
      include: {
        verifications: { orderBy: { number: "desc" } },
        workspace: { select: { timeZone: true } },
      },
    }));
  if (!row) return null;
  const { workspace, ...plan } = row;
  const today = dayIn(at, workspace.timeZone);
  return {
    ...plan,
    status: plan.status as PlanStatus,
    startOn: (plan.startedOn ?? plan.startOn) as Day | null,
    code: planCode(plan.number, plan.suffix),
    /** From the effective date on answers come in that the promise is about. */
    dataSeen: plan.effectiveOn !== null && plan.effectiveOn <= today,
  };
}

/** The workspace's own calendar day: windows begin and end by it, wherever the verifier sits. */
export async function findProofDay(db: Tx, viewer: Viewer, at: Date): Promise<Day> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  return dayIn(at, timeZone);
}
