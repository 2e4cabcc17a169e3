import { describe, expect, test } from "vitest";
import { unmet } from "~/domain/gate";
import { parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import { gatesOf } from "~/domain/pilots/pilot.rules";
import { savePilotSchema } from "~/domain/pilots/pilot.schema";
import { settledPilotStatus } from "~/domain/pilots/pilot-decision";
import type { PilotEventType, Said } from "~/domain/pilots/pilot-event";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { usualLooks } from "~/domain/pilots/pilot-form";
import { pilotMovesFor } from "~/domain/pilots/pilot-moves";
import { canonicalPlan, pilotPlanOf, planDifferences } from "~/domain/pilots/pilot-plan";
import type { Viewer } from "~/domain/viewer";
import { aPilot, blank, day, devin, fourUnits, granted, metric, unit } from "./a-pilot";

const missing = (event: PilotEventType, facts: PilotFacts, said: Said = {}): string[] =>
  unmet(gatesOf(event, facts, said)).map(({ id }) => id);
const detailOf = (event: PilotEventType, id: string, facts: PilotFacts, said: Said = {}): string =>
  gatesOf(event, facts, said).find((gate) => gate.id === id)?.detail ?? "";

describe("a design is complete", () => {
  test("when nothing is missing, and a blank one names everything at once with the place that mends it", () => {
    expect(missing("DESIGN", aPilot())).toEqual([]);
    const gaps = unmet(gatesOf("DESIGN", blank()));
    expect(gaps.map(({ id }) => id)).toEqual([
      "hypothesis",
      "primary-metric",
      "arms",
      "criteria",
      "planned-numbers",
      "dates",
      "power-check",
    ]);
    for (const gap of gaps) expect(gap.href).toMatch(/^\/pilots\/PIL-A\//);
  });

  test.each<[string, Partial<PilotFacts>, string]>([
    [
      "a metric without the smallest effect worth having",
      { metrics: [metric({ minEffect: "" })] },
      "primary-metric",
    ],
    ["no metric that carries the result", { metrics: [metric({ primary: false })] }, "primary-metric"],
    ["one unit an arm", { units: [unit("A", "treated"), unit("B", "control")] }, "arms"],
    [
      "no control at all",
      { units: fourUnits().map((each) => ({ ...each, arm: "treated" as const })) },
      "arms",
    ],
    ["a unit in no arm", { units: [...fourUnits(), unit("Middle", null)] }, "arms"],
    ["an end before the start", { endOn: day("2026-05-31") }, "dates"],
    ["an end on the start", { endOn: day("2026-06-01") }, "dates"],
    ["one planned unit", { plannedControl: 1 }, "planned-numbers"],
    ["no spread for the power check", { metrics: [metric({ planningSd: "" })] }, "power-check"],
    ["looks out of order", { looks: ["0.8", "0.5"] }, "looks"],
    ["a look at the end", { looks: ["1"] }, "looks"],
    ["a look that is no number", { looks: ["soon"] }, "looks"],
  ])("but not with %s", (_, changes, id) => {
    expect(missing("DESIGN", aPilot(changes))).toContain(id);
  });

  test("with units of another pilot only where it is said why", () => {
    const overlap = {
      pilotId: "p2",
      code: "PIL-B",
      title: "Bot",
      status: "running" as const,
      units: [{ name: "North", arm: "treated" as const, theirArm: "control" as const }],
      reason: null,
    };
    expect(missing("DESIGN", aPilot({ overlaps: [overlap] }))).toEqual(["overlap"]);
    expect(detailOf("DESIGN", "overlap", aPilot({ overlaps: [overlap] }))).toContain("1 unit with PIL-B");
    expect(missing("DESIGN", aPilot({ overlaps: [{ ...overlap, reason: "Both at once" }] }))).toEqual([]);
    // What is only proposed elsewhere binds nobody; what is arranged later undoes no design, but money asks for it.
    expect(missing("DESIGN", aPilot({ overlaps: [{ ...overlap, status: "proposed" }] }))).toEqual([]);
    expect(settledPilotStatus(aPilot({ overlaps: [overlap] }))).toBe("designed");
    expect(missing("FUND", aPilot({ overlaps: [overlap], funding: granted() }))).toEqual(["design-complete"]);
  });

  test("without looks and without customer evidence as well: neither is asked", () => {
    expect(missing("DESIGN", aPilot({ looks: [], evidence: { customer: 0, belief: 2 } }))).toEqual([]);
  });
});

describe("later gates", () => {
  test("money: a grant of this round, and the design still whole", () => {
    expect(missing("FUND", aPilot())).toEqual(["grant"]);
    expect(missing("FUND", aPilot({ funding: granted() }))).toEqual([]);
    expect(missing("FUND", aPilot({ funding: granted(1), round: 2 }))).toEqual(["grant"]);
    expect(missing("FUND", aPilot({ funding: granted(), hypothesis: "" }))).toEqual(["design-complete"]);
  });

  test("start: on its day or earlier with a reason, with an owner who is there, and an end ahead", () => {
    const funded = (changes: Partial<PilotFacts> = {}) =>
      aPilot({ status: "funded", funding: granted(), ...changes });
    expect(missing("START", funded())).toEqual([]);
    const early = funded({ today: day("2026-05-20") });
    expect(missing("START", early)).toEqual(["start-reached"]);
    expect(missing("START", early, { reason: "The people are free now." })).toEqual([]);
    expect(missing("START", funded({ owner: null }))).toEqual(["owner"]);
    expect(missing("START", funded({ owner: { ...devin, active: false } }))).toEqual(["owner"]);
    expect(missing("START", funded({ today: day("2026-08-31") }))).toEqual(["end-ahead"]);
  });

  test("end: reached, or early with a reason", () => {
    const running = aPilot({ status: "running", today: day("2026-08-30") });
    expect(missing("END", running)).toEqual(["end-reached"]);
    expect(missing("END", running, { reason: "  " })).toEqual(["end-reached"]);
    expect(missing("END", running, { reason: "No more budget" })).toEqual([]);
    expect(missing("END", { ...running, today: day("2026-08-31") })).toEqual([]);
  });

  test("decision: result, money, rationale, lessons, signature; to stop needs no value but says so", () => {
    const done = aPilot({ status: "evaluating", measured: { treated: 24, control: 24 } });
    const said = { rationale: "why", lessons: "what", signed: true };
    expect(missing("SCALE", done, said)).toEqual([]);
    expect(missing("SCALE", done)).toEqual(["rationale", "lessons", "signature"]);
    const poor = { ...done, money: { costs: 1, benefits: 0 } };
    expect(missing("SCALE", poor, said)).toEqual(["money"]);
    expect(missing("STOP", poor, said)).toEqual([]);
    expect(detailOf("STOP", "money", poor, said)).toContain("no value yet (a benefit missing)");
    const unmeasured = { ...done, measured: { treated: 1, control: 0 } };
    expect(missing("STOP", unmeasured, said)).toEqual(["result"]);
    const noResult = "The sites closed.";
    expect(missing("STOP", unmeasured, { ...said, noResult })).toEqual([]);
    expect(missing("SCALE", unmeasured, { ...said, noResult })).toEqual(["result"]);
  });
});

describe("moves as buttons see them", () => {
  const viewer = (personId: string, role: Viewer["role"]): Viewer => ({
    personId,
    workspaceId: "w1",
    name: personId,
    role,
    auditor: false,
    timeZone: "UTC",
    locale: "en",
  });

  test("whoever has no right sees the move, what is missing and whom to ask", () => {
    const [move] = pilotMovesFor(aPilot(), viewer("vera", "viewer"));
    expect(move).toMatchObject({ event: "FUND", permitted: false, blocked: false, primary: true });
    expect(unmet(move?.gates ?? []).map(({ id }) => id)).toEqual(["grant"]);
    expect(move?.whom).toBe("Ask Ilse Brandt, its sponsor, or another executive.");
  });

  test("nobody funds or decides their own; three ends are one decision", () => {
    const evaluating = aPilot({ status: "evaluating" });
    expect(pilotMovesFor(evaluating, viewer("devin", "owner"))).toHaveLength(1);
    expect(pilotMovesFor(evaluating, viewer("devin", "owner"))[0]).toMatchObject({
      label: "Decide",
      permitted: false,
    });
    expect(pilotMovesFor(evaluating, viewer("ilse", "executive"))[0]?.permitted).toBe(true);
  });

  test("what a form asks does not block its own button", () => {
    const early = aPilot({ status: "funded", funding: granted(), today: day("2026-05-01") });
    expect(pilotMovesFor(early, viewer("devin", "owner"))[0]).toMatchObject({
      event: "START",
      blocked: false,
    });
  });
});

describe("looks", () => {
  test("as many as the workspace allows, evenly spread, and none where it allows none", () => {
    expect([0, 1, 2].map(usualLooks)).toEqual([[], ["0.5"], ["0.33", "0.67"]]);
    for (const count of [0, 1, 2, 3, 5])
      expect(missing("DESIGN", aPilot({ looks: usualLooks(count) }))).toEqual([]);
  });

  test.each([
    ["60 %", ["0.6"]],
    ["33%, 67 %", ["0.33", "0.67"]],
    ["0,5", ["0.5"]],
    ["50 80", ["0.5", "0.8"]],
    ["12,5 %", ["0.125"]],
    ["", []],
  ])("“%s” is read as people write it", (text, looks) => {
    expect(savePilotSchema.parse({ looks: text }).looks).toEqual(looks);
  });

  test.each(["half", "0", "100 %", "80 %, 50 %", "10 20 30 40 50 60"])("“%s” is no plan of looks", (text) => {
    expect(savePilotSchema.safeParse({ looks: text }).success).toBe(false);
  });
});

describe("letters and locks", () => {
  test("26 letters, then two: a code leads back to its number", () => {
    expect([1, 2, 26, 27, 52, 703].map(pilotCode)).toEqual([
      "PIL-A",
      "PIL-B",
      "PIL-Z",
      "PIL-AA",
      "PIL-AZ",
      "PIL-AAA",
    ]);
    for (const number of [1, 26, 27, 700, 703, 18_278])
      expect(parsePilotCode(pilotCode(number))).toBe(number);
    expect([parsePilotCode("pil-b"), parsePilotCode("PIL-1"), parsePilotCode("CAP-001")]).toEqual([
      2,
      null,
      null,
    ]);
  });

  test("a lock holds every unit with its arm; the order of keys is no change, a moved end is", () => {
    const plan = pilotPlanOf(aPilot());
    expect(plan.arms.map(({ name, arm }) => `${name} ${arm}`)).toEqual([
      "North treated",
      "East treated",
      "South control",
      "West control",
    ]);
    const shuffled = Object.fromEntries(Object.entries(plan).reverse());
    expect(canonicalPlan(shuffled)).toBe(canonicalPlan(plan));
    const later = pilotPlanOf(aPilot({ endOn: day("2026-09-30") }));
    expect(canonicalPlan(later)).not.toBe(canonicalPlan(plan));
    expect(planDifferences(plan, later)).toEqual([
      { label: "End", before: "31 Aug 2026", after: "30 Sep 2026" },
    ]);
    expect(planDifferences(plan, plan)).toEqual([]);
  });
});
