import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endTaskLink } from "~/commands/tasks/end-task-link.server";
import { renewTaskLink } from "~/commands/tasks/renew-task-link.server";
import { shareTask } from "~/commands/tasks/share-task.server";
import { letterContent } from "~/domain/letters/letter";
import { guestIdOf } from "~/domain/tasks/guest";
import { compose } from "~/mail/compose";
import { action, loader as page } from "~/routes/t.$token";
import { loader as file } from "~/routes/t.$token_.files.$fileId";
import type { Day } from "~/shared/calendar";
import { setClock } from "~/shared/clock.server";
import { hashToken } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { listTaskGrants } from "~/store/tasks/task-grant.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { Visitor } from "../../support/visitor";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, taskRow } from "../work/a-running-plan";

freshDatabase();
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));

const GUEST = {
  name: "Jun Reyes",
  email: "jun@brightpath.example",
  expiresOn: "2026-10-30" as Day,
  letter: false,
};

async function aLink(change: Parameters<typeof aTaskOf>[2] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { title: "Night desk" });
  const taskId = await aTaskOf(plan, program.people.sam.id, {
    why: "It shows what callers say.",
    checklist: [{ text: "Ask ten", done: false }],
    ...change,
  });
  const devin = program.as("devin");
  const { token, grantId } = value(await shareTask(devin, { taskId, ...GUEST }));
  const guest = new Visitor("198.51.100.7");
  const sent = { params: { token } };
  return {
    program,
    plan,
    taskId,
    token,
    grantId,
    devin,
    guest,
    look: () => guest.look(page, `/t/${token}`, sent),
    does: (fields: Record<string, string>) => guest.post(action, `/t/${token}`, fields, sent),
  };
}

type Page = {
  page: { task: Record<string, unknown>; moves: { event: string; gates: { detail: string }[] }[] } | null;
};

describe("the page behind the link", () => {
  test("shows the one task and the plan's name, and sets no cookie", async () => {
    const { look, program, plan } = await aLink();
    await database().comment.create({
      data: {
        id: "c1",
        workspaceId: program.workspace.id,
        planId: plan.id,
        taskId: (await database().task.findFirstOrThrow()).id,
        text: "Norbeck is angry",
        byId: program.people.sam.id,
        createdAt: TEST_NOW,
      },
    });
    const answer = await look();
    expect(answer).toMatchObject({ status: 200, setCookies: [] });
    const { task } = (answer.body as Page).page ?? {};
    expect(task).toMatchObject({
      guest: "Jun Reyes",
      from: "Devin",
      planTitle: "Night desk",
      title: "Task 1",
    });
    const told = JSON.stringify(answer.body);
    for (const secret of ["Norbeck", "CAP-", plan.id, "One face for the life", "Priya", "jun@brightpath"]) {
      expect(told).not.toContain(secret);
    }
  });
  test("tells what stands in its way without telling what that is", async () => {
    const { look, plan, taskId, program } = await aLink();
    const first = await aTaskOf(plan, program.people.hana.id, { title: "Sign with Norbeck" });
    await database().taskDependency.create({ data: { taskId, dependsOnId: first } });
    const told = JSON.stringify((await look()).body);
    expect(told).toContain("something else has to be done before it");
    expect(told).not.toContain("Norbeck");
  });
});

describe("whoever has the link", () => {
  test("begins, ticks, attaches, says done and takes it back, each under their own name", async () => {
    const { does, taskId, grantId, devin } = await aLink({ evidenceRequired: true });
    expect(await does({ act: "start" })).toMatchObject({ status: 303, setCookies: [] });
    expect(await does({ act: "done", note: "" })).toMatchObject({ status: 422 });
    expect((await does({ act: "tick", item: "0", text: "Ask ten", ticked: "on" })).status).toBe(303);
    expect((await does({ act: "done", note: "Ten asked" })).location).toContain("said=done");
    expect(await taskRow(taskId)).toMatchObject({ status: "done", doneById: guestIdOf(grantId) });
    expect((await does({ act: "undo" })).status).toBe(303);
    expect((await taskRow(taskId)).status).toBe("inProgress");
    expect((await does({ act: "blocked", reason: "No list yet" })).status).toBe(303);
    expect(await taskRow(taskId)).toMatchObject({ status: "blocked", blockedReason: "No list yet" });
    const { entries } = await listActivity(devin.viewer, { recordId: taskId });
    const own = entries.filter(({ actorName }) => actorName === "Jun Reyes");
    expect(own.map(({ verb }) => verb)).toEqual(["blocked", "undone", "done", "changed", "started"]);
    expect(new Set(own.map(({ door }) => door))).toEqual(new Set(["mail-link"]));
  });
  test("sees what they attached themselves, and nobody else's file", async () => {
    const { guest, token, taskId, program, look, does } = await aLink();
    const data = {
      taskId,
      name: "a.txt",
      mediaType: "text/plain",
      size: 1,
      bytes: Uint8Array.from([65]),
      createdAt: TEST_NOW,
    };
    await database().taskFile.create({ data: { ...data, id: "theirs", byId: program.people.sam.id } });
    const { grantId } = await database()
      .taskGrant.findFirstOrThrow()
      .then(({ id }) => ({ grantId: id }));
    await database().taskFile.create({ data: { ...data, id: "own", byId: guestIdOf(grantId) } });
    const open = (fileId: string) =>
      guest.look(file, `/t/${token}/files/${fileId}`, { params: { token, fileId } });
    expect((await open("own")).status).toBe(200);
    expect((await open("theirs")).status).toBe(404);
    expect(JSON.stringify((await look()).body)).not.toContain("theirs");
    expect((await does({ act: "take-back", fileId: "theirs" })).status).toBe(403);
    expect((await does({ act: "take-back", fileId: "own" })).status).toBe(303);
  });
  test("does nothing on another task, and no more once it is ended", async () => {
    const { does, devin, taskId, grantId, program, plan } = await aLink();
    const other = await aTaskOf(plan, program.people.sam.id, {
      checklist: [{ text: "Ask ten", done: false }],
    });
    await does({ act: "tick", item: "0", text: "Ask ten", ticked: "on", taskId: other });
    expect((await taskRow(other)).checklist).toEqual([{ text: "Ask ten", done: false }]);
    value(await endTaskLink(devin, { taskId, grantId }));
    expect((await does({ act: "start" })).status).toBe(404);
    expect((await taskRow(taskId)).status).toBe("todo");
  });
});

