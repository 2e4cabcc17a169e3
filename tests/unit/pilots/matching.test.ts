import { describe, expect, test } from "vitest";
import { type MatchQuestion, matchUnits } from "~/domain/pilots/matching";
import type { Arm } from "~/domain/pilots/pilot";
import type { TraitUnit } from "~/domain/pilots/traits";

const unit = (name: string, arm: Arm | null, traits: Record<string, string>): TraitUnit => ({
  id: name,
  name,
  arm,
  traits,
});
const by = (change: Partial<MatchQuestion>): MatchQuestion => ({
  mode: "partners",
  near: [],
  exact: [],
  atMost: null,
  ...change,
});
const names = (matching: ReturnType<typeof matchUnits>) =>
  matching?.pairs.map(({ units: [a, b] }) => `${a.name}+${b.name}`);

describe("matching units", () => {
  // Hours 10, 20, 12, 19, 40: mean 20.2, variance 141.2, standard deviation 11.8828.
  const hours = [
    unit("T1", "treated", { hours: "10" }),
    unit("T2", "treated", { hours: "20" }),
    unit("P1", null, { hours: "12" }),
    unit("P2", "control", { hours: "19" }),
    unit("P3", null, { hours: "40" }),
  ];

  test("every treated unit gets its nearest, reckoned by hand", () => {
    const matching = matchUnits(hours, by({ near: ["hours"] }));
    expect(names(matching)).toEqual(["T2+P2", "T1+P1"]);
    expect(matching?.pairs[0]?.distance).toBeCloseTo(1 / Math.sqrt(141.2), 8);
    expect(matching?.pairs[1]?.distance).toBeCloseTo(2 / Math.sqrt(141.2), 8);
    expect(matching?.unmatched.map(({ unit: { name }, why }) => [name, why])).toEqual([
      ["P3", "Others are nearer to the treated units."],
    ]);
  });

  test("two figures count by the root of their squares", () => {
    // Both figures have the variance 2 over the two units, so each differs by √2 spreads: √(2 + 2) = 2.
    const matching = matchUnits(
      [unit("A", null, { x: "0", y: "10" }), unit("B", null, { x: "2", y: "12" })],
      by({ mode: "pairs", near: ["x", "y"] }),
    );
    expect(matching?.pairs[0]?.distance).toBeCloseTo(2, 10);
  });

  test("words have to be the same, and who finds nobody is told so", () => {
    const matching = matchUnits(
      [
        unit("T1", "treated", { tier: "I", hours: "10" }),
        unit("T2", "treated", { tier: "III", hours: "11" }),
        unit("P1", null, { tier: "II", hours: "10" }),
        unit("P2", null, { tier: "I", hours: "30" }),
      ],
      by({ near: ["hours"], exact: ["tier"] }),
    );
    expect(names(matching)).toEqual(["T1+P2"]);
    expect(matching?.unmatched.map(({ unit: { name }, why }) => [name, why])).toEqual([
      ["P1", "Nobody to pair with has the same tier."],
      ["T2", "Nobody to pair with has the same tier."],
    ]);
  });

  test("what lies too far apart is no pair", () => {
    const matching = matchUnits(hours, by({ near: ["hours"], atMost: 0.1 }));
    expect(names(matching)).toEqual(["T2+P2"]);
    expect(matching?.unmatched.find(({ unit: { name } }) => name === "T1")?.why).toBe(
      "Nobody left lies within 0.1 spreads.",
    );
  });

  test("who says nothing of a trait stays alone", () => {
    const matching = matchUnits(
      [...hours, unit("T3", "treated", { hours: "many" })],
      by({ near: ["hours"] }),
    );
    expect(matching?.unmatched.find(({ unit: { name } }) => name === "T3")?.why).toBe(
      "It says nothing of hours.",
    );
  });

  test("all units pair with each other, each once, ties by name", () => {
    const four = ["A", "B", "C", "D", "E"].map((name, at) =>
      unit(name, at === 0 ? "treated" : null, { x: String(2 * at) }),
    );
    const matching = matchUnits(four, by({ mode: "pairs", near: ["x"] }));
    expect(names(matching)).toEqual(["A+B", "C+D"]);
    expect(matching?.unmatched.map(({ unit: { name } }) => name)).toEqual(["E"]);
  });

  test("a figure without a spread tells nobody apart", () => {
    const same = ["A", "B"].map((name) => unit(name, null, { x: "5" }));
    expect(matchUnits(same, by({ mode: "pairs", near: ["x"] }))?.pairs[0]?.distance).toBe(0);
  });

  test("too many comparisons are not begun; the same words bring them down", () => {
    const many = Array.from({ length: 1_500 }, (_, at) =>
      unit(`U${at}`, null, { x: String(at), region: String(at % 10) }),
    );
    expect(matchUnits(many, by({ mode: "pairs", near: ["x"] }))).toBeNull();
    expect(matchUnits(many, by({ mode: "pairs", near: ["x"], exact: ["region"] }))?.pairs).toHaveLength(750);
  });
});
