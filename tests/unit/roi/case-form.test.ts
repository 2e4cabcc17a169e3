import { describe, expect, it } from "vitest";
import { caseSchema, linesOfInput, withKeys } from "~/domain/roi/case.schema";
import { differencesOf } from "~/domain/roi/case-differences";
import { isWrong, readAmount, readFigure, unitProblem } from "~/domain/roi/case-fields";
import {
  afterIntent,
  focusAfter,
  nestedRows,
  rowsOf,
  rowsOfCase,
  valuesOfRows,
} from "~/domain/roi/case-form";
import { liveReading } from "~/domain/roi/live-reading";
import { readCase } from "~/domain/roi/read-case";
import { EFFECTS, factor, PIL_A } from "./demo-cases";

const amount = (text: string) => {
  const read = readAmount(text, "USD");
  return isWrong(read) ? read.wrong : read;
};
const figure = (text: string) => {
  const read = readFigure(text);
  return isWrong(read) ? read.wrong : read;
};

describe("an amount", () => {
  it("is read as people write it", () => {
    expect(["", "1,234.50", "USD 20", "$20", "-5"].map(amount)).toEqual([
      null,
      123_450n,
      2_000n,
      2_000n,
      -500n,
    ]);
  });

  it("in another currency is refused with the workspace's", () => {
    for (const text of ["EUR 20", "20 eur", "€20", "20 £"]) {
      expect(amount(text)).toContain("reckons in USD");
    }
  });

  it("that is none is refused in words", () => {
    for (const text of ["NaN", "1e30", "Infinity", "twelve", "1.2.3", "0x10"]) {
      expect(amount(text)).toMatch(/^Write an amount in USD/);
    }
    expect(amount("99999999999999999")).toContain("Check the digits");
  });
});

describe("a figure", () => {
  it("is plain decimal text", () => {
    expect(["", "24", "-0.5", "\u22123", "1 250.5"].map(figure)).toEqual(["", "24", "-0.5", "-3", "1250.5"]);
  });

  it.each([
    ["12,5", "Write the figure with a point: 12.5"],
    ["1,250.5", "without commas"],
    ["1e30", "not as a power of ten"],
    ["NaN", "in digits"],
    ["60 %", "0.6 instead of 60 %"],
    ["9999999999999", "Check the digits"],
    ["a".repeat(60), "in digits"],
  ])("%s is refused in words", (text, words) => {
    expect(figure(text)).toContain(words);
  });

  it("counts in the workspace's money alone", () => {
    expect(unitProblem("EUR per hour", "USD")).toContain("reckons in USD");
    expect(unitProblem("€ per hour", "USD")).toContain("USD per hour");
    expect(unitProblem("USD per hour", "USD")).toBeNull();
    expect(unitProblem("all projects", "USD")).toBeNull();
  });
});

const line = (change: object) => ({
  side: "benefit",
  label: "A",
  driver: "amount",
  kind: "serve",
  ...change,
});
const parse = (lines: object[], common: object = {}) =>
  caseSchema("USD").safeParse({ version: "1", horizonMonths: "12", lines, ...common });
