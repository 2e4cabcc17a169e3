import { HEALTH_OF, type HealthKpi } from "~/domain/plans/health";
import { type Inhibitor, type InhibitorTask, inhibitorsOf } from "~/domain/plans/inhibitors";
import { type KpiFrequency, type KpiType, type PlanStatus, planCode } from "~/domain/plans/plan";
import { type PlanSigns, signsOf } from "~/domain/plans/plan-signs";
import type { TaskState } from "~/domain/tasks/task";
import { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { type DataMoment, keptBy } from "./data-moment.server";

const UNDER_WAY = Prisma.sql`p.status IN (${Prisma.join([...HEALTH_OF])})`;

interface WorkRow {
  id: string;
  status: string;
  startOn: string | null;
  startedOn: string | null;
  endOn: string | null;
}
interface KpiRow extends Omit<HealthKpi, "readings" | "baseline" | "target"> {
  planId: string;
  baseline: string | null;
  target: string | null;
  day: string | null;
  value: string | null;
}

/**
 * Health and stale readings of every plan under way, by the same functions as on its page: four queries however
 * many there are. Only what can tell is read: late tasks, missed check-ins and the last reading of each KPI.
 */
export const findPlanSigns = keptBy(async (at: DataMoment): Promise<ReadonlyMap<string, PlanSigns>> => {
  const { workspaceId, today } = at;
  const db = database();
  const own = Prisma.sql`p."workspaceId" = ${workspaceId} AND ${UNDER_WAY}`;
  const [plans, tasks, checkIns, kpis] = await Promise.all([
    db.$queryRaw<WorkRow[]>`
      SELECT p.id, p.status, p."startOn", p."startedOn", p."endOn" FROM "Plan" p WHERE ${own}`,
    db.$queryRaw<{ planId: string; status: string; dueOn: string }[]>`
      SELECT t."planId", t.status, t."dueOn" FROM "Task" t JOIN "Plan" p ON p.id = t."planId"
      WHERE ${own} AND t."workspaceId" = ${workspaceId} AND t."dueOn" < ${today}
        AND t.status NOT IN ('done', 'cancelled')`,
    db.$queryRaw<{ planId: string; day: string }[]>`
      SELECT c."planId", c.day FROM "CheckIn" c JOIN "Plan" p ON p.id = c."planId"
      WHERE ${own} AND c.day < ${today} AND c."heldAt" IS NULL`,
    db.$queryRaw<KpiRow[]>`
      SELECT k."planId", k.name, k.type, k.unit, k.frequency, k.baseline::text, k.target::text, r.day, r.value::text
      FROM "Kpi" k JOIN "Plan" p ON p.id = k."planId"
      LEFT JOIN LATERAL (
        SELECT day, value FROM "KpiReading"
        WHERE "kpiId" = k.id AND "withdrawnAt" IS NULL AND day <= ${today}
        ORDER BY day DESC, "createdAt" DESC LIMIT 1
      ) r ON true
      WHERE ${own} ORDER BY k."planId", k.position, k.id`,
  ]);
  const [tasksOf, checkInsOf, kpisOf] = [byPlan(tasks), byPlan(checkIns), byPlan(kpis)];
  return new Map(
    plans.map((plan) => [
      plan.id,
      signsOf({
        status: plan.status as PlanStatus,
        startOn: plan.startOn as Day | null,
        startedOn: plan.startedOn as Day | null,
        endOn: plan.endOn as Day | null,
        today,
        tasks: tasksOf(plan.id).map(({ status, dueOn }) => ({
          status: status as TaskState,
          dueOn: dueOn as Day,
        })),
        checkIns: checkInsOf(plan.id).map(({ day }) => ({ day: day as Day, heldOn: null })),
        kpis: kpisOf(plan.id).map(({ day, value, type, frequency, ...kpi }) => ({
          ...kpi,
          type: type as KpiType,
          frequency: frequency as KpiFrequency,
          readings: day !== null && value !== null ? [{ day: day as Day, value }] : [],
        })),
      }),
    ]),
  );
});

function byPlan<Row extends { planId: string }>(rows: readonly Row[]): (planId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.planId);
    if (group) group.push(row);
    else groups.set(row.planId, [row]);
  }
  return (planId) => groups.get(planId) ?? [];
}

interface OpenRow {
  id: string;
  number: number;
  suffix: string;
  status: string;
  endOn: string | null;
  createdAt: Date;
  ownerActive: boolean | null;
  kpis: number;
}
interface TaskRow {
  planId: string;
  id: string;
  title: string;
  status: string;
  startOn: string | null;
  dueOn: string | null;
  createdAt: Date;
  successCriterion: string;
}

/** A task this long can be one the rules call long, whatever the zone makes of the day it was written down. */
const PERHAPS_LONG = 28;

/** What stands in the way of every open plan, by the same function as on its page: two queries. */
export const findPlanInhibitors = keptBy(
  async (at: DataMoment): Promise<ReadonlyMap<string, readonly Inhibitor[]>> => {
    const { workspaceId, timeZone, today } = at;
    const db = database();
    const open = Prisma.sql`p."workspaceId" = ${workspaceId} AND p.status NOT IN ('closed', 'cancelled')`;
    const [plans, tasks] = await Promise.all([
      db.$queryRaw<OpenRow[]>`
        SELECT p.id, p.number, p.suffix, p.status, p."endOn", p."createdAt", o.active AS "ownerActive",
          (SELECT count(*)::int FROM "Kpi" k WHERE k."planId" = p.id) AS kpis
        FROM "Plan" p LEFT JOIN "Person" o ON o.id = p."ownerId" WHERE ${open}`,
      // One task of each plan, so that it is known to have some, and all those that could be too long or too vague.
      db.$queryRaw<TaskRow[]>`
        SELECT t."planId", t.id, t.title, t.status, t."startOn", t."dueOn", t."createdAt", t."successCriterion"
        FROM "Task" t JOIN "Plan" p ON p.id = t."planId"
        WHERE ${open} AND t."workspaceId" = ${workspaceId} AND t.status <> 'cancelled' AND (
          t."successCriterion" !~ '[^[:space:]]'
          OR t."dueOn"::date - coalesce(t."startOn"::date, t."createdAt"::date) > ${PERHAPS_LONG}
          OR t.number = (SELECT min(f.number) FROM "Task" f WHERE f."planId" = t."planId" AND f.status <> 'cancelled'))
        ORDER BY t."planId", t.number`,
    ]);
    const tasksOf = byPlan(tasks);
    return new Map(
      plans.map((plan) => [
        plan.id,
        inhibitorsOf({
          code: planCode(plan.number, plan.suffix),
          status: plan.status as PlanStatus,
          createdOn: dayIn(plan.createdAt, timeZone),
          endOn: plan.endOn as Day | null,
          today,
          owner: plan.ownerActive === null ? null : { active: plan.ownerActive },
          kpis: Array.from({ length: plan.kpis }),
          tasks: tasksOf(plan.id).map(
            (task): InhibitorTask => ({
              ...task,
              status: task.status as TaskState,
              startOn: task.startOn as Day | null,
              dueOn: task.dueOn as Day | null,
              createdOn: dayIn(task.createdAt, timeZone),
            }),
          ),
        }),
      ]),
    );
  },
);
