import { parsePlanCode } from "~/domain/plans/plan";
import { statesOf, type TaskAsk } from "~/domain/tasks/task-list";
import type { Viewer } from "~/domain/viewer";
import { lastDayOfWeek, startOfWeek } from "~/domain/workspace/week";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";

/** Which day it is for the reader, and on which weekday their week begins (1 for Monday). */
export interface TaskDays {
  today: Day;
  weekStart: number;
}

export const FROM_TASKS = Prisma.sql`FROM "Task" t JOIN "Plan" p ON p.id = t."planId"
  LEFT JOIN "Person" a ON a.id = t."assigneeId"`;

const words = (search: string): string => `%${search.replace(/[\\%_]/g, "\\$&")}%`;

/** The one translation of what is asked into SQL: every view, count and export is cut by it. Names: t task, p plan, a assignee. */
export function whereTasks(viewer: Viewer, ask: TaskAsk, { today, weekStart }: TaskDays): Prisma.Sql {
  const parts: Prisma.Sql[] = [
    Prisma.sql`t."workspaceId" = ${viewer.workspaceId}`,
    Prisma.sql`t.status IN (${Prisma.join([...statesOf(ask)])})`,
  ];
  const add = (part: Prisma.Sql) => void parts.push(part);
  if (ask.who === "me") add(Prisma.sql`t."assigneeId" = ${viewer.personId}`);
  else if (ask.who === "none") add(Prisma.sql`t."assigneeId" IS NULL`);
  else if (ask.who !== "all") add(Prisma.sql`t."assigneeId" = ${ask.who}`);
  if (ask.plan !== "") {
    const code = parsePlanCode(ask.plan);
    add(Prisma.sql`p.number = ${code?.number ?? -1} AND p.suffix = ${code?.suffix ?? ""}`);
  } else if (ask.state === "" || ask.state === "open") {
    // What an ended plan left undone is nobody's work any more.
    add(Prisma.sql`(t.status = 'done' OR p.status NOT IN ('closed', 'cancelled'))`);
  }
  const open = Prisma.sql`t.status IN ('todo', 'inProgress', 'blocked')`;
  if (ask.when === "late") add(Prisma.sql`t."dueOn" < ${today} AND ${open}`);
  else if (ask.when === "week") {
    add(
      Prisma.sql`t."dueOn" BETWEEN ${startOfWeek(today, weekStart)} AND ${lastDayOfWeek(today, weekStart)}`,
    );
  } else if (ask.when === "none") add(Prisma.sql`t."dueOn" IS NULL`);
  if (ask.on !== "") add(Prisma.sql`t."dueOn" = ${ask.on}`);
  if (ask.mandatory !== "") add(Prisma.sql`t.mandatory = ${ask.mandatory === "yes"}`);
  if (ask.barrier === "any") add(Prisma.sql`t.status = 'blocked' AND t.barrier <> ''`);
  else if (ask.barrier !== "") add(Prisma.sql`t.status = 'blocked' AND t.barrier = ${ask.barrier}`);
  if (ask.containment) add(Prisma.sql`t.containment`);
  if (ask.capability === "any") add(Prisma.sql`t.capability <> ''`);
  else if (ask.capability !== "") add(Prisma.sql`t.capability = ${ask.capability}`);
  if (ask.search !== "") {
    const number = Number(/^\d{1,9}$/.exec(ask.search)?.[0] ?? -1);
    add(Prisma.sql`(t.title ILIKE ${words(ask.search)} OR t.number = ${number})`);
  }
  return Prisma.join(parts, " AND ");
}
