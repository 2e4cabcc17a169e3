import type { TaskAsk, TaskGroup, TaskSort } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { asTaskRow, type ListedTask, TASK_COLUMNS, TASK_COUNTS } from "./task-row.server";
import { FROM_TASKS, type TaskDays, whereTasks } from "./task-where.server";

export const TASKS_PER_PAGE = 50;

/** Text that sorts as the thing does; whoever has none comes last. */
const PERSON_KEY = Prisma.sql`CASE WHEN a.id IS NULL THEN '1' ELSE '0' || lower(a.name) || ' ' || a.id END`;
const PLAN_KEY = Prisma.sql`lpad(p.number::text, 9, '0') || p.suffix`;
const STATE_KEY = Prisma.sql`CASE t.status WHEN 'blocked' THEN '0' WHEN 'inProgress' THEN '1' WHEN 'todo' THEN '2'
  WHEN 'done' THEN '3' ELSE '4' END`;
/** No two tasks share it, so no page can lose one between two others. */
const OWN_KEY = Prisma.sql`lpad(p.number::text, 9, '0') || p.suffix || '.' || lpad(t.number::text, 9, '0')`;

function groupKey(group: "" | TaskGroup, weekStart: number): Prisma.Sql {
  switch (group) {
    case "person":
      return PERSON_KEY;
    case "plan":
      return PLAN_KEY;
    case "state":
      return STATE_KEY;
    case "week":
      return Prisma.sql`coalesce(to_char(t."dueOn"::date
        - ((extract(isodow FROM t."dueOn"::date)::int - ${weekStart}::int + 7) % 7), 'YYYY-MM-DD'), '9999-99-99')`;
    case "":
      return Prisma.sql`''`;
  }
}

const SORT_KEYS: Record<TaskSort, Prisma.Sql> = {
  due: Prisma.sql`coalesce(t."dueOn", '9999-12-31')`,
  title: Prisma.sql`lower(t.title)`,
  person: PERSON_KEY,
  plan: PLAN_KEY,
  state: STATE_KEY,
  changed: Prisma.sql`to_char(t."updatedAt", 'YYYYMMDDHH24MISSMS')`,
};

/** Where a page begins: behind the row with these three keys. */
type Cursor = readonly [group: string, sort: string, own: string];

export function readTaskCursor(text: string | null): Cursor | null {
  if (!text || text.length > 2_000) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [group, sort, own]: unknown[] = parts;
    if (typeof group !== "string" || typeof sort !== "string" || typeof own !== "string") return null;
    // A database takes no NUL.
    return `${group}${sort}${own}`.includes("\u0000") ? null : [group, sort, own];
  } catch {
    return null;
  }
}

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

interface KeyedTask extends ListedTask {
  groupKey: string;
  sortKey: string;
  ownKey: string;
}

function listPart(
  db: Tx,
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays,
  after: Cursor | null,
  take: number,
): Promise<KeyedTask[]> {
  const down = ask.descending;
  const beyond = down ? Prisma.sql`"sortKey" < ${after?.[1]}` : Prisma.sql`"sortKey" > ${after?.[1]}`;
  const behind = after
    ? Prisma.sql`WHERE "groupKey" > ${after[0]} OR ("groupKey" = ${after[0]}
        AND (${beyond} OR ("sortKey" = ${after[1]} AND "ownKey" > ${after[2]})))`
    : Prisma.empty;
  const order = down
    ? Prisma.sql`"groupKey", "sortKey" DESC, "ownKey"`
    : Prisma.sql`"groupKey", "sortKey", "ownKey"`;
  return db.$queryRaw<KeyedTask[]>`
    SELECT l.*, ${TASK_COUNTS} FROM (
      SELECT * FROM (
        SELECT ${TASK_COLUMNS}, ${groupKey(ask.group, days.weekStart)} AS "groupKey",
          ${SORT_KEYS[ask.sort]} AS "sortKey", ${OWN_KEY} AS "ownKey"
        ${FROM_TASKS} WHERE ${whereTasks(viewer, ask, days)}
      ) k ${behind} ORDER BY ${order} LIMIT ${take}
    ) l ORDER BY ${order}`;
}

export interface TaskSection {
  key: string;
  /** How many tasks the group holds in all, on this page or not. */
  count: number;
  rows: TaskRow[];
}

export interface TaskPage {
  sections: TaskSection[];
  shown: number;
  total: number;
  next: string | null;
}

/** One page of the list, in its groups, with the same number of statements however many tasks there are. */
export async function listTasks(
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays,
  after: string | null,
  db: Tx = database(),
): Promise<TaskPage> {
  const where = whereTasks(viewer, ask, days);
  const key = groupKey(ask.group, days.weekStart);
  const [found, counts] = await Promise.all([
    listPart(db, viewer, ask, days, readTaskCursor(after), TASKS_PER_PAGE + 1),
    db.$queryRaw<{ key: string; count: number }[]>`
      SELECT ${key} AS key, count(*)::int AS count ${FROM_TASKS} WHERE ${where} GROUP BY 1`,
  ]);
  const page = found.slice(0, TASKS_PER_PAGE);
  const countOf = new Map(counts.map((row) => [row.key, row.count]));
  const sections: TaskSection[] = [];
  for (const row of page) {
    let section = sections.at(-1);
    if (section?.key !== row.groupKey) {
      section = { key: row.groupKey, count: countOf.get(row.groupKey) ?? 0, rows: [] };
      sections.push(section);
    }
    section.rows.push(asTaskRow(viewer, row));
  }
  const last = page.at(-1);
  return {
    sections,
    shown: page.length,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    next:
      found.length > TASKS_PER_PAGE && last ? writeCursor([last.groupKey, last.sortKey, last.ownKey]) : null,
  };
}

export interface TaskTimes {
  late: number;
  week: number;
  none: number;
}

/** How many of them are late, due this week and without a date, whatever of the three is chosen now. */
export async function countTaskTimes(
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays,
  db: Tx = database(),
): Promise<TaskTimes> {
  const rest: TaskAsk = { ...ask, when: "" };
  const among = (when: TaskAsk["when"]) =>
    Prisma.sql`(SELECT count(*)::int ${FROM_TASKS} WHERE ${whereTasks(viewer, { ...rest, when }, days)})`;
  const [row] = await db.$queryRaw<TaskTimes[]>`
    SELECT ${among("late")} AS late, ${among("week")} AS week, ${among("none")} AS none`;
  return row ?? { late: 0, week: 0, none: 0 };
}

/** Everything a list holds, in its order, read in portions: for the export. */
export async function* readTasks(viewer: Viewer, ask: TaskAsk, days: TaskDays): AsyncGenerator<TaskRow> {
  let after: Cursor | null = null;
  for (;;) {
    const part: KeyedTask[] = await listPart(database(), viewer, ask, days, after, 1000);
    for (const row of part) yield asTaskRow(viewer, row);
    const last = part.at(-1);
    if (!last || part.length < 1000) return;
    after = [last.groupKey, last.sortKey, last.ownKey];
  }
}

/** The ids of all that match, in the order of the list: what "all that match" means to a change of many. */
export async function listTaskIds(
  db: Tx,
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays,
  take: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id ${FROM_TASKS} WHERE ${whereTasks(viewer, ask, days)}
    ORDER BY ${SORT_KEYS.due}, ${OWN_KEY} LIMIT ${take}`;
  return rows.map(({ id }) => id);
}
