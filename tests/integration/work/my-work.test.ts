import { describe, expect, test } from "vitest";
import { groupWork, sayDay } from "~/domain/work/work-groups";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findMyWork } from "~/store/work/my-work.queries.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram } from "../plans/a-program";
import { aMonitoredPlan } from "../verification/a-proof";
import { aRunningPlan, aTaskOf, codeOf } from "./a-running-plan";

freshDatabase();

const TODAY = "2026-10-15";

describe("what lies with somebody", () => {
  test("their tasks, plans they own or stand in for, check-ins; nothing of others", async () => {
    const program = await aProgram();
    const { devin, sam } = program.people;
    const late = await aRunningPlan(program, { ownerId: sam.id, deputyId: devin.id, endOn: "2026-09-27" });
    const own = await aRunningPlan(program);
    await aTaskOf(own, devin.id, { title: "Name CSM", evidenceRequired: true });
    await aTaskOf(own, sam.id);
    await aTaskOf(own, devin.id, { status: "done" });
    const at = { workspaceId: program.workspace.id, planId: own.id };
    await database().checkIn.createMany({
      data: [
        { ...at, id: newId(), day: "2026-10-12" },
        { ...at, id: newId(), day: TODAY },
        { ...at, id: newId(), day: "2026-10-01", heldAt: TEST_NOW },
        { ...at, id: newId(), day: "2026-12-01" },
      ],
    });
    const work = await findMyWork(program.as("devin").viewer, TEST_NOW);
    const groups = groupWork(work, TODAY);
    expect(groups.overdue).toMatchObject([
      { kind: "plan", plan: { code: codeOf(late) }, asDeputy: true, due: "2026-09-27" },
      { kind: "checkIn", due: "2026-10-12" },
    ]);
    expect(groups.today).toMatchObject([{ kind: "checkIn" }]);
    expect(groups.week).toMatchObject([
      {
        kind: "task",
        title: "Name CSM",
        why: "One face for the life of the contract",
        missing: [{ id: "evidence" }],
      },
    ]);
    expect(sayDay(work, TODAY)).toBe("2 overdue, 1 due today, 1 due tomorrow");
  });
  test("the day is the viewer's own", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    await aTaskOf(plan, program.people.devin.id, { dueOn: TODAY });
    const { viewer } = program.as("devin");
    const work = await findMyWork(
      { ...viewer, timeZone: "Asia/Singapore" },
      new Date("2026-10-15T20:00:00Z"),
    );
    expect(groupWork(work, "2026-10-16").overdue).toHaveLength(1);
  });
  test("work of a plan that rests comes later, work of one that is over does not come at all", async () => {
    const program = await aProgram();
    const { devin } = program.people;
    await aTaskOf(await aRunningPlan(program, { status: "onHold" }), devin.id, { dueOn: "2026-01-01" });
    await aTaskOf(await aRunningPlan(program, { status: "closed" }), devin.id);
    const groups = groupWork(await findMyWork(program.as("devin").viewer, TEST_NOW), TODAY);
    expect(groups.overdue).toEqual([]);
    expect(groups.later).toMatchObject([{ resting: expect.stringContaining("on hold") }]);
  });
});

describe("what waits", () => {
  test("a sponsor is asked to approve, the owner waits for them", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program, { status: "inReview", submittedAt: TEST_NOW });
    expect((await findMyWork(program.as("mara").viewer, TEST_NOW)).decisions).toMatchObject([
      { kind: "approve", href: `/plans/${codeOf(plan)}` },
    ]);
    expect((await findMyWork(program.as("devin").viewer, TEST_NOW)).waiting).toMatchObject([{ who: "Mara" }]);
  });
  test("the verifier is asked to sign once the window is over, not a day earlier", async () => {
    const program = await aProgram();
    const { code } = await aMonitoredPlan(program);
    const decisions = async (at: string) =>
      (await findMyWork(program.as("priya").viewer, new Date(`${at}T18:00:00Z`))).decisions;
    expect(await decisions("2026-10-31")).toEqual([]);
    expect(await decisions("2026-11-01")).toMatchObject([{ kind: "sign", href: `/plans/${code}/verdict` }]);
  });
  test("requests stand with whoever is asked and with whoever asked", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    const { sam, mara } = program.people;
    const shared = { planId: plan.id };
    await database().moveRequest.create({
      data: {
        ...shared,
        id: newId(),
        event: "IMPLEMENT",
        status: "open",
        note: "All done",
        requestedById: sam.id,
        askedOfId: mara.id,
        createdAt: TEST_NOW,
      },
    });
    await database().dateMove.create({
      data: {
        ...shared,
        id: newId(),
        fromDay: "2026-12-18",
        toDay: "2027-01-15",
        reason: "Supplier",
        status: "requested",
        requestedById: program.people.devin.id,
        requestedAt: TEST_NOW,
      },
    });
    const { decisions } = await findMyWork(program.as("mara").viewer, TEST_NOW);
    expect(decisions.map((item) => [item.kind, item.detail])).toEqual([
      ["request", "All done"],
      ["date", "Supplier"],
    ]);
    expect((await findMyWork(program.as("sam").viewer, TEST_NOW)).waiting).toMatchObject([{ who: "Mara" }]);
    expect((await findMyWork(program.as("devin").viewer, TEST_NOW)).waiting).toMatchObject([
      { detail: "Supplier" },
    ]);
  });
  test("blocked work and work behind a colleague's waits for others, behind one's own it does not", async () => {
    const program = await aProgram();
    const { devin, sam } = program.people;
    const plan = await aRunningPlan(program);
    const hers = await aTaskOf(plan, sam.id, { title: "List" });
    const own = await aTaskOf(plan, devin.id, { title: "Own" });
    await aTaskOf(plan, devin.id, { title: "behind Sam", waitsFor: { create: { dependsOnId: hers } } });
    await aTaskOf(plan, devin.id, { title: "behind own", waitsFor: { create: { dependsOnId: own } } });
    await aTaskOf(plan, devin.id, { title: "blocked", status: "blocked", blockedReason: "No list" });
    const groups = groupWork(await findMyWork(program.as("devin").viewer, TEST_NOW), TODAY);
    const titles = (items: readonly object[]) =>
      items.map((item) => ("title" in item ? item.title : "")).sort();
    expect(titles(groups.waiting)).toEqual(["behind Sam", "blocked"]);
    expect(titles(groups.week)).toEqual(["Own", "behind own"]);
  });
});

test("another workspace sees nothing of it", async () => {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { endOn: "2026-09-01" });
  await aTaskOf(plan, program.people.devin.id);
  const { viewer } = program.as("devin");
  const elsewhere = { ...viewer, workspaceId: (await aProgram()).workspace.id };
  expect(await findMyWork(elsewhere, TEST_NOW)).toEqual({ dated: [], decisions: [], waiting: [] });
});
