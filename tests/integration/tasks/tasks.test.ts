import { describe, expect, test } from "vitest";
import { addTask } from "~/commands/tasks/add-task.server";
import { attachEvidence } from "~/commands/tasks/attach-evidence.server";
import { blockTask } from "~/commands/tasks/block-task.server";
import { cancelTask } from "~/commands/tasks/cancel-task.server";
import { commentOnTask } from "~/commands/tasks/comment-on-task.server";
import { editTask } from "~/commands/tasks/edit-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { moveTask } from "~/commands/tasks/move-task.server";
import { tickChecklist } from "~/commands/tasks/tick-checklist.server";
import { undoTaskMove } from "~/commands/tasks/undo-task-move.server";
import { withdrawFile } from "~/commands/tasks/withdraw-file.server";
import { MAX_FILE_BYTES } from "~/domain/tasks/new-file";
import { taskSchema } from "~/domain/tasks/task.schema";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { freshDatabase } from "../../support/test-database";
import { aPlannedPlan, aProgram, factsOf, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf, later, taskRow } from "../work/a-running-plan";

freshDatabase();

const bare = { note: "", files: [] };
const photo = {
  name: "../photo.png",
  mediaType: "text/html",
  bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};
const input = (change: Record<string, unknown> = {}) => taskSchema.parse({ title: "Call them", ...change });

async function aCase(change: Parameters<typeof aTaskOf>[2] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const taskId = await aTaskOf(plan, program.people.sam.id, change);
  return { program, plan, code: codeOf(plan), taskId, sam: program.as("sam") };
}

describe("finishing", () => {
  test("one tap: done, dated, signed and on record", async () => {
    const { taskId, sam, plan } = await aCase();
    const moved = value(await finishTask(sam, { taskId, version: null, ...bare }));
    expect(moved).toMatchObject({ status: "done", version: 2 });
    expect(await taskRow(taskId)).toMatchObject({
      status: "done",
      cameFrom: "todo",
      doneById: sam.viewer.personId,
    });
    const { entries } = await listActivity(sam.viewer, { recordId: taskId });
    expect(entries[0]).toMatchObject({ noun: "task", verb: "done", planId: plan.id });
    expect(await verifyActivity(sam.viewer.workspaceId)).toMatchObject({ intact: true });
  });
  test("a second tap is harmless, and two at once leave one line", async () => {
    const { taskId, sam } = await aCase();
    const both = await Promise.all([1, 2].map(() => finishTask(sam, { taskId, version: null, ...bare })));
    expect(both.every((result) => result.ok)).toBe(true);
    expect((await taskRow(taskId)).version).toBe(2);
    expect((await listActivity(sam.viewer, { recordId: taskId })).entries).toHaveLength(1);
  });
  test("whoever saw an older version is told what it is now", async () => {
    const { taskId, sam, program } = await aCase();
    value(await moveTask(program.as("mara"), { taskId, version: 1, event: "START" }));
    const refused = refusal(await finishTask(sam, { taskId, version: 1, ...bare }));
    expect(refused).toMatchObject({ kind: "stale", theirs: { status: "inProgress", version: 2 } });
  });
  test("without the evidence that is needed it says so; with a note in the same form it is done", async () => {
    const { taskId, sam } = await aCase({ evidenceRequired: true });
    const refused = refusal(await finishTask(sam, { taskId, version: 1, ...bare }));
    expect(refused).toMatchObject({ kind: "incomplete", gaps: [{ id: "evidence", met: false }] });
    value(await finishTask(sam, { taskId, version: 1, note: "Twelve letters", files: [] }));
    expect((await taskRow(taskId)).comments).toMatchObject([{ text: "Twelve letters", evidence: true }]);
  });
  test("a file is kept under a safe name and as what it is; one too large is refused", async () => {
    const { taskId, sam } = await aCase();
    const large = { ...photo, bytes: new Uint8Array(MAX_FILE_BYTES + 1) };
    expect(refusal(await finishTask(sam, { taskId, version: 1, note: "", files: [large] })).kind).toBe(
      "invalid",
    );
    value(await finishTask(sam, { taskId, version: 1, note: "", files: [photo] }));
    expect((await taskRow(taskId)).files).toMatchObject([
      { name: "photo.png", mediaType: "image/png", size: 8 },
    ]);
  });
  test("what it waits for and what its plan is stand in the way", async () => {
    const { program, plan, taskId, sam } = await aCase();
    const first = await aTaskOf(plan, program.people.hana.id);
    await database().taskDependency.create({ data: { taskId, dependsOnId: first } });
    expect(refusal(await finishTask(sam, { taskId, version: null, ...bare }))).toMatchObject({
      gaps: [{ id: "predecessor-2", href: `/tasks/${first}` }],
    });
    const held = await aRunningPlan(program, { status: "onHold" });
    const resting = await aTaskOf(held, program.people.sam.id);
    expect(refusal(await finishTask(sam, { taskId: resting, version: null, ...bare }))).toMatchObject({
      gaps: [{ id: "plan-running" }],
    });
  });
});

