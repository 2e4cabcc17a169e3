import { describe, expect, test } from "vitest";
import { undoBulkEdit } from "~/commands/bulk/undo-bulk-edit.server";
import { addTask } from "~/commands/tasks/add-task.server";
import { assignTask } from "~/commands/tasks/assign-task.server";
import { editTask } from "~/commands/tasks/edit-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { shiftTaskDates } from "~/commands/tasks/shift-task-dates.server";
import { previewShift, seenMoves } from "~/domain/tasks/shift-dates";
import { taskSchema } from "~/domain/tasks/task.schema";
import type { Plan } from "~/generated/prisma/client";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findShiftGround } from "~/store/tasks/task-shift.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf, taskRow } from "../work/a-running-plan";

freshDatabase();

const input = (change: Record<string, unknown> = {}) => taskSchema.parse({ title: "Call them", ...change });
const waitingOf = async (taskId: string) =>
  (await database().taskDependency.findMany({ where: { taskId } })).map(({ dependsOnId }) => dependsOnId);

async function aPair() {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const first = await aTaskOf(plan, program.people.sam.id);
  const second = await aTaskOf(plan, program.people.hana.id);
  return { program, plan, first, second, devin: program.as("devin"), mara: program.as("mara") };
}

describe("what waits for what", () => {
  test("several at once, kept, logged by number, and taken away again", async () => {
    const { plan, first, second, devin } = await aPair();
    const { taskId } = value(
      await addTask(devin, { planCode: codeOf(plan), ...input({ dependsOnIds: [first, second] }) }),
    );
    expect((await waitingOf(taskId)).sort()).toEqual([first, second].sort());
    value(await editTask(devin, { taskId, version: 1, ...input({ dependsOnIds: second }) }));
    expect(await waitingOf(taskId)).toEqual([second]);
    const { entries } = await listActivity(devin.viewer, { recordId: taskId });
    expect(entries[0]).toMatchObject({ before: { waitsFor: [1, 2] }, after: { waitsFor: [2] } });
    value(await editTask(devin, { taskId, version: 2, ...input() }));
    expect(await waitingOf(taskId)).toEqual([]);
  });
  test("two people who close a circle from both sides: the second is told which", async () => {
    const { first, second, devin, mara } = await aPair();
    const answers = await Promise.all([
      editTask(devin, { taskId: first, version: 1, ...input({ dependsOnIds: [second] }) }),
      editTask(mara, { taskId: second, version: 1, ...input({ dependsOnIds: [first] }) }),
    ]);
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused).toHaveLength(1);
    expect(await database().taskDependency.count()).toBe(1);
    const [answer] = refused;
    if (!answer) throw new Error("one of them is refused");
    expect(refusal(answer).message).toMatch(/circle: (1 → 2 → 1|2 → 1 → 2)/);
  });
  test("a task of another plan, of another workspace or of nobody is refused", async () => {
    const { program, first, devin } = await aPair();
    const elsewhere = await aTaskOf(await aRunningPlan(program), null);
    const stranger = await aTaskOf(await aRunningPlan(await aProgram()), null);
    for (const id of [elsewhere, stranger, "nobody", first]) {
      const answer = await editTask(devin, { taskId: first, version: 1, ...input({ dependsOnIds: [id] }) });
      expect(refusal(answer)).toMatchObject({
        kind: "invalid",
        fieldErrors: { dependsOnIds: [expect.any(String)] },
      });
    }
  });
  test("finishing says what it freed: only what waits for nothing else", async () => {
    const { program, plan, first, second } = await aPair();
    const waits = (...ids: string[]) => ({
      waitsFor: { create: ids.map((dependsOnId) => ({ dependsOnId })) },
    });
    const alone = await aTaskOf(plan, null, waits(first));
    const both = await aTaskOf(plan, null, waits(first, second));
    await aTaskOf(plan, null, { ...waits(first), status: "cancelled" });
    const bare = { version: null, note: "", files: [] };
    const freed = async (taskId: string) =>
      value(await finishTask(program.as("devin"), { taskId, ...bare })).freed.map(({ id }) => id);
    expect(await freed(first)).toEqual([alone]);
    // A second tap frees nothing anew.
    expect(await freed(first)).toEqual([]);
    expect(await freed(second)).toEqual([both]);
  });
});

describe("who and by when", () => {
  test("either alone, both, and nothing else of the task", async () => {
    const { program, first, devin } = await aPair();
    const before = await taskRow(first);
    value(await assignTask(devin, { taskId: first, version: 1, assigneeId: program.people.hana.id }));
    value(await assignTask(devin, { taskId: first, version: 2, dueOn: "2026-11-05" }));
    const after = await taskRow(first);
    expect(after).toMatchObject({
      assigneeId: program.people.hana.id,
      dueOn: "2026-11-05",
      title: before.title,
    });
    value(await assignTask(devin, { taskId: first, version: 3, assigneeId: null, dueOn: null }));
    expect(await taskRow(first)).toMatchObject({ assigneeId: null, dueOn: null, version: 4 });
  });
  test("each refusal", async () => {
    const { program, plan, first, devin } = await aPair();
    const stranger = await aProgram();
    const ask = { taskId: first, version: 1, dueOn: "2026-11-05" as const };
    expect(refusal(await assignTask(program.as("sam"), ask)).kind).toBe("not-permitted");
    expect(refusal(await assignTask(program.as("vera"), ask)).kind).toBe("not-permitted");
    expect(refusal(await assignTask(stranger.as("mara"), ask)).kind).toBe("not-found");
    expect(refusal(await assignTask(devin, { ...ask, version: 7 })).kind).toBe("stale");
    expect(refusal(await assignTask(devin, { ...ask, assigneeId: stranger.people.sam.id }))).toMatchObject({
      fieldErrors: { assigneeId: [expect.any(String)] },
    });
    const begins = await aTaskOf(plan, null, { startOn: "2026-12-01", dueOn: "2026-12-04" });
    expect(refusal(await assignTask(devin, { ...ask, taskId: begins }))).toMatchObject({
      fieldErrors: { dueOn: [expect.stringContaining("2026-12-01")] },
    });
    const over = await aTaskOf(plan, null, { status: "done" });
    expect(refusal(await assignTask(devin, { ...ask, taskId: over })).kind).toBe("not-allowed-now");
    const ended = await aTaskOf(await aRunningPlan(program, { status: "closed" }), null);
    expect(refusal(await assignTask(devin, { ...ask, taskId: ended })).kind).toBe("not-allowed-now");
  });
});

