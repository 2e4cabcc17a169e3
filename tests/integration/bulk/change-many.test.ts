import { describe, expect, test } from "vitest";
import { changePlans } from "~/commands/bulk/change-plans.server";
import { changeTasks } from "~/commands/bulk/change-tasks.server";
import { undoBulkEdit } from "~/commands/bulk/undo-bulk-edit.server";
import { editTask } from "~/commands/tasks/edit-task.server";
import { tickChecklist } from "~/commands/tasks/tick-checklist.server";
import type { Act } from "~/domain/act";
import { type BulkRow, countRows, sayingSeen } from "~/domain/bulk/bulk-edit";
import type { BulkPlanChange } from "~/domain/plans/bulk-plan";
import { bulkPlanRows } from "~/domain/plans/bulk-plan";
import { type BulkTaskChange, bulkTaskRows } from "~/domain/tasks/bulk-task";
import { taskSchema } from "~/domain/tasks/task.schema";
import { newId } from "~/shared/id.server";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { findBulkEdit, listBulkEdits } from "~/store/bulk/bulk-edit.queries.server";
import { database } from "~/store/database.server";
import { findBulkPlanAround } from "~/store/plans/bulk-around.server";
import { listPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { findBulkTaskAround } from "~/store/tasks/bulk-around.server";
import { listBulkTasks } from "~/store/tasks/bulk-tasks.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf, taskRow } from "../work/a-running-plan";

freshDatabase();

const CHANGE: BulkTaskChange = { reason: "" };

async function rowsOf(act: Act, ids: string[], change: BulkTaskChange): Promise<BulkRow[]> {
  const tasks = await listBulkTasks(database(), act.viewer, ids);
  return bulkTaskRows(tasks, change, await findBulkTaskAround(database(), act.viewer));
}

/** Looks at the preview and agrees to it. */
async function agree(act: Act, ids: string[], change: BulkTaskChange, editId = newId()) {
  const seen = sayingSeen(await rowsOf(act, ids, change));
  return { editId, input: { editId, seen, change } };
}

async function aCase() {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const closed = await aRunningPlan(program, { status: "closed" });
  const ids = [
    await aTaskOf(plan, program.people.sam.id, { startOn: "2026-10-12" }),
    await aTaskOf(plan, program.people.hana.id, { dueOn: "2026-12-10" }),
    await aTaskOf(plan, null, { dueOn: null }),
    await aTaskOf(plan, program.people.sam.id, { status: "done" }),
    await aTaskOf(closed, program.people.sam.id),
  ];
  return { program, plan, ids, mara: program.as("mara") };
}

const whys = (rows: readonly BulkRow[]) =>
  rows.map(({ decision }) => (decision.outcome === "refused" ? decision.why : decision.outcome));

describe("the preview", () => {
  test("says of each task what becomes of it, or why not", async () => {
    const { ids, mara, program } = await aCase();
    const rows = await rowsOf(mara, ids, { ...CHANGE, due: { kind: "workdays", by: 10 } });
    expect(whys(rows)).toEqual([
      "change",
      expect.stringContaining("ends on 18 Dec 2026"),
      "It has no due date that could be moved.",
      "It is done. Reopen it before you change it.",
      expect.stringContaining("its tasks are on record"),
    ]);
    expect(rows[0]?.decision).toMatchObject({
      before: { dueOn: "2026-10-16", startOn: "2026-10-12" },
      after: { dueOn: "2026-10-30", startOn: "2026-10-26" },
    });
    expect(countRows(rows)).toEqual({ change: 1, same: 0, refused: 4 });
    const given = await rowsOf(mara, ids, { ...CHANGE, assigneeId: program.people.priya.id });
    expect(whys(given)[0]).toContain("the verifier is neither owner nor doer");
  });
  test("asks each task's own gates and each person's own rights", async () => {
    const { ids, program, plan } = await aCase();
    const [first = ""] = ids;
    await database().task.update({ where: { id: first }, data: { evidenceRequired: true } });
    const finish = { ...CHANGE, event: "FINISH" as const };
    expect(whys(await rowsOf(program.as("sam"), ids, finish)).slice(0, 3)).toEqual([
      "Evidence: a note or a file has to show that it is done.",
      expect.stringContaining("assigned to"),
      expect.stringContaining("assigned to"),
    ]);
    const people = { ...CHANGE, assigneeId: program.people.hana.id };
    expect(whys(await rowsOf(program.as("sam"), ids, people))[0]).toContain(codeOf(plan));
    const viewer = await rowsOf(program.as("vera"), ids, people);
    expect(countRows(viewer).change).toBe(0);
  });
  test("holds nothing of another workspace", async () => {
    const { ids } = await aCase();
    expect(await rowsOf(await actFor("leader"), ids, { ...CHANGE, mandatory: false })).toEqual([]);
  });
});

describe("the change", () => {
  test("is made in one, with one record whose id stands in every line", async () => {
    const { ids, mara, program, plan } = await aCase();
    const change = { ...CHANGE, assigneeId: program.people.hana.id, mandatory: false };
    const { editId, input } = await agree(mara, ids, change);
    expect(value(await changeTasks(mara, input)).counts).toEqual({ change: 3, same: 0, refused: 2 });
    const { entries } = await listActivity(mara.viewer, { planId: plan.id });
    expect(entries).toHaveLength(3);
    for (const { after } of entries) expect(after).toMatchObject({ bulkEdit: editId });
    const kept = await findBulkEdit(database(), mara.viewer, editId);
    expect(kept).toMatchObject({ summary: "given to Hana, optional", byName: "Mara", undoneAt: null });
    expect((await listBulkEdits(mara.viewer, null)).lines).toMatchObject([
      { id: editId, counts: { change: 3 } },
    ]);
    expect(await verifyActivity(mara.viewer.workspaceId)).toMatchObject({ intact: true });
  });
  test("is made once, however often it is clicked", async () => {
    const { ids, mara } = await aCase();
    const { input } = await agree(mara, ids, { ...CHANGE, due: { kind: "days", by: 1 } });
    const all = await Promise.all([1, 2, 3].map(() => changeTasks(mara, input)));
    expect(all.every((result) => result.ok)).toBe(true);
    expect((await taskRow(ids[0] ?? "")).dueOn).toBe("2026-10-17");
    expect(await database().bulkEdit.count()).toBe(1);
  });
  test("leaves alone what somebody changed since the preview", async () => {
    const { ids, mara, program } = await aCase();
    const { editId, input } = await agree(mara, ids, { ...CHANGE, mandatory: false });
    const [first = ""] = ids;
    value(
      await editTask(program.as("devin"), {
        taskId: first,
        version: 1,
        ...taskSchema.parse({ title: "Another", mandatory: "on" }),
      }),
    );
    expect(value(await changeTasks(mara, input)).counts.change).toBe(2);
    const kept = await findBulkEdit(database(), mara.viewer, editId);
    expect(whys(kept?.rows ?? [])[0]).toBe("Somebody changed it since the preview.");
    expect((await taskRow(first)).mandatory).toBe(true);
  });
  test("of nothing is refused, and a stranger's or another's record is not told", async () => {
    const { ids, mara, program } = await aCase();
    const nothing = { editId: newId(), seen: "", change: { ...CHANGE, mandatory: false } };
    expect(refusal(await changeTasks(mara, nothing)).kind).toBe("invalid");
    const { input } = await agree(mara, ids, { ...CHANGE, mandatory: true });
    expect(refusal(await changeTasks(mara, input)).kind).toBe("not-allowed-now");
    const made = await agree(mara, ids, { ...CHANGE, mandatory: false });
    value(await changeTasks(mara, made.input));
    expect(refusal(await changeTasks(program.as("devin"), made.input)).kind).toBe("invalid");
    const stranger = await actFor("leader");
    expect(refusal(await undoBulkEdit(stranger, { editId: made.editId })).kind).toBe("not-found");
    expect(refusal(await undoBulkEdit(program.as("devin"), { editId: made.editId })).kind).toBe(
      "not-permitted",
    );
  });
});

describe("the undo", () => {
  test("restores what nobody changed since, says which it left, and works once", async () => {
    const { ids, mara, program } = await aCase();
    const [first = "", second = "", third = ""] = ids;
    await database().task.update({ where: { id: first }, data: { checklist: [{ text: "a", done: false }] } });
    const { editId, input } = await agree(mara, ids, {
      ...CHANGE,
      assigneeId: program.people.devin.id,
      event: "CANCEL",
      reason: "The unit was dissolved",
    });
    value(await changeTasks(mara, input));
    expect(await taskRow(third)).toMatchObject({
      status: "cancelled",
      cancelReason: "The unit was dissolved",
    });
    // Somebody gave one of them to another person meanwhile; of the other only something else changed.
    await database().task.update({ where: { id: second }, data: { assigneeId: program.people.hana.id } });
    await database().task.update({
      where: { id: first },
      data: { why: "Because", version: { increment: 1 } },
    });
    const undone = value(await undoBulkEdit(mara, { editId }));
    expect(undone).toMatchObject({ restored: 2, left: 1 });
    expect(await taskRow(first)).toMatchObject({
      status: "todo",
      cancelReason: "",
      assigneeId: program.people.sam.id,
      why: "Because",
    });
    expect(await taskRow(second)).toMatchObject({ status: "cancelled" });
    expect(value(await undoBulkEdit(mara, { editId }))).toEqual(undone);
    const kept = await findBulkEdit(database(), mara.viewer, editId);
    expect(kept?.rows.map(({ undone: why }) => why)).toEqual([
      "",
      "Somebody changed it since.",
      "",
      undefined,
      undefined,
    ]);
    value(await tickChecklist(mara, { taskId: first, item: 0, text: "a", ticked: true }));
  });
  test("does not reach into a plan that has ended meanwhile", async () => {
    const { ids, mara, plan } = await aCase();
    const { editId, input } = await agree(mara, ids, { ...CHANGE, mandatory: false });
    value(await changeTasks(mara, input));
    await database().plan.update({ where: { id: plan.id }, data: { status: "cancelled" } });
    expect(value(await undoBulkEdit(mara, { editId }))).toMatchObject({ restored: 0, left: 3 });
  });
});

describe("many plans", () => {
  async function preview(act: Act, ids: string[], change: BulkPlanChange) {
    const plans = await listPlanFacts(
      database(),
      act.viewer.workspaceId,
      { where: { id: { in: ids } } },
      act.now,
    );
    return bulkPlanRows(plans, change, await findBulkPlanAround(database(), act.viewer, plans, true));
  }
  test("are handed over wherever somebody stands on them, and back", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    const { devin, hana, sam } = program.people;
    const plans = [
      await aRunningPlan(program, { deputyId: sam.id }),
      await aRunningPlan(program, { ownerId: sam.id, deputyId: devin.id }),
      await aRunningPlan(program, { status: "closed" }),
      await aRunningPlan(program, { ownerId: sam.id }),
    ];
    const ids = plans.map(({ id }) => id);
    const change = { parts: {}, handOver: { fromId: devin.id, toId: hana.id } };
    const rows = await preview(mara, ids, change);
    expect(whys(rows)).toEqual(["change", "change", expect.stringContaining("Closed"), "same"]);
    const editId = newId();
    value(await changePlans(mara, { editId, seen: sayingSeen(rows), change }));
    value(await changePlans(mara, { editId, seen: sayingSeen(rows), change }));
    const now = () => database().plan.findMany({ where: { id: { in: ids } }, orderBy: { number: "asc" } });
    expect((await now()).map(({ ownerId, deputyId }) => [ownerId, deputyId]).slice(0, 2)).toEqual([
      [hana.id, sam.id],
      [sam.id, hana.id],
    ]);
    expect(value(await undoBulkEdit(mara, { editId }))).toMatchObject({ restored: 2, left: 0 });
    expect((await now()).map(({ ownerId }) => ownerId).slice(0, 2)).toEqual([devin.id, sam.id]);
  });
  test("leave promised dates alone and say how a new one is asked for; drafts move", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    const running = await aRunningPlan(program);
    const draft = await aRunningPlan(program, {
      status: "scheduling",
      startOn: "2027-01-04",
      endOn: "2027-03-01",
    });
    const change: BulkPlanChange = { parts: {}, dates: { kind: "days", by: 7 } };
    const rows = await preview(mara, [running.id, draft.id], change);
    expect(rows[0]?.decision).toMatchObject({
      outcome: "refused",
      why: expect.stringContaining("its end is promised"),
      href: `/plans/${codeOf(running)}/date-request`,
    });
    value(await changePlans(mara, { editId: newId(), seen: sayingSeen(rows), change }));
    expect(await database().plan.findUnique({ where: { id: draft.id } })).toMatchObject({
      startOn: "2027-01-11",
      endOn: "2027-03-08",
    });
  });
  test("ask who may: nobody judges what they answered for, and owners change their own alone", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    const { devin, hana } = program.people;
    const rows = await preview(program.as("mara"), [plan.id], { parts: { verifierId: devin.id } });
    expect(whys(rows)[0]).toContain("cannot judge whether it worked");
    const own = await preview(program.as("hana"), [plan.id], { parts: { ownerId: hana.id } });
    expect(whys(own)[0]).toContain("is edited by its owner");
  });
});