describe("undo", () => {
  test("takes back the move with the note and the file that came with it; the log keeps both", async () => {
    const { taskId, sam } = await aCase({ status: "inProgress" });
    value(await commentOnTask(sam, { taskId, text: "nearly there" }));
    value(await finishTask(sam, { taskId, version: null, note: "Done", files: [photo] }));
    value(await undoTaskMove(sam, { taskId, version: null }));
    expect(await taskRow(taskId)).toMatchObject({ doneAt: null, doneById: null });
    const row = await taskRow(taskId);
    expect(row).toMatchObject({ status: "inProgress", cameFrom: null });
    expect(row.files.every((file) => file.removedAt !== null)).toBe(true);
    expect(row.comments.map((comment) => [comment.text, comment.removedAt === null])).toEqual([
      ["nearly there", true],
      ["Done", false],
    ]);
    const { entries } = await listActivity(sam.viewer, { recordId: taskId });
    expect(entries.map((entry) => entry.verb)).toEqual(["undone", "done", "commented"]);
  });
  test("is one's own, fresh, and possible once", async () => {
    const { taskId, sam, program } = await aCase();
    expect(refusal(await undoTaskMove(sam, { taskId, version: null })).kind).toBe("not-allowed-now");
    value(await finishTask(sam, { taskId, version: null, ...bare }));
    expect(refusal(await undoTaskMove(program.as("mara"), { taskId, version: null })).kind).toBe(
      "not-allowed-now",
    );
    const late = program.as("sam", later(11));
    expect(refusal(await undoTaskMove(late, { taskId, version: null })).kind).toBe("not-allowed-now");
    value(await undoTaskMove(program.as("sam", later(10)), { taskId, version: null }));
    expect(refusal(await undoTaskMove(sam, { taskId, version: null })).kind).toBe("not-allowed-now");
  });
  test("of going on shows again what held it up; of reopening tells the true day again", async () => {
    const { taskId, sam, program } = await aCase();
    value(
      await blockTask(sam, { taskId, version: null, reason: "No list", waitingFor: "Leo", barrier: "other" }),
    );
    value(await moveTask(sam, { taskId, version: null, event: "UNBLOCK" }));
    value(await undoTaskMove(sam, { taskId, version: null }));
    expect(await taskRow(taskId)).toMatchObject({
      status: "blocked",
      blockedReason: "No list",
      waitingFor: "Leo",
    });
    value(await finishTask(sam, { taskId, version: null, ...bare }));
    const { doneAt } = await taskRow(taskId);
    const then = program.as("sam", later(60));
    value(await moveTask(then, { taskId, version: null, event: "REOPEN" }));
    value(await undoTaskMove(then, { taskId, version: null }));
    expect(await taskRow(taskId)).toMatchObject({ status: "done", doneAt });
  });
  test("leaves an ended plan alone", async () => {
    const { taskId, sam, plan } = await aCase();
    value(await finishTask(sam, { taskId, version: null, ...bare }));
    await database().plan.update({ where: { id: plan.id }, data: { status: "closed" } });
    expect(refusal(await undoTaskMove(sam, { taskId, version: null }))).toMatchObject({
      gaps: [{ id: "plan-open" }],
    });
  });
});

describe("the other moves", () => {
  test("start, block, go on, put back, cancel, reopen", async () => {
    const { taskId, sam } = await aCase();
    const at = { taskId, version: null };
    expect(value(await moveTask(sam, { ...at, event: "START" })).status).toBe("inProgress");
    expect(
      value(await blockTask(sam, { ...at, reason: "No budget", waitingFor: "", barrier: "" })).status,
    ).toBe("blocked");
    expect(value(await moveTask(sam, { ...at, event: "UNBLOCK" })).status).toBe("inProgress");
    expect(value(await moveTask(sam, { ...at, event: "PUT_BACK" })).status).toBe("todo");
    expect(refusal(await cancelTask(sam, { ...at, reason: " " })).kind).toBe("invalid");
    expect(value(await cancelTask(sam, { ...at, reason: "Twice on the list" })).status).toBe("cancelled");
    expect(refusal(await moveTask(sam, { ...at, event: "START" })).kind).toBe("not-allowed-now");
    expect(value(await moveTask(sam, { ...at, event: "REOPEN" })).status).toBe("todo");
  });
  test("cancelling the last task of a draft moves the plan back by itself", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const [task] = (await factsOf(program, code)).tasks;
    value(
      await cancelTask(program.as("hana"), { taskId: task?.id ?? "", version: null, reason: "No longer" }),
    );
    expect((await factsOf(program, code)).status).toBe("assigning");
    value(await undoTaskMove(program.as("hana"), { taskId: task?.id ?? "", version: null }));
    expect((await factsOf(program, code)).status).toBe("planned");
  });
});

