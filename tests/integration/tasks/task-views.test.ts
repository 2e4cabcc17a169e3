import { describe, expect, test } from "vitest";
import { ALL_TASKS, EVERY_TASK, readTaskAsk, type TaskAsk, tasksOfPlan } from "~/domain/tasks/task-list";
import type { Viewer } from "~/domain/viewer";
import type { Plan } from "~/generated/prisma/client";
import { addDays, type Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { database, type Tx } from "~/store/database.server";
import { listBoard } from "~/store/tasks/task-board.queries.server";
import { listCalendar, PER_DAY } from "~/store/tasks/task-calendar.queries.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { countTaskTimes, listTaskIds, listTasks, readTasks } from "~/store/tasks/task-list.queries.server";
import { findPlanNet, listTimeline } from "~/store/tasks/task-timeline.queries.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, type Program } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf } from "../work/a-running-plan";

freshDatabase();

const TODAY: Day = "2026-10-15";
const all = (change: Partial<TaskAsk> = {}): TaskAsk => ({ ...EVERY_TASK, ...change });
const daysOf = (viewer: Viewer) => findTaskDays(viewer, TEST_NOW);

async function titles(viewer: Viewer, ask: TaskAsk): Promise<string[]> {
  const page = await listTasks(viewer, ask, await daysOf(viewer), null);
  return page.sections.flatMap(({ rows }) => rows.map(({ title }) => title));
}

const manyTasks = (plan: Plan, count: number, change: { dueOn?: string; status?: string } = {}) =>
  database().task.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      id: newId(),
      workspaceId: plan.workspaceId,
      planId: plan.id,
      number: 1_000 + at,
      title: `Piece ${String(at).padStart(4, "0")}`,
      status: "todo",
      dueOn: addDays(TODAY, at % 40),
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...change,
    })),
  });

describe("which tasks", () => {
  async function aMix(): Promise<{ program: Program; plan: Plan; mara: Viewer }> {
    const program = await aProgram();
    const { sam, devin } = program.people;
    const plan = await aRunningPlan(program);
    const ended = await aRunningPlan(program, { status: "cancelled" });
    await aTaskOf(plan, sam.id, { title: "late", dueOn: "2026-10-14" });
    await aTaskOf(plan, sam.id, { title: "this week", dueOn: "2026-10-18", mandatory: false });
    await aTaskOf(plan, devin.id, { title: "no date", dueOn: null, containment: true });
    await aTaskOf(plan, null, {
      title: "held 100%",
      dueOn: "2026-11-02",
      status: "blocked",
      barrier: "loopNotClosed",
      capability: "leadersCall",
    });
    await aTaskOf(plan, sam.id, { title: "done", dueOn: "2026-10-01", status: "done" });
    await aTaskOf(ended, sam.id, { title: "of an ended plan", dueOn: "2026-10-14" });
    return { program, plan, mara: program.as("mara").viewer };
  }
  test("by person, state, day, need, barrier, containment, capability and words", async () => {
    const { program, plan, mara } = await aMix();
    expect(await titles(mara, all())).toEqual(["late", "this week", "held 100%", "no date"]);
    expect(await titles(program.as("sam").viewer, all({ who: "me" }))).toEqual(["late", "this week"]);
    expect(await titles(mara, all({ who: program.people.devin.id }))).toEqual(["no date"]);
    expect(await titles(mara, all({ who: "none" }))).toEqual(["held 100%"]);
    expect(await titles(mara, all({ state: "done" }))).toEqual(["done"]);
    expect(await titles(mara, all({ state: "all" }))).toContain("of an ended plan");
    expect(await titles(mara, all({ when: "late" }))).toEqual(["late"]);
    expect(await titles(mara, all({ when: "week" }))).toEqual(["late", "this week"]);
    expect(await titles(mara, all({ when: "none" }))).toEqual(["no date"]);
    expect(await titles(mara, all({ on: "2026-11-02" }))).toEqual(["held 100%"]);
    expect(await titles(mara, all({ mandatory: "no" }))).toEqual(["this week"]);
    expect(await titles(mara, all({ barrier: "any" }))).toEqual(["held 100%"]);
    expect(await titles(mara, all({ barrier: "fundingByLine" }))).toEqual([]);
    expect(await titles(mara, all({ containment: true }))).toEqual(["no date"]);
    expect(await titles(mara, all({ capability: "leadersCall" }))).toEqual(["held 100%"]);
    expect(await titles(mara, all({ search: "0%" }))).toEqual(["held 100%"]);
    expect(await titles(mara, all({ search: "_" }))).toEqual([]);
    expect(await titles(mara, all({ plan: codeOf(plan), search: "2" }))).toEqual(["this week"]);
    expect(await titles(mara, all({ plan: "CAP-9999" }))).toEqual([]);
    expect(await countTaskTimes(mara, all({ when: "none" }), await daysOf(mara))).toEqual({
      late: 1,
      week: 2,
      none: 1,
    });
  });
  test("what an ended plan left undone shows inside that plan alone", async () => {
    const program = await aProgram();
    const ended = await aRunningPlan(program, { status: "closed" });
    await aTaskOf(ended, program.people.sam.id, { title: "left" });
    const mara = program.as("mara").viewer;
    expect(await titles(mara, all())).toEqual([]);
    expect(await titles(mara, readTaskAsk(new URLSearchParams(), tasksOfPlan(codeOf(ended))))).toEqual([
      "left",
    ]);
  });
  test("grouped and sorted, each group with how many it holds", async () => {
    const { mara } = await aMix();
    const days = await daysOf(mara);
    const groups = async (group: TaskAsk["group"]) =>
      (await listTasks(mara, all({ group }), days, null)).sections.map(({ key, count }) => [key, count]);
    expect((await groups("person")).map(([, count]) => count)).toEqual([1, 2, 1]);
    expect(await groups("state")).toEqual([
      ["0", 1],
      ["2", 3],
    ]);
    expect(await groups("week")).toEqual([
      ["2026-10-12", 2],
      ["2026-11-02", 1],
      ["9999-99-99", 1],
    ]);
    expect(await groups("plan")).toHaveLength(1);
    expect(await titles(mara, all({ sort: "title", descending: true }))).toEqual([
      "this week",
      "no date",
      "late",
      "held 100%",
    ]);
  });
  test("of another workspace nothing shows anywhere", async () => {
    const { plan } = await aMix();
    const other = (await aProgram()).as("mara").viewer;
    const days = await daysOf(other);
    expect(await titles(other, all({ state: "all" }))).toEqual([]);
    expect(await titles(other, all({ plan: codeOf(plan) }))).toEqual([]);
    expect((await listBoard(other, all({ view: "board" }), days)).every(({ count }) => count === 0)).toBe(
      true,
    );
    const window = { from: "2026-01-01" as Day, to: "2026-12-31" as Day };
    expect((await listTimeline(other, all({ view: "timeline" }), days, window, 0)).total).toBe(0);
    expect((await listCalendar(other, all({ view: "calendar" }), days, window)).size).toBe(0);
    expect(await findPlanNet(other, codeOf(plan))).toBeNull();
  });
});

