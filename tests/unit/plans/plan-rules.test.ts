import { describe, expect, test } from "vitest";
import { type Gate, unmet } from "~/domain/gate";
import { PLAN_STEPS } from "~/domain/plans/plan";
import { gatesOf, missingUntilReview, reviewGates, stepGates } from "~/domain/plans/plan.rules";
import type { PlanEventType } from "~/domain/plans/plan-event";
import type { AlternativeFact, KpiFact, PlanFacts, TaskFact } from "~/domain/plans/plan-facts";
import {
  day,
  devin,
  hana,
  ilse,
  mara,
  monitored,
  olu,
  person,
  plan,
  priya,
  proof,
  sam,
  signature,
  slogan,
} from "./a-plan";

const named = (gates: readonly Gate[], id: string): Gate => {
  const found = gates.find((each) => each.id === id);
  if (!found) throw new Error(`No gate ${id} among ${gates.map((each) => each.id).join(", ")}`);
  return found;
};
const review = (id: string, changes: Partial<PlanFacts> = {}) => named(reviewGates(plan(changes)), id);
const onMove = (event: PlanEventType, id: string, facts: PlanFacts) => named(gatesOf(event, facts), id);

const base = plan();
const task = (changes: Partial<TaskFact>): TaskFact => ({ ...(base.tasks[0] as TaskFact), ...changes });
const kpi = (changes: Partial<KpiFact>): KpiFact => ({ ...(base.kpis[0] as KpiFact), ...changes });
const alternative = (at: 0 | 1, changes: Partial<AlternativeFact> = {}): AlternativeFact => ({
  ...(base.alternatives[at] as AlternativeFact),
  ...changes,
});