describe("what a task is", () => {
  test("is added by whoever may edit the plan, numbered on", async () => {
    const { program, code } = await aCase();
    const people = { assigneeId: program.people.hana.id };
    expect(value(await addTask(program.as("devin"), { planCode: code, ...input(people) })).number).toBe(2);
    expect(refusal(await addTask(program.as("hana"), { planCode: code, ...input() })).kind).toBe(
      "not-permitted",
    );
    expect(refusal(await addTask(program.as("mara"), { planCode: "CAP-999", ...input() })).kind).toBe(
      "not-found",
    );
    const closed = await aRunningPlan(program, { status: "closed" });
    const at = { planCode: codeOf(closed) };
    expect(refusal(await addTask(program.as("mara"), { ...at, ...input() })).kind).toBe("not-allowed-now");
  });
  test("goes to an active person of this workspace, and waits for no stranger", async () => {
    const { program, code } = await aCase();
    const other = await aProgram();
    const stranger = { assigneeId: other.people.sam.id };
    const mara = program.as("mara");
    expect(refusal(await addTask(mara, { planCode: code, ...input(stranger) }))).toMatchObject({
      fieldErrors: { assigneeId: expect.any(Array) },
    });
    const elsewhere = await aTaskOf(await aRunningPlan(program), null);
    expect(
      refusal(await addTask(mara, { planCode: code, ...input({ dependsOnIds: [elsewhere] }) })).kind,
    ).toBe("invalid");
  });
  test("is edited with both versions at hand, and no two tasks wait for each other", async () => {
    const { program, plan, taskId } = await aCase();
    const devin = program.as("devin");
    const second = await aTaskOf(plan, null, { waitsFor: { create: { dependsOnId: taskId } } });
    const circle = await editTask(devin, { taskId, version: 1, ...input({ dependsOnIds: [second] }) });
    expect(refusal(circle)).toMatchObject({
      fieldErrors: { dependsOnIds: [expect.stringContaining("1 → 2 → 1")] },
    });
    value(await editTask(devin, { taskId, version: 1, ...input({ title: "Call all", checklist: "a\nb" }) }));
    expect(refusal(await editTask(program.as("mara"), { taskId, version: 1, ...input() }))).toMatchObject({
      kind: "stale",
      theirs: { title: "Call all", version: 2 },
    });
    expect(refusal(await editTask(program.as("sam"), { taskId, version: 2, ...input() })).kind).toBe(
      "not-permitted",
    );
    value(
      await finishTask(devin, { taskId: second, version: null, ...bare }).then(() =>
        cancelTask(devin, { taskId, version: null, reason: "x" }),
      ),
    );
    expect(refusal(await editTask(devin, { taskId, version: 3, ...input() })).kind).toBe("not-allowed-now");
  });
  test("its checklist is ticked line by line, never a line that changed meanwhile", async () => {
    const { taskId, sam } = await aCase({ checklist: [{ text: "a", done: false }] });
    value(await tickChecklist(sam, { taskId, item: 0, text: "a", ticked: true }));
    value(await tickChecklist(sam, { taskId, item: 0, text: "a", ticked: true }));
    expect(await taskRow(taskId)).toMatchObject({ version: 2, checklist: [{ text: "a", done: true }] });
    expect(refusal(await tickChecklist(sam, { taskId, item: 0, text: "b", ticked: true })).kind).toBe(
      "invalid",
    );
    expect(refusal(await tickChecklist(sam, { taskId, item: 7, text: "a", ticked: true })).kind).toBe(
      "invalid",
    );
  });
});

