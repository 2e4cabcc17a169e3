import { describe, expect, test } from "vitest";
import { defineField } from "~/commands/fields/define-field.server";
import { editField } from "~/commands/fields/edit-field.server";
import { orderField } from "~/commands/fields/order-field.server";
import { retireField } from "~/commands/fields/retire-field.server";
import { savePlanValues } from "~/commands/fields/save-plan-values.server";
import { saveTaskValues } from "~/commands/fields/save-task-values.server";
import type { Act } from "~/domain/act";
import type { FieldKind, FieldNoun } from "~/domain/fields/custom-field";
import { defineFieldSchema } from "~/domain/fields/custom-field.schema";
import { database } from "~/store/database.server";
import { findOwnFields } from "~/store/fields/custom-values.queries.server";
import { listFields } from "~/store/fields/field.queries.server";
import { findPlanAsk } from "~/store/plans/plan-ask.server";
import { listPlans } from "~/store/plans/plan-list.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { aPlannedPlan, aProgram, factsOf, type Program, refusal, value } from "./a-program";

freshDatabase();

const define = async (
  act: Act,
  name: string,
  kind: FieldKind,
  more: { noun?: FieldNoun; choices?: string } = {},
) => value(await defineField(act, defineFieldSchema.parse({ noun: "plan", name, kind, ...more }))).id;

const planId = async (program: Program, code: string) => (await factsOf(program, code)).id;
const version = async (program: Program, code: string) => (await factsOf(program, code)).version;

