import { describe, expect, test } from "vitest";
import { changeSeries } from "~/commands/series/change-series.server";
import { continueDueSeries } from "~/commands/series/continue-due-series.server";
import { endSeries } from "~/commands/series/end-series.server";
import { skipOccurrence } from "~/commands/series/skip-occurrence.server";
import { startSeries } from "~/commands/series/start-series.server";
import { editTask } from "~/commands/tasks/edit-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { tickChecklist } from "~/commands/tasks/tick-checklist.server";
import { undoTaskMove } from "~/commands/tasks/undo-task-move.server";
import { systemAct } from "~/domain/act";
import { USUAL } from "~/domain/series/recurrence";
import { taskSchema } from "~/domain/tasks/task.schema";
import { continueEverySeries } from "~/jobs/tasks/continue-series.server";
import { database } from "~/store/database.server";
import { findSeries } from "~/store/series/series.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf } from "../work/a-running-plan";

freshDatabase();

const MONDAYS = {
  recurrence: { ...USUAL, weekdays: [1] },
  shift: "none" as const,
  leadDays: 3,
  untilOn: null,
};
const done = { version: null, note: "Looked through it", files: [] };
const on = (day: string) => new Date(`${day}T15:00:00Z`);

async function aSeries(
  change: Parameters<typeof aTaskOf>[2] = {},
  plan: Parameters<typeof aRunningPlan>[1] = {},
) {
  const program = await aProgram();
  const running = await aRunningPlan(program, plan);
  const taskId = await aTaskOf(running, program.people.sam.id, {
    dueOn: "2026-10-19",
    startOn: "2026-10-16",
    evidenceRequired: true,
    checklist: [{ text: "Ask ten", done: true }],
    ...change,
  });
  return { program, plan: running, taskId, mara: program.as("mara"), sam: program.as("sam") };
}

const occurrences = (seriesId: string) =>
  database().task.findMany({
    where: { seriesId },
    orderBy: { occurrence: "asc" },
    select: {
      id: true,
      occurrence: true,
      dueOn: true,
      startOn: true,
      status: true,
      checklist: true,
      title: true,
    },
  });

