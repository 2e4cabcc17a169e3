import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assignTask } from "~/commands/tasks/assign-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { settleTaskDate } from "~/commands/tasks/settle-task-date.server";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { aProgram, type Program, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf, later, taskRow } from "../work/a-running-plan";
import { actsOf, aLinkFor, comingBy, linkRow, type Shown } from "./a-link";

sharedDatabase();
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));

let program: Program;
const begin = async (change: Parameters<typeof aTaskOf>[2] = {}) => {
  program ??= await aProgram();
  const plan = await aRunningPlan(program);
  const taskId = await aTaskOf(plan, program.people.sam.id, change);
  return { plan, taskId, item: `task:${taskId}`, ...program.people };
};
const statusOf = async (taskId: string) => (await taskRow(taskId)).status;
const dataVersion = async () =>
  (await database().workspace.findUniqueOrThrow({ where: { id: program.workspace.id } })).dataVersion;

describe("done, from the letter", () => {
  test("whoever only follows the link changes nothing, however often", async () => {
    const { sam, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const before = await dataVersion();
    for (let round = 0; round < 3; round += 1) {
      const seen = await link.look();
      expect(seen).toMatchObject({ status: 200, setCookies: [] });
      expect((seen.body as Shown).page).toMatchObject({
        state: "open",
        name: "Sam",
        view: { asks: "Set this task to done?", stands: null, missing: [], signIn: false },
      });
    }
    expect(await statusOf(taskId)).toBe("todo");
    expect(await dataVersion()).toBe(before);
    expect((await linkRow(link.linkId)).usedAt).toBeNull();
  });

  test("it acts in the person's name, says so in the history, and works once", async () => {
    const { sam, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const version = String((await taskRow(taskId)).version);
    const pressed = await link.press({ version, note: "Twelve named" });
    expect(pressed).toMatchObject({ status: 303, location: `/do/${link.token}`, setCookies: [] });
    expect(await taskRow(taskId)).toMatchObject({ status: "done", doneById: sam.id });
    const { entries } = await listActivity(viewerOf(sam), { recordId: taskId });
    expect(entries[0]).toMatchObject({ verb: "done", actorId: sam.id, door: "mail-link" });
    const again = await link.press({ version, note: "Once more" });
    expect(again.status).toBe(409);
    expect(((await link.look()).body as Shown).page).toMatchObject({
      state: "used",
      used: { did: "You set this task to done", takesBack: { what: "task" } },
    });
  });

  test("it is taken back from the same page while it is fresh, and only then", async () => {
    const { sam, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    await link.press({});
    setClock(later(9));
    const undone = await link.press({ undo: "on" });
    expect(undone).toMatchObject({ status: 303, location: `/do/${link.token}?said=undone` });
    expect(await statusOf(taskId)).toBe("todo");
    const { entries } = await listActivity(viewerOf(sam), { recordId: taskId });
    expect(entries.slice(0, 2).map(({ verb, door }) => [verb, door])).toEqual([
      ["undone", "mail-link"],
      ["done", "mail-link"],
    ]);
    expect((await link.press({})).status).toBe(409);
    expect(await statusOf(taskId)).toBe("todo");
    setClock(later(30));
    expect(((await link.look()).body as Shown).page).toMatchObject({
      state: "used",
      used: { title: null, takesBack: null },
    });
  });

  test("what came after it is not this page's to take back", async () => {
    const { sam, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskStarted");
    await link.press({});
    setClock(later(1));
    value(await finishTask(program.as("sam", later(1)), { taskId, version: null, note: "", files: [] }));
    expect((await link.press({ undo: "on" })).status).toBe(409);
    expect(await statusOf(taskId)).toBe("done");
  });

  test("evidence that is asked for is asked for here, and a refusal leaves the link as it was", async () => {
    const { sam, taskId, item } = await begin({ evidenceRequired: true });
    const link = await aLinkFor(sam, item, "taskDone");
    expect(((await link.look()).body as Shown).page).toMatchObject({
      view: { evidenceRequired: true, missing: [], form: "evidence" },
    });
    expect((await link.press({ note: "  " })).status).toBe(422);
    expect((await linkRow(link.linkId)).usedAt).toBeNull();
    expect((await link.press({ note: "All twelve have a name" })).status).toBe(303);
    expect(await statusOf(taskId)).toBe("done");
  });

  test("a checklist that is not ticked stands in its way and is said", async () => {
    const { sam, taskId, item } = await begin({ checklist: [{ text: "Ask ten", done: false }] });
    const link = await aLinkFor(sam, item, "taskDone");
    const { page } = (await link.look()).body as Shown;
    expect(page?.state === "open" && page.view.missing.map(({ id }) => id)).toEqual(["checklist"]);
    expect((await link.press({})).status).toBe(422);
    expect(await statusOf(taskId)).toBe("todo");
  });

  test("of two who press at once one wins, and it is done once", async () => {
    const { sam, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const twice = await Promise.all([link.press({ note: "a" }), link.press({ note: "b" })]);
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { entries } = await listActivity(viewerOf(sam), { recordId: taskId });
    expect(entries.filter(({ verb }) => verb === "done")).toHaveLength(1);
  });

  test("what somebody else did meanwhile is said, and the link stays unused", async () => {
    const { sam, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const version = String((await taskRow(taskId)).version);
    value(await finishTask(program.as("devin"), { taskId, version: null, note: "", files: [] }));
    expect(((await link.look()).body as Shown).page).toMatchObject({
      view: { stands: "It is done already." },
    });
    expect(await link.press({ version })).toMatchObject({
      status: 409,
      body: { formErrors: ["It is done already."] },
    });
    expect((await linkRow(link.linkId)).usedAt).toBeNull();
  });

  test("a task that was given to somebody else is not theirs any more", async () => {
    const { sam, devin, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const { version } = await taskRow(taskId);
    value(await assignTask(program.as("devin"), { taskId, version, assigneeId: devin.id }));
    expect(((await link.look()).body as Shown).page).toMatchObject({
      view: { stands: "It was given to somebody else meanwhile." },
    });
    expect((await link.press({})).status).toBe(409);
    expect(await actsOf(sam, item)).toEqual(["acknowledge"]);
  });

  test("a task that is gone says nothing of what it was", async () => {
    const { sam, taskId, item } = await begin({ title: "A secret name" });
    const link = await aLinkFor(sam, item, "taskDone");
    await database().task.delete({ where: { id: taskId } });
    const seen = await link.look();
    expect((seen.body as Shown).page).toMatchObject({ state: "open", view: { title: "" } });
    expect(JSON.stringify(seen.body)).not.toContain("A secret name");
    expect((await link.press({})).status).toBe(409);
  });

  test("whoever stands in for the assignee acts as their deputy", async () => {
    const { sam, hana, taskId, item } = await begin();
    expect(await actsOf(hana, item)).not.toContain("taskDone");
    const absence = await database().absence.create({
      data: {
        id: newId(),
        workspaceId: sam.workspaceId,
        personId: sam.id,
        deputyId: hana.id,
        fromDay: "2026-10-12",
        toDay: "2026-10-20",
        createdById: sam.id,
        createdAt: TEST_NOW,
      },
    });
    const link = await aLinkFor(hana, item, "taskDone");
    expect((await link.press({})).status).toBe(303);
    const { entries } = await listActivity(viewerOf(sam), { recordId: taskId });
    expect(entries[0]?.summary).toContain("as deputy of Sam");
    await database().absence.delete({ where: { id: absence.id } });
  });
});

describe("a link that leads nowhere", () => {
  test("run out, ended, of somebody who left, of a withdrawn letter and never given: one answer", async () => {
    const { sam, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const alive = await link.look();
    expect(alive.status).toBe(200);
    const dead: unknown[] = [];
    const now = async () => {
      const seen = await link.look();
      dead.push({ status: seen.status, body: seen.body });
      expect((await link.press({})).status).toBe(404);
    };
    setClock(later(15 * 24 * 60));
    await now();
    setClock(TEST_NOW);
    await database().person.update({ where: { id: sam.id }, data: { active: false } });
    await now();
    await database().person.update({ where: { id: sam.id }, data: { active: true } });
    await database().actLink.update({ where: { id: link.linkId }, data: { revokedAt: TEST_NOW } });
    await now();
    await database().actLink.update({ where: { id: link.linkId }, data: { revokedAt: null } });
    for (const token of [`${link.linkId}.${"x".repeat(32)}`, link.linkId, "nonsense", "%00"]) {
      const seen = await comingBy(token).look();
      dead.push({ status: seen.status, body: seen.body });
    }
    expect(dead).toEqual(dead.map(() => ({ status: 404, body: { page: null } })));
    expect((await link.look()).status).toBe(200);
  });

  test("a letter that is withdrawn takes its links along", async () => {
    const { sam, item } = await begin();
    const link = await aLinkFor(sam, item, "taskDone");
    const letterId = newId();
    await database().letter.create({
      data: {
        id: letterId,
        workspaceId: sam.workspaceId,
        kind: "test",
        toEmail: sam.email,
        content: {},
        status: "sent",
        createdAt: TEST_NOW,
      },
    });
    await database().actLink.update({ where: { id: link.linkId }, data: { letterId } });
    expect((await link.look()).status).toBe(200);
    await database().letter.update({ where: { id: letterId }, data: { status: "withdrawn" } });
    expect((await link.look()).status).toBe(404);
  });
});

describe("more time for a task", () => {
  const ask = { toDay: "2026-10-23", reason: "The list of names came late" };

  test("the old day stays until whoever answers for the plan accepts; the move is kept", async () => {
    const { sam, devin, taskId, item } = await begin();
    const link = await aLinkFor(sam, item, "moreTime");
    expect((await link.press({ ...ask, toDay: "2026-10-16" })).status).toBe(422);
    expect((await link.press({ ...ask, toDay: "" })).body).toMatchObject({
      fieldErrors: { toDay: ["Say by which day it can be done."] },
    });
    expect((await link.press(ask)).status).toBe(303);
    const asked = await database().taskDateMove.findFirstOrThrow({ where: { taskId } });
    expect(asked).toMatchObject({ status: "requested", fromDay: "2026-10-16", toDay: "2026-10-23" });
    expect((await taskRow(taskId)).dueOn).toBe("2026-10-16");
    expect(await actsOf(sam, item)).not.toContain("moreTime");
    // Whoever asked does not answer themselves.
    expect(await actsOf(sam, `task-date:${asked.id}`)).toEqual([]);
    const answer = await aLinkFor(devin, `task-date:${asked.id}`, "acceptTaskDate");
    expect(((await answer.look()).body as Shown).page).toMatchObject({
      view: { quote: { by: "Sam", text: ask.reason } },
    });
    expect((await answer.press({})).status).toBe(303);
    expect((await taskRow(taskId)).dueOn).toBe("2026-10-23");
    expect(await database().taskDateMove.findUniqueOrThrow({ where: { id: asked.id } })).toMatchObject({
      status: "accepted",
      agreedById: devin.id,
    });
  });

  test("declined with a word, the old day stays", async () => {
    const { sam, devin, taskId, item } = await begin();
    await (await aLinkFor(sam, item, "moreTime")).press(ask);
    const asked = await database().taskDateMove.findFirstOrThrow({ where: { taskId } });
    const link = await aLinkFor(devin, `task-date:${asked.id}`, "declineTaskDate");
    expect((await link.press({ text: "" })).status).toBe(422);
    expect((await link.press({ text: "The customer waits" })).status).toBe(303);
    expect((await taskRow(taskId)).dueOn).toBe("2026-10-16");
    const late = await settleTaskDate(program.as("mara"), { dateMoveId: asked.id, answer: "accepted" });
    expect(refusal(late).message).toBe("This request was declined already.");
  });

  test("whoever answers for the plan themselves asks nobody, and it is kept all the same", async () => {
    const { plan, devin } = await begin();
    const taskId = await aTaskOf(plan, devin.id);
    const link = await aLinkFor(devin, `task:${taskId}`, "moreTime");
    expect((await link.press(ask)).status).toBe(303);
    expect((await taskRow(taskId)).dueOn).toBe("2026-10-23");
    expect(await database().taskDateMove.findFirstOrThrow({ where: { taskId } })).toMatchObject({
      status: "accepted",
      agreedById: devin.id,
      requestedById: devin.id,
    });
  });

  test("another workspace has no such request", async () => {
    const { sam, taskId, item } = await begin();
    await (await aLinkFor(sam, item, "moreTime")).press(ask);
    const asked = await database().taskDateMove.findFirstOrThrow({ where: { taskId } });
    const strange = await aProgram();
    const answer = { dateMoveId: asked.id, answer: "accepted" as const };
    expect(refusal(await settleTaskDate(strange.as("mara"), answer)).kind).toBe("not-found");
    expect(await actsOf(strange.people.mara, `task-date:${asked.id}`)).toEqual([]);
    expect(codeOf(await database().plan.findFirstOrThrow())).toMatch(/^CAP-/);
  });
});
