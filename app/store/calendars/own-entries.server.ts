import type { CalendarEntry } from "~/domain/calendars/entry";
import { type CaseStatus, isOpenCase } from "~/domain/cases/case";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listPlanEntries, type PlanPart } from "./plan-entries.server";

/** Everything that waits for one person, as their calendar shows it. */
export async function listOwnEntries(viewer: Viewer, today: Day): Promise<CalendarEntry[]> {
  const { workspaceId, personId } = viewer;
  const mine = { OR: [{ ownerId: personId }, { deputyId: personId }, { verifierId: personId }] };
  const lists = await Promise.all([
    listTasks(viewer),
    // Whoever verifies has the evaluation to do, and nothing else of the plan.
    listPlanEntries({ workspaceId, ...mine }, today, ({ ownerId, deputyId }): readonly PlanPart[] =>
      ownerId === personId || deputyId === personId ? ["end", "checkIn", "evaluation"] : ["evaluation"],
    ),
    listCases(viewer),
    listAbsences(viewer),
    listWishes(viewer),
  ]);
  return lists.flat();
}

async function listTasks({ workspaceId, personId }: Viewer): Promise<CalendarEntry[]> {
  const rows = await database().task.findMany({
    where: { workspaceId, assigneeId: personId, dueOn: { not: null } },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      dueOn: true,
      version: true,
      updatedAt: true,
      plan: { select: { number: true, suffix: true, title: true, status: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map((row): CalendarEntry => {
    const code = planCode(row.plan.number, row.plan.suffix);
    const isOff = row.status === "cancelled" || row.plan.status === "cancelled";
    return {
      uid: `task-${row.id}@capstan`,
      title: `${row.title} (${code})`,
      from: row.dueOn as Day,
      to: row.dueOn as Day,
      href: `/tasks/${row.id}`,
      detail: `Task ${row.number} of ${code} ${row.plan.title}`,
      state: row.status === "done" ? "done" : isOff ? "cancelled" : "ahead",
      sequence: row.version,
      changedAt: row.updatedAt,
    };
  });
}

/** By number alone: a calendar lies with a company that has no business with the customer's name. */
async function listCases({ workspaceId, personId }: Viewer): Promise<CalendarEntry[]> {
  const rows = await database().customerCase.findMany({
    where: { workspaceId, ownerId: personId },
    select: {
      id: true,
      number: true,
      status: true,
      version: true,
      openedAt: true,
      acknowledgedAt: true,
      resolvedAt: true,
      toldAt: true,
      acknowledgeBy: true,
      resolveBy: true,
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap((row): CalendarEntry[] => {
    const isOff = row.status === "notACase" || row.status === "withdrawn";
    const isOpen = isOpenCase(row.status as CaseStatus);
    const entry = (step: string, day: string, words: string, isDone: boolean): CalendarEntry => ({
      uid: `case-${step}-${row.id}@capstan`,
      title: `CASE-${row.number}: ${words}`,
      from: day as Day,
      to: day as Day,
      href: `/cases/${row.number}`,
      detail: "",
      state: isOff ? "cancelled" : isDone ? "done" : "ahead",
      sequence: row.version,
      changedAt: row.toldAt ?? row.resolvedAt ?? row.acknowledgedAt ?? row.openedAt,
    });
    return [
      entry("acknowledge", row.acknowledgeBy, "acknowledge", row.acknowledgedAt !== null || !isOpen),
      entry("resolve", row.resolveBy, "resolve", row.resolvedAt !== null || !isOpen),
    ];
  });
}

async function listAbsences({ workspaceId, personId }: Viewer): Promise<CalendarEntry[]> {
  const rows = await database().absence.findMany({
    where: { workspaceId, OR: [{ personId }, { deputyId: personId }] },
    orderBy: { id: "asc" },
  });
  const names = await database().person.findMany({
    where: { workspaceId, id: { in: rows.flatMap((row) => [row.personId, row.deputyId]) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => names.find((each) => each.id === id)?.name ?? "somebody";
  return rows.map((row): CalendarEntry => {
    const isMine = row.personId === personId;
    return {
      uid: `absence-${row.id}@capstan`,
      title: isMine ? `Away; ${nameOf(row.deputyId)} stands in` : `You stand in for ${nameOf(row.personId)}`,
      from: row.fromDay as Day,
      to: row.toDay as Day,
      href: "/absences",
      detail: "",
      state: row.endedAt ? "cancelled" : "ahead",
      sequence: row.version,
      changedAt: row.endedAt ?? row.createdAt,
    };
  });
}

async function listWishes({ workspaceId, personId }: Viewer): Promise<CalendarEntry[]> {
  const rows = await database().personalReminder.findMany({
    where: { workspaceId, personId },
    orderBy: { id: "asc" },
  });
  return rows.map(
    (row): CalendarEntry => ({
      uid: `wish-${row.id}@capstan`,
      title: `Reminder: ${row.title}`,
      from: row.day as Day,
      to: row.day as Day,
      href: row.href || "/profile#wishes",
      detail: "",
      state: row.withdrawnAt ? "cancelled" : "ahead",
      sequence: row.version,
      changedAt: row.withdrawnAt ?? row.createdAt,
    }),
  );
}
