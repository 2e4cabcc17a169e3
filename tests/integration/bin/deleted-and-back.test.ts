import { describe, expect, test } from "vitest";
import { deletePlan } from "~/commands/bin/delete-plan.server";
import { deleteTask } from "~/commands/bin/delete-task.server";
import { purgeRecord } from "~/commands/bin/purge-record.server";
import { restoreRecord } from "~/commands/bin/restore-record.server";
import { emptyBins } from "~/jobs/bin/empty-bin.server";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { findRecycledOf, listRecycled } from "~/store/bin/bin.queries.server";
import { database } from "~/store/database.server";
import { actFor, freshDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import {
  aPlannedPlan,
  aProgram,
  aStartedPlan,
  aSubmittedPlan,
  aTask,
  factsOf,
  type Program,
  refusal,
  value,
  versionOf,
} from "../plans/a-program";

freshDatabase();

const taskVersion = async (id: string) =>
  (await database().task.findUniqueOrThrow({ where: { id } })).version;
const rowCounts = async () => {
  const db = database();
  const counts = await Promise.all([
    db.plan.count(),
    db.planPerson.count(),
    db.planEvidence.count(),
    db.planAlternative.count(),
    db.kpi.count(),
    db.kpiReading.count(),
    db.checkIn.count(),
    db.task.count(),
    db.taskFile.count(),
    db.taskDependency.count(),
    db.comment.count(),
    db.communication.count(),
    db.communicationAudience.count(),
  ]);
  return counts;
};

async function aFullDraft(program: Program): Promise<string> {
  const code = await aPlannedPlan(program);
  const plan = await factsOf(program, code);
  const [first, second] = [await aTask(program, code), await aTask(program, code)];
  const db = database();
  await db.taskDependency.create({ data: { taskId: second, dependsOnId: first } });
  await db.taskFile.create({
    data: {
      id: newId(),
      taskId: first,
      name: "größe.bin",
      mediaType: "application/octet-stream",
      size: 4,
      bytes: new Uint8Array([0, 255, 128, 7]),
      byId: program.people.devin.id,
      createdAt: TEST_NOW,
    },
  });
  await db.comment.create({
    data: {
      id: newId(),
      workspaceId: program.workspace.id,
      planId: plan.id,
      taskId: first,
      text: "“Über” \\ 'quoted' \n and ½",
      byId: program.people.devin.id,
      createdAt: TEST_NOW,
    },
  });
  await db.plan.update({ where: { id: plan.id }, data: { plannedSpendMinor: 900_000_000_000_000n } });
  await db.kpiReading.create({
    data: {
      id: newId(),
      kpiId: plan.kpis[0]?.id ?? "",
      day: "2026-10-01",
      value: "12345678901234.123456",
      byId: program.people.devin.id,
      createdAt: TEST_NOW,
    },
  });
  return code;
}

describe("a plan", () => {
  test("goes with all that hangs on it and comes back the same to the last byte", async () => {
    const program = await aProgram();
    const code = await aFullDraft(program);
    const before = { facts: await factsOf(program, code), counts: await rowCounts() };
    const files = await database().taskFile.findMany();
    const deleted = value(
      await deletePlan(program.as("mara"), { code, version: await versionOf(program, code) }),
    );
    expect(deleted.contents).toContainEqual({ what: "tasks", count: before.facts.tasks.length });
    expect(deleted.contents).toContainEqual({ what: "file of a task", count: 1 });
    expect(await rowCounts()).toEqual(before.counts.map(() => 0));
    const back = value(await restoreRecord(program.as("mara"), deleted));
    expect(back).toEqual({ title: before.facts.title, href: `/plans/${code}`, notes: [] });
    expect(await rowCounts()).toEqual(before.counts);
    expect(await factsOf(program, code)).toEqual({ ...before.facts, version: before.facts.version + 1 });
    expect(await database().taskFile.findMany()).toEqual(files);
    const { entries } = await listActivity(viewerOf(program.people.mara), { planId: before.facts.id });
    expect(entries.slice(0, 2).map(({ verb }) => verb)).toEqual(["restored", "deleted"]);
    expect(refusal(await restoreRecord(program.as("mara"), deleted)).kind).toBe("not-allowed-now");
  });

  test("that was promised is cancelled and not deleted; a stale page deletes nothing", async () => {
    const program = await aProgram();
    for (const make of [aSubmittedPlan, aStartedPlan]) {
      const code = await make(program);
      const version = await versionOf(program, code);
      expect(refusal(await deletePlan(program.as("mara"), { code, version })).kind).toBe("not-allowed-now");
    }
    const code = await aPlannedPlan(program);
    const version = await versionOf(program, code);
    expect(refusal(await deletePlan(program.as("mara"), { code, version: version - 1 })).kind).toBe("stale");
    expect(refusal(await deletePlan(program.as("vera"), { code, version })).kind).toBe("not-permitted");
    const stranger = await actFor("leader");
    expect(refusal(await deletePlan(stranger, { code, version })).kind).toBe("not-found");
    const both = await Promise.all([1, 2].map(() => deletePlan(program.as("mara"), { code, version })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("whose number is taken and whose owner left comes back, and says both", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const plan = await factsOf(program, code);
    const deleted = value(await deletePlan(program.as("mara"), { code, version: plan.version }));
    await database().plan.create({
      data: {
        id: newId(),
        workspaceId: program.workspace.id,
        number: Number(code.slice(4)),
        kind: "corrective",
        title: "In its place",
        status: "defining",
        createdById: program.people.mara.id,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    await database().person.update({ where: { id: program.people.hana.id }, data: { active: false } });
    const back = value(await restoreRecord(program.as("mara"), deleted));
    expect(back.href).not.toBe(`/plans/${code}`);
    expect(back.notes.join(" ")).toContain(`${code} is another plan by now`);
    expect(back.notes.join(" ")).toContain("Hana left meanwhile");
  });
});

describe("a task", () => {
  test("comes back under a free number; its dependency on one that is gone stays away", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const [first, second] = [await aTask(program, code), await aTask(program, code)];
    await database().taskDependency.create({ data: { taskId: second, dependsOnId: first } });
    const deleted = value(
      await deleteTask(program.as("hana"), { taskId: second, version: await taskVersion(second) }),
    );
    await aTask(program, code);
    const number = (await factsOf(program, code)).tasks.at(-1)?.number;
    const other = value(
      await deleteTask(program.as("hana"), { taskId: first, version: await taskVersion(first) }),
    );
    const back = value(await restoreRecord(program.as("hana"), deleted));
    expect(back.href).toBe(`/tasks/${second}`);
    expect(back.notes).toEqual([
      `Number ${number} is another task by now; this one is number ${Number(number) + 1}.`,
      "1 dependency on another task stayed away: what it pointed to is gone.",
    ]);
    expect(value(await restoreRecord(program.as("hana"), other)).notes).toEqual([]);
  });

  test("stays out of a plan that ended or lies in the bin itself", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const taskId = await aTask(program, code);
    const deleted = value(
      await deleteTask(program.as("hana"), { taskId, version: await taskVersion(taskId) }),
    );
    const plan = value(
      await deletePlan(program.as("mara"), { code, version: await versionOf(program, code) }),
    );
    const inBin = refusal(await restoreRecord(program.as("hana"), deleted));
    expect(inBin).toMatchObject({ kind: "not-allowed-now" });
    expect(inBin.message).toContain("lies in the bin itself");
    value(await restoreRecord(program.as("mara"), plan));
    const { id } = await factsOf(program, code);
    await database().plan.update({ where: { id }, data: { status: "closed" } });
    expect(refusal(await restoreRecord(program.as("mara"), deleted)).message).toContain("is closed by now");
    expect(await database().recycledRecord.count({ where: { restoredAt: null } })).toBe(1);
  });

  test("that was worked on in a running plan is cancelled instead", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const fresh = await aTask(program, code);
    const begun = await aTask(program, code, { status: "inProgress" });
    const version = 1;
    expect(refusal(await deleteTask(program.as("hana"), { taskId: begun, version })).message).toContain(
      "Cancel it",
    );
    value(await deleteTask(program.as("hana"), { taskId: fresh, version }));
  });
});

describe("the bin", () => {
  test("shows an owner their own, a leader all, and somebody else's company nothing", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const deleted = value(
      await deletePlan(program.as("mara"), { code, version: await versionOf(program, code) }),
    );
    const all = { noun: null, before: null };
    const seen = async (person: Parameters<typeof viewerOf>[0]) =>
      (await listRecycled(viewerOf(person), all)).rows.map((row) => row.code);
    expect(await seen(program.people.mara)).toEqual([code]);
    expect(await seen(program.people.hana)).toEqual([code]);
    expect(await seen(program.people.sam)).toEqual([]);
    expect(await seen(program.people.vera)).toEqual([]);
    expect(await findRecycledOf(viewerOf(program.people.sam), "plan", code)).toBeNull();
    expect((await findRecycledOf(viewerOf(program.people.hana), "plan", code))?.deletedBy).toBe("Mara");
    expect(refusal(await restoreRecord(program.as("sam"), deleted)).kind).toBe("not-found");
    const stranger = await actFor("leader");
    expect(refusal(await restoreRecord(stranger, deleted)).kind).toBe("not-found");
    expect(refusal(await purgeRecord(stranger, deleted)).kind).toBe("not-found");
  });

  test("is emptied by hand by a leader, and by itself when the time is over", async () => {
    const program = await aProgram();
    const [one, two] = [await aPlannedPlan(program), await aPlannedPlan(program)];
    const first = value(
      await deletePlan(program.as("mara"), { code: one, version: await versionOf(program, one) }),
    );
    value(await deletePlan(program.as("mara"), { code: two, version: await versionOf(program, two) }));
    expect(refusal(await purgeRecord(program.as("hana"), first)).kind).toBe("not-permitted");
    value(await purgeRecord(program.as("mara"), first));
    expect(refusal(await restoreRecord(program.as("mara"), first)).kind).toBe("not-found");
    const days = 86_400_000;
    await emptyBins(new Date(TEST_NOW.getTime() + 29 * days));
    expect(await database().recycledRecord.count()).toBe(1);
    await emptyBins(new Date(TEST_NOW.getTime() + 30 * days));
    expect(await database().recycledRecord.count()).toBe(0);
  });
});
