import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeOf } from "~/domain/plans/cause-tree";
import { isClean, type MergeShape, mergeValues, sameValues } from "~/domain/plans/merge-values";
import { type RowValues, readRows, type Values, writeRows } from "~/domain/plans/value-rows";

const SHAPE: MergeShape = {
  groups: { kpis: { key: "id" }, whys: { key: "id", tree: true }, checkIns: { key: "" } },
};
const kpis = (...rows: RowValues[]): Values => writeRows("kpis", rows);
const whys = (...lines: string[]): Values =>
  writeRows(
    "whys",
    lines.map((line) => {
      const [, dots = "", id = "", text = ""] = /^(\.*)(\w*)\s?(.*)$/.exec(line) ?? [];
      return { id, depth: String(dots.length), text };
    }),
  );
const outline = (values: Values) =>
  readRows(values, "whys").map((row) => `${".".repeat(Number(row.depth))}${row.id ?? ""} ${row.text}`.trim());

describe("fields", () => {
  const base = { solution: "One list", hypothesis: "Calls go out", note: "" };
  test("what only one of us changed is taken from them", () => {
    const merged = mergeValues(
      base,
      { ...base, solution: "One owner" },
      { ...base, hypothesis: "Because nobody waits" },
      SHAPE,
    );
    expect(merged.values).toEqual({ solution: "One owner", hypothesis: "Because nobody waits", note: "" });
    expect(merged.taken).toEqual(["hypothesis"]);
    expect(isClean(merged)).toBe(true);
  });
  test("what both changed stays mine, and says what theirs is", () => {
    const merged = mergeValues(base, { ...base, solution: "A" }, { ...base, solution: "B" }, SHAPE);
    expect(merged.values.solution).toBe("A");
    expect(merged.conflicts).toEqual([{ name: "solution", mine: "A", theirs: "B" }]);
  });
  test("the same change twice, other line ends and blanks at the ends are no change", () => {
    const text = { a: "one\ntwo", b: "x" };
    expect(isClean(mergeValues(text, { a: "one\r\ntwo ", b: "y" }, { a: "one\ntwo", b: "y" }, SHAPE))).toBe(
      true,
    );
  });
});

describe("rows", () => {
  const a = { id: "a", name: "Calls", target: "80" };
  const b = { id: "b", name: "Visits", target: "20" };
  test("each field of each row by itself, wherever the row stands", () => {
    const merged = mergeValues(
      kpis(a, b),
      kpis({ ...b, target: "10" }, a),
      kpis(a, { ...b, name: "Second visits" }),
      SHAPE,
    );
    expect(readRows(merged.values, "kpis")).toEqual([{ id: "b", name: "Second visits", target: "10" }, a]);
    expect(merged.taken).toEqual(["kpis.0.name"]);
    expect(isClean(merged)).toBe(true);
  });
  test("rows that each of us added are both there", () => {
    const merged = mergeValues(
      kpis(a),
      kpis(a, { id: "", name: "Mine", target: "" }),
      kpis(a, { id: "t", name: "Theirs", target: "1" }),
      SHAPE,
    );
    expect(readRows(merged.values, "kpis").map(({ name }) => name)).toEqual(["Calls", "Mine", "Theirs"]);
    expect(merged.taken).toEqual(["kpis.2"]);
  });
  test("a row I added and saved comes back once", () => {
    const mine = { id: "", name: "Mine", target: "5" };
    const merged = mergeValues(kpis(a), kpis(a, mine), kpis(a, { ...mine, id: "new" }), SHAPE);
    expect(readRows(merged.values, "kpis").map(({ id }) => id)).toEqual(["a", "new"]);
  });
  test("a row that they took away is gone, unless I changed it", () => {
    const left = mergeValues(kpis(a, b), kpis(a, b), kpis(a), SHAPE);
    expect(readRows(left.values, "kpis")).toEqual([a]);
    expect(left.taken).toEqual(["kpis"]);
    const kept = mergeValues(kpis(a, b), kpis(a, { ...b, target: "15" }), kpis(a), SHAPE);
    expect(readRows(kept.values, "kpis")[1]).toMatchObject({ id: "b", target: "15" });
    expect(kept.notes).toEqual([{ group: "kpis", at: 1, removedBy: "them" }]);
  });
  test("a row that I took away stays away, unless they changed it", () => {
    expect(readRows(mergeValues(kpis(a, b), kpis(a), kpis(a, b), SHAPE).values, "kpis")).toEqual([a]);
    const back = mergeValues(kpis(a, b), kpis(a), kpis(a, { ...b, target: "15" }), SHAPE);
    expect(readRows(back.values, "kpis")[1]).toMatchObject({ id: "b", target: "15" });
    expect(back.notes).toEqual([{ group: "kpis", at: 1, removedBy: "me" }]);
  });
  test("days are told apart by themselves", () => {
    const days = (...list: string[]) =>
      writeRows(
        "checkIns",
        list.map((day) => ({ "": day })),
      );
    const merged = mergeValues(
      days("2026-12-01", "2027-01-12"),
      days("2026-12-01", "2027-01-12", "2027-01-20"),
      days("2026-12-08", "2027-01-12"),
      SHAPE,
    );
    expect(readRows(merged.values, "checkIns").map((row) => row[""])).toEqual([
      "2026-12-08",
      "2027-01-12",
      "2027-01-20",
    ]);
  });
});

