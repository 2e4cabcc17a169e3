import { describe, expect, test } from "vitest";
import { saveCase } from "~/commands/roi/save-case.server";
import { caseSchema } from "~/domain/roi/case.schema";
import { nestedRows, rowsOfCase } from "~/domain/roi/case-form";
import { loader as casePage, action as editCase } from "~/routes/_app.pilots.$code_.case";
import { loader as whatIfPage } from "~/routes/_app.pilots.$code_.what-if";
import { action as editPlanCase } from "~/routes/_app.plans.$code_.case";
import { action as signIn } from "~/routes/sign-in";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { findCase, readCaseIn, readCases } from "~/store/roi/case.queries.server";
import { findPilotCase } from "~/store/roi/case-page.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { aToldPilot } from "../pilots/a-told-pilot";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";

sharedDatabase();

const amount = (side: "cost" | "benefit", label: string, text: string) => ({
  ...{ side, label, driver: "amount", kind: side === "cost" ? "other" : "serve", amountMinor: text },
});

/** A case as a form sends it. */
const written = (version: number, lines: object[], common: object = {}) =>
  caseSchema("USD").parse({ version: String(version), horizonMonths: "12", ...common, lines });

const PLAIN = [amount("cost", "Licences", "1,000.00"), amount("benefit", "Fewer visits", "1500")];

