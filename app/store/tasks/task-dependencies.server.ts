import type { Freed, Waiting } from "~/domain/tasks/dependencies";
import type { Predecessor, TaskState } from "~/domain/tasks/task";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** A task at the other end of a dependency, as Prisma selects it. */
const OTHER = { select: { id: true, number: true, title: true, status: true, dueOn: true } } as const;

export const PREDECESSORS = {
  select: { dependsOn: OTHER },
  orderBy: { dependsOn: { number: "asc" } },
} as const;

export const DEPENDENTS = {
  where: { task: { status: { not: "cancelled" } } },
  select: { task: OTHER },
  orderBy: { task: { number: "asc" } },
} as const;

interface OtherRow {
  id: string;
  number: number;
  title: string;
  status: string;
  dueOn: string | null;
}

const asOther = (row: OtherRow): Predecessor => ({
  ...row,
  status: row.status as TaskState,
  dueOn: row.dueOn as Day | null,
});

export const asPredecessors = (rows: readonly { dependsOn: OtherRow }[]): Predecessor[] =>
  rows.map(({ dependsOn }) => asOther(dependsOn));

export const asDependents = (rows: readonly { task: OtherRow }[]): Predecessor[] =>
  rows.map(({ task }) => asOther(task));

/** The whole net of a plan's work, without words: what a circle is looked for in. */
export async function listWaiting(db: Tx, planId: string): Promise<Waiting[]> {
  const rows = await db.task.findMany({
    where: { planId },
    select: { id: true, number: true, waitsFor: { select: { dependsOnId: true } } },
  });
  return rows.map(({ id, number, waitsFor }) => ({
    id,
    number,
    waitsFor: waitsFor.map(({ dependsOnId }) => dependsOnId),
  }));
}

/** Writes what a task waits for, and nothing else of it. */
export async function keepDependencies(db: Tx, taskId: string, ids: readonly string[]): Promise<void> {
  await db.taskDependency.deleteMany({ where: { taskId, dependsOnId: { notIn: [...ids] } } });
  await db.taskDependency.createMany({
    data: ids.map((dependsOnId) => ({ taskId, dependsOnId })),
    skipDuplicates: true,
  });
}

/** Open tasks that waited for this one and now wait for nothing any more. */
export async function listFreed(db: Tx, taskId: string): Promise<Freed[]> {
  const ended = { in: ["done", "cancelled"] };
  return db.task.findMany({
    where: {
      status: { notIn: ended.in },
      waitsFor: {
        some: { dependsOnId: taskId },
        every: { OR: [{ dependsOnId: taskId }, { dependsOn: { status: ended } }] },
      },
    },
    select: { id: true, number: true, title: true },
    orderBy: { number: "asc" },
  });
}
