import { describe, expect, test } from "vitest";
import type { Person } from "~/generated/prisma/client";
import { loader as record } from "~/routes/_app.bulk-edits.$editId";
import { action as undo } from "~/routes/_app.bulk-edits.$editId_.undo";
import { action as bulkPlans } from "~/routes/_app.plans.bulk";
import { action as bulk } from "~/routes/_app.tasks.bulk";
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

interface Answer {
  chosen: { count: number } | null;
  preview: { editId: string; seen: string; counts: { change: number; refused: number } } | null;
  formErrors: string[];
  fieldErrors: Record<string, string[]>;
}

async function aCase() {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const ids = [];
  for (let at = 0; at < 3; at += 1) ids.push(await aTaskOf(plan, program.people.sam.id));
  await aTaskOf(plan, program.people.hana.id);
  return { program, plan, ids, mara: await signedIn(program.people.mara) };
}

describe("changing many by plain forms", () => {
  test("all that match a filter: chosen, shown, agreed to, taken back, also when it is clicked twice", async () => {
    const { program, plan, ids, mara } = await aCase();
    const whole = { whole: "on", query: `who=${program.people.sam.id}&plan=${codeOf(plan)}`, back: "/tasks" };
    const chosen = await mara.post(bulk, "/tasks/bulk", whole);
    expect((chosen.body as Answer).chosen).toMatchObject({ count: 3 });
    const change = { assignee: program.people.devin.id, reason: "", dueBy: "" };
    const shown = await mara.post(bulk, "/tasks/bulk", { ...whole, ...change, step: "preview" });
    const { preview } = shown.body as Answer;
    expect(preview?.counts).toMatchObject({ change: 3, refused: 0 });
    const agreed = {
      ...whole,
      ...change,
      step: "apply",
      editId: preview?.editId ?? "",
      seen: preview?.seen ?? "",
    };
    const done = await mara.post(bulk, "/tasks/bulk", agreed);
    expect(done).toMatchObject({ status: 303, location: `/bulk-edits/${preview?.editId}` });
    // By now the filter matches none of them: the second click is led to what the first one did.
    expect(await mara.post(bulk, "/tasks/bulk", agreed)).toMatchObject({
      status: 303,
      location: done.location,
    });
    expect((await taskRow(ids[0] ?? "")).assigneeId).toBe(program.people.devin.id);
    const params = { editId: preview?.editId ?? "" };
    expect((await mara.look(record, done.location ?? "", { params })).status).toBe(200);
    expect((await mara.post(undo, `${done.location}/undo`, {}, { params })).status).toBe(303);
    expect((await taskRow(ids[0] ?? "")).assigneeId).toBe(program.people.sam.id);
  });
  test("says what is missing, keeps the choice, and never falls over nonsense", async () => {
    const { ids, mara } = await aCase();
    const chosen = { "ids[]": ids[0] ?? "", back: "//evil.example" };
    const post = async (fields: Record<string, string>) => {
      const answer = await mara.post(bulk, "/tasks/bulk", { ...chosen, ...fields });
      return { status: answer.status, ...(answer.body as Answer) };
    };
    const nothing = await post({ step: "preview" });
    expect(nothing).toMatchObject({ status: 422, chosen: { count: 1, back: "/tasks" } });
    expect(nothing.formErrors).toEqual(["Choose at least one thing to change."]);
    expect((await post({ step: "preview", due: "set" })).fieldErrors.dueOn).toBeDefined();
    expect((await post({ step: "preview", due: "days", dueBy: "soon" })).fieldErrors.dueBy).toBeDefined();
    expect((await post({ step: "preview", event: "CANCEL" })).fieldErrors.reason).toBeDefined();
    expect((await post({ step: "apply", mandatory: "no", editId: "x", seen: "" })).status).toBe(422);
    expect((await mara.post(bulk, "/tasks/bulk", { "ids[]": "nobody\u0000", back: "" })).status).toBe(404);
    expect((await mara.post(bulk, "/tasks/bulk", {})).status).toBe(422);
    expect((await mara.post(bulkPlans, "/plans/bulk", {})).status).toBe(422);
    const missing = await mara.look(record, "/bulk-edits/x", { params: { editId: "x" } });
    expect(missing.status).toBe(404);
  });
  test("plans: handing over shows each plan's answer", async () => {
    const { program, plan, mara } = await aCase();
    const shown = await mara.post(bulkPlans, "/plans/bulk", {
      "ids[]": plan.id,
      step: "preview",
      fromId: program.people.devin.id,
      toId: program.people.hana.id,
    });
    expect((shown.body as Answer).preview?.counts).toMatchObject({ change: 1 });
  });
});