describe("evidence and comments", () => {
  test("evidence is added by whoever works on it and taken back by whoever added it", async () => {
    const { taskId, sam, program } = await aCase({ evidenceRequired: true });
    expect(refusal(await attachEvidence(sam, { taskId, ...bare })).kind).toBe("invalid");
    expect(refusal(await attachEvidence(program.as("hana"), { taskId, note: "x", files: [] })).kind).toBe(
      "not-permitted",
    );
    value(await attachEvidence(program.as("sam", later(-5)), { taskId, note: "", files: [photo] }));
    const [file] = (await taskRow(taskId)).files;
    const fileId = file?.id ?? "";
    expect(refusal(await withdrawFile(program.as("devin"), { fileId })).kind).toBe("not-permitted");
    value(await finishTask(sam, { taskId, version: null, ...bare }));
    // The task is done on the strength of this very file.
    expect(refusal(await withdrawFile(sam, { fileId })).kind).toBe("not-allowed-now");
    value(await undoTaskMove(sam, { taskId, version: null }));
    value(await withdrawFile(sam, { fileId }));
    expect(refusal(await withdrawFile(sam, { fileId })).kind).toBe("not-found");
  });
  test("everybody but a viewer may speak", async () => {
    const { taskId, program } = await aCase();
    for (const who of ["hana", "ilse", "mara"] as const) {
      value(await commentOnTask(program.as(who), { taskId, text: `I am ${who}` }));
    }
    expect(refusal(await commentOnTask(program.as("vera"), { taskId, text: "hm" })).kind).toBe(
      "not-permitted",
    );
    expect((await taskRow(taskId)).comments).toHaveLength(3);
  });
});

describe("who may", () => {
  test("only those who work on it move it", async () => {
    const { taskId, program } = await aCase();
    for (const who of ["hana", "priya", "ilse", "vera"] as const) {
      const refused = refusal(await finishTask(program.as(who), { taskId, version: null, ...bare }));
      expect(refused.kind, who).toBe("not-permitted");
    }
    for (const who of ["devin", "mara", "olu"] as const) {
      value(await finishTask(program.as(who), { taskId, version: null, ...bare }));
      value(
        await undoTaskMove(program.as(who), { taskId, version: null }).then((undone) =>
          undone.ok ? undone : moveTask(program.as(who), { taskId, version: null, event: "REOPEN" }),
        ),
      );
    }
  });
  test("a task of another workspace does not exist", async () => {
    const { taskId } = await aCase({ checklist: [{ text: "a", done: false }] });
    const mara = (await aProgram()).as("mara");
    const at = { taskId, version: null };
    const all = [
      finishTask(mara, { ...at, ...bare }),
      moveTask(mara, { ...at, event: "START" }),
      blockTask(mara, { ...at, reason: "x", waitingFor: "", barrier: "" }),
      cancelTask(mara, { ...at, reason: "x" }),
      undoTaskMove(mara, at),
      editTask(mara, { taskId, version: 1, ...input() }),
      tickChecklist(mara, { taskId, item: 0, text: "a", ticked: true }),
      attachEvidence(mara, { taskId, note: "x", files: [] }),
      commentOnTask(mara, { taskId, text: "x" }),
    ];
    for (const result of await Promise.all(all)) expect(refusal(result).kind).toBe("not-found");
  });
});

describe("a plan that has ended", () => {
  test.each(["closed", "cancelled"])("%s: its tasks stay as they are, the open ones too", async (status) => {
    const { taskId, plan, program, sam } = await aCase({ checklist: [{ text: "Ring", done: false }] });
    await database().plan.update({ where: { id: plan.id }, data: { status } });
    const asked = [
      await editTask(program.as("mara"), { ...input(), taskId, version: 1 }),
      await tickChecklist(sam, { taskId, item: 0, text: "Ring", ticked: true }),
      await addTask(program.as("mara"), { ...input(), planCode: codeOf(plan) }),
    ];
    expect(asked.map((result) => refusal(result).kind)).toEqual(Array(3).fill("not-allowed-now"));
    expect((await taskRow(taskId)).version).toBe(1);
  });
});

test("what a task no longer asks for is on record", async () => {
  const { taskId, program, sam } = await aCase({ mandatory: true, evidenceRequired: true });
  const { assigneeId, dueOn } = await taskRow(taskId);
  const fields = input({ title: "Task 1", assigneeId: assigneeId ?? "", dueOn: dueOn ?? "" });
  value(
    await editTask(program.as("devin"), {
      ...fields,
      mandatory: false,
      evidenceRequired: false,
      taskId,
      version: 1,
    }),
  );
  const { entries } = await listActivity(sam.viewer, { recordId: taskId });
  expect(entries[0]).toMatchObject({
    verb: "changed",
    before: { mandatory: true, evidenceRequired: true },
    after: { mandatory: false, evidenceRequired: false },
  });
});

test("whoever reads along by now takes no file back, not even their own", async () => {
  const { taskId, sam, program } = await aCase();
  value(await attachEvidence(sam, { taskId, note: "", files: [photo] }));
  const [file] = (await taskRow(taskId)).files;
  const reader = { ...sam, viewer: { ...sam.viewer, role: "viewer" as const } };
  expect(refusal(await withdrawFile(reader, { fileId: file?.id ?? "" })).kind).toBe("not-permitted");
  value(await withdrawFile(program.as("mara"), { fileId: file?.id ?? "" }));
});