const problems = (lines: object[], common: object = {}) => {
  const read = parse(lines, common);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("the form of a case", () => {
  it("refuses a cost below zero, and an effect as a cost", () => {
    expect(problems([line({ side: "cost", kind: "people", amountMinor: "-5" })])[0]).toContain(
      "cannot lie below zero",
    );
    expect(
      problems([line({ side: "cost", kind: "people", driver: "effect", metricId: "m" })]).join(),
    ).toContain("An effect is a benefit");
    expect(problems([line({ amountMinor: "-5" })])).toEqual([]);
  });

  it("takes exactly one figure of money in a product", () => {
    const product = (...units: string[]) =>
      line({ driver: "factors", factors: units.map((unit) => ({ name: "x", value: "2", unit })) });
    expect(problems([product("projects", "USD per hour")])).toEqual([]);
    expect(problems([product("projects", "hours")])[0]).toContain("One figure has to be money");
    expect(problems([product("USD", "USD per hour")])[0]).toContain("Only one figure");
    expect(problems([product()])[0]).toContain("Add the figures");
  });

  it("takes a range around the value, or none", () => {
    const ranged = (low: string, high: string) =>
      line({ driver: "factors", factors: [{ name: "x", value: "5", unit: "USD", low, high }] });
    expect(problems([ranged("4", "6")])).toEqual([]);
    expect(problems([ranged("4", "")])[0]).toContain("both ends");
    expect(problems([ranged("6", "4")])[0]).toContain("above the high one");
    expect(problems([ranged("6", "9")])[0]).toContain("between its ends");
  });

  it("never lets anybody claim a control group", () => {
    expect(problems([line({ evidence: "withControl" })])[0]).toContain("earned, never chosen");
  });

  it("leaves blank rows out, and says what a line lacks", () => {
    const blank = line({ label: "", amountMinor: " ", factors: [{ key: "", name: "", value: "" }] });
    expect(problems([blank])).toEqual([]);
    expect(problems([line({ label: "", amountMinor: "5" })])[0]).toBe("lines.0.label: Say what it is.");
    expect(problems([line({ kind: "people", amountMinor: "5" })])[0]).toContain("kind");
    expect(problems([], { horizonMonths: "0" })[0]).toContain("from 1 to 120");
    expect(problems([], { discountRate: "-60" })[0]).toContain("rate");
    expect(problems([], { attribution: "120" })[0]).toContain("share");
    expect(problems([line({ label: "ä".repeat(10_000) })])[0]).toContain("120 characters");
    expect(problems(Array.from({ length: 41 }, () => line({ amountMinor: "1" })))[0]).toContain("At most 40");
  });

  it("turns per cent into shares, and leaves the workspace's rate where none is given", () => {
    const read = parse([], { discountRate: "7.5 %", attribution: "60" });
    expect(read.data).toMatchObject({ discountRate: "0.075", attribution: "0.6" });
    expect(parse([]).data).toMatchObject({ discountRate: "", attribution: "1", lines: [] });
  });

  it("keeps the keys of figures, and makes new ones from their names", () => {
    const keyless = (name: string) => ({ ...factor("", "1", "USD"), name });
    const keys = withKeys([
      factor("hour", "1", "USD"),
      keyless("Hourly rate!"),
      keyless("Hourly rate"),
      keyless("小"),
    ]);
    expect(keys.map(({ key }) => key)).toEqual(["hour", "hourly-rate", "hourly-rate-2", "figure"]);
  });

  it("comes back as it was", () => {
    const rows = rowsOfCase(PIL_A, "");
    expect(rowsOf(valuesOfRows(rows))).toEqual(rows);
    const read = caseSchema("USD").parse({ ...nestedRows(rows), version: "3" });
    const lines = linesOfInput(read, new Set(PIL_A.lines.map(({ id }) => id)), () => "new");
    expect(lines).toEqual(PIL_A.lines);
  });
});

describe("buttons of the form", () => {
  const values = valuesOfRows(rowsOfCase(PIL_A, ""));

  it("add and take away lines and figures without saving", () => {
    const count = (intent: string) => {
      const next = afterIntent({ ...values, intent });
      return next && rowsOf(next).lines.map(({ factors }) => factors.length);
    };
    expect(count("add:cost:amount")).toEqual([0, 2, 0]);
    expect(count("add:benefit:factors")).toEqual([0, 2, 2]);
    expect(count("remove:0")).toEqual([2]);
    expect(count("figure:1")).toEqual([0, 3]);
    expect(count("strike:1:0")).toEqual([0, 1]);
    expect(count("add:benefit:factors:retain")).toEqual([0, 2, 3]);
    expect(count("add:benefit:factors:grow")).toEqual([0, 2, 4]);
    expect(count("remove:99")).toEqual([0, 2]);
    expect(count("save")).toBeNull();
    expect(count("add:benefit:__proto__")).toBeNull();
  });

  it("lay out the Big 4 with the names of their figures", () => {
    const next = afterIntent({ ...values, intent: "add:benefit:factors:winBack" });
    const line = next && rowsOf(next).lines.at(-1);
    expect(line?.fields.kind).toBe("winBack");
    expect(line?.factors.map(({ name }) => name)).toEqual([
      "Lost customers",
      "Change in the share won back",
      "Second lifetime value of one",
    ]);
  });

  it("keep every word that was typed", () => {
    const next = afterIntent({ ...values, "lines.0.label": "EUR 20", intent: "add:cost:amount" });
    expect(next?.["lines.0.label"]).toBe("EUR 20");
    expect(next?.intent).toBeUndefined();
  });
});

describe("two who write at once", () => {
  it("see what differs, line by line", () => {
    const theirs = rowsOfCase(PIL_A, "");
    const [cost, saved] = theirs.lines;
    if (!cost || !saved) throw new Error("Two lines.");
    const yours = {
      common: { ...theirs.common, horizonMonths: "24" },
      lines: [
        { ...cost, fields: { ...cost.fields, amountMinor: "20000.00" } },
        { fields: { ...cost.fields, id: "", label: "Training" }, factors: [] },
      ],
    };
    expect(differencesOf(yours, theirs)).toEqual([
      { label: "Horizon in months", yours: "24", theirs: "12" },
      { label: "cost, amount", yours: "20000.00", theirs: "18000.00" },
      { label: "Training", yours: "a line of yours", theirs: "" },
      { label: "saved", yours: "", theirs: "a line of theirs" },
    ]);
    expect(differencesOf(theirs, theirs)).toEqual([]);
    const { evidence: _, ...withoutInput } = cost.fields;
    const asSent = { ...theirs, lines: [{ ...cost, fields: withoutInput }, saved] };
    expect(differencesOf(asSent, theirs)).toEqual([]);
  });
});

describe("the total while somebody types", () => {
  const ground = {
    around: { spentMinor: null },
    effects: EFFECTS,
    base: { id: "case", version: 3, currency: "USD", seed: 42, discountRate: "0.08" },
  };

  it("is the case's own", () => {
    const rows = rowsOfCase(PIL_A, "");
    const { reading } = liveReading(rows, ground);
    const own = readCase(PIL_A, EFFECTS, ground.around);
    expect(reading).toMatchObject({ netMinor: own.netMinor, roiLower: own.roiLower, npvMinor: own.npvMinor });
  });

  it("waits for what cannot be read yet", () => {
    const rows = rowsOfCase(PIL_A, "");
    const [cost] = rows.lines;
    if (cost) cost.fields.amountMinor = "12,";
    expect(liveReading(rows, ground)).toEqual({ reading: null, unreadable: 1 });
  });
});

describe("after a button of the form", () => {
  const rows = rowsOfCase(PIL_A, "");

  it("the hands go on where they are needed", () => {
    expect(focusAfter("add:benefit:factors", rows)).toBe('[name="lines.1.label"]');
    expect(focusAfter("figure:1", rows)).toBe('[name="lines.1.factors.1.name"]');
    expect(focusAfter("strike:1:0", rows)).toBe('[value="figure:1"]');
    expect(focusAfter("remove:0", rows)).toBe('[value="add:cost:amount"]');
  });
});
