import { describe, expect, test } from "vitest";
import { saveDefine } from "~/commands/plans/save-define.server";
import { baseText } from "~/domain/plans/form-ground";
import { type Values, writeRows } from "~/domain/plans/value-rows";
import type { Person } from "~/generated/prisma/client";
import { loader as defineStep, action as saveDefineStep } from "~/routes/_app.plans.$code_.edit.define";
import { loader as quantifyStep, action as saveQuantifyStep } from "~/routes/_app.plans.$code_.edit.quantify";
import { action as present } from "~/routes/presence";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { seeWhoEdits } from "~/store/presence/presence.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { type Answered, PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { aPlannedPlan, aProgram, define, factsOf, type Program, value, versionOf } from "./a-program";

sharedDatabase();

type Door = Parameters<Visitor["post"]>[0];

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
}

/** A step as somebody has it open: the words in its fields, and what it was read at. */
async function open(who: Visitor, loader: Door, code: string, step: string) {
  const { body } = await who.look(loader, `/plans/${code}/edit/${step}`, { params: { code } });
  const { saved, facts } = body as { saved: Record<string, string>; facts: { version: number } };
  const ground = { version: String(facts.version), base: baseText(saved) };
  return {
    saved,
    send: (action: Door, changes: Values, without: string[] = []): Promise<Answered> => {
      const fields: Record<string, string> = { ...saved, ...(changes as Record<string, string>), ...ground };
      for (const name of without) delete fields[name];
      return who.post(
        action,
        `/plans/${code}/edit/${step}`,
        { ...fields, intent: "save" },
        { params: { code } },
      );
    },
  };
}

async function aPlanOfTwo(): Promise<{ program: Program; code: string; mara: Visitor; hana: Visitor }> {
  const program = await aProgram();
  const code = await aPlannedPlan(program);
  const [mara, hana] = [await signedIn(program.people.mara), await signedIn(program.people.hana)];
  return { program, code, mara, hana };
}

