import { expect, test } from "vitest";
import { createPlan } from "~/commands/plans/create-plan.server";
import { editTemplate } from "~/commands/templates/edit-template.server";
import { retireTemplate } from "~/commands/templates/retire-template.server";
import { saveTemplate } from "~/commands/templates/save-template.server";
import { database } from "~/store/database.server";
import { listTemplates, sayMadeFrom } from "~/store/templates/template.queries.server";
import { actFor, freshDatabase, viewerOf } from "../../support/test-database";
import { aPlannedPlan, aProgram, aTask, factsOf, refusal, value } from "../plans/a-program";

freshDatabase();

const blank = { title: "Another one", kind: "corrective" as const, findingNumber: null };

test("a shipped template brings tasks, KPIs and days that lie on working days after the start", async () => {
  const program = await aProgram();
  const made = value(
    await createPlan(program.as("mara"), { ...blank, from: "shipped:hand-over", startOn: "2026-11-02" }),
  );
  const facts = await factsOf(program, made.code);
  expect(facts.tasks.map((task) => task.dueOn)).toEqual([
    "2026-11-09",
    "2026-11-16",
    "2026-11-23",
    "2026-12-14",
  ]);
  expect(facts).toMatchObject({ startOn: "2026-11-02", endOn: "2026-12-28", owner: null });
  expect(facts.kpis.map((kpi) => [kpi.type, kpi.baseline, kpi.readings.length])).toEqual([
    ["operational", null, 0],
    ["outcome", null, 0],
  ]);
  expect(facts.checkIns).toHaveLength(2);
  expect(facts.status).toBe("defining");
  expect(await database().taskDependency.count()).toBe(3);
  const row = await database().plan.findFirstOrThrow({ where: { id: made.planId } });
  expect(row.madeFrom).toBe("shipped:hand-over");
});

test("a template that is not there, or of another company, begins nothing", async () => {
  const program = await aProgram();
  const code = await aPlannedPlan(program);
  const saved = value(await saveTemplate(program.as("mara"), { planCode: code, name: "Parts", about: "" }));
  const stranger = await actFor("leader");
  for (const from of ["shipped:nothing", "template:x", "plan:CAP-999", "nonsense"]) {
    expect(refusal(await createPlan(program.as("mara"), { ...blank, from })).kind).toBe("not-found");
  }
  for (const from of [`template:${saved.id}`, `plan:${code}`]) {
    expect(refusal(await createPlan(stranger, { ...blank, from })).kind).toBe("not-found");
  }
  expect(refusal(await saveTemplate(stranger, { planCode: code, name: "x", about: "" })).kind).toBe(
    "not-found",
  );
  expect(await database().plan.count()).toBe(1);
});

test("a copy carries what was asked for, without evidence, readings and those who left", async () => {
  const program = await aProgram();
  const code = await aPlannedPlan(program);
  await aTask(program, code, { checklist: [{ text: "Pack", done: true }] });
  await database().person.update({ where: { id: program.people.priya.id }, data: { active: false } });
  const before = await factsOf(program, code);
  const bare = value(
    await createPlan(program.as("mara"), { ...blank, from: `plan:${code}`, startOn: "2026-11-30" }),
  );
  const without = await factsOf(program, bare.code);
  expect(without).toMatchObject({ whatHappens: "", owner: null, evidence: [], solution: before.solution });
  expect(without.tasks.every((task) => task.assignee === null && task.status === "todo")).toBe(true);
  expect(without.tasks.at(-1)?.dueOn).toBe("2026-12-18");
  const full = value(
    await createPlan(program.as("mara"), {
      ...blank,
      from: `plan:${code}`,
      startOn: null,
      takeProblem: true,
      takePeople: true,
    }),
  );
  const copied = await factsOf(program, full.code);
  expect(copied).toMatchObject({ whatHappens: before.whatHappens, owner: { name: "Hana" }, verifier: null });
  expect(copied.tasks.map((task) => task.dueOn)).toEqual(copied.tasks.map(() => null));
  const made = await database().plan.findFirstOrThrow({ where: { id: full.planId } });
  expect(await sayMadeFrom(viewerOf(program.people.mara), made.madeFrom)).toEqual({
    label: `a copy of ${code}`,
    href: `/plans/${code}`,
  });
});

test("an own template is named once, changed by its author, and retired without touching its plans", async () => {
  const program = await aProgram();
  const code = await aPlannedPlan(program);
  const input = { planCode: code, name: "Missing parts", about: "For vans" };
  const { id } = value(await saveTemplate(program.as("hana"), input));
  expect(refusal(await saveTemplate(program.as("mara"), input)).kind).toBe("invalid");
  expect(refusal(await saveTemplate(program.as("vera"), { ...input, name: "x" })).kind).toBe("not-permitted");
  const change = { id, version: 1, name: "Parts on vans", about: "" };
  expect(refusal(await editTemplate(program.as("sam"), change)).kind).toBe("not-permitted");
  const both = await Promise.all([1, 2].map(() => editTemplate(program.as("hana"), change)));
  expect(both.flatMap((each) => (each.ok ? [] : [each.refusal.kind]))).toEqual(["stale"]);
  const plan = value(await createPlan(program.as("sam"), { ...blank, from: `template:${id}` }));
  value(await retireTemplate(program.as("mara"), { id, version: 2, retired: true }));
  expect(refusal(await createPlan(program.as("sam"), { ...blank, from: `template:${id}` })).kind).toBe(
    "not-found",
  );
  expect(await listTemplates(viewerOf(program.people.mara), { retired: false })).toEqual([]);
  const [retired] = await listTemplates(viewerOf(program.people.mara), { retired: true });
  expect(retired).toMatchObject({ name: "Parts on vans", plans: 1, createdBy: "Hana" });
  expect((await factsOf(program, plan.code)).solution).not.toBe("");
  value(await retireTemplate(program.as("mara"), { id, version: 3, retired: false }));
});
