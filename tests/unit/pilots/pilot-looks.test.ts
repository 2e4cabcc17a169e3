import { describe, expect, test } from "vitest";
import { alphaSpending } from "~/domain/measurement/alpha-spending";
import { alphaAtEnd, informationShare, readLooks, type TakenLook } from "~/domain/pilots/pilot-looks";
import { type MeasuredPilot, readMeasuredPilot } from "~/domain/pilots/read-pilot";
import { PILOT_C } from "./measured-pilot";

const hashOf = (rows: unknown) => JSON.stringify(rows);

describe("what may be spent by a share of the information", () => {
  test.each([
    [0.25, "0.0001"],
    [0.5, "0.0056"],
    [0.6, "0.0114"],
    [0.75, "0.0236"],
    [1, "0.0500"],
    [1.4, "0.0500"],
  ])("at %f: %s", (share, alpha) => {
    expect(alphaSpending(share).toFixed(4)).toBe(alpha);
  });
  test.each([
    [0, 0.05],
    [-1, 0.05],
    [0.5, 0],
    [0.5, 1],
  ])("there is none at %f of %f", (share, alpha) => {
    expect(alphaSpending(share, alpha)).toBeNaN();
  });
});

test.each([
  [9, 9, 15, 15, 0.6],
  [15, 15, 15, 15, 1],
  [20, 20, 15, 15, 1],
  [0, 9, 15, 15, 0],
  [5, 15, 15, 15, 0.5],
  [5, 5, 0, 15, 0],
])("%i and %i of %i and %i planned are %f of the information", (t, c, pt, pc, share) => {
  expect(informationShare({ treated: t, control: c }, { treated: pt, control: pc })).toBeCloseTo(share, 12);
});

const { primaryInFull, primaryHash } = readMeasuredPilot(PILOT_C, hashOf);
const taken = (change: Partial<TakenLook> = {}): TakenLook => {
  if (!primaryInFull) throw new Error("no primary metric");
  return {
    plannedAt: "0.6",
    information: 0.6,
    alpha: alphaSpending(0.6),
    spentBefore: 0,
    reading: primaryInFull,
    hash: primaryHash,
    decisive: false,
    takenOn: "2026-10-10",
    takenByName: "Leo",
    ...change,
  };
};

describe("looks spend what the limit allows less what was spent", () => {
  const ask = { planned: ["0.75", "0.5"], alpha: 0.05, isRunning: true };

  test("two looks: the second may spend only the rest", () => {
    const first = taken({ plannedAt: "0.5", alpha: alphaSpending(0.5) });
    const looks = readLooks({ ...ask, taken: [first], information: 0.8 });
    expect(looks.map(({ plannedAt, state }) => [plannedAt, state])).toEqual([
      [0.5, "taken"],
      [0.75, "due"],
    ]);
    expect(looks[1]?.spentBefore).toBe(alphaSpending(0.5));
    expect(looks[1]?.alpha).toBeCloseTo(alphaSpending(0.75) - alphaSpending(0.5), 15);
  });
  test("who looks later than planned gains nothing by it", () => {
    expect(readLooks({ ...ask, taken: [], information: 0.99 })[0]?.alpha).toBe(alphaSpending(0.5));
  });
  test("one that was taken stays in sight after the plan dropped it, and what it spent is spent", () => {
    const looks = readLooks({ ...ask, planned: ["0.75"], taken: [taken()], information: 0.6 });
    expect(looks.map(({ plannedAt, state }) => [plannedAt, state])).toEqual([
      [0.6, "taken"],
      [0.75, "planned"],
    ]);
    expect(looks[1]?.spentBefore).toBe(alphaSpending(0.6));
  });
  test("ahead, due, and passed once a later one was taken or it has ended", () => {
    const states = (change: object) =>
      readLooks({ ...ask, taken: [], information: 0.6, ...change }).map(({ state }) => state);
    expect(states({ information: 0.2 })).toEqual(["planned", "planned"]);
    expect(states({})).toEqual(["due", "planned"]);
    expect(states({ taken: [taken({ plannedAt: "0.75" })] })).toEqual(["passed", "taken"]);
    expect(states({ isRunning: false })).toEqual(["passed", "passed"]);
  });
});

describe("what is left for the end", () => {
  const ask = { alpha: 0.05, information: 1, endedEarly: false, hash: "now" };
  const one = taken({ hash: "then" });

  test("ended as planned: all of it, less what looks spent", () => {
    expect(alphaAtEnd({ ...ask, taken: [] })).toBe(0.05);
    expect(alphaAtEnd({ ...ask, taken: [one] })).toBeCloseTo(0.05 - alphaSpending(0.6), 15);
    expect(alphaAtEnd({ ...ask, information: 0.7, taken: [] })).toBe(0.05);
  });
  test("ended early: as a look, or to end when figures please would pay", () => {
    const early = { ...ask, endedEarly: true, information: 0.6 };
    expect(alphaAtEnd({ ...early, taken: [] })).toBe(alphaSpending(0.6));
    expect(alphaAtEnd({ ...early, taken: [one] })).toBe(0);
    expect(alphaAtEnd({ ...early, taken: [{ ...one, hash: "now" }] })).toBe(alphaSpending(0.6));
    expect(alphaAtEnd({ ...early, taken: [{ ...one, decisive: true }] })).toBe(alphaSpending(0.6));
    expect(alphaAtEnd({ ...early, information: 0, taken: [] })).toBe(0);
  });
});

