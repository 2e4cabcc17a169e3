import type { Act } from "~/domain/act";
import { planCode } from "~/domain/plans/plan";
import { listOccurrences, type Occurrence } from "~/domain/series/occurrences";
import { isSeriesRunning, isTimeFor, PASSED, type Skipped } from "~/domain/series/series";
import { MAX_TASKS, type TaskState } from "~/domain/tasks/task";
import { addDays } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { settlePlan } from "../plans/plan-settling.server";
import { asSeries, findSeriesNow, type SeriesNow } from "./series-facts.server";

/** As many as a sweep catches up with in one turn. */
const MOST_AT_ONCE = 31;

/**
 * Makes the occurrences whose time has come, each once: the pair of series and number is unique. A day that went by
 * while nothing could be made is not made up for afterwards; it stands in the series as passed.
 */
export async function continueSeries(unit: Unit, act: Act, seriesId: string): Promise<number> {
  const now = await findSeriesNow(unit.db, act.viewer, seriesId, act.now);
  if (!now || !isSeriesRunning(now.series, now.plan.status)) return 0;
  const { series, plan, today } = now;
  const left = new Set(series.skipped.map(({ occurrence }) => occurrence));
  const ahead = listOccurrences(
    series,
    { calendar: now.calendar, planEndOn: plan.endOn },
    { after: now.latest?.occurrence ?? series.firstNumber - 1, take: 400 },
  ).filter(({ occurrence }) => !left.has(occurrence));
  const passed = ahead.filter(({ day }) => day < today);
  const made: Occurrence[] = [];
  let latest: { status: TaskState } | null = now.latest;
  let count = await unit.db.task.count({ where: { planId: plan.id } });
  for (const next of ahead.filter(({ day }) => day >= today)) {
    if (made.length >= MOST_AT_ONCE || count >= MAX_TASKS) break;
    if (!isTimeFor(next, latest, series.leadDays, today)) break;
    await makeOccurrence(unit, act, now, next);
    made.push(next);
    count += 1;
    latest = { status: "todo" };
  }
  // What went by is written down once something came after it, or it would be told at every turn.
  if (passed.length > 0) await notePassed(unit, now, passed);
  if (made.length > 0) await settlePlan(unit, plan.id, { edited: "assign" });
  return made.length;
}

async function makeOccurrence(unit: Unit, act: Act, now: SeriesNow, next: Occurrence): Promise<void> {
  const { series, plan } = now;
  const { days, checklist, ...template } = series.template;
  const last = await unit.db.task.aggregate({ where: { planId: plan.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const task = await unit.db.task.create({
    data: {
      ...template,
      assigneeId: await stillHere(unit, template.assigneeId),
      id: newId(),
      workspaceId: act.viewer.workspaceId,
      planId: plan.id,
      number,
      status: "todo",
      startOn: days === null ? null : addDays(next.day, -days),
      dueOn: next.day,
      checklist: checklist.map((text) => ({ text, done: false })),
      seriesId: series.id,
      occurrence: next.occurrence,
      createdAt: act.now,
      updatedAt: act.now,
    },
  });
  unit.log({
    noun: "task",
    recordId: task.id,
    planId: plan.id,
    verb: "created",
    summary: `brought task ${number} “${task.title}” of ${planCode(plan.number, plan.suffix)} again, due on ${next.day}`,
    after: { seriesId: series.id, occurrence: next.occurrence, dueOn: next.day },
  });
}

/** Whoever left gets nothing new: the occurrence waits for somebody. */
async function stillHere(unit: Unit, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const count = await unit.db.person.count({ where: { id: personId, active: true } });
  return count === 1 ? personId : null;
}

async function notePassed(
  unit: Unit,
  { series, plan }: SeriesNow,
  passed: readonly Occurrence[],
): Promise<void> {
  const lines: Skipped[] = passed.map(({ occurrence, day }) => ({ occurrence, day, why: PASSED }));
  await unit.move("taskSeries", series, {
    skipped: [...series.skipped, ...lines].map((line) => ({ ...line })),
  });
  unit.log({
    noun: "series",
    recordId: series.id,
    planId: plan.id,
    verb: "set-aside",
    summary: `passed over ${passed.length} of “${series.template.title}” in ${planCode(plan.number, plan.suffix)}: ${PASSED}`,
    after: { days: passed.map(({ day }) => day) },
  });
}

/** An occurrence whose task is deleted does not come again by itself. */
export async function leaveOccurrenceOut(
  unit: Unit,
  seriesId: string,
  { occurrence, day }: Occurrence,
): Promise<void> {
  const series = await unit.db.taskSeries.findUnique({ where: { id: seriesId } });
  if (!series) return;
  const lines = asSeries(series).skipped.filter((line) => line.occurrence !== occurrence);
  const skipped: Skipped[] = [...lines, { occurrence, day, why: "its task was deleted" }];
  await unit.move("taskSeries", series, { skipped: skipped.map((line) => ({ ...line })) });
}

/** Takes away the occurrences that a move brought and nobody has touched since: the move is taken back. */
export async function takeOccurrencesBack(
  unit: Unit,
  seriesId: string,
  after: number,
  madeAt: Date | null,
): Promise<void> {
  const untouched = {
    seriesId,
    occurrence: { gt: after },
    status: "todo",
    version: 1,
    ...(madeAt ? { createdAt: madeAt } : {}),
    files: { none: {} },
    comments: { none: {} },
    grants: { none: {} },
    heldUp: { none: {} },
  };
  const rows = await unit.db.task.findMany({
    where: untouched,
    select: { id: true, planId: true, number: true, title: true, dueOn: true },
  });
  if (rows.length === 0) return;
  await unit.db.task.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  for (const row of rows) {
    unit.log({
      noun: "task",
      recordId: row.id,
      planId: row.planId,
      verb: "undone",
      summary: `took back task ${row.number} “${row.title}”, which had come again by itself`,
      before: { dueOn: row.dueOn },
    });
  }
}
