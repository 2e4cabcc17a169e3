import type { Shift } from "~/domain/series/recurrence";
import type { SeriesFacts, SeriesTemplate, Skipped } from "~/domain/series/series";
import type { TaskState } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import { type Day, dayIn } from "~/shared/calendar";
import type { Tx } from "../database.server";

interface SeriesRow {
  id: string;
  planId: string;
  version: number;
  rule: string;
  firstDueOn: string;
  firstNumber: number;
  untilOn: string | null;
  template: unknown;
  leadDays: number;
  shift: string;
  skipped: unknown;
  endedAt: Date | null;
}

export const asSeries = (row: SeriesRow): SeriesFacts => ({
  id: row.id,
  planId: row.planId,
  version: row.version,
  rule: row.rule,
  firstDueOn: row.firstDueOn as Day,
  firstNumber: row.firstNumber,
  untilOn: row.untilOn as Day | null,
  template: row.template as SeriesTemplate,
  leadDays: row.leadDays,
  shift: row.shift as Shift,
  skipped: row.skipped as Skipped[],
  endedAt: row.endedAt,
});

/** A series with what decides whether its next occurrence appears: its plan, the latest one, the day. */
export interface SeriesNow {
  series: SeriesFacts;
  plan: {
    id: string;
    number: number;
    suffix: string;
    title: string;
    status: string;
    startOn: Day | null;
    endOn: Day | null;
    ownerId: string | null;
    deputyId: string | null;
    createdById: string;
  };
  latest: { id: string; occurrence: number; status: TaskState; dueOn: Day | null } | null;
  calendar: WorkingCalendar;
  today: Day;
}

export async function findSeriesNow(
  db: Tx,
  viewer: Viewer,
  seriesId: string,
  moment: Date,
): Promise<SeriesNow | null> {
  const { workspaceId } = viewer;
  const row = await db.taskSeries.findFirst({ where: { id: seriesId, workspaceId } });
  const plan =
    row &&
    (await db.plan.findFirst({
      where: { id: row.planId, workspaceId },
      select: {
        id: true,
        number: true,
        suffix: true,
        title: true,
        status: true,
        startOn: true,
        endOn: true,
        ownerId: true,
        deputyId: true,
        createdById: true,
      },
    }));
  if (!row || !plan) return null;
  const latest = await db.task.findFirst({
    where: { seriesId, workspaceId, occurrence: { not: null } },
    orderBy: { occurrence: "desc" },
    select: { id: true, occurrence: true, status: true, dueOn: true },
  });
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { workingDays: true, holidays: true, timeZone: true },
  });
  return {
    series: asSeries(row),
    plan: { ...plan, startOn: plan.startOn as Day | null, endOn: plan.endOn as Day | null },
    latest: latest && {
      id: latest.id,
      occurrence: latest.occurrence ?? 0,
      status: latest.status as TaskState,
      dueOn: latest.dueOn as Day | null,
    },
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
    today: dayIn(moment, workspace.timeZone),
  };
}
