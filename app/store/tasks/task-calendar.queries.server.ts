import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { TaskAsk } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { asTaskRow, type ListedTask, TASK_COLUMNS, TASK_COUNTS } from "./task-row.server";
import { FROM_TASKS, type TaskDays, whereTasks } from "./task-where.server";

/** What fits into a day of a month; the rest is one link away. */
export const PER_DAY = 4;

/** A day of a plan that is no task: a check-in, its start or its end. */
export interface DayMark {
  kind: "checkIn" | "start" | "end";
  day: Day;
  code: string;
  title: string;
  /** The check-in, where it is one. */
  id: string | null;
  held: boolean;
}

export interface CalendarDay {
  tasks: TaskRow[];
  /** How many are due in all. */
  taskCount: number;
  marks: DayMark[];
  markCount: number;
}

interface MarkRow {
  kind: DayMark["kind"];
  day: string;
  number: number;
  suffix: string;
  title: string;
  id: string | null;
  held: boolean;
  count: number;
}

/** Which plans' check-ins and ends stand in the calendar: those of the same person and plan as the tasks. */
function wherePlans(viewer: Viewer, ask: TaskAsk): Prisma.Sql {
  const parts = [Prisma.sql`p."workspaceId" = ${viewer.workspaceId}`, Prisma.sql`p.status <> 'cancelled'`];
  if (ask.plan !== "") {
    const code = parsePlanCode(ask.plan);
    parts.push(Prisma.sql`p.number = ${code?.number ?? -1} AND p.suffix = ${code?.suffix ?? ""}`);
  }
  const person = ask.who === "me" ? viewer.personId : ask.who;
  if (ask.who === "none") parts.push(Prisma.sql`p."ownerId" IS NULL`);
  else if (person !== "all") parts.push(Prisma.sql`(p."ownerId" = ${person} OR p."deputyId" = ${person})`);
  return Prisma.join(parts, " AND ");
}

/** Every day of a stretch with its first tasks and marks, in two statements however full it is. */
export async function listCalendar(
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays,
  stretch: { from: Day; to: Day },
  db: Tx = database(),
): Promise<Map<Day, CalendarDay>> {
  const { from, to } = stretch;
  const [tasks, marks] = await Promise.all([
    db.$queryRaw<(ListedTask & { held: number })[]>`
      SELECT l.*, ${TASK_COUNTS} FROM (
        SELECT ${TASK_COLUMNS},
          (row_number() OVER (PARTITION BY t."dueOn" ORDER BY
            CASE WHEN t.status IN ('done', 'cancelled') THEN 1 ELSE 0 END, p.number, p.suffix, t.number))::int AS place,
          (count(*) OVER (PARTITION BY t."dueOn"))::int AS held
        ${FROM_TASKS} WHERE ${whereTasks(viewer, ask, days)} AND t."dueOn" BETWEEN ${from} AND ${to}
      ) l WHERE l.place <= ${PER_DAY} ORDER BY l."dueOn", l.place`,
    db.$queryRaw<MarkRow[]>`
      SELECT * FROM (
        SELECT m.*, (row_number() OVER (PARTITION BY day ORDER BY number, suffix, kind))::int AS place,
          (count(*) OVER (PARTITION BY day))::int AS count
        FROM (
          SELECT 'checkIn' AS kind, c.day, p.number, p.suffix, p.title, c.id, c."heldAt" IS NOT NULL AS held
            FROM "CheckIn" c JOIN "Plan" p ON p.id = c."planId"
            WHERE ${wherePlans(viewer, ask)} AND c.day BETWEEN ${from} AND ${to}
          UNION ALL
          SELECT 'start', p."startOn", p.number, p.suffix, p.title, NULL, true FROM "Plan" p
            WHERE ${wherePlans(viewer, ask)} AND p."startOn" BETWEEN ${from} AND ${to}
          UNION ALL
          SELECT 'end', p."endOn", p.number, p.suffix, p.title, NULL, true FROM "Plan" p
            WHERE ${wherePlans(viewer, ask)} AND p."endOn" BETWEEN ${from} AND ${to}
        ) m
      ) l WHERE place <= ${PER_DAY} ORDER BY day, place`,
  ]);
  const found = new Map<Day, CalendarDay>();
  const at = (day: string): CalendarDay => {
    const known = found.get(day as Day);
    if (known) return known;
    const empty: CalendarDay = { tasks: [], taskCount: 0, marks: [], markCount: 0 };
    found.set(day as Day, empty);
    return empty;
  };
  for (const row of tasks) {
    const day = at(row.dueOn ?? "");
    day.tasks.push(asTaskRow(viewer, row));
    day.taskCount = row.held;
  }
  for (const row of marks) {
    const day = at(row.day);
    day.marks.push({
      kind: row.kind,
      day: row.day as Day,
      code: planCode(row.number, row.suffix),
      title: row.title,
      id: row.id,
      held: row.held,
    });
    day.markCount = row.count;
  }
  return found;
}