describe("a recurring task", () => {
  test("comes again when the one before it is done, with its steps unticked and nothing done", async () => {
    const { taskId, mara, sam } = await aSeries();
    const { seriesId, made } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    expect(made).toBe(0);
    value(await finishTask(sam, { taskId, ...done }));
    expect(await occurrences(seriesId)).toMatchObject([
      { occurrence: 1, status: "done" },
      {
        occurrence: 2,
        dueOn: "2026-10-26",
        startOn: "2026-10-23",
        status: "todo",
        checklist: [{ text: "Ask ten", done: false }],
      },
    ]);
  });
  test("taking the recording back takes the next one back that nobody touched", async () => {
    const { taskId, mara, sam } = await aSeries();
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    value(await finishTask(sam, { taskId, ...done }));
    value(await undoTaskMove(sam, { taskId, version: null }));
    expect(await occurrences(seriesId)).toMatchObject([{ occurrence: 1, status: "todo" }]);
    value(await finishTask(sam, { taskId, ...done }));
    expect(await occurrences(seriesId)).toHaveLength(2);
  });
  test("appears when its time comes near, once, however often it is looked for", async () => {
    const { taskId, mara, plan } = await aSeries();
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    await continueEverySeries(on("2026-10-22"));
    expect(await occurrences(seriesId)).toHaveLength(1);
    await continueEverySeries(on("2026-10-23"));
    await continueEverySeries(on("2026-10-23"));
    const act = systemAct(plan.workspaceId, "UTC", on("2026-10-23"));
    await Promise.all([1, 2].map(() => continueDueSeries(act, { seriesId })));
    expect((await occurrences(seriesId)).map(({ dueOn }) => dueOn)).toEqual(["2026-10-19", "2026-10-26"]);
  });
  test("a day that went by while the plan rested is told and not made up for", async () => {
    const { taskId, mara, plan } = await aSeries();
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    await database().plan.update({ where: { id: plan.id }, data: { status: "onHold" } });
    await continueEverySeries(on("2026-11-01"));
    expect(await occurrences(seriesId)).toHaveLength(1);
    await database().plan.update({ where: { id: plan.id }, data: { status: "acting" } });
    await continueEverySeries(on("2026-11-06"));
    expect((await occurrences(seriesId)).map(({ occurrence }) => occurrence)).toEqual([1, 4]);
    const series = await findSeries(mara.viewer, seriesId, on("2026-11-06"));
    expect(series?.skipped.map(({ day }) => day)).toEqual(["2026-10-26", "2026-11-02"]);
  });
  test("never lies outside its plan, and ends with it", async () => {
    const { taskId, mara, sam } = await aSeries({}, { endOn: "2026-10-28" });
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    value(await finishTask(sam, { taskId, ...done }));
    const next = (await occurrences(seriesId))[1];
    const tick = { taskId: next?.id ?? "", item: 0, text: "Ask ten", ticked: true };
    value(await tickChecklist(sam, tick));
    value(await finishTask(sam, { taskId: tick.taskId, ...done }));
    expect(await occurrences(seriesId)).toHaveLength(2);
    const short = await aSeries({}, { endOn: "2026-10-20" });
    expect(refusal(await startSeries(short.mara, { taskId: short.taskId, ...MONDAYS })).kind).toBe("invalid");
  });
  test("leaves one out that is ahead, takes it in again, ends and comes again", async () => {
    const { taskId, mara, sam } = await aSeries();
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    const skip = { seriesId, occurrence: 2, why: "Nobody there" };
    value(await skipOccurrence(mara, { ...skip, skip: true }));
    value(await skipOccurrence(mara, { ...skip, skip: false }));
    value(await skipOccurrence(mara, { ...skip, skip: true }));
    value(await finishTask(sam, { taskId, ...done }));
    expect((await occurrences(seriesId)).map(({ dueOn }) => dueOn)).toEqual(["2026-10-19", "2026-11-02"]);
    expect(refusal(await skipOccurrence(mara, { ...skip, occurrence: 1, skip: true })).kind).toBe(
      "not-allowed-now",
    );
    value(await endSeries(mara, { seriesId, ended: true }));
    await continueEverySeries(on("2026-11-08"));
    expect(await occurrences(seriesId)).toHaveLength(2);
    value(await endSeries(program(mara, "2026-11-06"), { seriesId, ended: false }));
    expect((await occurrences(seriesId)).map(({ dueOn }) => dueOn)).toContain("2026-11-09");
  });
  test("another rule holds for what follows, and a stale one is refused", async () => {
    const { taskId, mara, sam } = await aSeries();
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    value(await finishTask(sam, { taskId, ...done }));
    const fridays = { ...MONDAYS, recurrence: { ...USUAL, weekdays: [5] } };
    value(await changeSeries(mara, { seriesId, version: 1, ...fridays }));
    expect(refusal(await changeSeries(mara, { seriesId, version: 1, ...fridays })).kind).toBe("stale");
    const series = await findSeries(mara.viewer, seriesId, TEST_NOW);
    expect(series?.upcoming.map(({ day }) => day).slice(0, 2)).toEqual(["2026-10-30", "2026-11-06"]);
  });
  test("a change for this one alone stays with it; for those that follow it goes on", async () => {
    const { taskId, mara } = await aSeries();
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    const input = (title: string) => taskSchema.parse({ title, dueOn: "2026-10-20", checklist: "Ask ten" });
    value(await editTask(mara, { taskId, version: 2, ...input("This once") }));
    value(await editTask(mara, { taskId, version: 3, ...input("From now on"), following: true }));
    value(await editTask(mara, { taskId, version: 4, ...input("This once") }));
    value(await finishTask(mara, { taskId, ...done }));
    expect((await occurrences(seriesId)).map(({ title }) => title)).toEqual(["This once", "From now on"]);
  });
  test("is set by those who may edit the plan, and by nobody of another workspace", async () => {
    const { taskId, mara, sam, plan } = await aSeries();
    expect(refusal(await startSeries(sam, { taskId, ...MONDAYS })).kind).toBe("not-permitted");
    const stranger = await actFor("leader");
    expect(refusal(await startSeries(stranger, { taskId, ...MONDAYS })).kind).toBe("not-found");
    const { seriesId } = value(await startSeries(mara, { taskId, ...MONDAYS }));
    expect(refusal(await startSeries(mara, { taskId, ...MONDAYS })).kind).toBe("not-allowed-now");
    expect(refusal(await endSeries(stranger, { seriesId, ended: true })).kind).toBe("not-found");
    expect(refusal(await endSeries(sam, { seriesId, ended: true })).kind).toBe("not-permitted");
    await database().plan.update({ where: { id: plan.id }, data: { status: "closed" } });
    expect(refusal(await endSeries(mara, { seriesId, ended: true })).kind).toBe("not-allowed-now");
  });
});

const program = (act: Parameters<typeof endSeries>[0], day: string) => ({ ...act, now: on(day) });