/** Each line: a gate, the change that closes it, and what it says then. */
const CLOSED: [gate: string, changes: Partial<PlanFacts>, detail: string][] = [
  ["trigger", { trigger: "" }, "no trigger"],
  ["trigger", { triggerDetail: " " }, "which one is not said"],
  ["risk-statement", { kind: "preventive" }, "no risk statement"],
  ["what-happens", { whatHappens: "" }, "not described"],
  ["contradiction", { intended: "" }, "what we intend"],
  ["where", { whereItHappens: "" }, "no place"],
  ["since-when", { sinceWhen: "" }, "since when"],
  ["how-often", { howOften: "" }, "how often"],
  ["customer-evidence", { evidence: [] }, "no customer evidence"],
  [
    "customer-evidence",
    { evidence: [{ id: "e", kind: "belief", quote: "We think so", source: "", responseId: null }] },
    "1 belief of our own",
  ],
  ["root-cause", { rootCause: "" }, "no root cause"],
  ["root-cause", { rootCause: "", whys: [{ why: "Because", evidenceId: null }] }, "1 of 5 whys"],
  ["owner", { owner: null }, "no owner"],
  ["owner", { owner: { ...hana, active: false } }, "Hana is no longer active"],
  ["owner", { owner: ilse }, "Ilse is signed up as executive"],
  ["sponsor", { sponsor: null }, "no sponsor"],
  ["sponsor", { sponsor: hana }, "nobody approves their own"],
  ["sponsor", { sponsor: olu }, "Olu is signed up as administrator"],
  ["sponsor", { sponsor: { ...mara, active: false } }, "no longer active"],
  ["verifier", { verifier: null }, "no verifier"],
  ["verifier", { verifier: hana }, "Hana owns the plan"],
  ["verifier", { verifier: priya, deputy: priya }, "owner's deputy"],
  ["verifier", { verifier: devin }, "Devin does a task"],
  ["verifier", { verifier: olu }, "signs no verdicts"],
  ["verifier", { verifier: { ...priya, active: false } }, "no longer active"],
  ["parts", { involved: [] }, "Hana (their part and why it matters)"],
  [
    "parts",
    { involved: base.involved.map((each) => (each.person.id === "devin" ? { ...each, why: "" } : each)) },
    "missing for Devin (why it matters)",
  ],
  ["parts", { owner: null, sponsor: null, verifier: null, tasks: [], involved: [] }, "nobody is named"],
  ["tasks", { tasks: [] }, "no tasks yet"],
  ["tasks", { tasks: [task({ containment: true })] }, "beside 1 containment task"],
  ["tasks", { tasks: [task({ status: "cancelled" })] }, "no tasks yet"],
  [
    "tasks",
    { tasks: [task({ assignee: null })] },
    "without a responsible person: “Stock list from real visits”",
  ],
  ["tasks", { tasks: [task({ assignee: { ...devin, active: false } })] }, "without a responsible person"],
  ["solution", { solution: "" }, "no solution"],
  ["hypothesis", { hypothesis: "" }, "no hypothesis"],
  ["alternatives", { alternatives: [] }, "0 of 2 alternatives"],
  ["alternatives", { alternatives: [alternative(0)] }, "1 of 2 alternatives"],
  [
    "alternatives",
    { alternatives: [alternative(0, { chosen: false }), alternative(1)] },
    "none of them chosen",
  ],
  [
    "alternatives",
    { alternatives: [alternative(0), alternative(1, { chosen: true })] },
    "2 alternatives are marked",
  ],
  [
    "alternatives",
    { alternatives: [alternative(0), alternative(1, { monthlyMinor: null, risk: "" })] },
    "“Night courier” (cost, 0 if none and risk)",
  ],
  ["kpis", { kpis: [] }, "no KPI"],
  [
    "kpis",
    { kpis: ["1", "2", "3", "4", "5", "6"].map((id) => kpi({ id, primary: id === "1" })) },
    "6 KPIs, at most 5",
  ],
  ["operational-kpi", { kpis: [kpi({ type: "outcome", primary: false })] }, "no operational KPI"],
  ["primary-kpi", { kpis: [kpi({ primary: false })] }, "no KPI is marked"],
  ["primary-kpi", { kpis: [kpi({}), kpi({ id: "k2" })] }, "2 KPIs are marked"],
  ["primary-kpi", { kpis: [kpi({ primary: false }), kpi({ id: "k2", type: "outcome" })] }, "is an outcome"],
  ["kpi-k1", { kpis: [kpi({ meaning: "" })] }, "missing: meaning in plain words"],
  [
    "kpi-k1",
    { kpis: [kpi({ baseline: null, baselinePeriod: "", baselineN: null })] },
    "baseline, baseline period and baseline n",
  ],
  ["kpi-k1", { kpis: [kpi({ target: null })] }, "missing: target"],
  ["kpi-k1", { kpis: [kpi({ unit: "", source: "" })] }, "unit and source"],
  ["kpi-k1", { kpis: [kpi({ target: "71.0" })] }, "baseline and target are both 71.0"],
  ["kpi-k1", { kpis: [kpi({ direction: "down" })] }, "from 71 to 85 is up, but lower is said to be better"],
  ["kpi-k1", { kpis: [kpi({ baseline: "90" })] }, "from 90 to 85 is down, but higher is said to be better"],
  ["start", { startOn: null }, "no start date"],
  ["end", { endOn: null }, "no end date"],
  ["end", { endOn: day("2026-11-02") }, "does not lie after the start"],
  ["check-ins", { checkIns: [] }, "0 of 2 check-ins"],
  ["check-ins", { checkIns: base.checkIns.slice(0, 1) }, "1 of 2 check-ins"],
  [
    "check-ins",
    { checkIns: base.checkIns.map((each) => ({ ...each, day: day("2027-02-26") })) },
    "2 check-ins outside",
  ],
  ["task-days", { tasks: [task({ dueOn: null })] }, "without a due date: “Stock list"],
  ["task-days", { tasks: [task({ dueOn: day("2027-02-27") })] }, "outside the plan's dates"],
  ["task-days", { tasks: [task({ dueOn: day("2026-11-01") })] }, "outside the plan's dates"],
  [
    "owner-load",
    { ownerLoad: { open: 2, openCodes: ["CAP-004", "CAP-002R"], limit: 2 } },
    "Hana already has 2 open plans (limit 2: CAP-004, CAP-002R)",
  ],
];

