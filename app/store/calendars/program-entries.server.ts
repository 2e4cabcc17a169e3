import type { CalendarEntry } from "~/domain/calendars/entry";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listPlanEntries } from "./plan-entries.server";

/** The days of the whole program. */
export async function listProgramEntries({ workspaceId }: Viewer, today: Day): Promise<CalendarEntry[]> {
  const lists = await Promise.all([
    listPlanEntries({ workspaceId }, today, () => ["start", "end", "checkIn", "window", "evaluation"]),
    listForums(workspaceId),
    listTrainings(workspaceId),
  ]);
  return lists.flat();
}

async function listForums(workspaceId: string): Promise<CalendarEntry[]> {
  const rows = await database().forum.findMany({
    where: { workspaceId, nextReviewOn: { not: null } },
    select: { id: true, name: true, nextReviewOn: true, version: true, createdAt: true, approvedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(
    (row): CalendarEntry => ({
      // Each review is one of its own: the one that was held stays where it was.
      uid: `forum-${row.id}-${row.nextReviewOn}@capstan`,
      title: `Review of the forum ${row.name}`,
      from: row.nextReviewOn as Day,
      to: row.nextReviewOn as Day,
      href: `/forums/${row.id}`,
      detail: "",
      state: "ahead",
      sequence: row.version,
      changedAt: row.approvedAt ?? row.createdAt,
    }),
  );
}

async function listTrainings(workspaceId: string): Promise<CalendarEntry[]> {
  const rows = await database().training.findMany({
    where: { workspaceId, dueOn: { not: null } },
    select: {
      id: true,
      title: true,
      dueOn: true,
      version: true,
      createdAt: true,
      retiredAt: true,
      places: { select: { completedOn: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map((row): CalendarEntry => {
    const isDone = row.places.length > 0 && row.places.every(({ completedOn }) => completedOn !== null);
    return {
      uid: `training-${row.id}@capstan`,
      title: `Training due: ${row.title}`,
      from: row.dueOn as Day,
      to: row.dueOn as Day,
      href: `/trainings/${row.id}`,
      detail: "",
      state: isDone ? "done" : row.retiredAt ? "cancelled" : "ahead",
      sequence: row.version,
      changedAt: row.retiredAt ?? row.createdAt,
    };
  });
}
