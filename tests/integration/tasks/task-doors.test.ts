import { describe, expect, test } from "vitest";
import type { Person } from "~/generated/prisma/client";
import { loader as planTasks } from "~/routes/_app.plans.$code_.tasks._index";
import { loader as tasks } from "~/routes/_app.tasks._index";
import { action as assignment, loader as assignmentPage } from "~/routes/_app.tasks.$taskId_.assignment";
import { action as column } from "~/routes/_app.tasks.$taskId_.column";
import { action as dates, loader as datesPage } from "~/routes/_app.tasks.$taskId_.dates";
import { loader as tasksCsv } from "~/routes/_app.tasks[.]csv";
import { action as signIn } from "~/routes/sign-in";
import { freshDatabase } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { aProgram } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf, taskRow } from "../work/a-running-plan";

freshDatabase();

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
}

async function aCase(change: Parameters<typeof aTaskOf>[2] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const taskId = await aTaskOf(plan, program.people.sam.id, change);
  return { program, plan, taskId, params: { taskId }, devin: await signedIn(program.people.devin) };
}

/** A script's answer as it reads it. */
async function answered(answer: Promise<{ status: number; body: unknown }>) {
  const { status, body } = await answer;
  return { status, body: JSON.parse(String(body)) as unknown };
}

const AS_SCRIPT = { headers: { accept: "application/json" } };

describe("a card into another column", () => {
  const to = (state: string, version = "1") => ({ to: state, version, back: "/tasks?view=board" });
  test("by a plain form leads back to the board with a message", async () => {
    const { devin, taskId, params } = await aCase();
    const moved = await devin.post(column, `/tasks/${taskId}/column`, to("inProgress"), { params });
    expect(moved).toMatchObject({ status: 303, location: "/tasks?view=board" });
    expect((await taskRow(taskId)).status).toBe("inProgress");
  });
  test("by a script gets an answer: done, what is missing, stale, no way, not found", async () => {
    const { program, plan, devin, taskId, params } = await aCase({ evidenceRequired: true });
    const post = (fields: Record<string, string>, id = taskId) =>
      answered(
        devin.post(column, `/tasks/${id}/column`, fields, {
          params: { ...params, taskId: id },
          ...AS_SCRIPT,
        }),
      );
    expect(await post(to("inProgress"))).toMatchObject({ status: 200, body: { ok: true } });
    expect(await post(to("done", "1"))).toMatchObject({ status: 409, body: { refusal: { kind: "stale" } } });
    expect(await post(to("done", "2"))).toMatchObject({
      status: 422,
      body: { refusal: { gaps: [{ id: "evidence", met: false }] } },
    });
    const asked = await post(to("blocked", "2"));
    expect(asked.body).toMatchObject({
      ok: false,
      href: expect.stringContaining(`/tasks/${taskId}/blockage`),
    });
    expect((await taskRow(taskId)).status).toBe("inProgress");
    const over = await aTaskOf(plan, program.people.sam.id, { status: "done" });
    expect(await post(to("todo"), over)).toMatchObject({ status: 409, body: { ok: false } });
    expect((await post(to("todo"), "nobody")).status).toBe(404);
    expect((await post(to("shelf"))).status).toBe(422);
    expect((await post({ to: "done", version: "x" })).status).toBe(422);
  });
  test("what waits for another task stays, and each of them is named with its link", async () => {
    const { plan, devin, taskId, params } = await aCase();
    const first = await aTaskOf(plan, null, { title: "First of all" });
    const waiting = await aTaskOf(plan, null, {
      waitsFor: { create: [{ dependsOnId: first }, { dependsOnId: taskId }] },
    });
    const answer = await answered(
      devin.post(column, `/tasks/${waiting}/column`, to("inProgress"), {
        params: { ...params, taskId: waiting },
        ...AS_SCRIPT,
      }),
    );
    expect(answer.status).toBe(422);
    const { refusal } = answer.body as { refusal: { gaps: { met: boolean; href: string }[] } };
    expect(refusal.gaps.filter(({ met }) => !met).map(({ href }) => href)).toEqual([
      `/tasks/${taskId}`,
      `/tasks/${first}`,
    ]);
  });
  test("somebody without the right is told whose it is", async () => {
    const { program, taskId, params } = await aCase();
    const hana = await signedIn(program.people.hana);
    const answer = await answered(
      hana.post(column, `/tasks/${taskId}/column`, to("inProgress"), { params, ...AS_SCRIPT }),
    );
    expect(answer).toMatchObject({ status: 403, body: { ok: false } });
    const plain = await hana.post(column, `/tasks/${taskId}/column`, to("inProgress"), { params });
    expect(plain).toMatchObject({ status: 303, location: "/tasks?view=board" });
    expect((await taskRow(taskId)).status).toBe("todo");
  });
});

