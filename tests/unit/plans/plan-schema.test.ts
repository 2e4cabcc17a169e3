import { describe, expect, test } from "vitest";
import { treeOf } from "~/domain/plans/cause-tree";
import {
  assignSchema,
  createPlanSchema,
  defineSchema,
  evidenceSchema,
  holdSchema,
  planMoveSchema,
  quantifySchema,
  scheduleSchema,
} from "~/domain/plans/plan.schema";

const quantify = quantifySchema("USD");
const head = { code: "CAP-006", version: "3" };
const messages = (
  schema: {
    safeParse: (value: unknown) => {
      success: boolean;
      error?: { issues: { path: PropertyKey[]; message: string }[] };
    };
  },
  value: unknown,
) =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("the forms of a plan", () => {
  test("a form with nothing but its head is a step left blank", () => {
    expect(quantify.parse(head)).toMatchObject({ version: 3, solution: "", alternatives: [], kpis: [] });
    expect(assignSchema.parse({ ...head, ownerId: "" })).toMatchObject({ ownerId: null, people: [] });
    expect(scheduleSchema.parse({ ...head, startOn: "", checkIns: ["", " "] })).toMatchObject({
      startOn: null,
      checkIns: [],
    });
  });

  test("rows left blank are dropped, whatever their selects say; numbers of the others stay", () => {
    const kpis = [
      { name: "", type: "outcome", direction: "down", frequency: "weekly", primary: "on" },
      { name: "Callback rate", baseline: "48,5", target: "80", baselineN: "212", direction: "up" },
    ];
    expect(quantify.parse({ ...head, kpis }).kpis).toEqual([
      expect.objectContaining({
        name: "Callback rate",
        baseline: "48.5",
        baselineN: 212,
        type: "operational",
      }),
    ]);
    const whys = [{ text: "" }, { text: "Because" }];
    const parsed = defineSchema.parse({ ...head, title: "T", kind: "corrective", whys });
    expect(treeOf(parsed.whys)).toEqual([{ id: "c2", text: "Because", evidenceId: null, because: [] }]);
  });

  test("amounts are read in the workspace's currency, exactly", () => {
    const alternatives = [{ title: "A", oneOffMinor: "1,250.50", monthlyMinor: "0" }, { title: "B" }];
    expect(quantify.parse({ ...head, alternatives }).alternatives).toMatchObject([
      { oneOffMinor: 125_050n, monthlyMinor: 0n },
      { oneOffMinor: null, monthlyMinor: null },
    ]);
    expect(
      quantifySchema("JPY").parse({ ...head, alternatives: [{ title: "A", oneOffMinor: "1250" }] })
        .alternatives[0]?.oneOffMinor,
    ).toBe(1250n);
    expect(
      messages(quantify, {
        ...head,
        alternatives: [
          { title: "A", oneOffMinor: "-5" },
          { title: "B", monthlyMinor: "much" },
        ],
      }),
    ).toEqual([
      "alternatives.0.oneOffMinor: Write an amount in USD, for example 1250.00; 0 if none.",
      "alternatives.1.monthlyMinor: Write an amount in USD, for example 1250.00; 0 if none.",
    ]);
  });

  test("HTML is text, and a zero byte never reaches the database", () => {
    const text = "<script>alert(1)</script>\u0000";
    const parsed = defineSchema.parse({ ...head, title: text, kind: "corrective", whatHappens: text });
    expect(parsed.whatHappens).toBe("<script>alert(1)</script>\uFFFD");
    expect(parsed.title).toContain("<script>");
  });

  test("too much is refused with the limit named", () => {
    expect(messages(createPlanSchema, { title: "x".repeat(200_000) })).toEqual([
      "title: At most 200 characters, please; shorten it.",
    ]);
    expect(
      messages(defineSchema, { ...head, title: "T", kind: "corrective", intended: "x".repeat(10_001) }),
    ).toEqual(["intended: At most 10,000 characters, please; shorten it."]);
    const kpis = ["1", "2", "3", "4", "5", "6"].map((name) => ({ name }));
    expect(messages(quantify, { ...head, kpis })[0]).toContain("At most 5 KPIs");
    expect(messages(quantify, { ...head, kpis: [{ name: "K", target: "1e9" }] })[0]).toContain(
      "Write a number",
    );
  });

  test("a day is a day, and a version is there", () => {
    expect(messages(scheduleSchema, { ...head, endOn: "2026-02-30", checkIns: ["31/12/2026"] })).toEqual([
      "endOn: This is not a date. Write it as YYYY-MM-DD.",
      "checkIns.0: This is not a date. Write it as YYYY-MM-DD.",
    ]);
    expect(messages(assignSchema, { code: "CAP-006" })[0]).toContain("reload it");
    expect(planMoveSchema.parse({ code: "CAP-006" }).version).toBeUndefined();
    expect(planMoveSchema.parse({ code: "CAP-006", version: "4" }).version).toBe(4);
  });

  test("a piece of evidence points at an answer or says something", () => {
    expect(messages(evidenceSchema, { code: "CAP-006", quote: " " })).toEqual([
      "quote: Choose an answer, or write what was said.",
    ]);
    expect(evidenceSchema.parse({ code: "CAP-006", responseId: "r1" })).toMatchObject({
      kind: "customer",
      quote: "",
    });
  });

  test("a hold has a reason from the list", () => {
    expect(messages(holdSchema, { code: "CAP-006", reason: "because", agreedById: "", wakeOn: "" })).toEqual([
      "reason: Choose a reason.",
      "agreedById: Say who agreed.",
      "wakeOn: This is not a date. Write it as YYYY-MM-DD.",
    ]);
  });
});
