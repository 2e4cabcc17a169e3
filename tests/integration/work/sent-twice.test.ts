import { expect, test } from "vitest";
import { logFinding } from "~/commands/findings/log-finding.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { logFindingSchema } from "~/domain/findings/finding.schema";
import { createPlanSchema } from "~/domain/plans/plan.schema";
import type { Person } from "~/generated/prisma/client";
import { action as logIt, loader as newFinding } from "~/routes/_app.findings.new";
import { action as beginIt, loader as newPlan } from "~/routes/_app.plans.new";
import { action as signIn } from "~/routes/sign-in";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { freshDatabase } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { aProgram, value } from "../plans/a-program";

freshDatabase();

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
}

const KEY = { once: expect.stringMatching(/^[0-9A-Z]{26}$/) };
const keyIn = (body: unknown) => String(Reflect.get(Object(body), "once"));
const forms = {
  plan: (key?: string) => createPlanSchema.parse({ title: "Parts are missing", key }),
  finding: (key?: string) => logFindingSchema.parse({ title: "Parts are missing", source: "survey", key }),
};

test("a new plan's form sent twice begins one plan; the next form begins another", async () => {
  const program = await aProgram();
  const mara = await signedIn(program.people.mara);
  const page = await mara.look(newPlan, "/plans/new");
  expect(page.body).toMatchObject(KEY);
  const fields = { title: "Parts are missing", kind: "corrective", key: keyIn(page.body) };
  const first = await mara.post(beginIt, "/plans/new", fields);
  expect(first.location).toBe("/plans/CAP-001/edit/define");
  expect((await mara.post(beginIt, "/plans/new", fields)).location).toBe(first.location);
  expect(await database().plan.count()).toBe(1);
  const next = keyIn((await mara.look(newPlan, "/plans/new")).body);
  await mara.post(beginIt, "/plans/new", { ...fields, key: next });
  expect(await database().plan.count()).toBe(2);
});

test("a new finding's form sent twice logs one finding", async () => {
  const program = await aProgram();
  const mara = await signedIn(program.people.mara);
  const page = await mara.look(newFinding, "/findings/new");
  expect(page.body).toMatchObject(KEY);
  const fields = { title: "Parts are missing", source: "survey", key: keyIn(page.body) };
  const first = await mara.post(logIt, "/findings/new", fields);
  expect((await mara.post(logIt, "/findings/new", fields)).location).toBe(first.location);
  expect(await database().finding.count()).toBe(1);
});

test("a plan begun from a finding twice at once is one plan, and the second is no refusal", async () => {
  const program = await aProgram();
  const mara = program.as("mara");
  const { number } = value(await logFinding(mara, forms.finding()));
  await database().finding.updateMany({ data: { status: "triaged" } });
  const form = { ...forms.plan(newId()), findingNumber: number };
  const both = await Promise.all([1, 2].map(() => createPlan(mara, form)));
  expect(new Set(both.map((result) => value(result).planId)).size).toBe(1);
});

test("somebody else's key, another workspace's and what is no key give a record of its own", async () => {
  const [one, other] = [await aProgram(), await aProgram()];
  const key = newId();
  const doors = [one.as("mara"), one.as("olu"), other.as("mara")];
  for (const act of doors) {
    value(await createPlan(act, forms.plan(key)));
    value(await logFinding(act, forms.finding(key)));
  }
  expect(await database().plan.count()).toBe(3);
  expect(await database().finding.count()).toBe(3);
  for (const wrong of ["", "x", `${key}0`, key.toLowerCase(), undefined]) {
    expect(forms.plan(wrong).key).toBeUndefined();
    value(await createPlan(one.as("mara"), forms.plan(wrong)));
  }
  expect(await database().plan.count()).toBe(8);
});
