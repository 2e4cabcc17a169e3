import { type PlanStatus, parsePlanCode, planCode } from "~/domain/plans/plan";
import type { NetTask } from "~/domain/tasks/critical-path";
import type { TaskState } from "~/domain/tasks/task";
import type { TaskAsk } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import { type Bar, barOf } from "~/domain/tasks/timeline";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { asTaskRow, type ListedTask, TASK_COLUMNS, TASK_COUNTS } from "./task-row.server";
import { FROM_TASKS, type TaskDays, whereTasks } from "./task-where.server";

export const BARS_PER_PAGE = 100;

export interface TimelineTask extends TaskRow {
  bar: Bar | null;
  /** Those of its predecessors that are on the page too. */
  after: string[];
}

export interface TimelinePlan {
  code: string;
  title: string;
  status: PlanStatus;
  startOn: Day | null;
  endOn: Day | null;
  checkIns: { id: string; day: Day; held: boolean }[];
  tasks: TimelineTask[];
}

export interface TimelinePage {
  plans: TimelinePlan[];
  shown: number;
  total: number;
  undated: number;
  /** How many lie before or after the days that are shown. */
  outside: number;
  /** Behind which place the next page begins. */
  next: number | null;
}

interface TimelineRow extends ListedTask {
  planId: string;
  createdOn: string;
  planStartOn: string | null;
}

/**
 * The tasks whose bars lie within the days that are shown, by plan and start, with what joins them. A page
 * is named by its place, because the window of days already cuts the list to what a screen can hold.
 */
export async function listTimeline(
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays & { timeZone: string },
  window: { from: Day; to: Day },
  skip: number,
  db: Tx = database(),
): Promise<TimelinePage> {
  const where = whereTasks(viewer, ask, days);
  const created = Prisma.sql`to_char(t."createdAt" AT TIME ZONE ${days.timeZone}, 'YYYY-MM-DD')`;
  const begins = Prisma.sql`coalesce(t."startOn", least(greatest(${created}, coalesce(p."startOn", '')), t."dueOn"))`;
  const shown = Prisma.sql`coalesce(t."dueOn", t."startOn") >= ${window.from} AND ${begins} <= ${window.to}`;
  const [rows, [sums]] = await Promise.all([
    db.$queryRaw<TimelineRow[]>`
      SELECT l.*, ${TASK_COUNTS} FROM (
        SELECT ${TASK_COLUMNS}, t."planId", p."startOn" AS "planStartOn", ${created} AS "createdOn",
          ${begins} AS begins
        ${FROM_TASKS} WHERE ${where} AND ${shown}
        ORDER BY p.number, p.suffix, begins, t."dueOn", t.number LIMIT ${BARS_PER_PAGE + 1} OFFSET ${skip}
      ) l ORDER BY "planNumber", "planSuffix", begins, "dueOn", number`,
    db.$queryRaw<{ total: number; undated: number; every: number }[]>`
      SELECT count(*) FILTER (WHERE ${shown})::int AS total,
        count(*) FILTER (WHERE t."dueOn" IS NULL AND t."startOn" IS NULL)::int AS undated,
        count(*)::int AS every
      ${FROM_TASKS} WHERE ${where}`,
  ]);
  const page = rows.slice(0, BARS_PER_PAGE);
  const ids = page.map(({ id }) => id);
  const [edges, plans] = await Promise.all([
    db.taskDependency.findMany({ where: { taskId: { in: ids }, dependsOnId: { in: ids } } }),
    db.plan.findMany({
      where: { id: { in: [...new Set(page.map(({ planId }) => planId))] } },
      select: {
        id: true,
        number: true,
        suffix: true,
        title: true,
        status: true,
        startOn: true,
        endOn: true,
        checkIns: {
          where: { day: { gte: window.from, lte: window.to } },
          select: { id: true, day: true, heldAt: true },
          orderBy: { day: "asc" },
        },
      },
    }),
  ]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const after = new Map<string, string[]>();
  for (const edge of edges) after.set(edge.taskId, [...(after.get(edge.taskId) ?? []), edge.dependsOnId]);
  const groups = new Map<string, TimelinePlan>();
  for (const row of page) {
    const plan = planOf.get(row.planId);
    if (!plan) continue;
    const group = groups.get(row.planId) ?? {
      code: planCode(plan.number, plan.suffix),
      title: plan.title,
      status: plan.status as PlanStatus,
      startOn: plan.startOn as Day | null,
      endOn: plan.endOn as Day | null,
      checkIns: plan.checkIns.map(({ id, day, heldAt }) => ({ id, day: day as Day, held: heldAt !== null })),
      tasks: [],
    };
    groups.set(row.planId, group);
    const bar = barOf({
      startOn: row.startOn as Day | null,
      dueOn: row.dueOn as Day | null,
      createdOn: row.createdOn as Day,
      planStartOn: row.planStartOn as Day | null,
    });
    group.tasks.push({ ...asTaskRow(viewer, row), bar, after: after.get(row.id) ?? [] });
  }
  return {
    plans: [...groups.values()],
    shown: page.length,
    total: sums?.total ?? 0,
    undated: sums?.undated ?? 0,
    outside: sums ? sums.every - sums.total - sums.undated : 0,
    next: rows.length > BARS_PER_PAGE ? skip + BARS_PER_PAGE : null,
  };
}

export interface PlanNet {
  startOn: Day | null;
  endOn: Day | null;
  tasks: NetTask[];
}

/** All tasks of one plan without their words (a plan holds a few hundred at most): what its critical path is found in. */
export async function findPlanNet(
  viewer: Viewer,
  code: string,
  db: Tx = database(),
): Promise<PlanNet | null> {
  const parts = parsePlanCode(code);
  if (!parts) return null;
  const plan = await db.plan.findFirst({
    where: { workspaceId: viewer.workspaceId, ...parts },
    select: {
      startOn: true,
      endOn: true,
      tasks: {
        select: {
          id: true,
          number: true,
          status: true,
          startOn: true,
          dueOn: true,
          waitsFor: { select: { dependsOnId: true } },
        },
      },
    },
  });
  if (!plan) return null;
  return {
    startOn: plan.startOn as Day | null,
    endOn: plan.endOn as Day | null,
    tasks: plan.tasks.map(({ waitsFor, ...task }) => ({
      ...task,
      status: task.status as TaskState,
      startOn: task.startOn as Day | null,
      dueOn: task.dueOn as Day | null,
      waitsFor: waitsFor.map(({ dependsOnId }) => dependsOnId),
    })),
  };
}
