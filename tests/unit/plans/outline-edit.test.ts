import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlineOf, treeOf, USUAL_HEADINGS } from "~/domain/plans/cause-tree";
import {
  canEdit,
  editOutline,
  OUTLINE_OPS,
  type OutlineOp,
  type OutlineRules,
  usualHeadings,
} from "~/domain/plans/outline-edit";

const WHYS: OutlineRules = { levels: 8, headings: false };
const DIAGRAM: OutlineRules = { levels: 4, headings: true };
interface Row {
  depth: number;
  text: string;
}
const blank = (depth: number): Row => ({ depth, text: "" });

/** "a", ".b", "..c": dots for the depth. */
const rows = (...lines: string[]): Row[] =>
  lines.map((line) => ({ depth: line.lastIndexOf(".") + 1, text: line.replace(/^\.+/, "") }));
const lines = (list: readonly Row[]) => list.map(({ depth, text }) => `${".".repeat(depth)}${text}`);
const edit = (list: readonly Row[], text: string, op: OutlineOp, rules = WHYS) => {
  const at = list.findIndex((row) => row.text === text);
  return lines(editOutline(list, at, op, rules, blank).rows);
};

describe("one edit", () => {
  const tree = rows("a", ".b", "..c", ".d", "e", ".f");
  test("a new row comes behind everything below the row it follows", () => {
    expect(edit(tree, "b", "after")).toEqual(["a", ".b", "..c", ".", ".d", "e", ".f"]);
    expect(edit(tree, "a", "below")).toEqual(["a", ".b", "..c", ".d", ".", "e", ".f"]);
  });
  test("deeper takes everything below along, and needs somebody to stand under", () => {
    expect(edit(tree, "e", "deeper")).toEqual(["a", ".b", "..c", ".d", ".e", "..f"]);
    expect(edit(tree, "b", "deeper")).toEqual(lines(tree));
  });
  test("shallower leaves what follows where it belongs", () => {
    expect(edit(tree, "b", "shallower")).toEqual(["a", ".d", "b", ".c", "e", ".f"]);
    expect(edit(tree, "a", "shallower")).toEqual(lines(tree));
  });
  test("up and down pass a sibling with all it has, and at the edge go to the neighbour's", () => {
    expect(edit(tree, "d", "up")).toEqual(["a", ".d", ".b", "..c", "e", ".f"]);
    expect(edit(tree, "b", "down")).toEqual(["a", ".d", ".b", "..c", "e", ".f"]);
    expect(edit(tree, "d", "down")).toEqual(["a", ".b", "..c", "e", ".d", ".f"]);
    expect(edit(tree, "f", "up")).toEqual(["a", ".b", "..c", ".d", ".f", "e"]);
    expect(edit(tree, "f", "down")).toEqual(lines(tree));
    expect(edit(tree, "c", "up")).toEqual(lines(tree));
  });
  test("a heading stays a heading, and a cause below one", () => {
    const diagram = rows("People", ".tired", "Policy", ".paid");
    for (const op of ["deeper", "shallower"] as const) {
      expect(edit(diagram, "Policy", op, DIAGRAM)).toEqual(lines(diagram));
      expect(edit(diagram, "paid", op, DIAGRAM)).toEqual(lines(diagram));
    }
    expect(edit(diagram, "paid", "up", DIAGRAM)).toEqual(["People", ".tired", ".paid", "Policy"]);
  });
  test("no level is made that nobody may save", () => {
    const deep = rows("a", ".b", "..c", "...d", "...e");
    expect(canEdit(deep, 3, "below", DIAGRAM)).toBe(false);
    expect(canEdit(deep, 4, "deeper", DIAGRAM)).toBe(false);
    expect(canEdit(deep, 4, "deeper", WHYS)).toBe(true);
  });
});

test("no chain of edits but a removal loses a word, and what comes out is always a tree", () => {
  const op = fc.constantFrom(...OUTLINE_OPS.filter((each) => each !== "remove"));
  const steps = fc.array(fc.tuple(fc.nat({ max: 12 }), op), { maxLength: 25 });
  fc.assert(
    fc.property(steps, fc.constantFrom(WHYS, DIAGRAM), (edits, rules) => {
      let list = rows("A", ".b", ".c", "..d", "E", ".f", "G");
      for (const [at, each] of edits) list = editOutline(list, at % list.length, each, rules, blank).rows;
      expect(
        list
          .map(({ text }) => text)
          .filter(Boolean)
          .sort(),
      ).toEqual([..."AEGbcdf"]);
      expect(Math.max(...list.map(({ depth }) => depth))).toBeLessThan(rules.levels);
      // The depths are those of a tree already: nothing has to be pulled up.
      const full = list.map((row, at) => ({ ...row, text: row.text || `new ${at}` }));
      expect(outlineOf(treeOf(full)).map(({ depth }) => depth)).toEqual(list.map(({ depth }) => depth));
      if (rules.headings) {
        expect(
          list
            .filter(({ depth, text }) => depth === 0 && text)
            .map(({ text }) => text)
            .sort(),
        ).toEqual(["A", "E", "G"]);
      }
    }),
  );
});

test("a new diagram begins with six plain headings", () => {
  const list = usualHeadings((depth, text) => ({ depth, text }));
  expect(list.filter(({ depth }) => depth === 0).map(({ text }) => text)).toEqual([...USUAL_HEADINGS]);
  expect(list).toHaveLength(12);
});
