import { plainDecimal } from "~/domain/kpis/kpi";
import type { KpiView } from "~/domain/kpis/kpi-view";
import {
  type KpiDirection,
  type KpiFrequency,
  type KpiType,
  parsePlanCode,
  planCode,
} from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

export async function findKpiPage(viewer: Viewer, code: string, kpiId: string): Promise<KpiView | null> {
  const parts = parsePlanCode(code);
  if (!parts) return null;
  const row = await database().kpi.findFirst({
    where: { id: kpiId, plan: { workspaceId: viewer.workspaceId, ...parts } },
    include: {
      readings: { orderBy: [{ day: "asc" }, { createdAt: "asc" }] },
      plan: {
        select: {
          number: true,
          suffix: true,
          title: true,
          status: true,
          ownerId: true,
          deputyId: true,
          startedOn: true,
          effectiveOn: true,
          endOn: true,
        },
      },
    },
  });
  if (!row) return null;
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: row.readings.map((reading) => reading.byId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  const { plan } = row;
  const plain = (value: { toString(): string } | null) =>
    value === null ? null : plainDecimal(value.toString());
  return {
    id: row.id,
    name: row.name,
    meaning: row.meaning,
    type: row.type as KpiType,
    primary: row.primary,
    unit: row.unit,
    direction: row.direction as KpiDirection,
    baseline: plain(row.baseline),
    baselinePeriod: row.baselinePeriod,
    baselineN: row.baselineN,
    target: plain(row.target),
    frequency: row.frequency as KpiFrequency,
    source: row.source,
    readings: row.readings.map((reading) => ({
      id: reading.id,
      day: reading.day as Day,
      value: plainDecimal(reading.value.toString()),
      n: reading.n,
      count: reading.count,
      note: reading.note,
      byName: names.get(reading.byId) ?? "Somebody who left",
      withdrawn: reading.withdrawnAt !== null,
    })),
    plan: {
      code: planCode(plan.number, plan.suffix),
      title: plan.title,
      status: plan.status,
      ownerId: plan.ownerId,
      deputyId: plan.deputyId,
      startedOn: plan.startedOn as Day | null,
      effectiveOn: plan.effectiveOn as Day | null,
      endOn: plan.endOn as Day | null,
    },
  };
}
