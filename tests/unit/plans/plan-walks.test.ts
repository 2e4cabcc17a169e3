import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAN_STATUSES } from "~/domain/plans/plan";
import { decidePlan } from "~/domain/plans/plan-decision";
import type { PlanEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { day, monitored, plan, proof, signature } from "./a-plan";

/** Anything that can happen to a plan, and anything that can change around it between two moves. */
type Step = { move: PlanEvent } | { around: Partial<PlanFacts> };

const move = (event: PlanEvent): Step => ({ move: event });
const around = (change: Partial<PlanFacts>): Step => ({ around: change });

const locked = monitored().verification;
if (!locked) throw new Error("The plan of the tests has a locked promise.");
const complete = proof({ monthsDone: 3, n: 40 });

const STEPS: Step[] = [
  move({ type: "SETTLE" }),
  move({ type: "SUBMIT" }),
  move({ type: "RETURN", to: "define", comment: "Whose words are these?" }),
  move({ type: "APPROVE", byId: "mara" }),
  move({ type: "START", earlyReason: "The vans are here" }),
  move({ type: "IMPLEMENT", effectiveOn: day("2026-11-02") }),
  move({ type: "CLOSE" }),
  move({ type: "HOLD", reason: "noBudget", note: "", agreedById: "mara", wakeOn: day("2027-12-01") }),
  move({ type: "RESUME" }),
  move({ type: "CANCEL", reason: "duplicate", note: "", agreedById: "mara" }),
  around({ today: day("2026-10-15") }),
  around({ today: day("2026-11-02") }),
  around({ today: day("2027-03-01") }),
  around({ verification: null }),
  around({ verification: { ...locked, lockedOn: null, hash: null } }),
  around({ verification: locked }),
  around({ verification: { ...locked, hasOutcome: false } }),
  around({ proof: null }),
  around({ proof: proof() }),
  around({ proof: complete }),
  around({ proof: { ...complete, signed: signature } }),
  around({ proof: { ...complete, signed: { ...signature, signedById: "hana" } } }),
  around({
    proof: { ...proof({ n: 3 }), signed: { ...signature, word: "notEnoughData", reason: "Nobody answers" } },
  }),
  around({ verifier: null }),
  around({ verifier: plan().verifier }),
  around({ tasks: [] }),
  around({ tasks: monitored().tasks }),
  around({ checkIns: monitored().checkIns }),
  around({ kpis: [] }),
  around({ kpis: plan().kpis }),
  around({ endOn: day("2027-02-26") }),
  around({ endOn: null }),
];

const walks = fc.tuple(
  fc.constantFrom(...PLAN_STATUSES.filter((status) => status !== "closed")),
  fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 40 }),
);

/** Walks a plan and shows every move that was taken, with what stood before it and after it. */
function walk(
  [from, steps]: [PlanFacts["status"], Step[]],
  look: (before: PlanFacts, event: PlanEvent, after: PlanFacts) => void,
): void {
  let facts = monitored({ status: from, heldFrom: "monitoring" });
  for (const step of steps) {
    if ("around" in step) {
      facts = { ...facts, ...step.around };
      continue;
    }
    const decision = decidePlan(facts, step.move);
    if (!decision.ok) continue;
    const after = { ...facts, ...decision.facts, status: decision.status };
    look(facts, step.move, after);
    facts = after;
  }
}

describe("whatever happens to a plan, in whatever order", () => {
  test("it is closed only with a verdict, its verifier's signature and a locked promise", () => {
    let closed = 0;
    fc.assert(
      fc.property(walks, (walked) => {
        walk(walked, (before, event, after) => {
          if (after.status !== "closed" || before.status === "closed") return;
          closed += 1;
          expect(event.type).toBe("CLOSE");
          expect(before.status).toBe("monitoring");
          expect(before.proof?.signed?.word).toBeTruthy();
          expect(before.verifier).not.toBeNull();
          expect(before.proof?.signed?.signedById).toBe(before.verifier?.id);
          expect(before.verification?.lockedOn).toBeTruthy();
        });
      }),
      { numRuns: 3_000, seed: 20261015 },
    );
    // A property that no walk ever meets would prove nothing.
    expect(closed).toBeGreaterThan(0);
  });

  test("what is closed or cancelled stays so", () => {
    fc.assert(
      fc.property(walks, (walked) => {
        walk(walked, (before, event) => {
          if (event.type === "SETTLE") return;
          expect(["closed", "cancelled"]).not.toContain(before.status);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("the first promise is made anew only by submitting it, and no move changes the end itself", () => {
    fc.assert(
      fc.property(walks, (walked) => {
        walk(walked, (before, event, after) => {
          expect(after.endOn).toBe(before.endOn);
          if (event.type !== "SUBMIT") expect(after.firstEndOn).toBe(before.firstEndOn);
        });
      }),
      { numRuns: 500 },
    );
  });
});