describe("moving dates by working days", () => {
  async function aChain() {
    const found = await aPair();
    const { plan } = found;
    const waits = (id: string) => ({ waitsFor: { create: { dependsOnId: id } } });
    // Thursday to Friday; then Monday to Tuesday; then one that is done and one without dates.
    const one = await aTaskOf(plan, null, { startOn: "2026-10-15", dueOn: "2026-10-16" });
    const two = await aTaskOf(plan, null, { startOn: "2026-10-19", dueOn: "2026-10-20", ...waits(one) });
    const three = await aTaskOf(plan, null, { dueOn: "2026-10-21", ...waits(two) });
    await aTaskOf(plan, null, { dueOn: "2026-10-14", status: "done", ...waits(one) });
    await aTaskOf(plan, null, { dueOn: null, ...waits(one) });
    return { ...found, one, two, three };
  }
  const preview = async (plan: Plan, taskId: string, ask: { by: number; along: boolean }) => {
    const ground = await findShiftGround(database(), plan.workspaceId, plan.id);
    return previewShift(ground.tasks, taskId, ask, ground);
  };

  test("with what waits for it, over the weekend, in one change that can be taken back", async () => {
    const { plan, one, two, three, devin } = await aChain();
    const ask = { by: 2, along: true };
    const shown = await preview(plan, one, ask);
    expect(shown.moves.map(({ id, after }) => [id, after])).toEqual([
      [one, { startOn: "2026-10-19", dueOn: "2026-10-20" }],
      [two, { startOn: "2026-10-21", dueOn: "2026-10-22" }],
      [three, { startOn: null, dueOn: "2026-10-23" }],
    ]);
    const moved = value(await shiftTaskDates(devin, { taskId: one, ...ask, seen: seenMoves(shown.moves) }));
    expect(moved.moved).toBe(3);
    expect(await taskRow(three)).toMatchObject({ dueOn: "2026-10-23", version: 2 });
    value(await undoBulkEdit(devin, { editId: moved.editId }));
    expect(await taskRow(one)).toMatchObject({ startOn: "2026-10-15", dueOn: "2026-10-16" });
    expect(await taskRow(three)).toMatchObject({ startOn: null, dueOn: "2026-10-21" });
  });
  test("alone it says what could not begin in time, and where it would end after the plan", async () => {
    const { plan, one, two, devin } = await aChain();
    const shown = await preview(plan, one, { by: 50, along: false });
    expect(shown.moves).toMatchObject([{ id: one, beyondPlan: true }]);
    expect(shown.clashes.map(({ id }) => id)).toEqual([two]);
    const earlier = await preview(plan, one, { by: -4, along: false });
    expect(earlier.moves[0]?.after).toEqual({ startOn: "2026-10-09", dueOn: "2026-10-12" });
    expect(earlier.clashes).toEqual([]);
    value(await shiftTaskDates(devin, { taskId: one, by: -4, along: false, seen: seenMoves(earlier.moves) }));
    expect((await taskRow(two)).dueOn).toBe("2026-10-20");
  });
  test("only what was shown is moved; and each refusal", async () => {
    const { program, plan, one, three, devin } = await aChain();
    const ask = { taskId: one, by: 1, along: true };
    const seen = seenMoves((await preview(plan, one, ask)).moves);
    value(await assignTask(devin, { taskId: three, version: 1, dueOn: "2026-11-30" }));
    expect(refusal(await shiftTaskDates(devin, { ...ask, seen })).kind).toBe("stale");
    expect((await taskRow(one)).dueOn).toBe("2026-10-16");
    expect(refusal(await shiftTaskDates(program.as("sam"), { ...ask, seen })).kind).toBe("not-permitted");
    expect(refusal(await shiftTaskDates((await aProgram()).as("mara"), { ...ask, seen })).kind).toBe(
      "not-found",
    );
    const undated = await aTaskOf(plan, null, { dueOn: null });
    expect(refusal(await shiftTaskDates(devin, { ...ask, taskId: undated, seen })).message).toContain(
      "no dates",
    );
    const over = await aTaskOf(plan, null, { status: "done" });
    expect(refusal(await shiftTaskDates(devin, { ...ask, taskId: over, seen })).kind).toBe("not-allowed-now");
    // Two at once: one moves, the other is told to look again.
    const fresh = seenMoves((await preview(plan, one, ask)).moves);
    const both = await Promise.all([1, 2].map(() => shiftTaskDates(devin, { ...ask, seen: fresh })));
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  });
});
