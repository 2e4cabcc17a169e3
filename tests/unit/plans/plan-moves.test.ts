import { describe, expect, test } from "vitest";
import { assignGates } from "~/domain/plans/assign.rules";
import { mayAcceptDate, promiseKept } from "~/domain/plans/date-promise";
import { unmetOnImport } from "~/domain/plans/import-gates";
import { editRefusal, openedGaps } from "~/domain/plans/plan-edit";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import type { PersonFact, PlanFacts } from "~/domain/plans/plan-facts";
import { decideFor, movesFor, reopenRefusal, rightRefusal } from "~/domain/plans/plan-moves";
import {
  asViewer,
  day,
  devin,
  hana,
  ilse,
  mara,
  monitored,
  olu,
  plan,
  priya,
  proof,
  sam,
  signature,
  slogan,
  vera,
} from "./a-plan";

const offered = (facts: PlanFacts, who: PersonFact) => movesFor(facts, asViewer(who));
const move = (facts: PlanFacts, who: PersonFact, event: PlanMoveEvent) => {
  const found = offered(facts, who).find((each) => each.event === event);
  if (!found) throw new Error(`${event} is not offered`);
  return found;
};

describe("the moves that are offered", () => {
  test.each([
    ["defining", ["SUBMIT", "HOLD", "CANCEL"]],
    ["planned", ["SUBMIT", "HOLD", "CANCEL"]],
    ["inReview", ["APPROVE", "RETURN", "HOLD", "CANCEL"]],
    ["approved", ["START", "HOLD", "CANCEL"]],
    ["acting", ["IMPLEMENT", "HOLD", "CANCEL"]],
    ["monitoring", ["CLOSE", "HOLD", "CANCEL"]],
    ["onHold", ["RESUME", "CANCEL"]],
    ["closed", ["REOPEN"]],
    ["cancelled", []],
  ] as const)("%s: %j", (status, events) => {
    expect(offered(plan({ status }), mara).map(({ event }) => event)).toEqual(events);
  });

  test("one of them at most is the way forward", () => {
    expect(offered(plan({ status: "inReview" }), mara).filter(({ primary }) => primary)).toHaveLength(1);
  });

  test("resuming names where it returns to", () => {
    expect(move(plan({ status: "onHold", heldFrom: "acting" }), mara, "RESUME")).toMatchObject({
      to: "acting",
      toLabel: "In progress",
    });
  });
});

describe("what blocks a move", () => {
  test("a draft shows every gap of the four steps behind its submit button", () => {
    const submit = move(slogan(), mara, "SUBMIT");
    expect(submit).toMatchObject({ permitted: true, blocked: true, requestable: false });
    expect(submit.missing.length).toBe(21);
  });

  test("what the form of the move itself answers does not block its button", () => {
    const start = move(plan({ status: "approved" }), hana, "START");
    expect(start.gates.find(({ id }) => id === "start-reached")?.met).toBe(false);
    expect(start).toMatchObject({ blocked: false, asks: ["earlyReason"] });
    expect(move(plan({ status: "approved", verification: null }), hana, "START").blocked).toBe(true);
    expect(move(monitored({ status: "acting", effectiveOn: null }), hana, "IMPLEMENT").blocked).toBe(false);
    const hold = move(plan({ haltReason: "noBudget", haltAgreedById: "mara" }), hana, "HOLD");
    expect(hold.blocked).toBe(false);
    expect(hold.gates.every(({ met }) => !met)).toBe(true);
  });
});

describe("rights", () => {
  const waiting = plan({ status: "inReview" });

  test("the owner submits but does not approve; the sponsor does", () => {
    expect(move(plan(), hana, "SUBMIT").permitted).toBe(true);
    expect(move(waiting, hana, "APPROVE").permitted).toBe(false);
    expect(move(waiting, mara, "APPROVE").permitted).toBe(true);
    expect(move(waiting, ilse, "APPROVE").permitted).toBe(true);
    expect(move(waiting, olu, "APPROVE").permitted).toBe(false);
  });

  test("an owner leads their own plans only; their deputy does as well", () => {
    expect(move(plan(), sam, "SUBMIT").permitted).toBe(false);
    expect(move(plan({ deputy: sam }), sam, "SUBMIT").permitted).toBe(true);
  });

  test("whoever began a draft may edit it until it is submitted", () => {
    expect(move(slogan({ createdById: "sam" }), sam, "SUBMIT").permitted).toBe(true);
    expect(move(plan({ status: "approved", createdById: "sam" }), sam, "START").permitted).toBe(false);
  });

  test("without the right the same gates are shown, and those who have it can be asked, the named ones first", () => {
    const asked = move(plan({ status: "inReview", communications: [] }), hana, "APPROVE");
    const allowed = move(plan({ status: "inReview", communications: [] }), mara, "APPROVE");
    expect(asked.gates).toEqual(allowed.gates);
    expect(asked).toMatchObject({
      requestable: true,
      askable: [
        { id: "mara", name: "Mara" },
        { id: "ilse", name: "Ilse" },
      ],
    });
    expect(allowed.askable).toEqual([]);
  });

  test("a viewer can ask, an auditor cannot", () => {
    expect(move(waiting, vera, "APPROVE").requestable).toBe(true);
    expect(move(waiting, { ...vera, auditor: true }, "APPROVE").requestable).toBe(false);
  });

  test("a refusal for want of right says whom to ask and what would be missing anyway", () => {
    const refused = rightRefusal("APPROVE", plan({ status: "inReview", communications: [] }), asViewer(hana));
    expect(refused?.refusal).toMatchObject({
      kind: "not-permitted",
      message: "You have no right to approve it. Ask Mara or Ilse.",
      gaps: [{ id: "announcement" }],
    });
    expect(rightRefusal("APPROVE", waiting, asViewer(mara))).toBeNull();
  });

  test("only the named verifier closes", () => {
    const proven = monitored({ today: day("2026-11-02"), proof: proof({ n: 31, signed: signature }) });
    for (const who of [hana, mara, ilse, olu, devin, vera]) {
      expect(decideFor(asViewer(who), proven, { type: "CLOSE" })).toMatchObject({ ok: false });
    }
    expect(decideFor(asViewer(priya), proven, { type: "CLOSE" })).toMatchObject({
      ok: true,
      status: "closed",
    });
  });

  test("nobody of another workspace may anything", () => {
    const stranger = { ...asViewer(mara), workspaceId: "w2" };
    expect(movesFor(plan(), stranger).every(({ permitted }) => !permitted)).toBe(true);
  });

  test("only a closed plan is reopened", () => {
    expect(reopenRefusal(plan({ status: "closed" }), asViewer(mara))).toBeNull();
    expect(reopenRefusal(plan({ status: "cancelled" }), asViewer(mara))?.refusal.kind).toBe(
      "not-allowed-now",
    );
    expect(reopenRefusal(plan({ status: "closed" }), asViewer(vera))?.refusal.kind).toBe("not-permitted");
  });
});

