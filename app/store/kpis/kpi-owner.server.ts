import type { KpiChartKind } from "~/domain/kpis/chart-kind";
import type { ReadingKpi } from "~/domain/kpis/check-reading";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

const PLAN = {
  plan: {
    select: {
      id: true,
      number: true,
      suffix: true,
      status: true,
      version: true,
      workspaceId: true,
      ownerId: true,
      deputyId: true,
      startOn: true,
      startedOn: true,
      createdAt: true,
    },
  },
} as const;

/** Of two readings of one day the one that was written down later speaks last. */
export const IN_ORDER = [{ day: "asc" }, { createdAt: "asc" }, { id: "asc" }] as const;

/** A KPI with the plan whose people may read it. */
export async function findKpi(db: Tx, viewer: Viewer, kpiId: string) {
  const row = await db.kpi.findFirst({
    where: { id: kpiId, plan: { workspaceId: viewer.workspaceId } },
    include: { ...PLAN, readings: { where: { withdrawnAt: null }, orderBy: [...IN_ORDER] } },
  });
  if (!row) return null;
  const { number, suffix, startOn, startedOn } = row.plan;
  return {
    ...row,
    planCode: planCode(number, suffix),
    plan: { ...row.plan, startOn: startOn as Day | null, startedOn: startedOn as Day | null },
    readings: row.readings.map((reading) => ({ ...reading, day: reading.day as Day })),
  };
}
export type OwnedKpi = NonNullable<Awaited<ReturnType<typeof findKpi>>>;

/** What a reading of it is checked against. */
export const readingKpiOf = (kpi: Pick<OwnedKpi, "unit" | "chart" | "baseline" | "target">): ReadingKpi => ({
  unit: kpi.unit,
  chart: kpi.chart as KpiChartKind,
  baseline: kpi.baseline?.toString() ?? null,
  target: kpi.target?.toString() ?? null,
});

export async function findReading(db: Tx, viewer: Viewer, readingId: string) {
  const row = await db.kpiReading.findFirst({
    where: { id: readingId, kpi: { plan: { workspaceId: viewer.workspaceId } } },
    include: { kpi: { include: PLAN } },
  });
  return row && { ...row, planCode: planCode(row.kpi.plan.number, row.kpi.plan.suffix) };
}
