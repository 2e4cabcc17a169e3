import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { didPanel } from "~/domain/measurement/did-panel";
import { newcombeDiff } from "~/domain/measurement/newcombe-diff";
import type { MeasuredValue } from "~/domain/pilots/measured";
import { type MeasuredPilot, readMeasuredPilot } from "~/domain/pilots/read-pilot";
import { CLAIM_SENTENCES, EFFECT_VERDICT_LABELS, verdictSentence } from "~/domain/pilots/verdict";
import type { Day } from "~/shared/calendar";
import { aMetric, aPilot, PILOT_A, PILOT_C, unitsOf, valuesOn } from "./measured-pilot";

const read = (pilot: MeasuredPilot) => readMeasuredPilot(pilot, (rows) => JSON.stringify(rows)).reading;
const primaryOf = (pilot: MeasuredPilot) => {
  const { primary } = read(pilot);
  if (!primary) throw new Error("no primary metric");
  return primary;
};

const points = aMetric({ unit: "points", direction: "up", minEffect: "0.2", decimals: 2 });
const share = aMetric({ kind: "share", direction: "up", minEffect: "0.05", decimals: 1 });

const counts = (day: Day, arms: readonly (readonly (readonly [number, number])[])[]): MeasuredValue[] =>
  arms.flatMap((arm, side) =>
    arm.map(([k, n], at) => ({ unitId: `${side === 0 ? "t" : "c"}${at + 1}`, day, value: null, k, n })),
  );

const twice = (
  before: [number[], number[]],
  after: [number[], number[]],
  change: Partial<MeasuredPilot> = {},
) =>
  aPilot({
    design: "twice",
    metrics: [points],
    units: unitsOf(before[0].length, before[1].length),
    values: new Map([
      [
        "m1",
        [...valuesOn("2026-02-15", before[0], before[1]), ...valuesOn("2026-08-15", after[0], after[1])],
      ],
    ]),
    ...change,
  });