describe("editing", () => {
  test("is open while drafting and closed from the review on", () => {
    for (const step of ["define", "assign", "quantify", "schedule"] as const) {
      expect(editRefusal(plan(), asViewer(hana), step)).toBeNull();
      expect(editRefusal(plan({ status: "inReview" }), asViewer(hana), step)?.refusal.kind).toBe(
        "not-allowed-now",
      );
      expect(editRefusal(plan({ status: "closed" }), asViewer(mara), step)?.refusal.kind).toBe(
        "not-allowed-now",
      );
      expect(editRefusal(plan(), asViewer(sam), step)?.refusal.kind).toBe("not-permitted");
    }
  });

  test("people of a running plan change, but not into a gap", () => {
    const acting = monitored({ status: "acting" });
    expect(editRefusal(acting, asViewer(mara), "assign")).toBeNull();
    expect(editRefusal(acting, asViewer(mara), "schedule")).not.toBeNull();
    expect(openedGaps(acting, { ...acting, owner: null })?.refusal).toMatchObject({
      gaps: [{ id: "owner" }],
    });
    const orphan = { ...acting, owner: { ...hana, active: false } };
    expect(openedGaps(orphan, { ...orphan, owner: null })).toBeNull();
    expect(openedGaps(plan(), plan({ owner: null }))).toBeNull();
    expect(assignGates(acting).every(({ met }) => met)).toBe(true);
  });
});

describe("a moved date", () => {
  test("is accepted by sponsor, executive or leader, never by those who owe the work or asked", () => {
    const facts = monitored({ status: "acting", deputy: devin });
    const may = (who: PersonFact, by = "hana") => mayAcceptDate(asViewer(who), facts, by);
    expect([may(mara), may(ilse)]).toEqual([true, true]);
    expect([may(hana), may(devin), may(sam), may(vera), may(olu)]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(may(mara, "mara")).toBe(false);
  });

  test("is counted from the first promise", () => {
    const moves = [
      { status: "accepted" },
      { status: "declined" },
      { status: "accepted" },
      { status: "requested" },
    ] as const;
    expect(promiseKept(day("2026-08-13"), day("2026-09-27"), moves)).toEqual({ moves: 2, days: 45 });
    expect(promiseKept(null, day("2026-09-27"), [])).toEqual({ moves: 0, days: 0 });
  });
});

describe("an import past the gates", () => {
  const ids = (status: PlanFacts["status"], facts: PlanFacts) =>
    unmetOnImport(status, facts).map(({ gate }) => gate.id);

  test("lists what was not met on the way, once", () => {
    const [done] = monitored().tasks;
    if (!done) throw new Error("no task");
    const late = { ...done, id: "t2", status: "todo" as const, dueOn: day("2026-10-16") };
    const facts = monitored({ tasks: [done, late], approvedById: "mara" });
    expect(ids("monitoring", facts)).toEqual(["task-days", "tasks-done"]);
    expect(unmetOnImport("monitoring", facts).map(({ state }) => state)).toEqual(["planned", "monitoring"]);
  });

  test("judges a held plan by where it was held from", () => {
    const hub = slogan({ status: "onHold", heldFrom: "acting" });
    const listed = ids("onHold", hub);
    expect(listed).toEqual(
      expect.arrayContaining(["tasks", "customer-evidence", "owner", "verification-locked"]),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).not.toContain("tasks-done");
  });

  test("asks nothing of drafts and of cancelled plans", () => {
    expect(ids("defining", slogan())).toEqual([]);
    expect(ids("cancelled", slogan())).toEqual([]);
  });
});
