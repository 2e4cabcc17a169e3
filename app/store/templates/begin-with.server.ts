import { dayAfterStart } from "~/domain/plans/templates/place-days";
import type { TemplateContent } from "~/domain/plans/templates/template";
import type { WorkingCalendar } from "~/domain/workspace/working-days";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

interface Beginning {
  planId: string;
  workspaceId: string;
  content: TemplateContent;
  /** Null: the days stay open until somebody says when it starts. */
  startOn: Day | null;
  calendar: WorkingCalendar;
  at: Date;
  /** People who are still here; nobody else comes along. */
  active: ReadonlySet<string>;
}

/** The columns of a plan that begins with a template; what is typed or known better stands before them. */
export function columnsOf({
  content,
  startOn,
  calendar,
  active,
}: Omit<Beginning, "planId" | "workspaceId" | "at">) {
  const here = (id: string | null) => (id !== null && active.has(id) ? id : null);
  const end =
    startOn && content.endAfter !== null ? dayAfterStart(startOn, content.endAfter, calendar) : null;
  return {
    whatHappens: content.whatHappens,
    intended: content.intended,
    whereItHappens: content.whereItHappens,
    howOften: content.howOften,
    riskStatement: content.riskStatement,
    rootCause: content.rootCause,
    stage: content.stage,
    goal: content.goal,
    whys: content.whys as Prisma.InputJsonValue,
    causeDiagram: content.diagram as Prisma.InputJsonValue,
    solution: content.solution,
    hypothesis: content.hypothesis,
    startOn,
    endOn: end,
    ownerId: here(content.ownerId),
    sponsorId: here(content.sponsorId),
    verifierId: here(content.verifierId),
    deputyId: here(content.deputyId),
  };
}

/** Writes what hangs on a plan that begins with a template: alternatives, KPIs without readings, tasks, check-ins. */
export async function writeContent(db: Tx, beginning: Beginning): Promise<void> {
  const { planId, workspaceId, content, startOn, calendar, at, active } = beginning;
  const dayOf = (after: number | null) =>
    startOn === null || after === null ? null : dayAfterStart(startOn, after, calendar);
  await db.planAlternative.createMany({
    data: content.alternatives.map((row, position) => ({ ...row, id: newId(), planId, position })),
  });
  await db.kpi.createMany({
    data: content.kpis.map((row, position) => ({ ...row, id: newId(), planId, position })),
  });
  const ids = content.tasks.map(() => newId());
  await db.task.createMany({
    data: content.tasks.map(
      ({ waitsFor: _, checklist, startAfter, dueAfter, assigneeId, ...task }, index) => ({
        ...task,
        id: ids[index] ?? newId(),
        workspaceId,
        planId,
        number: index + 1,
        status: "todo",
        assigneeId: assigneeId !== null && active.has(assigneeId) ? assigneeId : null,
        startOn: dayOf(startAfter),
        dueOn: dayOf(dueAfter),
        checklist: checklist.map((text) => ({ text, done: false })),
        createdAt: at,
        updatedAt: at,
      }),
    ),
  });
  await db.taskDependency.createMany({
    data: content.tasks.flatMap((task, index) =>
      task.waitsFor.flatMap((place) => {
        const [taskId, dependsOnId] = [ids[index], ids[place]];
        return taskId && dependsOnId && taskId !== dependsOnId ? [{ taskId, dependsOnId }] : [];
      }),
    ),
    skipDuplicates: true,
  });
  await db.planPerson.createMany({
    data: content.people
      .filter(({ personId }) => active.has(personId))
      .map((row) => ({ ...row, id: newId(), planId })),
    skipDuplicates: true,
  });
  const days = new Set(content.checkInsAfter.map(dayOf).filter((day) => day !== null));
  await db.checkIn.createMany({
    data: [...days].map((day) => ({ id: newId(), workspaceId, planId, day })),
  });
}

/** Everybody named who is still here. */
export async function listActiveNamed(
  db: Tx,
  workspaceId: string,
  content: TemplateContent,
): Promise<Set<string>> {
  const ids = [
    content.ownerId,
    content.sponsorId,
    content.verifierId,
    content.deputyId,
    ...content.people.map(({ personId }) => personId),
    ...content.tasks.map(({ assigneeId }) => assigneeId),
  ].filter((id) => id !== null);
  if (ids.length === 0) return new Set();
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] }, active: true },
    select: { id: true },
  });
  return new Set(people.map(({ id }) => id));
}
