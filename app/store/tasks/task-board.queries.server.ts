import { TASK_STATES, type TaskState } from "~/domain/tasks/task";
import { BOARD_COLUMNS } from "~/domain/tasks/task-board";
import { CARDS_AT_FIRST, statesOf, type TaskAsk } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { asTaskRow, type ListedTask, TASK_COLUMNS, TASK_COUNTS } from "./task-row.server";
import { FROM_TASKS, type TaskDays, whereTasks } from "./task-where.server";

export interface TaskColumn {
  state: TaskState;
  count: number;
  rows: TaskRow[];
}

/** The columns of the board, each with its first cards and how many there are in all: one statement. */
export async function listBoard(
  viewer: Viewer,
  ask: TaskAsk,
  days: TaskDays,
  db: Tx = database(),
): Promise<TaskColumn[]> {
  const limits = TASK_STATES.map(
    (state) => Prisma.sql`WHEN ${state} THEN ${ask.more[state] ?? CARDS_AT_FIRST}::int`,
  );
  const rows = await db.$queryRaw<(ListedTask & { place: number; held: number })[]>`
    SELECT l.*, ${TASK_COUNTS} FROM (
      SELECT ${TASK_COLUMNS},
        (row_number() OVER (PARTITION BY t.status ORDER BY
          CASE WHEN t.status IN ('done', 'cancelled') THEN t."movedAt" END DESC NULLS LAST,
          t."dueOn" NULLS LAST, p.number, p.suffix, t.number))::int AS place,
        (count(*) OVER (PARTITION BY t.status))::int AS held
      ${FROM_TASKS} WHERE ${whereTasks(viewer, ask, days)}
    ) l WHERE l.place <= CASE l.status ${Prisma.join(limits, " ")} END
    ORDER BY l.place`;
  const asked = statesOf(ask);
  const shown = asked.includes("cancelled") ? [...BOARD_COLUMNS, "cancelled" as const] : BOARD_COLUMNS;
  return shown.map((state) => {
    const own = rows.filter((row) => row.status === state);
    return { state, count: own[0]?.held ?? 0, rows: own.map((row) => asTaskRow(viewer, row)) };
  });
}