describe("two people have the same step open", () => {
  test("what each changed stands together, and the second is told so", async () => {
    const { program, code, mara, hana } = await aPlanOfTwo();
    const [hers, mine] = [
      await open(mara, quantifyStep, code, "quantify"),
      await open(hana, quantifyStep, code, "quantify"),
    ];
    await hers.send(saveQuantifyStep, { hypothesis: "Because the list is theirs." });
    const answer = await mine.send(saveQuantifyStep, { solution: "One person owns the list." });
    expect(answer).toMatchObject({ status: 303, location: `/plans/${code}/edit/quantify` });
    expect(
      decodeURIComponent(atob(decodeURIComponent(answer.setCookies[0]?.split("=")[1]?.split(".")[0] ?? ""))),
    ).toContain("the hypothesis");
    expect(await factsOf(program, code)).toMatchObject({
      solution: "One person owns the list.",
      hypothesis: "Because the list is theirs.",
    });
  });

  test("rows come together by what they are, not by where they stand", async () => {
    const { program, code, mara, hana } = await aPlanOfTwo();
    const [hers, mine] = [
      await open(mara, quantifyStep, code, "quantify"),
      await open(hana, quantifyStep, code, "quantify"),
    ];
    // She takes the first alternative away, I change the risk of the second and the KPI's target.
    const second = await factsOf(program, code);
    const kept = writeRows("alternatives", [
      { ...rowOf(hers.saved, "alternatives", 1), title: second.alternatives[1]?.title ?? "" },
    ]);
    const gone = Object.keys(hers.saved).filter((name) => name.startsWith("alternatives.1."));
    await hers.send(saveQuantifyStep, kept, [...gone, "alternatives.0.chosen"]);
    await mine.send(saveQuantifyStep, { "alternatives.1.risk": "Late at night", "kpis.0.target": "90" });
    const facts = await factsOf(program, code);
    expect(facts.alternatives.map(({ title, risk }) => [title, risk])).toEqual([
      ["Night courier", "Late at night"],
    ]);
    expect(facts.kpis[0]?.target).toBe("90");
  });

  test("where both changed the same, nothing is saved and the page has both to choose from", async () => {
    const { program, code, mara, hana } = await aPlanOfTwo();
    const [hers, mine] = [
      await open(mara, defineStep, code, "define"),
      await open(hana, defineStep, code, "define"),
    ];
    await hers.send(saveDefineStep, { whatHappens: "Hers", howOften: "Daily" });
    const answer = await mine.send(saveDefineStep, { whatHappens: "Mine", sinceWhen: "July" });
    expect(answer).toMatchObject({
      status: 409,
      body: { refusal: { kind: "stale" }, values: { whatHappens: "Mine", sinceWhen: "July" } },
    });
    expect(await factsOf(program, code)).toMatchObject({ whatHappens: "Hers", howOften: "Daily" });
  });

  test("a refused form keeps the version and the values it was read at", async () => {
    const { program, code, mara, hana } = await aPlanOfTwo();
    const [hers, mine] = [
      await open(mara, defineStep, code, "define"),
      await open(hana, defineStep, code, "define"),
    ];
    const read = await versionOf(program, code);
    await hers.send(saveDefineStep, { howOften: "Daily" });
    const answer = await mine.send(saveDefineStep, { title: "" });
    expect(answer).toMatchObject({
      status: 422,
      body: { fieldErrors: { title: ["Give it a title."] }, values: { version: String(read) } },
    });
    const { values } = answer.body as { values: Values };
    expect(JSON.parse(String(values.base))).toMatchObject({ howOften: mine.saved.howOften });
  });

  test("a form that brings no base is asked about everything, as one of earlier", async () => {
    const { program, code, mara, hana } = await aPlanOfTwo();
    const [hers, mine] = [
      await open(mara, defineStep, code, "define"),
      await open(hana, defineStep, code, "define"),
    ];
    await hers.send(saveDefineStep, { howOften: "Daily" });
    expect((await mine.send(saveDefineStep, { sinceWhen: "July" }, ["base"])).status).toBe(409);
    for (const base of ["", "{", "[]", '{"a":7}', "null"])
      expect((await mine.send(saveDefineStep, { sinceWhen: "July", base }, [])).status).not.toBe(500);
    expect((await factsOf(program, code)).howOften).toBe("Daily");
  });
});

const rowOf = (saved: Record<string, string>, group: string, at: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(saved)
      .filter(([name]) => name.startsWith(`${group}.${at}.`))
      .map(([name, text]) => [name.split(".")[2] ?? "", text]),
  );

describe("causes", () => {
  test("are kept as a tree with their quotes; a strange quote is no quote", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const quote = (await factsOf(program, code)).evidence[0]?.id ?? "";
    value(
      await saveDefine(program.as("mara"), {
        ...define({
          whys: [
            { text: "Late", depth: "0", evidenceId: quote },
            { text: "No date", depth: "1", evidenceId: "of another plan" },
            { text: "", depth: "1" },
            { text: "No van", depth: "1" },
          ],
          diagram: [
            { text: "People", depth: "0", evidenceId: quote },
            { text: "Tired", depth: "1" },
          ],
        }),
        code,
        version: await versionOf(program, code),
      }),
    );
    const facts = await factsOf(program, code);
    expect(facts.whys).toMatchObject([
      {
        text: "Late",
        evidenceId: quote,
        because: [{ text: "No date", evidenceId: null }, { text: "No van" }],
      },
    ]);
    expect(facts.diagram).toMatchObject([{ text: "People", because: [{ text: "Tired" }] }]);
  });

  test("a button without scripts changes the outline and saves nothing", async () => {
    const { program, code, mara } = await aPlanOfTwo();
    const page = await open(mara, defineStep, code, "define");
    const version = await versionOf(program, code);
    const rows = writeRows("whys", [
      { id: "a", depth: "0", text: "Late" },
      { id: "b", depth: "0", text: "No date" },
    ]);
    const press = (intent: string) =>
      mara.post(
        saveDefineStep,
        `/plans/${code}/edit/define`,
        { ...page.saved, ...rows, intent },
        { params: { code } },
      );
    const deeper = (await press("outline:whys:deeper:1")).body as { values: Values };
    expect(deeper.values).toMatchObject({ "whys.1.text": "No date", "whys.1.depth": "1" });
    const begun = (await press("outline:diagram:begin:0")).body as { values: Values };
    expect(begun.values).toMatchObject({ "diagram.0.text": "People", "diagram.1.depth": "1" });
    const goal = (await press("goal:No sample lost")).body as { values: Values };
    expect(goal.values.goal).toBe("No sample lost");
    for (const intent of ["outline:whys:deeper:99", "outline:whys:fly:0", "outline:kpis:up:0", "goal:"])
      expect((await press(intent)).status).not.toBe(500);
    expect((await factsOf(program, code)).whys).toEqual([]);
    expect(version).toBeLessThanOrEqual(await versionOf(program, code));
  });

  test("a tree too deep or too wide is refused in words, beside the field", async () => {
    const { code, mara } = await aPlanOfTwo();
    const page = await open(mara, defineStep, code, "define");
    const deep = Array.from({ length: 9 }, (_, at) => ({
      id: `w${at}`,
      depth: String(at),
      text: `why ${at}`,
    }));
    const answer = await page.send(saveDefineStep, writeRows("whys", deep));
    expect(answer.status).toBe(422);
    expect((answer.body as { fieldErrors: Record<string, string[]> }).fieldErrors.whys?.[0]).toMatch(
      /9 levels deep/,
    );
    const long = writeRows("whys", [{ id: "w", depth: "0", text: "x".repeat(10_000) }]);
    expect((await page.send(saveDefineStep, long)).status).toBe(422);
  });
});

