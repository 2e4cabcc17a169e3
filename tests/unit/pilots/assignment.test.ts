import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Draw,
  type DrawnUnit,
  drawArms,
  drawFromStore,
  groupKey,
  isDrawnAgain,
  seedNumber,
  treatedOf,
} from "~/domain/pilots/assignment";

const units = (count: number, change: (at: number) => Partial<DrawnUnit> = () => ({})): DrawnUnit[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `Unit ${String(at + 1).padStart(3, "0")}`,
    pairKey: "",
    traits: {},
    ...change(at),
  }));

const among = (treated: number): Draw => ({ within: "all", traits: [], treated });
const treatedIn = (arms: ReadonlyMap<string, string>) =>
  [...arms.values()].filter((arm) => arm === "treated").length;

describe("drawing arms by a seed", () => {
  test("the same seed gives the same arms, in whatever order the units come", () => {
    const first = drawArms(units(30), among(15), "2026-08");
    const again = drawArms([...units(30)].reverse(), among(15), "2026-08");
    expect(new Map([...again].sort())).toEqual(new Map([...first].sort()));
    expect(
      isDrawnAgain(
        units(30).map((unit) => ({ ...unit, arm: first.get(unit.name) ?? null })),
        among(15),
        "2026-08",
      ),
    ).toBe(true);
  });

  test("another seed gives other arms", () => {
    const one = drawArms(units(30), among(15), "1");
    const other = drawArms(units(30), among(15), "2");
    expect([...one.keys()].some((name) => one.get(name) !== other.get(name))).toBe(true);
  });

  test("the arms of a seed are these, today and in ten years", () => {
    const arms = drawArms(units(6), among(3), "7");
    const treated = [...arms].flatMap(([name, arm]) => (arm === "treated" ? name : [])).sort();
    expect(treated).toMatchInlineSnapshot(`
      [
        "Unit 004",
        "Unit 005",
        "Unit 006",
      ]
    `);
  });

  test("a whole number is its own seed, other words are hashed", () => {
    expect(seedNumber("0042")).toBe(42);
    expect(seedNumber(" 42 ")).toBe(42);
    // FNV-1a, 32 bit, of "a" is 0xe40c292c.
    expect(seedNumber("a") >>> 0).toBe(0xe40c292c);
  });

  test("every unit is as likely to be treated as any other", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed += 1) {
      for (const [name, arm] of drawArms(units(4), among(2), String(seed))) {
        if (arm === "treated") counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(4);
    // 2,000 of 4,000 each, five standard deviations either way.
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(160);
  });

  test("as many as planned are treated, whatever the numbers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 90 }),
        fc.string(),
        (count, treated, seed) => {
          const arms = drawArms(units(count), among(treated), seed);
          expect(arms.size).toBe(count);
          expect(treatedIn(arms)).toBe(Math.min(treated, count));
        },
      ),
    );
  });

  test("groups are split as nearly alike as whole units allow, and the whole as planned", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 60 }),
        fc.string(),
        (tiers, seed) => {
          const all = units(tiers.length, (at) => ({ traits: { tier: String(tiers[at]) } }));
          const treated = treatedOf(all.length, { treated: null, control: null });
          const arms = drawArms(all, { within: "traits", traits: ["tier"], treated }, seed);
          expect(treatedIn(arms)).toBe(treated);
          for (const tier of new Set(tiers)) {
            const group = all.filter(({ traits }) => traits.tier === String(tier));
            const share = (group.length * treated) / all.length;
            const there = group.filter(({ name }) => arms.get(name) === "treated").length;
            expect(Math.abs(there - share)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  test("of each pair one is treated; who is in no pair is split in half, the odd one by lot", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 9 }),
        fc.string(),
        (pairs, single, seed) => {
          const all = units(2 * pairs + single, (at) => ({
            pairKey: at < 2 * pairs ? String(Math.floor(at / 2)) : "",
          }));
          const arms = drawArms(all, { within: "pairs", traits: [], treated: 0 }, seed);
          for (let pair = 0; pair < pairs; pair += 1) {
            const both = all
              .filter(({ pairKey }) => pairKey === String(pair))
              .map(({ name }) => arms.get(name));
            expect(both.sort()).toEqual(["control", "treated"]);
          }
          const alone = all
            .filter(({ pairKey }) => pairKey === "")
            .filter(({ name }) => arms.get(name) === "treated");
          expect(Math.abs(alone.length - single / 2)).toBeLessThanOrEqual(0.5);
          expect(arms.size).toBe(all.length);
        },
      ),
    );
  });

  test("the odd one of no pair is not always the same", () => {
    const all = units(3, (at) => ({ pairKey: at < 2 ? "1" : "" }));
    const arms = Array.from({ length: 40 }, (_, seed) =>
      drawArms(all, { within: "pairs", traits: [], treated: 0 }, String(seed)).get("Unit 003"),
    );
    expect(new Set(arms)).toEqual(new Set(["treated", "control"]));
  });

  test("groups of words that run together stay apart", () => {
    expect(groupKey({ traits: { a: "x,y", b: "" } }, ["a", "b"])).not.toBe(
      groupKey({ traits: { a: "x", b: "y," } }, ["a", "b"]),
    );
  });

  test("how many are treated: as planned, else the planned share, else half", () => {
    expect(treatedOf(30, { treated: 15, control: 15 })).toBe(15);
    expect(treatedOf(33, { treated: 10, control: 20 })).toBe(11);
    expect(treatedOf(7, { treated: null, control: null })).toBe(4);
    expect(treatedOf(7, { treated: 0, control: 0 })).toBe(4);
  });

  test("what is kept of a draw is read back, and nonsense is none", () => {
    expect(drawFromStore({ within: "traits", traits: ["tier"], treated: 15 })).toEqual({
      within: "traits",
      traits: ["tier"],
      treated: 15,
    });
    for (const none of [{}, null, "all", { within: "all" }, { within: "stars", treated: 3 }])
      expect(drawFromStore(none)).toBeNull();
  });
});
