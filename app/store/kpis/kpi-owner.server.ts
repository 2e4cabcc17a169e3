import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

const PLAN = {
  plan: {
    select: {
      id: true,
      number: true,
      suffix: true,
      status: true,
      workspaceId: true,
      ownerId: true,
      deputyId: true,
      startedOn: true,
    },
  },
} as const;

/** A KPI with the plan whose people may read it. */
export async function findKpi(db: Tx, viewer: Viewer, kpiId: string) {
  const row = await db.kpi.findFirst({
    where: { id: kpiId, plan: { workspaceId: viewer.workspaceId } },
    include: { ...PLAN, readings: { where: { withdrawnAt: null }, orderBy: { day: "asc" } } },
  });
  return row && { ...row, planCode: planCode(row.plan.number, row.plan.suffix) };
}

export async function findReading(db: Tx, viewer: Viewer, readingId: string) {
  const row = await db.kpiReading.findFirst({
    where: { id: readingId, kpi: { plan: { workspaceId: viewer.workspaceId } } },
    include: { kpi: { include: PLAN } },
  });
  return row && { ...row, planCode: planCode(row.kpi.plan.number, row.kpi.plan.suffix) };
}