describe("thousands of them", () => {
  test("pages hold every task once, in every order and group, and the export the same", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    await manyTasks(plan, 180);
    const mara = program.as("mara").viewer;
    const days = await daysOf(mara);
    for (const ask of [
      all(),
      all({ group: "week", sort: "title", descending: true }),
      all({ group: "person", sort: "changed" }),
      all({ group: "state", sort: "person" }),
    ]) {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const page = await listTasks(mara, ask, days, after);
        expect(page.total).toBe(180);
        seen.push(...page.sections.flatMap(({ rows }) => rows.map(({ id }) => id)));
        after = page.next;
        if (after === null) break;
      }
      expect(new Set(seen).size).toBe(180);
      expect(seen).toHaveLength(180);
      const exported: string[] = [];
      for await (const row of readTasks(mara, ask, days)) exported.push(row.id);
      expect(exported).toEqual(seen);
    }
    expect(await listTaskIds(database(), mara, all(), days, 100)).toHaveLength(100);
    expect((await listTasks(mara, all(), days, "nonsense")).shown).toBe(50);
  });
  test("no view asks more questions of a hundred than of one", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    const first = await aTaskOf(plan, program.people.sam.id);
    await aTaskOf(plan, null, { waitsFor: { create: { dependsOnId: first } } });
    const mara = program.as("mara").viewer;
    const days = await daysOf(mara);
    let asked = 0;
    const counting = database().$extends({
      query: {
        $allOperations: ({ args, query }) => {
          asked += 1;
          return query(args);
        },
      },
    }) as unknown as Tx;
    const window = { from: "2026-09-01" as Day, to: "2026-12-31" as Day };
    const views = {
      list: () => listTasks(mara, all({ group: "person" }), days, null, counting),
      times: () => countTaskTimes(mara, all(), days, counting),
      board: () => listBoard(mara, all({ view: "board" }), days, counting),
      timeline: () => listTimeline(mara, all({ view: "timeline" }), days, window, 0, counting),
      net: () => findPlanNet(mara, codeOf(plan), counting),
      calendar: () => listCalendar(mara, all({ view: "calendar" }), days, window, counting),
    };
    const count = async () => {
      const counts: Record<string, number> = {};
      for (const [name, read] of Object.entries(views)) {
        asked = 0;
        await read();
        counts[name] = asked;
      }
      return counts;
    };
    const forFew = await count();
    expect(forFew).toEqual({ list: 2, times: 1, board: 1, timeline: 4, net: 1, calendar: 2 });
    await manyTasks(plan, 100);
    await manyTasks(await aRunningPlan(program), 100);
    expect(await count()).toEqual(forFew);
  });
});