describe("a pilot that was looked at", () => {
  const read = (change: Partial<MeasuredPilot>) =>
    readMeasuredPilot({ ...PILOT_C, ...change }, hashOf).reading;

  test("shows the look’s interval while nothing came since, and none after that", () => {
    const same = read({ taken: [taken()] });
    expect(same.primary).toMatchObject({ lower: primaryInFull?.lower, verdict: "tooEarly" });
    expect(same.sentence).toContain("(0.08 to 0.52) so far; the look at 60 % was not decisive");
    const later = read({ taken: [taken({ hash: "then" })] });
    expect(later.primary).toMatchObject({ lower: null, verdict: "tooEarly", claim: "number" });
    expect(later.looks[0]?.reading?.lower).toBe(primaryInFull?.lower);
  });
  test("is held to its plan from before any data was seen: fewer units or an earlier end buy nothing", () => {
    const end = { status: "evaluating", endedOn: "2026-10-20", today: "2026-10-20", taken: [] } as const;
    const honest = read({ ...end, endOn: "2026-11-30" });
    expect(honest.primary?.confidence).toBeLessThan(1);
    expect(honest.primary?.confidence).toBeCloseTo(1 - alphaSpending(0.6), 12);
    const plannedBefore = { treated: 15, control: 15, endOn: "2026-11-30" } as const;
    const moved = read({ ...end, endOn: "2026-10-20", plannedTreated: 9, plannedControl: 9, plannedBefore });
    expect(moved.information).toBeCloseTo(0.6, 12);
    expect(moved.primary).toEqual(honest.primary);
    expect(moved.narrowed).toContain("the one from before any data was seen");
    const longer = read({
      ...end,
      endOn: "2026-12-31",
      plannedTreated: 18,
      plannedControl: 18,
      plannedBefore,
    });
    expect(longer.information).toBeCloseTo(0.5, 12);
  });
  test("reads its other metrics no more generously than the one that carries the result", () => {
    const end = { status: "evaluating", endedOn: "2026-10-20", today: "2026-10-20", taken: [] } as const;
    const [own] = PILOT_C.metrics;
    if (!own) throw new Error("It has a metric.");
    const beside = { ...own, id: "m2", name: "Another", primary: false };
    const values = new Map([...PILOT_C.values, ["m2", PILOT_C.values.get(own.id) ?? []] as const]);
    const { primary, others } = read({ ...end, metrics: [own, beside], values });
    expect(others[0]?.confidence).toBe(primary?.confidence);
    expect(others[0]?.upper).toBe(primary?.upper);
    const spent = read({ ...end, metrics: [own, beside], values, taken: [taken({ hash: "then" })] });
    expect(spent.others[0]).toMatchObject({ lower: null, verdict: "cannotTell" });
  });
  test("has an interval of 96.14 % at its end, and says so", () => {
    const end = { status: "evaluating", endedOn: "2026-11-30", today: "2026-12-01" } as const;
    const { primary, narrowed } = read({ ...end, taken: [taken({ hash: "then" })] });
    expect(primary?.confidence.toFixed(4)).toBe("0.9614");
    expect(primary?.verdict).toBe("worked");
    expect(narrowed).toContain("96.14 %");
    expect(read(end).narrowed).toBeNull();
  });
  test("ended because it looked good, it is not decided after all", () => {
    const { primary, narrowed, phase } = read({ status: "evaluating", endedOn: "2026-10-12" });
    expect(phase).toBe("final");
    expect(primary?.confidence.toFixed(4)).toBe("0.9886");
    expect(primary?.lower).toBeLessThan(0);
    expect(primary?.verdict).not.toBe("worked");
    expect(narrowed).toContain("before its planned end");
    const spent = read({ status: "evaluating", endedOn: "2026-10-12", taken: [taken({ hash: "then" })] });
    expect(spent.primary).toMatchObject({ lower: null, verdict: "cannotTell" });
  });
  test("says nothing before the start, nor while the next round is designed", () => {
    for (const change of [{ status: "funded", startedOn: null }, { status: "iterating" }] as const) {
      expect(read(change)).toMatchObject({ phase: "none", primary: { estimate: null, lower: null } });
    }
    expect(read({ metrics: [] })).toMatchObject({
      primary: null,
      information: 0,
      sentence: "Nothing to read yet",
    });
  });
});
