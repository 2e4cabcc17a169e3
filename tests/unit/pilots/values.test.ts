import { describe, expect, test } from "vitest";
import { figureText, readFigure, sameFigure, valueProblem } from "~/domain/pilots/check-value";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { lookRefusal, valueRefusal } from "~/domain/pilots/value.access";
import { countValueRows, readValueFile } from "~/domain/pilots/value-file";
import { gridMonths, valueGrid } from "~/domain/pilots/value-grid";
import { aMetric } from "./measured-pilot";

const share = aMetric({ id: "m2", name: "Kept customers", kind: "share", primary: false });
const unit = (id: string, name: string, change: object = {}): PilotFacts["units"][number] => ({
  ...{ id, name, accountId: null, businessUnit: "", arm: "treated", pairKey: "", traits: {} },
  ...{ crossedOn: null, crossedNote: "", lostOn: null, lostNote: "", version: 1 },
  ...change,
});

/** As much of a pilot as values look at. */
const facts = (change: Partial<PilotFacts> = {}): PilotFacts => {
  const known: Partial<PilotFacts> = {
    ...{ code: "PIL-A", status: "running", design: "afterOnly", today: "2026-10-15" },
    ...{ startOn: "2026-09-01", startedOn: "2026-09-01", endOn: "2026-10-31", endedOn: null },
    metrics: [aMetric(), share],
    units: [unit("u1", "Donaudampfschifffahrtsgesellschaft"), unit("u2", "Site 2", { lostOn: "2026-10-01" })],
    ...change,
  };
  return known as PilotFacts;
};

describe("a figure as it is typed", () => {
  test.each([
    ["21,5", "mean", "21.5"],
    [" −3.25 ", "mean", "-3.25"],
    ["12/15", "share", "12/15"],
    ["12 of 15", "share", "12/15"],
    ["12 von 15", "share", "12/15"],
  ] as const)("%s of a %s is %s", (text, kind, figure) => {
    const read = readFigure(text, kind);
    expect(read && figureText(read)).toBe(figure);
  });
  test.each([
    ["12/15", "mean"],
    ["", "mean"],
    ["1e5", "mean"],
    ["0.8", "share"],
    ["-1/5", "share"],
    ["12/15\u0000", "share"],
  ] as const)("%s is no %s", (text, kind) => {
    expect(readFigure(text, kind)).toBeNull();
  });
  test("is the same with or without idle zeros", () => {
    const of = (value: string) => ({ value, k: null, n: null });
    expect(sameFigure(of("4.50"), of("4.5"))).toBe(true);
    expect(sameFigure(of("4.5"), of("4.51"))).toBe(false);
    expect(sameFigure({ value: null, k: 1, n: 2 }, { value: null, k: 1, n: 3 })).toBe(false);
  });
});

describe("a value that has no place", () => {
  const figure = { value: "4", k: null, n: null };
  const problem = (pilot: PilotFacts, day: `${number}-${number}-${number}`, at = 0, metric = aMetric()) => {
    const measured = pilot.units[at];
    return measured
      ? (valueProblem(pilot, { metric, unit: measured, day, figure })?.field ?? null)
      : undefined;
  };
  test.each([
    ["2026-09-01", null],
    ["2026-10-15", null],
    ["2026-08-31", "day"],
    ["2026-10-16", "day"],
    ["1989-12-31", "day"],
  ] as const)("of the day %s: %s", (day, field) => {
    expect(problem(facts(), day)).toBe(field);
  });
  test("before the start it is a baseline where units are measured twice", () => {
    expect(problem(facts({ design: "twice" }), "2026-08-31")).toBeNull();
  });
  test("after its end, or the day of its early stop, nothing counts", () => {
    const ended = { today: "2026-12-01", status: "evaluating" } as const;
    expect(problem(facts(ended), "2026-10-31")).toBeNull();
    expect(problem(facts(ended), "2026-11-01")).toBe("day");
    expect(problem(facts({ ...ended, endedOn: "2026-10-10" }), "2026-10-11")).toBe("day");
  });
  test("of a lost unit, or of a metric that an index brings", () => {
    expect(problem(facts(), "2026-09-30", 1)).toBeNull();
    expect(problem(facts(), "2026-10-01", 1)).toBe("unit");
    expect(problem(facts(), "2026-10-01", 0, aMetric({ source: "index" }))).toBe("metric");
  });
});