describe("the views", () => {
  test("a board shows the first fifty of a column, tells how many there are, and shows more when asked", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    await manyTasks(plan, 120);
    await aTaskOf(plan, null, { status: "done" });
    const mara = program.as("mara").viewer;
    const days = await daysOf(mara);
    const [todo, inProgress, blocked, done] = await listBoard(mara, all({ view: "board" }), days);
    expect([todo?.rows.length, todo?.count]).toEqual([50, 120]);
    expect([inProgress?.count, blocked?.count, done?.rows.length]).toEqual([0, 0, 1]);
    const more = await listBoard(mara, all({ view: "board", more: { todo: 100 } }), days);
    expect(more[0]?.rows).toHaveLength(100);
    const withCancelled = await listBoard(mara, all({ view: "board", state: "all" }), days);
    expect(withCancelled.map(({ state }) => state)).toContain("cancelled");
  });
  test("a timeline holds what its days touch, with what joins them, by plan", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    const first = await aTaskOf(plan, null, { startOn: "2026-09-01", dueOn: "2026-10-01" });
    const second = await aTaskOf(plan, null, {
      dueOn: "2026-10-20",
      waitsFor: { create: { dependsOnId: first } },
    });
    await aTaskOf(plan, null, { startOn: "2026-12-01", dueOn: "2026-12-05" });
    await aTaskOf(plan, null, { dueOn: null });
    await database().checkIn.create({
      data: { id: newId(), workspaceId: plan.workspaceId, planId: plan.id, day: "2026-10-12" },
    });
    const mara = program.as("mara").viewer;
    const window = { from: "2026-10-01" as Day, to: "2026-10-31" as Day };
    const page = await listTimeline(mara, all({ view: "timeline" }), await daysOf(mara), window, 0);
    expect(page).toMatchObject({ total: 2, undated: 1, outside: 1, next: null });
    const [group] = page.plans;
    expect(group).toMatchObject({ code: codeOf(plan), checkIns: [{ day: "2026-10-12", held: false }] });
    expect(group?.tasks.map(({ id, after }) => [id, after])).toEqual([
      [first, []],
      [second, [first]],
    ]);
    // Nobody said when the second begins: it was written down today.
    expect(group?.tasks[1]?.bar).toEqual({ from: TODAY, to: "2026-10-20", guessed: true });
    const net = await findPlanNet(mara, codeOf(plan).toLowerCase());
    expect(net?.tasks.find(({ id }) => id === second)?.waitsFor).toEqual([first]);
  });
  test("a full day of the calendar says how many more there are; plans show to those they concern", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program, { startOn: "2026-10-05", endOn: "2026-10-30" });
    await manyTasks(plan, 9, { dueOn: "2026-10-16" });
    await database().checkIn.create({
      data: { id: newId(), workspaceId: plan.workspaceId, planId: plan.id, day: "2026-10-16" },
    });
    const mara = program.as("mara").viewer;
    const stretch = { from: "2026-09-28" as Day, to: "2026-11-01" as Day };
    const ask = all({ view: "calendar" });
    const found = await listCalendar(mara, ask, await daysOf(mara), stretch);
    const full = found.get("2026-10-16");
    expect([full?.tasks.length, full?.taskCount]).toEqual([PER_DAY, 9]);
    expect(full?.marks).toMatchObject([{ kind: "checkIn", code: codeOf(plan), held: false }]);
    expect(found.get("2026-10-05")?.marks).toMatchObject([{ kind: "start" }]);
    expect(found.get("2026-10-30")?.marks).toMatchObject([{ kind: "end" }]);
    const seen = async (who: "devin" | "sam") => {
      const { viewer } = program.as(who);
      return (await listCalendar(viewer, { ...ask, who: "me" }, await daysOf(viewer), stretch)).size;
    };
    expect([await seen("devin"), await seen("sam")]).toEqual([3, 0]);
  });
});

test("the address without anything said is one's own list", async () => {
  const ask = readTaskAsk(new URLSearchParams(), ALL_TASKS);
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  await aTaskOf(plan, program.people.sam.id, { title: "mine" });
  await aTaskOf(plan, program.people.devin.id, { title: "not mine" });
  expect(await titles(program.as("sam").viewer, ask)).toEqual(["mine"]);
});