describe("the business case of a pilot", () => {
  test("counts the measured effect; a change moves its version on, is logged, and keeps the ids of its lines", async () => {
    const program = await aProgram();
    const pilot = await aToldPilot(program, "evaluating");
    const { viewer } = program.as("devin");
    const before = await readCaseIn(database(), viewer, { pilotId: pilot.id }, TEST_NOW);
    // 31.5 − 20.5 hours, eight projects, USD 100 an hour; it cost 1,000.
    expect(before).toMatchObject({ costMinor: 100_000n, benefitMinor: 880_000n, evidence: "withControl" });
    expect(before?.intervalFrom).toBe("effect");

    const given = await findCase(viewer, { pilotId: pilot.id });
    const rows = rowsOfCase(given, "");
    const fields = { ...nestedRows(rows), version: "1", note: "The hour is fully loaded." };
    const owner = { kind: "pilot" as const, code: pilot.code };
    const saved = value(await saveCase(program.as("devin"), { ...caseSchema("USD").parse(fields), owner }));
    expect(saved).toEqual({ version: 2, changed: true });
    const again = caseSchema("USD").parse({ ...fields, version: "2" });
    expect(value(await saveCase(program.as("devin"), { ...again, owner }))).toEqual({
      version: 2,
      changed: false,
    });
    const after = await findCase(viewer, { pilotId: pilot.id });
    expect(after?.lines.map(({ id }) => id)).toEqual(given?.lines.map(({ id }) => id));
    expect(after?.note).toBe("The hour is fully loaded.");
    const entries = await database().activity.findMany({
      where: { recordId: pilot.id, noun: "business-case" },
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      verb: "changed",
      summary: `changed the business case of ${pilot.code}: version 2`,
    });

    const facts = await findPilotFacts(viewer, pilot.code, TEST_NOW);
    if (!facts) throw new Error("The pilot is there.");
    const page = await findPilotCase(viewer, facts, TEST_NOW);
    // The pilot ended on 10 October: whoever reads the case sees that it was written with the data at hand.
    expect(page.view.change).toMatchObject({ byName: "Devin", on: "2026-10-15", afterEnd: true });

    // A promise made once figures can be known is an assumption, wherever its return stands.
    const { workspaceId, personId } = viewer;
    await database().pilotPlan.create({
      data: {
        ...{ id: newId(), workspaceId, pilotId: pilot.id, round: 1, number: 1, content: {}, hash: "h" },
        ...{ lockedById: personId, lockedAt: new Date(TEST_NOW.getTime() - 60_000) },
      },
    });
    const readNow = async () => (await readCases(viewer, { pilotIds: [pilot.id] }, TEST_NOW)).get(pilot.id);
    expect(await readNow()).toMatchObject({ assumed: false });
    const dearer = { ...caseSchema("USD").parse({ ...fields, version: "2" }), horizonMonths: 36 };
    value(await saveCase(program.as("devin"), { ...dearer, owner }));
    expect((await readNow())?.assumedWhy).toContain("changed after the start");
    const alone = await readCaseIn(database(), viewer, { pilotId: pilot.id }, TEST_NOW);
    expect(alone?.assumedWhy).toContain("the horizon");
  });

  test("of two who save at once the second is told, and nothing of the first is lost", async () => {
    const program = await aProgram();
    const pilot = await aToldPilot(program, "running");
    const owner = { kind: "pilot" as const, code: pilot.code };
    const save = (who: "devin" | "mara", label: string) =>
      saveCase(program.as(who), { ...written(1, [...PLAIN, amount("cost", label, "1")]), owner });
    const results = await Promise.all([save("devin", "Devin's"), save("mara", "Mara's")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((each) => (each.ok ? [] : each.refusal.kind))).toEqual(["stale"]);
    const kept = await findCase(program.as("devin").viewer, { pilotId: pilot.id });
    expect(kept).toMatchObject({ version: 2 });
    expect(kept?.lines).toHaveLength(3);
    expect(refusal(await saveCase(program.as("mara"), { ...written(0, PLAIN), owner })).kind).toBe("stale");
  });

  test("is refused to whoever may not, once it was decided on, with another pilot's metric, and in another workspace", async () => {
    const program = await aProgram();
    const pilot = await aToldPilot(program, "evaluating");
    const other = await aToldPilot(program, "running");
    const owner = { kind: "pilot" as const, code: pilot.code };
    const save = (who: "hana" | "vera" | "ilse" | "mara", lines: object[] = PLAIN) =>
      saveCase(program.as(who), { ...written(1, lines), owner });
    for (const who of ["hana", "vera", "ilse"] as const) {
      const refused = refusal(await save(who));
      expect(refused.kind).toBe("not-permitted");
      expect(refused.message).toContain("Ask Devin or a CX leader");
    }
    const foreign = {
      ...{ side: "benefit", driver: "effect", kind: "serve", label: "Hours", metricId: other.metricId },
      factors: [{ name: "Hour", value: "95", unit: "USD per hour" }],
    };
    expect(refusal(await save("mara", [foreign]))).toMatchObject({
      kind: "invalid",
      fieldErrors: { "lines.0.metricId": [expect.stringContaining("no longer one of the pilot")] },
    });
    const strangers = await aProgram();
    const theirs = await saveCase(strangers.as("mara"), { ...written(1, PLAIN), owner });
    expect(refusal(theirs).kind).toBe("not-found");
    expect((await readCases(strangers.as("mara").viewer, { pilotIds: [pilot.id] }, TEST_NOW)).size).toBe(0);
    await database().pilot.update({ where: { id: pilot.id }, data: { status: "scaled" } });
    expect(refusal(await save("mara")).kind).toBe("not-allowed-now");
  });

  test("emptied has no value, and the pilot knows that a decision lacks its money", async () => {
    const program = await aProgram();
    const pilot = await aToldPilot(program, "evaluating");
    const owner = { kind: "pilot" as const, code: pilot.code };
    value(await saveCase(program.as("devin"), { ...written(1, []), owner }));
    const facts = await findPilotFacts(program.as("devin").viewer, pilot.code, TEST_NOW);
    expect(facts?.money).toEqual({ costs: 0, benefits: 0 });
    const reading = await readCaseIn(database(), program.as("ilse").viewer, { pilotId: pilot.id }, TEST_NOW);
    expect(reading).toMatchObject({ netMinor: null, verdict: "noValue", missing: ["a cost", "a benefit"] });
  });
});

describe("the business case of a plan", () => {
  test("begins at version 0, holds no effect, and stands beside what was planned and booked", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program, { plannedSpendMinor: 200_000n });
    const owner = { kind: "plan" as const, code: codeOf(plan) };
    const effect = {
      ...{ side: "benefit", driver: "effect", kind: "serve", label: "Hours", metricId: "anything" },
      factors: [{ name: "Hour", value: "95", unit: "USD per hour" }],
    };
    const refused = refusal(await saveCase(program.as("devin"), { ...written(0, [effect]), owner }));
    expect(refused.message).toContain("A plan has no control group");
    const measured = {
      ...amount("benefit", "Fewer visits", "3000"),
      evidence: "beforeAfter",
      actualMinor: "2500",
    };
    expect(value(await saveCase(program.as("devin"), { ...written(0, [measured]), owner })).version).toBe(1);
    const reading = (await readCases(program.as("mara").viewer, { planIds: [plan.id] }, TEST_NOW)).get(
      plan.id,
    );
    expect(reading).toMatchObject({
      costMinor: 200_000n,
      evidence: "beforeAfter",
      promised: { costMinor: 200_000n, benefitMinor: 300_000n, netMinor: 100_000n },
      realised: { costMinor: null, benefitMinor: 250_000n },
    });
    const entry = await database().activity.findFirst({ where: { planId: plan.id, noun: "business-case" } });
    expect(entry).toMatchObject({ verb: "created" });
  });
});

