import { describe, expect, test } from "vitest";
import { type Gate, unmet } from "~/domain/gate";
import { treeOf } from "~/domain/plans/cause-tree";
import { PLAN_STEPS } from "~/domain/plans/plan";
import { missingUntilReview, reviewGates, stepGates } from "~/domain/plans/plan.rules";
import type { AlternativeFact, KpiFact, PlanFacts, TaskFact } from "~/domain/plans/plan-facts";
import { day, devin, hana, ilse, mara, olu, person, plan, priya, sam, slogan } from "./a-plan";

const drawn = (heading: string, ...causes: string[]) =>
  treeOf([{ text: heading, depth: 0 }, ...causes.map((text) => ({ text, depth: 1 }))]);

const named = (gates: readonly Gate[], id: string): Gate => {
  const found = gates.find((each) => each.id === id);
  if (!found) throw new Error(`No gate ${id} among ${gates.map((each) => each.id).join(", ")}`);
  return found;
};
const review = (id: string, changes: Partial<PlanFacts> = {}) => named(reviewGates(plan(changes)), id);
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
    {
      evidence: [
        {
          id: "e",
          kind: "belief",
          quote: "We think so",
          source: "",
          responseId: null,
          addedOn: day("2026-09-14"),
        },
      ],
    },
    "1 belief of our own",
  ],
  ["root-cause", { rootCause: "" }, "no root cause"],
  ["root-cause", { rootCause: "", whys: treeOf([{ text: "Because" }]) }, "1 of 5 whys"],
  [
    "root-cause",
    { rootCause: "", diagram: drawn("People", "Tired", "In a hurry", "New") },
    "3 causes under 1 heading",
  ],
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
  ["verifier", { verifier: devin }, "Devin does or did a task"],
  [
    "verifier",
    { verifier: priya, tasks: plan().tasks.map((task) => ({ ...task, status: "done", doneById: "priya" })) },
    "Priya does or did a task",
  ],
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
    const whys = ["a", "b", "c", "d", "e"].map((text) => ({ text }));
    expect(review("root-cause", { rootCause: "", whys: treeOf(whys) }).met).toBe(true);
    expect(review("root-cause", { rootCause: "", whys: treeOf([...whys.slice(1), { text: " " }]) }).met).toBe(
      false,
    );
  });

  test("five answers beside each other are not five whys, wherever the longest way down is", () => {
    const beside = ["a", "b", "c", "d", "e"].map((text) => ({ text, depth: 0 }));
    expect(review("root-cause", { rootCause: "", whys: treeOf(beside) }).met).toBe(false);
    const down = [0, 1, 1, 2, 3, 4].map((depth, at) => ({ text: `${at}`, depth }));
    expect(review("root-cause", { rootCause: "", whys: treeOf(down) }).met).toBe(true);
  });

  test("a diagram of three causes under two headings is a root cause as well", () => {
    const diagram = [...drawn("People", "Tired", "New"), ...drawn("Policy", "Paid by the visit")];
    expect(review("root-cause", { rootCause: "", diagram })).toMatchObject({
      met: true,
      detail: "3 causes under 2 headings",
    });
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

test("a person of no use is named with the reason", () => {
  const guest = person("gast", "viewer");
  expect(review("owner", { owner: guest }).detail).toContain("that role leads no plans");
});
