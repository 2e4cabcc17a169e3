import { describe, expect, test } from "vitest";
import { deleteTask } from "~/commands/bin/delete-task.server";
import { startSeries } from "~/commands/series/start-series.server";
import { blockTask } from "~/commands/tasks/block-task.server";
import { changeChecklist } from "~/commands/tasks/change-checklist.server";
import { commentOnTask } from "~/commands/tasks/comment-on-task.server";
import { editComment } from "~/commands/tasks/edit-comment.server";
import { USUAL } from "~/domain/series/recurrence";
import type { ChecklistChange } from "~/domain/tasks/checklist";
import { guestAct } from "~/domain/tasks/guest";
import { continueEverySeries } from "~/jobs/tasks/continue-series.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, later, taskRow } from "../work/a-running-plan";

freshDatabase();

async function aCase(change: Parameters<typeof aTaskOf>[2] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const taskId = await aTaskOf(plan, program.people.sam.id, change);
  return { program, plan, taskId, sam: program.as("sam"), mara: program.as("mara") };
}

const textsOf = async (taskId: string) =>
  ((await taskRow(taskId)).checklist as { text: string }[]).map(({ text }) => text).join(" ");

describe("the steps of a task", () => {
  test("are added, moved, renamed, taken off and put back with their tick", async () => {
    const { taskId, sam } = await aCase({ checklist: [{ text: "a", done: true }] });
    const change = async (step: ChecklistChange) =>
      value(await changeChecklist(sam, { taskId, change: step }));
    await change({ kind: "add", text: "b" });
    await change({ kind: "add", text: "c" });
    await change({ kind: "up", at: 2, text: "c" });
    expect(await textsOf(taskId)).toBe("a c b");
    await change({ kind: "down", at: 2, text: "b" });
    await change({ kind: "rename", at: 1, text: "c", to: "d" });
    expect(await textsOf(taskId)).toBe("a d b");
    const { removed } = await change({ kind: "remove", at: 0, text: "a" });
    expect(removed).toEqual({ text: "a", done: true });
    await change({ kind: "restore", at: 0, text: "a", done: true });
    expect((await taskRow(taskId)).checklist).toMatchObject([{ text: "a", done: true }, {}, {}]);
  });
  test("are not hit blindly, not beyond fifty, not of done work, and by nobody outside", async () => {
    const { taskId, sam, program } = await aCase({ checklist: [{ text: "a", done: false }] });
    const add = { kind: "add", text: "b" } as const;
    const gone = { kind: "remove", at: 0, text: "other" } as const;
    expect(refusal(await changeChecklist(sam, { taskId, change: gone })).kind).toBe("invalid");
    expect(refusal(await changeChecklist(program.as("hana"), { taskId, change: add })).kind).toBe(
      "not-permitted",
    );
    expect(refusal(await changeChecklist(await actFor("leader"), { taskId, change: add })).kind).toBe(
      "not-found",
    );
    const grant = {
      grantId: "g",
      name: "Jun",
      workspaceId: program.workspace.id,
      timeZone: "UTC",
      locale: "en",
    };
    const guest = guestAct(grant, TEST_NOW);
    expect(refusal(await changeChecklist(guest, { taskId, change: add })).kind).toBe("not-permitted");
    const full = Array.from({ length: 50 }, (_, at) => ({ text: `step ${at}`, done: false }));
    await database().task.update({ where: { id: taskId }, data: { checklist: full } });
    expect(refusal(await changeChecklist(sam, { taskId, change: add })).kind).toBe("invalid");
    await database().task.update({ where: { id: taskId }, data: { status: "done" } });
    expect(refusal(await changeChecklist(sam, { taskId, change: add })).kind).toBe("not-allowed-now");
  });
});

describe("a comment", () => {
  test("is rewritten and taken back by its author while it is fresh; the log keeps what it said", async () => {
    const { taskId, sam, mara, program } = await aCase();
    const { commentId } = value(await commentOnTask(sam, { taskId, text: "Helo" }));
    value(await editComment(sam, { taskId, commentId, text: "Hello" }));
    expect((await taskRow(taskId)).comments).toMatchObject([{ text: "Hello" }]);
    expect(refusal(await editComment(mara, { taskId, commentId, text: null })).kind).toBe("not-permitted");
    const late = program.as("sam", later(11));
    expect(refusal(await editComment(late, { taskId, commentId, text: null })).kind).toBe("not-allowed-now");
    value(await editComment(sam, { taskId, commentId, text: null }));
    expect(refusal(await editComment(sam, { taskId, commentId, text: null })).kind).toBe("not-found");
    const { entries } = await listActivity(sam.viewer, { recordId: taskId });
    expect(entries.map(({ before }) => (before as { text?: string } | null)?.text)).toEqual([
      "Hello",
      "Helo",
      undefined,
    ]);
  });
});

test("a task waits for a person of the workspace by name, and for nobody of another", async () => {
  const { taskId, sam, program } = await aCase();
  const stranger = await actFor("owner");
  const block = {
    taskId,
    version: null,
    reason: "No list",
    waitingFor: "",
    barrier: "loopNotClosed" as const,
  };
  const asked = (waitingForId: string) => blockTask(sam, { ...block, waitingForId });
  expect(refusal(await asked(stranger.viewer.personId))).toMatchObject({ kind: "invalid" });
  value(await asked(program.people.hana.id));
  expect(await taskRow(taskId)).toMatchObject({
    waitingFor: "Hana",
    waitingForId: program.people.hana.id,
    barrier: "loopNotClosed",
  });
});

test("an occurrence that is deleted does not come again by itself", async () => {
  const { taskId, mara } = await aCase({ dueOn: "2026-10-19" });
  const rule = {
    recurrence: { ...USUAL, weekdays: [1] },
    shift: "none" as const,
    leadDays: 9,
    untilOn: null,
  };
  const { seriesId } = value(await startSeries(mara, { taskId, ...rule }));
  await continueEverySeries(new Date("2026-10-18T15:00:00Z"));
  const second = await database().task.findFirstOrThrow({ where: { seriesId, occurrence: 2 } });
  value(await deleteTask(mara, { taskId: second.id, version: second.version }));
  await continueEverySeries(new Date("2026-10-18T16:00:00Z"));
  await continueEverySeries(new Date("2026-10-25T16:00:00Z"));
  const left = await database().task.findMany({ where: { seriesId }, orderBy: { occurrence: "asc" } });
  expect(left.map(({ occurrence }) => occurrence)).toEqual([1, 3]);
});
