import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** The plan as the commands around its promise see it, versions newest first. */
export async function findPlanForProof(db: Tx, viewer: Viewer, code: string) {
  const parts = parsePlanCode(code);
  const row =
    parts &&
    (await db.plan.findFirst({
      where: { workspaceId: viewer.workspaceId, ...parts },
      include: { verifications: { orderBy: { number: "desc" } } },
    }));
  return row && { ...row, code: planCode(row.number, row.suffix) };
}