describe("whether values may be written at all", () => {
  const leader = {
    ...{ personId: "p1", workspaceId: "w1", name: "Mara", role: "leader" as const, auditor: false },
    ...{ timeZone: "UTC", locale: "en" },
  };
  const pilot = (change: Partial<PilotFacts>) =>
    facts({ workspaceId: "w1", createdById: "p2", owner: null, sponsor: null, ...change });
  const kind = (change: Partial<PilotFacts>) => valueRefusal(leader, pilot(change))?.refusal.kind ?? null;

  test.each([
    ["funded", "afterOnly", "not-allowed-now"],
    ["funded", "twice", null],
    ["iterating", "afterOnly", "not-allowed-now"],
    ["running", "afterOnly", null],
    ["evaluating", "afterOnly", null],
    ["scaled", "twice", "not-allowed-now"],
    ["stopped", "afterOnly", "not-allowed-now"],
  ] as const)("%s, measured %s: %s", (status, design, refusal) => {
    expect(kind({ status, design })).toBe(refusal);
  });
  test.each([
    ["funded", /has not started/],
    ["running", null],
    ["evaluating", /has ended/],
  ] as const)("a look at one that is %s", (status, why) => {
    const refused = lookRefusal(leader, pilot({ status }))?.refusal.message ?? null;
    if (why === null) expect(refused).toBeNull();
    else expect(refused).toMatch(why);
  });
  test("is asked of its owner by name, or of a leader where it has none", () => {
    const viewer = { ...leader, role: "viewer" as const };
    const owner = { id: "p3", name: "Leo Marsh", role: "owner", active: true };
    expect(valueRefusal(viewer, pilot({ owner }))?.refusal.message).toContain("Ask Leo Marsh.");
    expect(lookRefusal(viewer, pilot({}))?.refusal.message).toContain("Ask a leader.");
  });
});

describe("a file of values", () => {
  const read = (text: string, change: Partial<PilotFacts> = {}) =>
    readValueFile(
      text.split("\n").map((line) => line.split(";")),
      {
        pilot: facts(change),
        known: [{ metricId: "m1", unitId: "u1", day: "2026-10-01", value: "4.5", k: null, n: null }],
        timeZone: "UTC",
      },
    );
  const [long, hours] = ["Donaudampfschifffahrtsgesellschaft", "Support hours"];

  test("is read without a heading, by unit, metric, day and figure; k and n in two columns", () => {
    const rows = read(`${long};${hours};2026-10-02;4,5\n${long};Kept customers;2026-10-02;12;15`);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["add", "refused"]);
    const five = read(`${long};Kept customers;2026-10-02;12;15`);
    expect(five[0]?.value).toMatchObject({ metricId: "m2", value: null, k: 12, n: 15 });
  });
  test("names columns in any order, and needs no metric where there is one", () => {
    const rows = read(`Day;Wert;Unit\n2026-10-02;4,5;  donaudampfschifffahrtsgesellschaft `, {
      metrics: [aMetric()],
    });
    expect(rows[0]).toMatchObject({ row: 1, verdict: "add", value: { unitId: "u1", value: "4.5" } });
  });
  test.each([
    [`${long};${hours};2026-10-01;4,50`, "there", ""],
    [`${long};${hours};2026-10-01;4,6`, "refused", "already: 4.5"],
    [`Nobody;${hours};2026-10-01;4`, "refused", "is no unit of PIL-A"],
    [`;${hours};2026-10-01;4`, "refused", "names no unit"],
    [`${long};Hope;2026-10-01;4`, "refused", "is no metric of PIL-A"],
    [`${long};;2026-10-01;4`, "refused", "names no metric"],
    [`${long};${hours};01/10/2026;4`, "refused", "could be two days"],
    [`${long};${hours};2026-02-30;4`, "refused", "does not exist"],
    [`${long};${hours};;4`, "refused", "has no day"],
    [`${long};${hours};2026-08-01;4`, "refused", "after its start alone"],
    [`${long};${hours};2026-10-30;4`, "refused", "has not come yet"],
    [`${long};${hours};2026-10-03;many`, "refused", "Write a number"],
    [`${long};Kept customers;2026-10-03;16;15`, "refused", "At most all of them"],
    [`${long};Kept customers;2026-10-03;0;0`, "refused", "Nothing was counted"],
  ])("%s: %s", (line, verdict, why) => {
    const [row] = read(line);
    expect(row?.verdict).toBe(verdict);
    expect(row?.why).toContain(why);
  });
  test("the second of two rows of one unit and day is refused, and names the first", () => {
    const rows = read(`${long};${hours};2026-10-02;4\n${long};${hours};2026-10-02;5`);
    expect(rows[1]?.why).toContain("in row 1 already: 4");
    expect(countValueRows(rows)).toEqual({ add: 1, there: 0, refused: 1 });
  });
});

test("the grid shows what stands on the day, and each month’s figure with how many values it is made of", () => {
  const values = [
    { unitId: "u1", day: "2026-08-05" as const, value: 4, k: null, n: null },
    { unitId: "u1", day: "2026-10-01" as const, value: 4, k: null, n: null },
    { unitId: "u1", day: "2026-10-09" as const, value: 5, k: null, n: null },
  ];
  const months = gridMonths(values, "2026-10-09");
  expect(months).toEqual(["2026-08", "2026-10"]);
  const known = values.map(({ value, ...rest }) => ({ ...rest, metricId: "m1", value: String(value) }));
  const [row, empty] = valueGrid(facts().units, aMetric(), {
    known,
    measured: values,
    day: "2026-10-09",
    months,
  });
  expect(row).toMatchObject({
    onDay: "5",
    months: [
      { text: "4.0", count: 1 },
      { text: "4.5", count: 2 },
    ],
  });
  expect(empty).toMatchObject({ onDay: "", months: [null, null] });
});
