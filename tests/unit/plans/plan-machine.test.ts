import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeMachine } from "~/domain/machines/describe-machine";
import { PLAN_STATUSES, PLAN_STEPS, type PlanStatus } from "~/domain/plans/plan";
import { planMachine } from "~/domain/plans/plan.machine";
import { decidePlan, settledStatus } from "~/domain/plans/plan-decision";
import type { PlanEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { day, monitored, plan, proof, signature, slogan } from "./a-plan";

const EVENTS: PlanEvent[] = [
  { type: "SETTLE" },
  { type: "SUBMIT" },
  { type: "RETURN", to: "quantify", comment: "Which baseline?" },
  { type: "APPROVE", byId: "mara" },
  { type: "START", earlyReason: "The vans are here" },
  { type: "IMPLEMENT", effectiveOn: day("2026-11-02") },
  { type: "CLOSE" },
  { type: "HOLD", reason: "noBudget", note: "", agreedById: "mara", wakeOn: day("2026-12-01") },
  { type: "RESUME" },
  { type: "CANCEL", reason: "duplicate", note: "", agreedById: "mara" },
];

/** A plan that has everything its state's moves could ask for. */
function ready(status: PlanStatus): PlanFacts {
  const finished = monitored({
    status,
    today: day("2026-11-02"),
    heldFrom: "acting",
    proof: proof({ monthsDone: 3, n: 31, signed: signature }),
  });
  return status === "monitoring" ? finished : { ...finished, startedOn: null, effectiveOn: null };
}

/** The same, with the facts of nothing but a title. */
const bare = (status: PlanStatus): PlanFacts =>
  slogan({ status, heldFrom: status === "onHold" ? "defining" : null });

/** "inReview", "refused: 3 missing", or "-" where the move does not exist. */
function outcome(facts: PlanFacts, event: PlanEvent): string {
  const decision = decidePlan(facts, event);
  if (decision.ok) return decision.status;
  return decision.refusal.kind === "incomplete" ? `${decision.refusal.gaps.length} missing` : "-";
}

function matrix(title: string, factsOf: (status: PlanStatus) => PlanFacts): string {
  const rows = PLAN_STATUSES.map((status) => [
    status,
    ...EVENTS.map((event) => outcome(factsOf(status), event)),
  ]);
  const table = [["", ...EVENTS.map(({ type }) => type)], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? "").length)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${title}\n\n${lines.join("\n")}\n`;
}

describe("state × event", () => {
  test("is the table on record", async () => {
    const complete = matrix("A plan with nothing missing (held from acting):", ready);
    const empty = matrix("A plan with nothing but a title (held from defining):", bare);
    const text = `${complete}\n${empty}`;
    console.log(text);
    await expect(text).toMatchFileSnapshot("./plan-machine.matrix.txt");
  });

  test("no move is known to the machine and missing from the table", () => {
    const known = new Set(describeMachine(planMachine).transitions.map(({ event }) => event));
    known.delete("");
    expect([...known].sort()).toEqual(
      EVENTS.map(({ type }) => type as string)
        .filter((type) => type !== "SETTLE")
        .sort(),
    );
  });
});

describe("the machine as a graph", () => {
  const graph = describeMachine(planMachine);

  test("its states are the statuses, the first one initial, the last ones final", () => {
    expect(graph.states.map(({ id }) => id).sort()).toEqual([...PLAN_STATUSES].sort());
    expect(graph.states.filter(({ initial }) => initial).map(({ id }) => id)).toEqual(["defining"]);
    expect(graph.states.filter(({ final }) => final).map(({ id }) => id)).toEqual(["closed", "cancelled"]);
  });

  test("every state can be reached from the first", () => {
    const reached = new Set(["defining"]);
    for (const from of reached) {
      for (const each of graph.transitions) if (each.from === from) reached.add(each.to);
    }
    expect([...reached].sort()).toEqual([...PLAN_STATUSES].sort());
  });

  test("closed is entered by CLOSE alone", () => {
    expect(graph.transitions.filter(({ to }) => to === "closed")).toEqual([
      { from: "monitoring", to: "closed", event: "CLOSE", guard: "gatesOpen: CLOSE" },
    ]);
  });

  test("guards are told by name", () => {
    expect(graph.transitions).toContainEqual({
      from: "defining",
      to: "assigning",
      event: "",
      guard: "isDone: define",
    });
  });
});

describe("settling", () => {
  test("stands at the first unfinished step", () => {
    const at = (changes: Partial<PlanFacts>) => settledStatus(plan({ status: "defining", ...changes }));
    expect(at({})).toBe("planned");
    expect(at({ evidence: [] })).toBe("defining");
    expect(at({ owner: null })).toBe("assigning");
    expect(at({ hypothesis: "" })).toBe("quantifying");
    expect(at({ endOn: null })).toBe("scheduling");
  });

  test("removing something moves it back, from planned too", () => {
    expect(settledStatus(plan({ rootCause: "" }))).toBe("defining");
    expect(settledStatus(plan({ kpis: [] }))).toBe("quantifying");
    expect(settledStatus(plan({ status: "scheduling", whatHappens: " " }))).toBe("defining");
  });

  test("leaves alone what is no draft", () => {
    for (const status of [
      "inReview",
      "approved",
      "acting",
      "monitoring",
      "closed",
      "onHold",
      "cancelled",
    ] as const) {
      expect(settledStatus(slogan({ status }))).toBe(status);
    }
  });

  test("a returned plan stands where it was sent until that step is saved", () => {
    for (const to of PLAN_STEPS) {
      const decision = decidePlan(plan({ status: "inReview" }), {
        type: "RETURN",
        to,
        comment: "Look again",
      });
      expect(decision).toMatchObject({ ok: true, facts: { returnedTo: to, returnComment: "Look again" } });
      const returned = plan({ status: "inReview", returnedTo: to, returnComment: "Look again" });
      const status = decision.ok ? decision.status : "inReview";
      expect(settledStatus({ ...returned, status })).toBe(status);
      expect(settledStatus({ ...returned, status, returnedTo: null })).toBe("planned");
    }
  });

  test("an earlier step that comes undone moves a returned plan further back", () => {
    expect(settledStatus(plan({ status: "quantifying", returnedTo: "quantify", evidence: [] }))).toBe(
      "defining",
    );
  });

  test("a row that says planned but is not cannot be submitted", () => {
    expect(decidePlan(plan({ endOn: null }), { type: "SUBMIT" })).toMatchObject({
      ok: false,
      refusal: { kind: "incomplete" },
    });
  });

  test("a returned plan is not submitted before the comment is answered, and is told which", () => {
    const returned = plan({
      status: "quantifying",
      returnedTo: "quantify",
      returnComment: "Which baseline?",
    });
    const decision = decidePlan(returned, { type: "SUBMIT" });
    if (decision.ok || decision.refusal.kind !== "incomplete") throw new Error("refused as incomplete");
    expect(decision.refusal.gaps.map(({ id }) => id)).toEqual(["return-answered"]);
    expect(decision.refusal.gaps[0]?.detail).toContain("Which baseline?");
  });

  test("a draft that settles to planned is submitted in the same move", () => {
    expect(decidePlan(plan({ status: "defining" }), { type: "SUBMIT" })).toMatchObject({
      ok: true,
      status: "inReview",
      facts: { firstEndOn: "2027-02-26" },
      effects: ["mail.plan-submitted"],
    });
  });

  test("resuming a held draft settles it where its facts are", () => {
    const held = plan({ status: "onHold", heldFrom: "defining" });
    expect(decidePlan(held, { type: "RESUME" })).toMatchObject({ ok: true, status: "planned" });
  });
});

describe("whatever happens", () => {
  const status = fc.constantFrom(...PLAN_STATUSES);
  const gaps: fc.Arbitrary<Partial<PlanFacts>> = fc.record(
    {
      evidence: fc.constant([]),
      rootCause: fc.constant(""),
      owner: fc.constant(null),
      sponsor: fc.constant(null),
      tasks: fc.constant([]),
      hypothesis: fc.constant(""),
      kpis: fc.constant([]),
      endOn: fc.constant(null),
      checkIns: fc.constant([]),
      communications: fc.constant([]),
      verification: fc.constant(null),
      proof: fc.constantFrom(null, proof(), proof({ monthsDone: 3, n: 40 })),
      today: fc.constantFrom(day("2026-10-15"), day("2026-11-02"), day("2027-03-01")),
      returnedTo: fc.constantFrom(...PLAN_STEPS),
    },
    { requiredKeys: [] },
  );

  test("settling twice is settling once", () => {
    fc.assert(
      fc.property(status, gaps, (from, changes) => {
        const facts = plan({ status: from, ...changes });
        const once = settledStatus(facts);
        expect(settledStatus({ ...facts, status: once })).toBe(once);
      }),
    );
  });

  test("where a draft settles depends on its facts, not on where it stood", () => {
    fc.assert(
      fc.property(gaps, (changes) => {
        const ends = (["defining", "assigning", "quantifying", "scheduling", "planned"] as const).map(
          (from) => settledStatus(plan({ status: from, ...changes })),
        );
        expect(new Set(ends).size).toBe(1);
      }),
    );
  });

  test("no sequence of events reaches closed without a verdict signed by the verifier", () => {
    const unsigned = fc.constantFrom<PlanFacts["proof"]>(
      null,
      proof(),
      proof({ monthsDone: 3, n: 40 }),
      proof({ monthsDone: 3, n: 40, signed: { ...signature, signedById: "hana" } }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAN_STATUSES.filter((each) => each !== "closed")),
        unsigned,
        fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }),
        (from, anyProof, events) => {
          let facts = monitored({
            status: from,
            heldFrom: "monitoring",
            proof: anyProof,
            today: day("2027-03-01"),
          });
          for (const event of events) {
            const decision = decidePlan(facts, event);
            if (decision.ok) facts = { ...facts, ...decision.facts, status: decision.status };
            expect(facts.status).not.toBe("closed");
          }
        },
      ),
    );
  });

  test("the whole way can be walked", () => {
    let facts = monitored({
      status: "defining",
      startedOn: null,
      implementedOn: null,
      effectiveOn: null,
      today: day("2026-11-02"),
      proof: proof({ monthsDone: 3, n: 31, signed: signature }),
    });
    const walked = [facts.status];
    for (const event of EVENTS.filter(({ type }) => !["HOLD", "RESUME", "CANCEL", "RETURN"].includes(type))) {
      const decision = decidePlan(facts, event);
      if (!decision.ok) throw new Error(`${event.type}: ${JSON.stringify(decision.refusal)}`);
      facts = { ...facts, ...decision.facts, status: decision.status };
      walked.push(facts.status);
    }
    expect(walked).toEqual(["defining", "planned", "inReview", "approved", "acting", "monitoring", "closed"]);
  });
});