describe("the pages", () => {
  test("add a line without saving, keep what was typed when refused, and answer whoever may not", async () => {
    const program = await aProgram();
    const pilot = await aToldPilot(program, "running");
    const params = { code: pilot.code };
    const devin = await signedIn(program.people.devin);
    const path = `/pilots/${pilot.code}/case`;
    const typed = { version: "1", horizonMonths: "12", attribution: "100", "lines.0.side": "cost" };
    const more = await devin.post(editCase, path, { ...typed, intent: "add:benefit:factors" }, { params });
    expect(more.status).toBe(200);
    expect(more.body).toMatchObject({ values: { "lines.1.side": "benefit", "lines.1.factors.1.unit": "" } });
    const line = {
      ...{ "lines.0.driver": "amount", "lines.0.kind": "other", "lines.0.label": "Licences" },
      "lines.0.amountMinor": "EUR 20",
    };
    const refused = await devin.post(editCase, path, { ...typed, ...line, intent: "save" }, { params });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      values: { "lines.0.amountMinor": "EUR 20" },
      fieldErrors: { "lines.0.amountMinor": [expect.stringContaining("reckons in USD")] },
    });
    const plan = await aRunningPlan(program);
    const missing = await devin.post(editPlanCase, "/plans/CAP-999/case", typed, {
      params: { code: "CAP-999" },
    });
    expect(missing.status).toBe(404);
    const saved = await devin.post(
      editPlanCase,
      "/x",
      { ...typed, version: "0", ...line, "lines.0.amountMinor": "20", intent: "save" },
      { params: { code: codeOf(plan) } },
    );
    expect(saved).toMatchObject({ status: 303, location: `/plans/${codeOf(plan)}#return` });
    const vera = await signedIn(program.people.vera);
    expect((await vera.look(casePage, path, { params })).status).toBe(403);
    expect(
      (await vera.look(casePage, "/pilots/nonsense/case", { params: { code: "nonsense" } })).status,
    ).toBe(404);
  });

  test("a what-if stores nothing: no row and no data version moves", async () => {
    const program = await aProgram();
    const pilot = await aToldPilot(program, "evaluating");
    const vera = await signedIn(program.people.vera);
    const count = async () => ({
      workspace: (await database().workspace.findUniqueOrThrow({ where: { id: program.workspace.id } }))
        .dataVersion,
      cases: await database().businessCase.count(),
      lines: await database().caseLine.findMany({ orderBy: { id: "asc" } }),
      activity: await database().activity.count(),
    });
    const before = await count();
    const path = `/pilots/${pilot.code}/what-if?horizon=6&rate=12`;
    const answer = await vera.look(whatIfPage, path, { params: { code: pilot.code } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ view: { version: 1 } });
    expect(await count()).toEqual(before);
  });
});

async function signedIn(person: Parameters<typeof withSignIn>[0]): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  const answer = await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  expect(answer.location).toBeTruthy();
  return visitor;
}