describe("who and by when, and by how many days", () => {
  test("a refused form keeps what was typed and the version it was read at", async () => {
    const { devin, taskId, params } = await aCase();
    const fields = { version: "1", dueOn: "tomorrow", assigneeId: "", back: "/tasks" };
    const refused = await devin.post(assignment, `/tasks/${taskId}/assignment`, fields, { params });
    expect(refused).toMatchObject({
      status: 422,
      body: { values: { dueOn: "tomorrow", version: "1" }, fieldErrors: { dueOn: [expect.any(String)] } },
    });
    const saved = await devin.post(
      assignment,
      `/tasks/${taskId}/assignment`,
      { version: "1", dueOn: "2026-11-03", back: "//evil.example" },
      { params },
    );
    expect(saved).toMatchObject({ status: 303, location: `/tasks/${taskId}` });
    // The person was not in the form, so the person stays.
    expect(await taskRow(taskId)).toMatchObject({ dueOn: "2026-11-03", assigneeId: expect.any(String) });
    const late = await devin.post(assignment, `/tasks/${taskId}/assignment`, fields, { params });
    expect(late.status).toBe(422);
  });
  test("dates show what follows first, and move exactly that", async () => {
    const { devin, taskId, params } = await aCase({ dueOn: "2026-10-16" });
    const asked = await devin.look(datesPage, `/tasks/${taskId}/dates?by=1&along=on`, { params });
    expect(asked.body).toMatchObject({
      by: 1,
      along: true,
      preview: { moves: [{ after: { dueOn: "2026-10-19" } }] },
    });
    for (const by of ["0", "1.5", "x", "100000", "%00"]) {
      expect((await devin.look(datesPage, `/tasks/${taskId}/dates?by=${by}`, { params })).body).toMatchObject(
        {
          by: null,
        },
      );
    }
    const post = (fields: Record<string, string>) =>
      devin.post(dates, `/tasks/${taskId}/dates`, fields, { params });
    expect((await post({ by: "1", seen: "something else" })).status).toBe(409);
    expect((await post({ by: "soon", seen: "" })).status).toBe(422);
    expect(await post({ by: "1", seen: `${taskId}.1`, back: "/tasks" })).toMatchObject({
      status: 303,
      location: "/tasks",
    });
    expect((await taskRow(taskId)).dueOn).toBe("2026-10-19");
  });
});

describe("the addresses", () => {
  test("all four views open, whatever is said in them, and say nothing of other workspaces", async () => {
    const { plan, devin } = await aCase();
    const code = codeOf(plan);
    for (const view of ["list", "board", "timeline", "calendar"]) {
      const open = await devin.look(tasks, `/tasks?view=${view}&who=all&from=2026-10-01&month=2026-10`);
      expect(open.status).toBe(200);
      expect(JSON.stringify(open.body)).toContain("Task 1");
      const inPlan = await devin.look(planTasks, `/plans/${code}/tasks?view=${view}`, { params: { code } });
      expect(inPlan.status).toBe(200);
      const nonsense = `view=${view}&after=x&skip=-4&month=9999-99&from=0000-00-00&who=%00&plan=%00&q=${"x".repeat(9_000)}&more=a`;
      expect((await devin.look(tasks, `/tasks?${nonsense}`)).status).toBe(200);
      for (const edge of ["month=0001-01&from=0001-01-01", "month=9999-12&from=9999-12-31"]) {
        expect((await devin.look(tasks, `/tasks?view=${view}&${edge}`)).status).toBe(200);
      }
    }
    const stranger = await signedIn((await aProgram()).people.mara);
    expect(JSON.stringify((await stranger.look(tasks, "/tasks?who=all&state=all")).body)).not.toContain(
      "Task 1",
    );
    expect((await stranger.look(planTasks, `/plans/${code}/tasks`, { params: { code } })).status).toBe(404);
    expect((await stranger.look(planTasks, "/plans/x/tasks", { params: { code: "x" } })).status).toBe(404);
    const { taskId } = await aCase();
    for (const page of [assignmentPage, datesPage]) {
      expect((await stranger.look(page, `/tasks/${taskId}/x`, { params: { taskId } })).status).toBe(404);
    }
  });
  test("the export holds exactly what is filtered", async () => {
    const { plan, program, devin } = await aCase({ title: "=Call" });
    await aTaskOf(plan, program.people.devin.id, { title: "Mine" });
    const csv = async (query: string) =>
      String((await devin.look(tasksCsv, `/tasks.csv${query}`)).body)
        .trim()
        .split("\r\n")
        .slice(1);
    expect(await csv("")).toHaveLength(1);
    const all = await csv(`?who=all&plan=${codeOf(plan)}`);
    expect(all).toHaveLength(2);
    expect(all[0]).toContain("'=Call");
    expect(await csv("?who=all&q=mine")).toHaveLength(1);
    expect(await csv("?who=all&state=done")).toHaveLength(0);
  });
});