describe("a link that does not work", () => {
  test("looks the same whether it ran out, was ended or never was", async () => {
    const { look, guest, devin, taskId, grantId } = await aLink();
    const never = await guest.look(page, "/t/nonsense", { params: { token: "nonsense" } });
    setClock(new Date("2026-10-31T18:00:00Z"));
    const expired = await look();
    setClock(TEST_NOW);
    expect((await look()).status).toBe(200);
    value(await endTaskLink(devin, { taskId, grantId }));
    const ended = await look();
    expect(never).toMatchObject({ status: 404, body: { page: null } });
    expect(expired).toEqual(never);
    expect(ended).toEqual(never);
  });
  test("is answered slowly to whoever tries many, and a good one is not asked for without end", async () => {
    const { look } = await aLink();
    const stranger = new Visitor("203.0.113.9");
    const tries: number[] = [];
    for (let at = 0; at < 31; at += 1) {
      tries.push((await stranger.look(page, `/t/x${at}`, { params: { token: `x${at}` } })).status);
    }
    expect(tries.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(tries[30]).toBe(429);
    expect((await look()).status).toBe(200);
    let status = 200;
    for (let at = 0; at < 125 && status === 200; at += 1) status = (await look()).status;
    expect(status).toBe(429);
  }, 30_000);
});

describe("giving it away", () => {
  test("keeps the fingerprint alone, and the letter names neither task nor customer", async () => {
    const { devin, taskId, plan, program, token } = await aLink({ title: "Call Norbeck" });
    const [kept] = await database().taskGrant.findMany();
    expect(kept?.tokenHash).toBe(hashToken(token));
    const next = await aTaskOf(plan, program.people.sam.id, { title: "Call Norbeck" });
    value(await shareTask(devin, { taskId: next, ...GUEST, letter: true }));
    const letter = await database().letter.findFirstOrThrow();
    const words = compose(letterContent.parse(letter.content), {
      base: "https://capstan.example",
      workspace: "Kestrelyn",
      linkOf: (id) => id,
    });
    expect(words.subject).toContain("asks you to do a task");
    expect(JSON.stringify(words)).not.toContain("Norbeck");
    expect(words.text).toMatch(/\/t\/[\w-]{43}/);
    expect(
      JSON.stringify(
        await listTaskGrants(devin.viewer, taskId, { today: "2026-10-15", withAddresses: false }),
      ),
    ).not.toContain(GUEST.email);
  });
  test("is refused to those who may not, beyond ninety days, twice to one person, and of done work", async () => {
    const { program, taskId, devin } = await aLink();
    const share = (act: Parameters<typeof shareTask>[0], change: Partial<typeof GUEST> = {}) =>
      shareTask(act, { taskId, ...GUEST, email: "other@brightpath.example", ...change });
    expect(refusal(await share(program.as("sam"))).kind).toBe("not-permitted");
    expect(refusal(await share(await actFor("leader"))).kind).toBe("not-found");
    expect(refusal(await share(devin, { expiresOn: "2027-01-14" })).kind).toBe("invalid");
    expect(refusal(await share(devin, { expiresOn: "2026-10-14" })).kind).toBe("invalid");
    expect(refusal(await share(devin, { email: GUEST.email })).kind).toBe("invalid");
    value(await share(devin, { expiresOn: "2027-01-13" }));
    await database().task.update({ where: { id: taskId }, data: { status: "done" } });
    expect(refusal(await share(devin, { email: "third@brightpath.example" })).kind).toBe("not-allowed-now");
  });
  test("a renewed link ends the one before it", async () => {
    const { look, guest, devin, taskId, grantId } = await aLink();
    const renewed = value(
      await renewTaskLink(devin, { taskId, grantId, expiresOn: "2026-12-01", letter: false }),
    );
    expect((await look()).status).toBe(404);
    const again = await guest.look(page, `/t/${renewed.token}`, { params: { token: renewed.token } });
    expect(again.status).toBe(200);
    const stranger = await actFor("leader");
    expect(refusal(await endTaskLink(stranger, { taskId, grantId })).kind).toBe("not-found");
  });
});