describe("who else is here", () => {
  test("names those who have the same step open, until they leave or half a minute is over", async () => {
    const { program, code } = await aPlanOfTwo();
    const step = { noun: "plan", ref: code, part: "define" } as const;
    const [mara, hana] = [program.as("mara").viewer, program.as("hana").viewer];
    const at = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
    expect(await seeWhoEdits(mara, step, at(0))).toMatchObject({ others: [] });
    expect(await seeWhoEdits(hana, step, at(5))).toMatchObject({ others: ["Mara"] });
    expect(await seeWhoEdits(hana, { ...step, part: "assign" }, at(6))).toMatchObject({ others: [] });
    expect(await seeWhoEdits(mara, step, at(10))).toEqual({
      version: await versionOf(program, code),
      others: ["Hana"],
    });
    expect(await seeWhoEdits(mara, step, at(60))).toMatchObject({ others: [] });
    // What was seen long ago leaves no trace.
    await seeWhoEdits(mara, step, at(3_600));
    expect(await database().presence.count({ where: { workspaceId: mara.workspaceId } })).toBe(1);
  });

  test("moves nothing on, is nobody else's business, and takes no nonsense", async () => {
    const { program, code, hana } = await aPlanOfTwo();
    setClock(TEST_NOW);
    const before = await database().workspace.findUniqueOrThrow({ where: { id: program.workspace.id } });
    const fields = { noun: "plan", ref: code, part: "define" };
    const answer = await hana.post(present, "/presence", fields);
    expect(JSON.parse(String(answer.body))).toEqual({ version: await versionOf(program, code), others: [] });
    expect((await hana.post(present, "/presence", { ...fields, left: "yes" })).status).toBe(204);
    expect(await database().presence.count({ where: { workspaceId: program.workspace.id } })).toBe(0);
    const after = await database().workspace.findUniqueOrThrow({ where: { id: program.workspace.id } });
    expect(after.dataVersion).toBe(before.dataVersion);
    const stranger = await signedIn((await aProgram()).people.hana);
    expect((await stranger.post(present, "/presence", fields)).status).toBe(404);
    expect((await hana.post(present, "/presence", { ...fields, ref: "CAP-999" })).status).toBe(404);
    expect((await hana.post(present, "/presence", { ...fields, noun: "person" })).status).toBe(422);
    expect((await hana.post(present, "/presence", { ...fields, part: "\u0000<b>" })).status).toBe(422);
    expect((await new Visitor().post(present, "/presence", fields)).status).toBe(401);
    setClock(null);
  });
});