describe("a field of one's own", () => {
  test("is defined by a leader, once under a name", async () => {
    const { as } = await aProgram();
    const input = defineFieldSchema.parse({ noun: "plan", name: "Cost centre", kind: "words" });
    expect(refusal(await defineField(as("sam"), input)).kind).toBe("not-permitted");
    const id = value(await defineField(as("mara"), input)).id;
    expect(refusal(await defineField(as("mara"), { ...input, name: "COST CENTRE" }))).toMatchObject({
      kind: "invalid",
    });
    // The same name on tasks is another field.
    value(await defineField(as("mara"), { ...input, noun: "task" }));
    value(await retireField(as("mara"), { id, version: 1, retired: true }));
    expect(refusal(await defineField(as("mara"), input)).message).toContain("retired");
    expect(await listFields(as("mara").viewer, "plan")).toEqual([]);
    expect(value(await retireField(as("mara"), { id, version: 1, retired: true })).version).toBe(2);
    value(await retireField(as("mara"), { id, version: 2, retired: false }));
    expect(await listFields((await actFor("leader")).viewer, "plan")).toEqual([]);
  });

  test("asks for choices where it holds one of some, and only there", () => {
    const parse = (kind: string, choices: string) =>
      defineFieldSchema.safeParse({ noun: "plan", name: "X", kind, choices });
    expect(parse("choice", "One").success).toBe(false);
    expect(parse("choice", "One\r\n One \n\nTwo")).toMatchObject({
      success: true,
      data: { choices: ["One", "Two"] },
    });
    expect(parse("words", "").success).toBe(true);
    expect(parse("nonsense", "").success).toBe(false);
    expect(parse("choice", "x".repeat(81)).success).toBe(false);
  });

  test("takes only what it holds, exactly, and refuses the rest in words", async () => {
    const program = await aProgram();
    const { as, people } = program;
    const code = await aPlannedPlan(program);
    const mara = as("mara");
    const ids = {
      number: await define(mara, "Share", "number"),
      day: await define(mara, "Board day", "day"),
      choice: await define(mara, "Region", "choice", { choices: "North\nSouth" }),
      money: await define(mara, "Budget", "money"),
      person: await define(mara, "Contact", "person"),
      yesNo: await define(mara, "Legal", "yesNo"),
    };
    const wrong = {
      [ids.number]: "twelve",
      [ids.day]: "2026-02-30",
      [ids.choice]: "West",
      [ids.money]: "1200.505",
      [ids.person]: "nobody",
      [ids.yesNo]: "maybe",
    };
    const before = await version(program, code);
    const refused = refusal(await savePlanValues(mara, { code, version: before, custom: wrong }));
    expect(Object.keys(refused.kind === "invalid" ? refused.fieldErrors : {})).toHaveLength(6);
    const right = {
      [ids.number]: "0.100000",
      [ids.day]: "2026-11-13",
      [ids.choice]: "North",
      [ids.money]: "1,200.50",
      [ids.person]: people.sam.id,
      [ids.yesNo]: "yes",
    };
    expect(value(await savePlanValues(mara, { code, version: before, custom: right })).changed).toBe(6);
    const own = await findOwnFields(mara.viewer, "plan", await planId(program, code));
    expect(own.values).toEqual({
      [ids.number]: "0.1",
      [ids.day]: "2026-11-13",
      [ids.choice]: "North",
      [ids.money]: "120050",
      [ids.person]: people.sam.id,
      [ids.yesNo]: "yes",
    });
    // Nothing new is no change, and the page that was read before is stale after one.
    const same = await savePlanValues(mara, { code, version: before, custom: { [ids.money]: "1200.50" } });
    expect(value(same).changed).toBe(0);
    const late = await savePlanValues(mara, { code, version: before, custom: { [ids.choice]: "South" } });
    expect(refusal(late).kind).toBe("stale");
    const [line] = await database().activity.findMany({
      where: { noun: "plan" },
      orderBy: { seq: "desc" },
      take: 1,
    });
    expect(line?.after).toMatchObject({
      Budget: expect.stringMatching(/^USD\s1,200\.50$/),
      Contact: "Sam",
      Region: "North",
    });
  });

  test("keeps its kind once something is written in it, and says so", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    const code = await aPlannedPlan(program);
    const id = await define(mara, "Region", "choice", { choices: "North\nSouth" });
    const asWords = { id, version: 1, name: "Region", kind: "words" as const, help: "", choices: [] };
    const custom = { [id]: "North" };
    value(await savePlanValues(mara, { code, version: await version(program, code), custom }));
    expect(refusal(await editField(mara, asWords))).toMatchObject({
      kind: "invalid",
      fieldErrors: { kind: [expect.stringContaining("1 plan holds a value")] },
    });
    // A choice taken away stays where it was chosen.
    value(await editField(mara, { ...asWords, kind: "choice", choices: ["South", "West"] }));
    const kept = await savePlanValues(mara, { code, version: await version(program, code), custom });
    expect(value(kept).changed).toBe(0);
    expect(refusal(await editField(mara, asWords)).kind).toBe("invalid");
    value(await savePlanValues(mara, { code, version: await version(program, code), custom: { [id]: "" } }));
    expect(value(await editField(mara, { ...asWords, version: 2 })).name).toBe("Region");
    expect(refusal(await editField(mara, { ...asWords, version: 2 })).kind).toBe("stale");
  });

  test("is filled in by those who may change the plan", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const id = await define(program.as("mara"), "Cost centre", "words");
    const input = { code, version: await version(program, code), custom: { [id]: "4711" } };
    expect(refusal(await savePlanValues(program.as("vera"), input)).kind).toBe("not-permitted");
    expect(refusal(await savePlanValues(program.as("sam"), input)).kind).toBe("not-permitted");
    expect(refusal(await savePlanValues(await actFor("leader"), input)).kind).toBe("not-found");
    expect(value(await savePlanValues(program.as("hana"), input)).changed).toBe(1);
  });

  test("stands on tasks as well", async () => {
    const program = await aProgram();
    await aPlannedPlan(program);
    const task = await database().task.findFirstOrThrow({ where: { workspaceId: program.workspace.id } });
    const id = await define(program.as("mara"), "Ticket", "words", { noun: "task" });
    const input = { taskId: task.id, version: task.version, custom: { [id]: "T-1" } };
    expect(refusal(await saveTaskValues(program.as("vera"), input)).kind).toBe("not-permitted");
    expect(value(await saveTaskValues(program.as("mara"), input)).changed).toBe(1);
    expect(
      refusal(await saveTaskValues(program.as("mara"), { ...input, custom: { [id]: "T-2" } })).kind,
    ).toBe("stale");
    expect((await findOwnFields(program.as("mara").viewer, "task", task.id)).values).toEqual({ [id]: "T-1" });
  });

  test("narrows and orders the list, exactly at its borders", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    const codes = [await aPlannedPlan(program), await aPlannedPlan(program), await aPlannedPlan(program)];
    const [budget, words, region] = [
      await define(mara, "Budget", "money"),
      await define(mara, "Ticket", "words"),
      await define(mara, "Region", "choice", { choices: "North\nSouth" }),
    ];
    const rows = [
      { [budget]: "9.00", [words]: "ABC-1", [region]: "North" },
      { [budget]: "10.01", [words]: "abc-2", [region]: "South" },
    ];
    for (const [at, custom] of rows.entries()) {
      const code = codes[at] ?? "";
      value(await savePlanValues(mara, { code, version: await version(program, code), custom }));
    }
    const shown = async (query: string) => {
      const { given } = await findPlanAsk(mara.viewer, new URLSearchParams(query));
      const { rows: found } = await listPlans(mara.viewer, { ...given, columns: [] }, TEST_NOW);
      return found.map(({ code }) => codes.indexOf(code));
    };
    expect(await shown(`f.${budget}.from=9&f.${budget}.to=10`)).toEqual([0]);
    expect(await shown(`f.${budget}.from=10.01`)).toEqual([1]);
    expect(await shown(`f.${budget}.empty=1`)).toEqual([2]);
    expect(await shown(`f.${budget}.filled=1`)).toEqual([1, 0]);
    expect(await shown(`f.${words}=bc-`)).toEqual([1, 0]);
    expect(await shown(`f.${words}.is=ABC-2`)).toEqual([1]);
    expect(await shown(`f.${region}=North&f.${region}=South&sort=f.${budget}`)).toEqual([0, 1]);
    expect(await shown(`sort=-f.${budget}`)).toEqual([1, 0, 2]);
    expect(await shown(`f.${budget}.from=abc&f.nonsense=1`)).toHaveLength(3);
  });

  test("stands where the leader puts it", async () => {
    const { as } = await aProgram();
    const ids = [];
    for (const name of ["A", "B", "C"]) ids.push(await define(as("mara"), name, "words"));
    value(await orderField(as("mara"), { id: ids[2] ?? "", direction: "up" }));
    expect((await listFields(as("mara").viewer, "plan")).map(({ name }) => name)).toEqual(["A", "C", "B"]);
    expect(refusal(await orderField(as("sam"), { id: ids[0] ?? "", direction: "up" })).kind).toBe(
      "not-permitted",
    );
  });
});
