import { planCode } from "~/domain/plans/plan";
import { countedFrom, listOccurrences } from "~/domain/series/occurrences";
import { isSeriesRunning, isTimeFor } from "~/domain/series/series";
import type { SeriesView } from "~/domain/series/series-view";
import type { TaskState } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { findSeriesNow } from "./series-facts.server";

const UPCOMING = 5;
const SHOWN = 100;

/** A series with what it brought and what it is going to bring. */
export async function findSeries(viewer: Viewer, seriesId: string, moment: Date): Promise<SeriesView | null> {
  const now = await findSeriesNow(database(), viewer, seriesId, moment);
  if (!now) return null;
  const { series, plan, latest, calendar } = now;
  const tasks = await database().task.findMany({
    where: { seriesId, workspaceId: viewer.workspaceId },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      dueOn: true,
      doneAt: true,
      occurrence: true,
      _count: {
        select: {
          files: { where: { removedAt: null } },
          comments: { where: { evidence: true, removedAt: null } },
        },
      },
    },
    orderBy: { occurrence: "desc" },
    take: SHOWN,
  });
  const running = series.endedAt === null;
  const after = latest?.occurrence ?? series.firstNumber - 1;
  return {
    id: series.id,
    version: series.version,
    rule: series.rule,
    ruleFromLatest: latest?.dueOn
      ? countedFrom(series, { occurrence: latest.occurrence, day: latest.dueOn }).rule
      : series.rule,
    untilOn: series.untilOn,
    leadDays: series.leadDays,
    shift: series.shift,
    title: series.template.title,
    ended: !running,
    skipped: series.skipped,
    planId: plan.id,
    planCode: planCode(plan.number, plan.suffix),
    planTitle: plan.title,
    planStatus: plan.status,
    planEndOn: plan.endOn,
    planOwnerId: plan.ownerId,
    planDeputyId: plan.deputyId,
    planCreatedById: plan.createdById,
    upcoming: running
      ? listOccurrences(series, { calendar, planEndOn: plan.endOn }, { after, take: UPCOMING })
      : [],
    made: tasks.map(({ _count, status, dueOn, occurrence, ...task }) => ({
      ...task,
      status: status as TaskState,
      dueOn: dueOn as Day | null,
      occurrence: occurrence ?? 0,
      evidence: _count.files + _count.comments,
    })),
  };
}

/** Series whose next occurrence has come near, as far as one look tells; the command looks again. */
export async function listSeriesToContinue(viewer: Viewer, moment: Date): Promise<string[]> {
  const rows = await database().taskSeries.findMany({
    where: { workspaceId: viewer.workspaceId, endedAt: null },
    select: { id: true },
  });
  const near: string[] = [];
  for (const { id } of rows) {
    const now = await findSeriesNow(database(), viewer, id, moment);
    if (!now || !isSeriesRunning(now.series, now.plan.status)) continue;
    const { series, latest, calendar, plan, today } = now;
    const after = latest?.occurrence ?? series.firstNumber - 1;
    const left = new Set(series.skipped.map(({ occurrence }) => occurrence));
    const next = listOccurrences(series, { calendar, planEndOn: plan.endOn }, { after, take: 60 }).find(
      ({ occurrence }) => !left.has(occurrence),
    );
    if (next && isTimeFor(next, latest, series.leadDays, today)) near.push(id);
  }
  return near;
}
