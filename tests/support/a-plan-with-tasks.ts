import type { Person, Workspace } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";

const CREATED = new Date("2026-01-05T08:00:00Z");

interface TaskSeed {
  person: Person;
  due: Day;
  done?: Day;
}

/** A running plan without an end of its own, and its tasks: each due on a day, owed by somebody. */
export async function aPlanWith(
  workspace: Pick<Workspace, "id">,
  tasks: readonly TaskSeed[],
  change: { endOn?: Day; ownerId?: string; sponsorId?: string } = {},
): Promise<{ planId: string; taskIds: string[] }> {
  const planId = newId();
  await database().plan.create({
    data: {
      id: planId,
      workspaceId: workspace.id,
      number: 1 + (await database().plan.count({ where: { workspaceId: workspace.id } })),
      kind: "corrective",
      title: "A plan",
      status: "acting",
      createdById: tasks[0]?.person.id ?? change.ownerId ?? "",
      createdAt: CREATED,
      updatedAt: CREATED,
      ...change,
    },
  });
  const rows = tasks.map(({ person, due, done }, at) => ({
    id: newId(),
    workspaceId: workspace.id,
    planId,
    number: at + 1,
    title: `Task ${at + 1}`,
    status: done ? "done" : "todo",
    doneAt: done ? new Date(`${done}T12:00:00Z`) : null,
    assigneeId: person.id,
    dueOn: due,
    createdAt: CREATED,
    updatedAt: CREATED,
  }));
  await database().task.createMany({ data: rows });
  return { planId, taskIds: rows.map(({ id }) => id) };
}