describe("causes", () => {
  test("an answer below a why that moved goes along with it", () => {
    const merged = mergeValues(
      whys("a Late", "b No date"),
      whys("a Late", ".b No date"),
      whys("a Late", "b No date", ".c Weekly list"),
      SHAPE,
    );
    expect(outline(merged.values)).toEqual(["a Late", ".b No date", "..c Weekly list"]);
    expect(isClean(merged)).toBe(true);
  });
  test("what I wrote below a why that they took away stands where it can", () => {
    const merged = mergeValues(
      whys("a Late", ".b No date"),
      whys("a Late", ".b No date", "..c Weekly list"),
      whys("a Late"),
      SHAPE,
    );
    expect(outline(merged.values)).toEqual(["a Late", ".c Weekly list"]);
  });
  test("two moves that would make a circle leave a tree", () => {
    const merged = mergeValues(
      whys("a One", "b Two"),
      whys("b Two", ".a One"),
      whys("a One", ".b Two"),
      SHAPE,
    );
    expect(outline(merged.values)).toHaveLength(2);
  });
});

/* Anything that two people could do to a page, at random. */
const text = fc.constantFrom("", "a", "b", "c", "Donaudampfschifffahrt");
const row = fc.record({
  id: fc.constantFrom("r1", "r2", "r3", "r4"),
  depth: fc.constantFrom("0", "1", "2"),
  text,
  evidenceId: fc.constantFrom("", "e1", "e2"),
});
const saved = fc.record({
  solution: text,
  hypothesis: text,
  rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 }),
});
/** What somebody typed may hold new rows without an id. */
const typed = fc.record({
  solution: text,
  hypothesis: text,
  rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 }),
  added: fc.array(
    fc.record({ id: fc.constant(""), depth: fc.constantFrom("0", "1"), text, evidenceId: fc.constant("") }),
    {
      maxLength: 2,
    },
  ),
});
const inGroup =
  (group: string) =>
  ({
    rows,
    added = [],
    ...fields
  }: {
    solution: string;
    hypothesis: string;
    rows: RowValues[];
    added?: RowValues[];
  }): Values => ({ ...fields, ...writeRows(group, [...rows, ...added]) });

describe.each(["kpis", "whys"])("at random, rows of %s", (group) => {
  const values = inGroup(group);

  test("nothing I typed is lost", () => {
    fc.assert(
      fc.property(saved, typed, saved, (b, m, t) => {
        const [base, mine] = [values(b), values(m)];
        const merged = mergeValues(base, mine, values(t), SHAPE);
        for (const name of ["solution", "hypothesis"])
          if (mine[name] !== base[name]) expect(merged.values[name]).toBe(mine[name]);
        const rows = readRows(merged.values, group);
        const before = new Map<string, RowValues>(b.rows.map((each) => [each.id, each]));
        for (const each of [...m.rows, ...m.added])
          for (const field of ["text", "evidenceId"] as const) {
            const value = each[field];
            if (value === "" || value === before.get(each.id)?.[field]) continue;
            expect(rows.some((one) => one[field] === value && (each.id === "" || one.id === each.id))).toBe(
              true,
            );
          }
      }),
      { numRuns: 500 },
    );
  });

  test("nothing they typed is lost: it stands in the page or beside mine", () => {
    fc.assert(
      fc.property(saved, typed, saved, (b, m, t) => {
        const merged = mergeValues(values(b), values(m), values(t), SHAPE);
        const rows = readRows(merged.values, group);
        const before = new Map(b.rows.map((each) => [each.id, each]));
        const beside = merged.conflicts.map(({ theirs }) => theirs);
        for (const each of t.rows)
          for (const field of ["text", "evidenceId"] as const) {
            const value = each[field];
            if (value === "" || value === before.get(each.id)?.[field]) continue;
            expect(
              rows.some((one) => one.id === each.id && one[field] === value) || beside.includes(value),
            ).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });

  test("against an unchanged side the other side comes out, and a merge twice is the merge once", () => {
    fc.assert(
      fc.property(saved, saved, (b, t) => {
        const clean = (list: typeof b) => values({ ...list, rows: tidy(list.rows) });
        const [base, theirs] = [clean(b), clean(t)];
        expect(sameValues(mergeValues(base, base, theirs, SHAPE).values, theirs)).toBe(true);
        expect(sameValues(mergeValues(base, theirs, base, SHAPE).values, theirs)).toBe(true);
        const once = mergeValues(base, theirs, theirs, SHAPE);
        expect(isClean(once)).toBe(true);
        expect(sameValues(once.values, theirs)).toBe(true);
      }),
    );
  });

  test("no row comes twice, and an outline stays a tree", () => {
    fc.assert(
      fc.property(saved, typed, saved, (b, m, t) => {
        const merged = mergeValues(values(b), values(m), values(t), SHAPE);
        const rows = readRows(merged.values, group);
        const ids = rows.map(({ id }) => id).filter((id) => id !== "");
        expect(new Set(ids).size).toBe(ids.length);
        if (group !== "whys") return;
        let above = -1;
        for (const { depth } of rows) {
          expect(Number(depth)).toBeLessThanOrEqual(above + 1);
          above = Number(depth);
        }
      }),
    );
  });
});

/** What is saved is a tree already, and has no empty causes. */
function tidy<Row extends RowValues>(rows: readonly Row[]): Row[] {
  const full = rows.map((each) => ({ ...each, text: each.text || "x" }));
  let above = -1;
  return full.map((each) => {
    const depth = Math.min(Number(each.depth), above + 1);
    above = depth;
    return { ...each, depth: String(depth) };
  });
}

test("the causes of a merge can be saved", () => {
  const merged = mergeValues(
    whys("a A", ".b B"),
    whys("a A", ".b B", " C"),
    whys("a A", ".b B", "..d D"),
    SHAPE,
  );
  const rows = readRows(merged.values, "whys").map(({ id = "", depth, text: words = "" }) => ({
    id,
    depth: Number(depth),
    text: words,
  }));
  expect(treeOf(rows).map(({ text: words }) => words)).toEqual(["A", "C"]);
});
