import { describe, expect, test } from "vitest";
import { apartSentence, balanceOf, balanceSentence, markOf } from "~/domain/pilots/balance";
import { readOverlap } from "~/domain/pilots/overlap";
import type { Arm } from "~/domain/pilots/pilot";
import type { OverlapFact } from "~/domain/pilots/pilot-facts";
import type { TraitUnit } from "~/domain/pilots/traits";

const unit = (name: string, arm: Arm | null, traits: Record<string, string>): TraitUnit => ({
  id: name,
  name,
  arm,
  traits,
});

describe("the balance of the arms", () => {
  test("a figure by its means, in spreads", () => {
    const [row] = balanceOf([
      unit("T1", "treated", { hours: "10" }),
      unit("T2", "treated", { hours: "14" }),
      unit("C1", "control", { hours: "11" }),
      unit("C2", "control", { hours: "11.5" }),
      unit("N", null, { hours: "900" }),
    ]);
    // Means 12 and 11.25, variances 8 and 0.125: 0.75 ÷ √4.0625.
    expect(row).toMatchObject({
      trait: "hours",
      word: null,
      treated: 12,
      control: 11.25,
      n: { treated: 2, control: 2 },
      mark: "farApart",
    });
    expect(row?.standardised).toBeCloseTo(0.75 / Math.sqrt(4.0625), 12);
  });

  test("words by their shares, each word a line", () => {
    const rows = balanceOf([
      unit("T1", "treated", { tier: "I" }),
      unit("T2", "treated", { tier: "II" }),
      unit("C1", "control", { tier: "I" }),
      unit("C2", "control", { tier: "I" }),
      unit("C3", "control", { tier: "II" }),
      unit("C4", "control", { tier: "II" }),
    ]);
    expect(rows.map(({ word, treated, control, mark }) => [word, treated, control, mark])).toEqual([
      ["I", 0.5, 0.5, "balanced"],
      ["II", 0.5, 0.5, "balanced"],
    ]);
    expect(balanceSentence(rows)).toBe("The arms are alike in everything that is known of them.");
  });

  test("arms that share nothing are far apart though no spread can say how far", () => {
    const rows = balanceOf([
      unit("T1", "treated", { region: "North" }),
      unit("T2", "treated", { region: "North" }),
      unit("C1", "control", { region: "South" }),
      unit("C2", "control", { region: "South" }),
    ]);
    expect(rows.map(({ standardised, mark }) => [standardised, mark])).toEqual([
      [null, "farApart"],
      [null, "farApart"],
    ]);
    expect(balanceSentence(rows)).toBe("Of 2 lines the arms are far apart in 2.");
    expect(balanceSentence(rows.slice(0, 1))).toBe(
      "The arms are far apart in the one thing that is known of them.",
    );
    expect(apartSentence(rows)).toBe(
      "The arms were far apart before anything was done: region North 100 % of the treated against 0 % of control; region South 0 % of the treated against 100 % of control. For that the pilot may have done more or less than the difference says.",
    );
    expect(apartSentence([])).toBeNull();
  });

  test("what one arm says nothing of is no data, never 0", () => {
    const [row] = balanceOf([
      unit("T1", "treated", { hours: "5" }),
      unit("T2", "treated", { hours: "6" }),
      unit("C1", "control", {}),
    ]);
    expect(row).toMatchObject({ treated: 5.5, control: null, standardised: null, mark: "unknown" });
  });

  test("a figure that one unit writes as a word is a word for all", () => {
    expect(
      balanceOf([unit("T", "treated", { x: "5" }), unit("C", "control", { x: "five" })]).every(
        ({ word }) => word !== null,
      ),
    ).toBe(true);
  });

  test("no traits: nothing can be compared, and that is said", () => {
    expect(balanceSentence(balanceOf([unit("T", "treated", {})]))).toContain("no data");
  });

  test("the rules of thumb, at their edges", () => {
    expect([0.1, -0.1, 0.1000001, 0.25, -0.26].map(markOf)).toEqual([
      "balanced",
      "balanced",
      "slightlyApart",
      "slightlyApart",
      "farApart",
    ]);
  });
});

describe("another pilot across the arms", () => {
  const shared = (lies: [Arm | null, Arm | null, number][]): OverlapFact["units"] =>
    lies.flatMap(([arm, theirArm, count]) =>
      Array.from({ length: count }, (_, at) => ({ name: `${arm}${theirArm}${at}`, arm, theirArm })),
    );
  const arms = (treated: number, control: number) => [
    ...Array.from({ length: treated }, () => ({ arm: "treated" as const, lostOn: null })),
    ...Array.from({ length: control }, () => ({ arm: "control" as const, lostOn: null })),
  ];

  test("their treated lie evenly: it moves both arms alike", () => {
    const units = shared([
      ["treated", "treated", 5],
      ["treated", "control", 5],
      ["control", "treated", 5],
      ["control", "control", 5],
    ]);
    const reading = readOverlap({ code: "PIL-B", units }, arms(15, 15));
    expect(reading.counts.treated).toEqual({ treated: 5, control: 5, none: 0 });
    expect(reading.mark).toBe("balanced");
    expect(reading.sentence).toBe(
      "5 of 15 treated and 5 of 15 control units here are treated in PIL-B too: balanced, so it moves both arms alike.",
    );
  });

  test("one unit more on a side could not be split more evenly", () => {
    const units = shared([
      ["treated", "treated", 6],
      ["control", "treated", 5],
    ]);
    expect(readOverlap({ code: "PIL-B", units }, arms(15, 15)).mark).toBe("balanced");
  });

  test("their treated lie on one side: a part of the difference may be theirs", () => {
    const units = shared([
      ["treated", "treated", 8],
      ["control", "treated", 2],
    ]);
    const reading = readOverlap({ code: "PIL-B", units }, arms(15, 15));
    expect(reading.mark).toBe("farApart");
    expect(reading.sentence).toContain("uneven, so a part of the difference may be PIL-B's");
  });

  test("shared, but none of them treated there", () => {
    const units = shared([["treated", "control", 4]]);
    expect(readOverlap({ code: "PIL-B", units }, arms(15, 15)).sentence).toBe(
      "Nobody here is treated in PIL-B: it cannot move the result.",
    );
  });

  test("before the assignment nothing can be said of it", () => {
    const units = shared([[null, "treated", 4]]);
    const reading = readOverlap({ code: "PIL-B", units }, []);
    expect(reading).toMatchObject({ mark: "unknown", counts: { none: { treated: 4 } } });
  });
});
