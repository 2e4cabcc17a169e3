import { freshnessOf } from "~/domain/kpis/freshness";
import { reachesTarget } from "~/domain/kpis/kpi";
import type { KpiDirection, KpiFrequency, PlanStatus } from "~/domain/plans/plan";
import { holdersOf } from "~/domain/plans/plan.access";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { PlanRow, RowKpi } from "~/domain/plans/plan-list";
import { movesFor, verbOfMove } from "~/domain/plans/plan-moves";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listPlanFacts } from "./plan-facts.queries.server";

interface KpiRow {
  planId: string;
  id: string;
  name: string;
  unit: string;
  direction: string;
  frequency: string;
  baseline: string | null;
  target: string | null;
  status: string;
  startOn: string | null;
  startedOn: string | null;
  days: string[] | null;
  values: string[] | null;
}

/** The last so many readings are enough for a line as wide as a word. */
const LINE = 12;

/** The KPI that decides of each plan with its last readings: one query for all of them. */
export async function listRowKpis(
  viewer: Viewer,
  planIds: readonly string[],
  today: Day,
): Promise<Map<string, RowKpi>> {
  const rows = await database().$queryRaw<KpiRow[]>`
    SELECT DISTINCT ON (k."planId") k."planId", k.id, k.name, k.unit, k.direction, k.frequency,
      k.baseline::text, k.target::text, p.status, p."startOn", p."startedOn", r.days, r.values
    FROM "Kpi" k JOIN "Plan" p ON p.id = k."planId"
    LEFT JOIN LATERAL (
      SELECT array_agg(l.day ORDER BY l.day, l."createdAt") AS days,
        array_agg(l.value::text ORDER BY l.day, l."createdAt") AS values
      FROM (
        SELECT day, value, "createdAt" FROM "KpiReading"
        WHERE "kpiId" = k.id AND "withdrawnAt" IS NULL AND day <= ${today}
        ORDER BY day DESC, "createdAt" DESC LIMIT ${LINE}
      ) l
    ) r ON true
    WHERE p."workspaceId" = ${viewer.workspaceId} AND k."planId" = ANY(${[...planIds]}::text[])
      AND k.type = 'operational'
    ORDER BY k."planId", k."primary" DESC, k.position, k.id`;
  return new Map(rows.map((row) => [row.planId, asKpi(row, today)]));
}

function asKpi(row: KpiRow, today: Day): RowKpi {
  const values = row.values ?? [];
  const days = (row.days ?? []) as Day[];
  const now = values.at(-1) ?? null;
  const freshness = freshnessOf(
    { frequency: row.frequency as KpiFrequency, readings: days.map((day) => ({ day })) },
    {
      status: row.status as PlanStatus,
      startOn: row.startOn as Day | null,
      startedOn: row.startedOn as Day | null,
    },
    today,
  );
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    direction: row.direction as KpiDirection,
    baseline: row.baseline,
    target: row.target,
    now,
    nowOn: days.at(-1) ?? null,
    values,
    reached:
      now !== null &&
      reachesTarget(now, { direction: row.direction as KpiDirection, target: row.target }) === true,
    stale: freshness.state === "stale",
  };
}

export async function listTaskCounts(
  viewer: Viewer,
  planIds: readonly string[],
): Promise<Map<string, { tasks: number; done: number }>> {
  const rows = await database().$queryRaw<{ planId: string; tasks: number; done: number }[]>`
    SELECT "planId", count(*)::int AS tasks, (count(*) FILTER (WHERE status = 'done'))::int AS done
    FROM "Task" WHERE "workspaceId" = ${viewer.workspaceId} AND "planId" = ANY(${[...planIds]}::text[])
      AND status <> 'cancelled' GROUP BY "planId"`;
  return new Map(rows.map(({ planId, tasks, done }) => [planId, { tasks, done }]));
}

/** The move that leads on, by the same gates as on the plan's page. */
export async function listNextMoves(
  viewer: Viewer,
  planIds: readonly string[],
  today: Day,
): Promise<Map<string, PlanRow["next"]>> {
  const facts = await listPlanFacts(
    database(),
    viewer.workspaceId,
    { where: { id: { in: [...planIds] } } },
    today,
  );
  return new Map(facts.map((each) => [each.id, nextOf(each, viewer)]));
}

function nextOf(facts: PlanFacts, viewer: Viewer): PlanRow["next"] {
  const move = movesFor(facts, viewer).find(({ primary }) => primary);
  if (!move) return null;
  const [holder] = holdersOf(verbOfMove(move.event), facts);
  return {
    label: move.label,
    missing: move.missing.length,
    waitsFor: move.missing.length > 0 || move.permitted ? null : (holder?.name ?? null),
  };
}