describe("the gates of steps 1 to 4", () => {
  test("are all met by a complete plan, and each says what is there", () => {
    const gates = reviewGates(plan());
    expect(unmet(gates)).toEqual([]);
    for (const gate of gates) expect(gate.detail, gate.id).not.toBe("");
  });

  test.each(CLOSED.map(([id, changes, detail]) => ({ id, changes, detail })))(
    "$id: $detail",
    ({ id, changes, detail }) => {
      const gate = review(id, changes);
      expect(gate.met).toBe(false);
      expect(gate.detail).toContain(detail);
      expect(gate.href).toMatch(/^\/(plans\/CAP-007\/edit\/(define|assign|quantify|schedule)#|tasks\/)/);
    },
  );

  test("every gate of the four steps is closed by some line above", () => {
    const ids = new Set(
      [...reviewGates(plan()), ...reviewGates(plan({ kind: "preventive" }))].map(({ id }) => id),
    );
    expect([...ids].filter((id) => !CLOSED.some(([closed]) => closed === id))).toEqual([]);
  });

  test("a finding is trigger enough", () => {
    expect(review("trigger", { trigger: "finding", triggerDetail: "", findingNumber: 3 })).toMatchObject({
      met: true,
      detail: "A finding: finding 3",
    });
  });

  test("a preventive plan needs no trigger, a corrective one no risk statement", () => {
    const preventive = reviewGates(
      plan({ kind: "preventive", trigger: "", riskStatement: "Parts may run out" }),
    );
    expect(unmet(preventive)).toEqual([]);
    expect(preventive.some(({ id }) => id === "trigger")).toBe(false);
    expect(reviewGates(plan()).some(({ id }) => id === "risk-statement")).toBe(false);
  });

  test("five whys are a root cause without further words", () => {
    const whys = ["a", "b", "c", "d", "e"].map((why) => ({ why, evidenceId: null }));
    expect(review("root-cause", { rootCause: "", whys }).met).toBe(true);
    expect(
      review("root-cause", { rootCause: "", whys: [...whys.slice(1), { why: " ", evidenceId: null }] }).met,
    ).toBe(false);
  });

  test("containment may be due before the plan starts, never after its end", () => {
    const early = task({ id: "t2", containment: true, dueOn: day("2026-10-20") });
    const late = task({ id: "t3", containment: true, dueOn: day("2027-03-20") });
    expect(review("task-days", { tasks: [task({}), early] }).met).toBe(true);
    expect(review("task-days", { tasks: [task({}), late] }).met).toBe(false);
  });

  test("one outlying task is mended on its own page, several in the editor", () => {
    const late = { dueOn: day("2027-03-20") };
    expect(review("task-days", { tasks: [task(late)] }).href).toBe("/tasks/t1");
    expect(review("task-days", { tasks: [task(late), task({ id: "t2", ...late })] }).href).toBe(
      "/plans/CAP-007/edit/schedule#tasks",
    );
  });

  test("the load is asked once an end is set, counts this plan, and yields to a reason", () => {
    const full = { open: 2, openCodes: [], limit: 2 };
    expect(reviewGates(plan({ ownerLoad: full, endOn: null })).some(({ id }) => id === "owner-load")).toBe(
      false,
    );
    expect(review("owner-load", { ownerLoad: { ...full, open: 1 } }).met).toBe(true);
    expect(review("owner-load", { ownerLoad: full, loadConfirmed: "CAP-004 ends next week" })).toMatchObject({
      met: true,
    });
  });

  test("values are compared exactly, not as floats", () => {
    const close = kpi({ baseline: "0.1000000000000000055", target: "0.1", direction: "down" });
    expect(review("kpi-k1", { kpis: [close] }).met).toBe(true);
    expect(review("kpi-k1", { kpis: [{ ...close, direction: "up" }] }).met).toBe(false);
  });
});

describe("what is missing until review", () => {
  test("lists every gap of a slogan at once, by step, each with its place", () => {
    const missing = missingUntilReview(slogan());
    expect(missing.map(({ step }) => step)).toEqual([...PLAN_STEPS]);
    const details = missing.flatMap(({ gates }) => gates.map(({ detail }) => detail)).join("\n");
    for (const words of [
      "no customer evidence",
      "no owner",
      "no operational KPI",
      "no end date",
      "0 of 2 check-ins",
    ]) {
      expect(details).toContain(words);
    }
    for (const gate of missing.flatMap(({ gates }) => gates))
      expect(gate.href).toMatch(/^\/plans\/CAP-006\/edit\//);
  });

  test("shrinks to dates only, then names the load, then to nothing", () => {
    const dated = { open: 2, openCodes: ["CAP-004", "CAP-002R"], limit: 2 };
    const undated = plan({ owner: sam, startOn: null, endOn: null, checkIns: [], ownerLoad: dated });
    const involved = [...undated.involved, { person: sam, part: "p", why: "w" }];
    const ids = (facts: PlanFacts) =>
      missingUntilReview(facts).flatMap(({ gates }) => gates.map(({ id }) => id));
    expect(missingUntilReview({ ...undated, involved }).map(({ step }) => step)).toEqual(["schedule"]);
    expect(ids({ ...undated, involved })).toEqual(["start", "end", "check-ins", "task-days"]);
    const ended = { ...plan({ owner: sam, ownerLoad: dated, startOn: null }), involved };
    expect(ids(ended)).toEqual(["start", "task-days", "owner-load"]);
    expect(ids({ ...plan(), involved })).toEqual([]);
  });

  test("a reviewer's comment stands first in its step", () => {
    const [asked] = stepGates("quantify", plan({ returnedTo: "quantify", returnComment: "Which baseline?" }));
    expect(asked).toMatchObject({ id: "return-answered", met: false, href: "/plans/CAP-007/edit/quantify" });
    expect(asked?.detail).toContain("Which baseline?");
    expect(stepGates("define", plan({ returnedTo: "quantify" })).every(({ met }) => met)).toBe(true);
  });
});

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
    const missed = { id: "c9", day: day("2026-10-14"), version: 1, heldOn: null };
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

test("a person of no use is named with the reason", () => {
  const guest = person("gast", "viewer");
  expect(review("owner", { owner: guest }).detail).toContain("that role leads no plans");
});
