import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptDiagram, keptWhys, readDiagram, readWhys } from "~/domain/plans/cause-record";
import {
  CAUSE_LIMIT,
  type Cause,
  countCauses,
  diagramExtent,
  longestChain,
  outlineOf,
  outlineProblem,
  treeOf,
  withKnownQuotes,
  withOtherQuotes,
} from "~/domain/plans/cause-tree";

const sketch = (causes: readonly Cause[]): unknown =>
  causes.map(({ text, because }) => (because.length > 0 ? [text, sketch(because)] : text));

const rows = fc.array(
  fc.record({
    id: fc.option(fc.constantFrom("c1", "c2", "x", "y", "z"), { nil: null }),
    depth: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
    text: fc.constantFrom("", " ", "a", "b", "Donaudampfschifffahrtsgesellschaft"),
    evidenceId: fc.option(fc.constantFrom("e1", "e2"), { nil: null }),
  }),
  { maxLength: 30 },
);

describe("an outline and its tree", () => {
  test("several answers stand below one why", () => {
    const tree = treeOf([
      { text: "Nobody came", depth: 0 },
      { text: "No date was named", depth: 1 },
      { text: "The list comes on Fridays", depth: 2 },
      { text: "The van was empty", depth: 1 },
    ]);
    expect(sketch(tree)).toEqual([
      ["Nobody came", [["No date was named", ["The list comes on Fridays"]], "The van was empty"]],
    ]);
  });

  test("rows without a place are a chain: each answers the one above", () => {
    expect(longestChain(treeOf(["a", "b", "c"].map((text) => ({ text }))))).toBe(3);
  });

  test("a row set in too far comes below the row above it", () => {
    expect(
      sketch(
        treeOf([
          { text: "a", depth: 7 },
          { text: "b", depth: 9 },
        ]),
      ),
    ).toEqual([["a", ["b"]]]);
  });

  test("a blank row hands its place to what lies below it, and not to the row before", () => {
    const tree = treeOf([
      { text: "a", depth: 0 },
      { text: " ", depth: 0 },
      { text: "b", depth: 1 },
      { text: "c", depth: 2 },
    ]);
    expect(sketch(tree)).toEqual(["a", ["b", ["c"]]]);
  });

  test("whatever rows come in, it is a tree of all their words, each id once, and the same the second time", () => {
    fc.assert(
      fc.property(rows, (sent) => {
        const tree = treeOf(sent);
        const outline = outlineOf(tree);
        expect(outline.map(({ text }) => text)).toEqual(
          sent.map(({ text }) => text.trim()).filter((text) => text !== ""),
        );
        expect(new Set(outline.map(({ id }) => id)).size).toBe(outline.length);
        expect(treeOf(outline)).toEqual(tree);
        expect(countCauses(tree)).toBe(outline.length);
      }),
    );
  });

  test("what is kept is read again as it was, the tree and the diagram", () => {
    fc.assert(
      fc.property(rows, (sent) => {
        const tree = treeOf(sent);
        expect(readWhys(JSON.parse(JSON.stringify(keptWhys(tree))))).toEqual(tree);
        // A heading is a word of ours and has no quote.
        const diagram = tree.map((heading) => ({ ...heading, evidenceId: null }));
        expect(readDiagram(JSON.parse(JSON.stringify(keptDiagram(diagram))))).toEqual(diagram);
      }),
    );
  });
});

describe("whys of earlier", () => {
  test("a flat list is one chain", () => {
    const kept = [
      { why: "Boxes stand unopened", evidenceId: "e1" },
      { why: "Nobody told them", evidenceId: null },
      { why: "  ", evidenceId: null },
    ];
    expect(sketch(readWhys(kept))).toEqual([["Boxes stand unopened", ["Nobody told them"]]]);
    expect(readWhys(kept)[0]?.evidenceId).toBe("e1");
  });

  test.each([null, undefined, "whys", 7, {}, [null, 3, "why"]])("%j is no cause at all", (kept) => {
    expect(readWhys(kept)).toEqual([]);
    expect(readDiagram(kept)).toEqual([]);
  });
});

describe("limits, in words", () => {
  const WHYS = { noun: "why", levels: 8 };
  test("too many", () => {
    const many = Array.from({ length: CAUSE_LIMIT + 1 }, (_, at) => ({ text: `${at}`, depth: 0 }));
    expect(outlineProblem(many.slice(1), WHYS)).toBeNull();
    expect(outlineProblem(many, WHYS)).toBe(
      "61 whys are too many to see a cause in them: at most 60. Join those that say the same.",
    );
  });
  test("too deep", () => {
    const deep = Array.from({ length: 9 }, (_, at) => ({ text: `${at}` }));
    expect(outlineProblem(deep.slice(1), WHYS)).toBeNull();
    expect(outlineProblem(deep, WHYS)).toMatch(/^This goes 9 levels deep, and at most 8/);
  });
});

test("only headings with causes count, and only causes below them", () => {
  const diagram = treeOf([
    { text: "People", depth: 0 },
    { text: "Tired", depth: 1 },
    { text: "Two jobs", depth: 2 },
    { text: "Policy", depth: 0 },
  ]);
  expect(diagramExtent(diagram)).toEqual({ headings: 1, causes: 2 });
});

test("a quote that is gone takes its link with it; a copied plan points at the copies", () => {
  const tree = treeOf([
    { text: "a", evidenceId: "e1" },
    { text: "b", evidenceId: "e2" },
  ]);
  const links = (causes: readonly Cause[]) => outlineOf(causes).map(({ evidenceId }) => evidenceId);
  expect(links(withKnownQuotes(tree, new Set(["e2"])))).toEqual([null, "e2"]);
  expect(links(withOtherQuotes(tree, new Map([["e1", "copy"]])))).toEqual(["copy", null]);
});
