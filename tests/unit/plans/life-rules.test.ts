import { describe, expect, test } from "vitest";
import { type Gate, unmet } from "~/domain/gate";
import { gatesOf } from "~/domain/plans/plan.rules";
import type { PlanEventType } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { day, ilse, monitored, plan, proof, signature } from "./a-plan";

const named = (gates: readonly Gate[], id: string): Gate => {
  const found = gates.find((each) => each.id === id);
  if (!found) throw new Error(`No gate ${id} among ${gates.map((each) => each.id).join(", ")}`);
  return found;
};
const onMove = (event: PlanEventType, id: string, facts: PlanFacts) => named(gatesOf(event, facts), id);

const base = plan();
describe("approving", () => {
  test("needs an approver who is neither owner nor deputy", () => {
    const facts = plan({ status: "inReview" });
    expect(unmet(gatesOf("APPROVE", { ...facts, approvedById: "mara" }))).toEqual([]);
    expect(onMove("APPROVE", "approver", { ...facts, approvedById: "hana" }).met).toBe(false);
    expect(onMove("APPROVE", "approver", { ...facts, deputy: ilse, approvedById: "ilse" }).detail).toContain(
      "deputy",
    );
    expect(onMove("APPROVE", "sponsor", { ...facts, sponsor: null }).met).toBe(false);
  });

  test("needs the three answers for those it affects, and says where to write them", () => {
    const none = plan({ status: "inReview", communications: [] });
    expect(onMove("APPROVE", "announcement", none)).toMatchObject({
      met: false,
      href: "/communications/new?plan=CAP-007",
    });
    const [draft] = plan().communications;
    if (!draft) throw new Error("no draft");
    const audiences = draft.audiences.map((each) => ({ ...each, change: "" }));
    const half = onMove("APPROVE", "announcement", plan({ communications: [{ ...draft, audiences }] }));
    expect(half).toMatchObject({ met: false, href: "/communications/A-007" });
    expect(half.detail).toBe("A-007 lacks answers for Field service (what they do differently)");
    expect(
      onMove("APPROVE", "announcement", plan({ communications: [{ ...draft, audiences: [] }] })).met,
    ).toBe(false);
    expect(
      onMove("APPROVE", "announcement", plan({ communications: [{ ...draft, kind: "progress" }] })).met,
    ).toBe(false);
    expect(
      onMove("APPROVE", "announcement", plan({ communications: [{ ...draft, status: "cancelled" }] })).met,
    ).toBe(false);
  });

  test("sees what came undone since it was submitted", () => {
    const gate = onMove("APPROVE", "steps-complete", plan({ status: "inReview", tasks: [] }));
    expect(gate).toMatchObject({ met: false, href: "/plans/CAP-007/missing" });
  });
});

describe("starting", () => {
  test("waits for its day or a reason, and for the locked verification plan", () => {
    const facts = plan({ status: "approved" });
    expect(onMove("START", "start-reached", facts).detail).toContain("the start is 2 Nov 2026");
    expect(onMove("START", "start-reached", { ...facts, earlyReason: "Vans are here" }).met).toBe(true);
    expect(onMove("START", "start-reached", { ...facts, today: day("2026-11-02") }).met).toBe(true);
    expect(onMove("START", "verification-locked", facts).met).toBe(true);
    expect(onMove("START", "verification-locked", { ...facts, verification: null }).detail).toContain(
      "no verification plan",
    );
    const open = { ...(facts.verification as NonNullable<PlanFacts["verification"]>), lockedOn: null };
    expect(onMove("START", "verification-locked", { ...facts, verification: open }).detail).toBe(
      "complete, but not locked yet",
    );
    const gaps = { ...open, missing: ["the first day of the baseline"] };
    expect(onMove("START", "verification-locked", { ...facts, verification: gaps }).detail).toContain(
      "first day of the baseline",
    );
  });
});

describe("implementing", () => {
  const acting = (changes: Partial<PlanFacts> = {}) =>
    monitored({ status: "acting", implementedOn: null, ...changes });

  test("is open when work, check-ins and effective date are on record", () => {
    expect(unmet(gatesOf("IMPLEMENT", acting()))).toEqual([]);
  });

  test("needs every mandatory task done with its evidence", () => {
    const [done] = acting().tasks;
    if (!done) throw new Error("no task");
    const open = onMove(
      "IMPLEMENT",
      "tasks-done",
      acting({ tasks: [done, { ...done, id: "t2", status: "inProgress" }] }),
    );
    expect(open.detail).toBe("1 task not recorded done (1 of 2 done): “Stock list from real visits”");
    expect(
      onMove("IMPLEMENT", "tasks-done", acting({ tasks: [{ ...done, hasEvidence: false }] })).detail,
    ).toContain("evidence missing");
    const optional = { ...done, id: "t2", mandatory: false, status: "todo" as const };
    expect(onMove("IMPLEMENT", "tasks-done", acting({ tasks: [done, optional] })).met).toBe(true);
    expect(
      onMove("IMPLEMENT", "tasks-done", acting({ tasks: [done, { ...done, status: "cancelled" }] })).met,
    ).toBe(true);
    expect(onMove("IMPLEMENT", "tasks-done", acting({ tasks: [] })).met).toBe(false);
  });

  test("needs the past check-ins held; those of today and later are not asked", () => {
    const missed = { id: "c9", day: day("2026-10-14"), version: 1, heldOn: null, customersSay: "" };
    const gate = onMove("IMPLEMENT", "check-ins-held", acting({ checkIns: [...acting().checkIns, missed] }));
    expect(gate.detail).toBe("1 of 3 past check-ins not held: 14 Oct 2026");
    const today = { ...missed, day: day("2026-10-15") };
    expect(onMove("IMPLEMENT", "check-ins-held", acting({ checkIns: [today] })).met).toBe(true);
  });

  test("needs an effective date, not before the start", () => {
    expect(onMove("IMPLEMENT", "effective-date", acting({ effectiveOn: null })).met).toBe(false);
    expect(
      onMove("IMPLEMENT", "effective-date", acting({ effectiveOn: day("2026-04-30") })).detail,
    ).toContain("before the start");
  });
});

