import { type Blind, blindOf, seenBy } from "~/domain/kpis/blind";
import type { KpiChartKind } from "~/domain/kpis/chart-kind";
import { feedOf, type KpiFeed, monthOfKey } from "~/domain/kpis/index-feed";
import { plainDecimal } from "~/domain/kpis/kpi";
import type { KpiView, ReadingView, UploadView } from "~/domain/kpis/kpi-view";
import {
  type KpiDirection,
  type KpiFrequency,
  type KpiType,
  type PlanStatus,
  parsePlanCode,
  planCode,
} from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { database } from "../database.server";
import { listProofs } from "../verification/proof.queries.server";

/** A chart shows no more readings than a screen can tell apart: four years, day by day. */
const DRAWN = 1_500;
const PAGE = 50;
const UPLOADS = 10;

const plain = (value: { toString(): string } | null): string | null =>
  value === null ? null : plainDecimal(value.toString());

export async function findKpiPage(viewer: Viewer, code: string, kpiId: string): Promise<KpiView | null> {
  const parts = parsePlanCode(code);
  if (!parts) return null;
  const row = await database().kpi.findFirst({
    where: { id: kpiId, plan: { workspaceId: viewer.workspaceId, ...parts } },
    include: {
      readings: {
        where: { withdrawnAt: null },
        orderBy: [{ day: "desc" }, { createdAt: "desc" }, { id: "desc" }],
        take: DRAWN,
        select: { id: true, day: true, value: true, n: true, count: true },
      },
      plan: true,
    },
  });
  if (!row) return null;
  const { plan } = row;
  const blind = await findBlind(viewer, plan.id, row.type as KpiType);
  return {
    id: row.id,
    blind,
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
    chart: row.chart as KpiChartKind,
    limitsFrom: row.limitsFrom as Day | null,
    limitsTo: row.limitsTo as Day | null,
    feed: row.feed as KpiFeed,
    feedFilter: feedOf(row),
    readings: seenBy(
      row.readings.map(({ id, day, value, n, count }) => ({
        id,
        day: day as Day,
        value: plainDecimal(value.toString()),
        n,
        count,
      })),
      blind,
    ).reverse(),
    plan: {
      id: plan.id,
      code: planCode(plan.number, plan.suffix),
      title: plan.title,
      status: plan.status as PlanStatus,
      version: plan.version,
      updatedAt: plan.updatedAt.toISOString(),
      ownerId: plan.ownerId,
      deputyId: plan.deputyId,
      createdOn: dayIn(plan.createdAt, viewer.timeZone),
      startOn: plan.startOn as Day | null,
      startedOn: plan.startedOn as Day | null,
      effectiveOn: plan.effectiveOn as Day | null,
      endOn: plan.endOn as Day | null,
    },
  };
}

/** An outcome's readings are hidden while its plan is being proved. */
async function findBlind(viewer: Viewer, planId: string, type: KpiType): Promise<Blind | null> {
  if (type !== "outcome") return null;
  const db = database();
  const plan = await db.plan.findFirst({
    where: { id: planId, workspaceId: viewer.workspaceId },
    select: {
      workspace: { select: { timeZone: true } },
      verifications: {
        where: { lockedAt: { not: null } },
        orderBy: { number: "desc" },
        take: 1,
        select: { hasOutcome: true },
      },
    },
  });
  if (!plan) return null;
  const today = dayIn(now(), plan.workspace.timeZone);
  const proof = (await listProofs(db, viewer.workspaceId, [planId], today)).get(planId) ?? null;
  return blindOf(type, proof, plan.verifications[0]?.hasOutcome ?? false, today);
}

/** Every reading that may be seen, the newest first, those that count nowhere among them; page after page. */
export async function listReadings(
  viewer: Viewer,
  { id: kpiId, blind }: Pick<KpiView, "id" | "blind">,
  cursor: string | null = null,
): Promise<{ rows: ReadingView[]; next: string | null }> {
  const ofKpi = {
    kpiId,
    kpi: { plan: { workspaceId: viewer.workspaceId } },
    ...(blind ? { day: { lt: blind.from } } : {}),
  };
  const after = cursor && (await database().kpiReading.findFirst({ where: { ...ofKpi, id: cursor } }));
  const found = await database().kpiReading.findMany({
    where: ofKpi,
    orderBy: [{ day: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(after && { cursor: { id: after.id }, skip: 1 }),
  });
  const rows = found.slice(0, PAGE);
  const names = await namesOf(
    viewer,
    rows.map(({ byId }) => byId),
  );
  return {
    next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
    rows: rows.map((row) => ({
      id: row.id,
      day: row.day as Day,
      value: plainDecimal(row.value.toString()),
      n: row.n,
      count: row.count,
      note: row.note,
      byName: names(row.byId),
      source: row.source as KpiFeed,
      month: monthOfKey(row.sourceKey),
      batch: row.batch,
      withdrawn:
        row.withdrawnAt === null
          ? ""
          : row.replacedById !== null
            ? "replaced"
            : row.withdrawnById === "system"
              ? "gone"
              : "back",
    })),
  };
}

/** The files that brought readings, the newest first. */
export async function listUploads(viewer: Viewer, kpiId: string): Promise<UploadView[]> {
  const rows = await database().$queryRaw<
    { batch: string; at: Date; byId: string; live: number; all: number }[]
  >`
    SELECT r."batch", min(r."createdAt") AS "at", min(r."byId") AS "byId",
      (count(*) FILTER (WHERE r."withdrawnAt" IS NULL))::int AS "live", count(*)::int AS "all"
    FROM "KpiReading" r JOIN "Kpi" k ON k."id" = r."kpiId" JOIN "Plan" p ON p."id" = k."planId"
    WHERE r."kpiId" = ${kpiId} AND p."workspaceId" = ${viewer.workspaceId} AND r."batch" IS NOT NULL
    GROUP BY r."batch" ORDER BY r."batch" DESC LIMIT ${UPLOADS}`;
  const names = await namesOf(
    viewer,
    rows.map(({ byId }) => byId),
  );
  return rows.map(({ byId, at, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    byName: names(byId),
  }));
}

async function namesOf(viewer: Viewer, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => (id === "system" ? "Capstan" : (names.get(id) ?? "Somebody who left"));
}
