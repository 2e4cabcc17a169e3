import { HEALTH_OF, type HealthKpi } from "~/domain/plans/health";
import { type Inhibitor, type InhibitorTask, inhibitorsOf } from "~/domain/plans/inhibitors";
import { type KpiFrequency, type KpiType, type PlanStatus, planCode } from "~/domain/plans/plan";
import { type PlanSigns, signsOf } from "~/domain/plans/plan-signs";
import type { TaskState } from "~/domain/tasks/task";
import { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { type DataMoment, keptBy } from "./data-moment.server";

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
 * many there are. Only what can tell is read: late tasks, missed check-ins and the last reading of each KPI. None
 * of them joins the plans: a database without statistics yet would join thousands with thousands.
 */
export const findPlanSigns = keptBy(async (at: DataMoment): Promise<ReadonlyMap<string, PlanSigns>> => {
  const { workspaceId, today } = at;
  const db = database();
  const plans = await db.$queryRaw<WorkRow[]>`
    SELECT id, status, "startOn", "startedOn", "endOn" FROM "Plan"
    WHERE "workspaceId" = ${workspaceId} AND status = ANY(${[...HEALTH_OF]}::text[])`;
  const [tasks, checkIns, kpis] = await Promise.all([
    db.$queryRaw<{ planId: string; status: string; dueOn: string }[]>`
      SELECT "planId", status, "dueOn" FROM "Task"
      WHERE "workspaceId" = ${workspaceId} AND "dueOn" < ${today} AND status NOT IN ('done', 'cancelled')`,
    db.$queryRaw<{ planId: string; day: string }[]>`
      SELECT "planId", day FROM "CheckIn"
      WHERE "workspaceId" = ${workspaceId} AND day < ${today} AND "heldAt" IS NULL`,
    db.$queryRaw<KpiRow[]>`
      SELECT k."planId", k.name, k.type, k.unit, k.frequency, k.baseline::text, k.target::text, r.day, r.value::text
      FROM "Kpi" k
      LEFT JOIN LATERAL (
        SELECT day, value FROM "KpiReading"
        WHERE "kpiId" = k.id AND "withdrawnAt" IS NULL AND day <= ${today}
        ORDER BY day DESC, "createdAt" DESC LIMIT 1
      ) r ON true
      WHERE k."planId" = ANY(${plans.map(({ id }) => id)}::text[])
      ORDER BY k."planId", k.position, k.id`,
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
  number: number;
  id: string;
  title: string;
  status: string;
  startOn: string | null;
  dueOn: string | null;
  createdAt: Date;
  successCriterion: string;
}

const TASK_COLUMNS = Prisma.sql`
  "planId", number, id, title, status, "startOn", "dueOn", "createdAt", "successCriterion"`;

/** A task this long can be one the rules call long, whatever the zone makes of the day it was written down. */
const PERHAPS_LONG = 28;

/** What stands in the way of every open plan, by the same function as on its page: three queries. */
export const findPlanInhibitors = keptBy(
  async (at: DataMoment): Promise<ReadonlyMap<string, readonly Inhibitor[]>> => {
    const { workspaceId, timeZone, today } = at;
    const db = database();
    const [plans, first, doubtful] = await Promise.all([
      db.$queryRaw<OpenRow[]>`
        SELECT p.id, p.number, p.suffix, p.status, p."endOn", p."createdAt",
          (SELECT o.active FROM "Person" o WHERE o.id = p."ownerId") AS "ownerActive",
          (SELECT count(*)::int FROM "Kpi" k WHERE k."planId" = p.id) AS kpis
        FROM "Plan" p WHERE p."workspaceId" = ${workspaceId} AND p.status NOT IN ('closed', 'cancelled')`,
      // One task of each plan, so that it is known to have some, and all those that could be too long or too vague.
      db.$queryRaw<TaskRow[]>`
        SELECT DISTINCT ON ("planId") ${TASK_COLUMNS} FROM "Task"
        WHERE "workspaceId" = ${workspaceId} AND status <> 'cancelled' ORDER BY "planId", number`,
      db.$queryRaw<TaskRow[]>`
        SELECT ${TASK_COLUMNS} FROM "Task"
        WHERE "workspaceId" = ${workspaceId} AND status <> 'cancelled' AND (
          "successCriterion" !~ '[^[:space:]]'
          OR "dueOn"::date - coalesce("startOn"::date, "createdAt"::date) > ${PERHAPS_LONG})`,
    ]);
    const tasksOf = byPlan(
      [...new Map([...first, ...doubtful].map((task) => [task.id, task])).values()].sort(
        (a, b) => a.number - b.number,
      ),
    );
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