describe("closing", () => {
  test("is blocked by exactly four things: window, n, tasks, signature", () => {
    const [done] = monitored().tasks;
    if (!done) throw new Error("no task");
    const tasks = [1, 2, 3, 4, 5].map((number) => ({
      ...done,
      id: `t${number}`,
      number,
      status: number > 3 ? ("todo" as const) : ("done" as const),
    }));
    const gaps = unmet(gatesOf("CLOSE", monitored({ tasks })));
    expect(gaps.map(({ id }) => id)).toEqual(["window", "answers", "tasks-done", "verdict-signed"]);
    expect(gaps.map(({ detail }) => detail).join("\n")).toMatchInlineSnapshot(`
      "window 2 of 3 months (Aug, Sep complete); earliest close 1 Nov 2026
      n 19 of 30; from 1 Feb 2027 it may close below this with a reason
      2 tasks not recorded done (3 of 5 done): “Stock list from real visits” and “Stock list from real visits”
      not yet signed by Priya (verifier)"
    `);
  });

  const over = { today: day("2026-11-02") };
  const signed = (changes = {}) => proof({ monthsDone: 3, n: 31, signed: { ...signature, ...changes } });

  test("is open with window, n and the verifier's signature", () => {
    expect(unmet(gatesOf("CLOSE", monitored({ ...over, proof: signed() })))).toEqual([]);
  });

  test("the window's last day is not over yet", () => {
    expect(onMove("CLOSE", "window", monitored({ today: day("2026-10-31"), proof: signed() })).met).toBe(
      false,
    );
    expect(onMove("CLOSE", "window", monitored({ today: day("2026-11-01"), proof: signed() })).met).toBe(
      true,
    );
  });

  test("another person's signature does not count", () => {
    const gate = onMove(
      "CLOSE",
      "verdict-signed",
      monitored({ ...over, proof: signed({ signedById: "hana", signedByName: "Hana" }) }),
    );
    expect(gate).toMatchObject({ met: false, detail: "signed by Hana, not by Priya (verifier)" });
  });

  test("below n it closes only one further window later, and with a reason", () => {
    const few = (changes: Partial<PlanFacts>, reason: string) =>
      onMove(
        "CLOSE",
        "answers",
        monitored({ proof: proof({ signed: { ...signature, reason } }), ...changes }),
      );
    expect(few(over, "Nobody answers")).toMatchObject({ met: false });
    expect(few(over, "Nobody answers").detail).toContain("from 1 Feb 2027");
    expect(few({ today: day("2027-02-01") }, "").detail).toContain("with a reason");
    expect(few({ today: day("2027-02-01") }, "Nobody answers")).toMatchObject({ met: true });
  });

  test("without a planned outcome window and n ask only for an operational reading", () => {
    const verification = {
      ...(base.verification as NonNullable<PlanFacts["verification"]>),
      hasOutcome: false,
    };
    const ids = (facts: PlanFacts) => gatesOf("CLOSE", facts).map(({ id }) => id);
    const none = monitored({ verification, proof: proof({ operationalReadings: 0 }) });
    expect(ids(none)).toEqual([
      "operational-readings",
      "verification-locked",
      "tasks-done",
      "check-ins-held",
      "effective-date",
      "verdict-signed",
    ]);
    expect(onMove("CLOSE", "operational-readings", none).met).toBe(false);
    expect(onMove("CLOSE", "operational-readings", monitored({ verification })).met).toBe(true);
  });

  test("without an effective date there is no window to wait for", () => {
    expect(onMove("CLOSE", "window", monitored({ effectiveOn: null, proof: null })).detail).toContain(
      "no effective date",
    );
    expect(onMove("CLOSE", "window", monitored({ proof: null })).detail).toContain(
      "no locked verification plan",
    );
  });
});

describe("holding and cancelling", () => {
  test("ask for a reason, who agreed, and a hold for a day ahead", () => {
    expect(unmet(gatesOf("HOLD", plan())).map(({ id }) => id)).toEqual([
      "halt-reason",
      "halt-agreed",
      "wake-up",
    ]);
    expect(unmet(gatesOf("CANCEL", plan())).map(({ id }) => id)).toEqual(["halt-reason", "halt-agreed"]);
    const said = plan({ haltReason: "noBudget", haltAgreedById: "mara" });
    expect(onMove("HOLD", "wake-up", { ...said, wakeOn: day("2026-10-15") }).met).toBe(false);
    expect(unmet(gatesOf("HOLD", { ...said, wakeOn: day("2026-10-16") }))).toEqual([]);
  });
});