describe("the method follows the design", () => {
  test("units before and after: the changes of the treated less those of the others", () => {
    const [tb, ta, cb, ca] = [
      [3, 3.5, 4],
      [4, 4.2, 4.5],
      [3.1, 3.4, 3.9],
      [3.2, 3.6, 3.8],
    ];
    const primary = primaryOf(twice([tb ?? [], cb ?? []], [ta ?? [], ca ?? []]));
    const panel = didPanel({
      pilot: (tb ?? []).map((before, at) => ({ before, after: ta?.[at] ?? 0 })),
      control: (cb ?? []).map((before, at) => ({ before, after: ca?.[at] ?? 0 })),
    });
    expect(primary).toMatchObject({
      method: "didPanel",
      estimate: panel.did,
      lower: panel.lower,
      p: panel.p,
    });
    expect(primary.arms.treated).toMatchObject({ n: 3, meanBefore: 3.5 });
    // Without four months of before nobody knows how the arms moved.
    expect(primary.claim).toBe("differs");
    expect(primary.trend).toMatchObject({ parallel: null, months: 1 });
  });

  test("several values on each side of ten units and more: clustered by unit", () => {
    const figures = (shift: number) => Array.from({ length: 6 }, (_, at) => 3 + shift + (at % 3) / 10);
    const both = (day: Day, gain: number) => valuesOn(day, figures(gain), figures(0));
    const values = [
      ...both("2026-01-10", 0),
      ...both("2026-02-10", 0.05),
      ...both("2026-06-10", 0.5),
      ...both("2026-07-10", 0.6),
    ];
    const pilot = aPilot({
      design: "twice",
      metrics: [points],
      units: unitsOf(6, 6),
      values: new Map([["m1", values]]),
    });
    expect(primaryOf(pilot)).toMatchObject({ method: "didClusterOls", verdict: "worked" });
    // One of them with a single value after: back to the changes of the units.
    const fewer = values.filter(({ unitId, day }) => unitId !== "t1" || day !== "2026-07-10");
    expect(primaryOf({ ...pilot, values: new Map([["m1", fewer]]) }).method).toBe("didPanel");
  });

  test("shares after the start: the difference of what both arms counted", () => {
    const arms = [
      Array.from({ length: 8 }, () => [9, 10] as const),
      Array.from({ length: 8 }, () => [7, 10] as const),
    ];
    const pilot = aPilot({
      metrics: [share],
      units: unitsOf(8, 8),
      values: new Map([["m1", counts("2026-08-01", arms)]]),
    });
    const expected = newcombeDiff({ before: { k: 56, n: 80 }, after: { k: 72, n: 80 } });
    expect(primaryOf(pilot)).toMatchObject({
      method: "newcombe",
      estimate: expected.diff,
      lower: expected.lower,
    });
    // Ten counts of each unit: they hang together.
    expect(primaryOf(pilot).caution).toContain("hangs together");
    expect(primaryOf(PILOT_A).caution).toBeUndefined();
    expect(read(pilot).sentence).toMatch(/^\+20\.0 percentage points per project \(/);
  });

  test("shares before and after: the difference of the changes, with a p of its interval", () => {
    const day = (at: Day, treated: [number, number], control: [number, number]) =>
      counts(at, [
        [treated, treated],
        [control, control],
      ]);
    const pilot = aPilot({
      design: "twice",
      metrics: [share],
      units: unitsOf(2, 2),
      values: new Map([
        ["m1", [...day("2026-02-01", [60, 100], [60, 100]), ...day("2026-08-01", [80, 100], [60, 100])]],
      ]),
    });
    const primary = primaryOf(pilot);
    expect(primary.method).toBe("didProportions");
    expect(primary.estimate).toBeCloseTo(0.2, 10);
    expect(primary.lower).toBeGreaterThan(0);
    expect(primary.p).toBeLessThan(0.05);
    // The interval at exactly that error touches zero.
    const touching = primaryOf({ ...pilot, confidence: String(1 - (primary.p ?? 0)) });
    expect(touching.lower).toBeCloseTo(0, 6);
  });
});

describe("what is refused", () => {
  test.each([
    ["no control group", unitsOf(10, 0), /no control group/, null],
    ["nobody treated", unitsOf(0, 10), /No unit is treated/, null],
    ["one unit", unitsOf(1, 10), /at least 8 measured units/, 1],
    ["seven units", unitsOf(7, 10), /at least 8 measured units/, 1],
  ])("%s", (_, units, why, estimate) => {
    const values = valuesOn("2026-08-01", Array(10).fill(4), [3, 3, 3, 3, 3, 3, 3, 3, 2, 4]);
    const known = new Set(units.map(({ id }) => id));
    const pilot = aPilot({
      metrics: [points],
      units,
      values: new Map([["m1", values.filter(({ unitId }) => known.has(unitId))]]),
    });
    const primary = primaryOf(pilot);
    expect(primary.refused).toMatch(why);
    expect(primary).toMatchObject({
      estimate,
      lower: null,
      upper: null,
      p: null,
      verdict: "cannotTell",
      claim: "number",
    });
  });

  test("units that all read the same have a difference and no interval", () => {
    const pilot = aPilot({
      metrics: [points],
      units: unitsOf(8, 8),
      values: new Map([["m1", valuesOn("2026-08-01", Array(8).fill(4), Array(8).fill(3))]]),
    });
    expect(primaryOf(pilot)).toMatchObject({ estimate: 1, lower: null, verdict: "cannotTell" });
  });

  test("a unit without a value is named, with its arm and what it lacks", () => {
    const pilot = twice(
      [
        [3, 3.2, 3.3],
        [3, 3.1, 3.2],
      ],
      [
        [4, 4.1],
        [3, 3.2],
      ],
      { units: unitsOf(3, 3).map((unit) => (unit.id === "c3" ? { ...unit, lostOn: "2026-05-01" } : unit)) },
    );
    expect(primaryOf(pilot).missing).toEqual([
      { unit: "T3", arm: "treated", why: "no value after it" },
      { unit: "C3", arm: "control", why: "no value after it, lost on 2026-05-01" },
    ]);
    expect(primaryOf(pilot).arms.treated).toMatchObject({ n: 2, assigned: 3 });
  });

  test("days outside of the pilot count nowhere", () => {
    const late = [...(PILOT_A.values.get("m1") ?? []), ...valuesOn("2026-09-01", [900], [])];
    const early = [...late, ...valuesOn("2026-02-28", [900], [])];
    expect(primaryOf({ ...PILOT_A, values: new Map([["m1", early]]) }).estimate).toBe(
      primaryOf(PILOT_A).estimate,
    );
  });
});

describe("how strongly it may be put", () => {
  const months: Day[] = ["2025-11-10", "2025-12-10", "2026-01-10", "2026-02-10"];
  const history = (treated: (at: number) => number) => {
    const spread = [-0.2, 0, 0.1, 0.2];
    const before = months.flatMap((day, at) =>
      valuesOn(
        day,
        spread.map((one) => treated(at) + one),
        spread.map((one) => 3 + one),
      ),
    );
    const after = valuesOn(
      "2026-08-01",
      spread.map((one) => 4 + one * 1.5),
      spread.map((one) => 3 + one),
    );
    return aPilot({
      design: "twice",
      metrics: [points],
      units: unitsOf(4, 4),
      values: new Map([["m1", [...before, ...after]]]),
    });
  };
  const wobble = [0.01, -0.01, 0.02, -0.02];

  test("drawn with a stored seed: caused; chosen, or drawn by nobody knows what: differs", () => {
    const drawn = { ...PILOT_A, assignment: "randomised" as const };
    expect(primaryOf({ ...drawn, seed: "kept" }).claim).toBe("caused");
    expect(primaryOf(drawn).claim).toBe("differs");
    expect(primaryOf(PILOT_A).claim).toBe("differs");
  });

  test("side by side for four months: caused; apart before the start: differs", () => {
    const steady = primaryOf(history((at) => 3 + (wobble[at] ?? 0) / 10));
    expect(steady.trend).toMatchObject({ parallel: "supported", months: 4 });
    expect(steady.claim).toBe("caused");
    const apart = primaryOf(history((at) => 3 + at * 0.2 + (wobble[at] ?? 0) / 10));
    expect(apart.trend?.parallel).toBe("violated");
    expect(apart.claim).toBe("differs");
    expect(primaryOf(history((at) => 3 + (wobble[at] ?? 0) * 5)).trend?.parallel).toBe("unclear");
  });

  test("measured twice, without a history: what chance made alike is caused, and eight a side are the least", () => {
    const spread = [-0.2, -0.1, 0, 0.1, 0.2, 0.15, -0.15, 0.05];
    const read = (units: number, assignment: "chosen" | "randomised") => {
      const own = spread.slice(0, units);
      const before = valuesOn(
        "2026-02-10",
        own.map((one) => 3 + one),
        own.map((one) => 3 - one),
      );
      const after = valuesOn(
        "2026-08-01",
        own.map((one) => 4 + one * 1.3),
        own.map((one) => 3 - one * 0.8),
      );
      return primaryOf(
        aPilot({
          ...{ design: "twice", assignment, seed: "kept", metrics: [points], units: unitsOf(units, units) },
          values: new Map([["m1", [...before, ...after]]]),
        }),
      ).claim;
    };
    expect(read(8, "randomised")).toBe("caused");
    expect(read(7, "randomised")).toBe("differs");
    expect(read(8, "chosen")).toBe("differs");
  });

  test("every verdict and every claim has words", () => {
    for (const verdict of Object.keys(EFFECT_VERDICT_LABELS) as (keyof typeof EFFECT_VERDICT_LABELS)[]) {
      expect(verdictSentence({ ...primaryOf(PILOT_A), verdict })).toMatch(/\.$/);
    }
    expect(Object.values(CLAIM_SENTENCES).every((sentence) => sentence.endsWith("."))).toBe(true);
  });
});

describe("the naive figure", () => {
  test("comes of the units’ own values before, and says what is wrong with it", () => {
    const bad = primaryOf(
      twice(
        [
          [2, 2.2, 2.1],
          [3, 3.1, 3.2],
        ],
        [
          [3, 3.2, 3.1],
          [3.3, 3.2, 3.4],
        ],
      ),
    );
    expect(bad.naive?.change).toBeCloseTo(1, 10);
    expect(bad.naive?.why).toContain("chosen when they were bad");
    const drawn = primaryOf(
      twice(
        [
          [2, 2.2, 2.1],
          [3, 3.1, 3.2],
        ],
        [
          [3, 3.2, 3.1],
          [3.3, 3.2, 3.4],
        ],
        { assignment: "randomised" },
      ),
    );
    expect(drawn.naive?.why).toContain("Whatever else changed meanwhile");
  });

  test("names the source of an earlier mean, and is absent where nothing is known of before", () => {
    expect(primaryOf(PILOT_A).naive?.why).toContain("Before: the sites’ own tickets of 2025.");
    expect(primaryOf({ ...PILOT_A, earlierMean: "" }).naive).toBeNull();
    expect(primaryOf({ ...PILOT_A, earlierMean: "much" }).naive).toBeNull();
  });
});

describe("intention to treat", () => {
  test("who crossed over is named and changes nothing of what is read", () => {
    const ids = PILOT_C.units.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (crossed) => {
        const units = PILOT_C.units.map((unit) =>
          crossed.includes(unit.id)
            ? { ...unit, crossedOn: "2026-09-10" as const, crossedNote: "got the call" }
            : unit,
        );
        const after = read({ ...PILOT_C, status: "evaluating", units });
        const before = read({ ...PILOT_C, status: "evaluating" });
        expect(after.crossed.map(({ unit }) => unit)).toEqual(
          units.filter(({ crossedOn }) => crossedOn).map(({ name }) => name),
        );
        expect({ ...after, crossed: [] }).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
