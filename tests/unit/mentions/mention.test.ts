import { describe, expect, test } from "vitest";
import { fittingNames, mentionsIn, openName, segmentsOf } from "~/domain/mentions/mention";

const people = (...names: string[]) => names.map((name, at) => ({ id: `p${at}`, name }));
const STAFF = people(
  "Anna Groß-Müller",
  "Anna Lee",
  "Seán O’Brien",
  "Devin Park",
  "Li",
  "Karl von der Heide",
  "Kim Lee",
  "Kim Lee",
);

describe("whom a text names", () => {
  test.each([
    ["@Devin Park, when?", ["p3"]],
    ["(@devin park)", ["p3"]],
    ["@Devin when?", ["p3"]],
    ["@Anna?", []],
    ["@Anna Groß-Müller and @anna lee", ["p0", "p1"]],
    ["@Anna Gro\u00DF-Mu\u0308ller", ["p0"]],
    ["@Seán O'Brien's desk", ["p2"]],
    ["@Li", ["p4"]],
    ["@Lisa", []],
    ["@Karl von der Heide", ["p5"]],
    ["@Kim Lee", ["p6", "p7"]],
    ["me@devin.example, a@Li", []],
    ["@@Devin Park", ["p3"]],
    ["@Devin Park @Devin Park", ["p3"]],
    ["nobody at all @", []],
  ])("%s", (text, ids) => {
    expect(mentionsIn(text, STAFF)).toEqual(ids);
  });

  test("no more than twenty, and ten thousand signs take no time", () => {
    const many = people(...Array.from({ length: 40 }, (_, at) => `Person${at} Name`));
    expect(mentionsIn(many.map(({ name }) => `@${name}`).join(" "), many)).toHaveLength(20);
    expect(mentionsIn("@".repeat(10_000), STAFF)).toEqual([]);
  });
});

test("a comment shows the names of those who were told, and nothing else as a name", () => {
  expect(segmentsOf("Ask @Devin Park or @Li, not x@Li.", people("Devin Park"))).toEqual([
    { text: "Ask ", named: false },
    { text: "@Devin Park", named: true },
    { text: " or @Li, not x@Li.", named: false },
  ]);
  expect(segmentsOf("plain", [])).toEqual([{ text: "plain", named: false }]);
});

describe("while a name is typed", () => {
  test.each([
    ["Ask @de", { from: 4, typed: "de" }],
    ["@", { from: 0, typed: "" }],
    ["@Karl von d", { from: 0, typed: "Karl von d" }],
    ["me@de", null],
    ["@Devin Park is away today", null],
    ["@Devin\nnext", null],
    ["no sign", null],
  ])("%s", (text, open) => {
    expect(openName(text, text.length)).toEqual(open);
  });

  test("those come first whose name begins with it", () => {
    const names = (typed: string) => fittingNames(STAFF, typed).map(({ name }) => name);
    expect(names("lee")).toEqual(["Anna Lee", "Kim Lee", "Kim Lee"]);
    expect(names("an")).toEqual(["Anna Groß-Müller", "Anna Lee"]);
    expect(names("o'b")).toEqual(["Seán O’Brien"]);
    expect(names("zz")).toEqual([]);
    expect(names("")).toHaveLength(6);
  });
});
