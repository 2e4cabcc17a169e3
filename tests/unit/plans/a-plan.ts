import type { PersonFact, PlanFacts, ProofFact } from "~/domain/plans/plan-facts";
import type { Role, Viewer } from "~/domain/viewer";
import { type Day, toDay } from "~/shared/calendar";

export const day = (text: string): Day => toDay(text);

export const person = (id: string, role: Role = "owner", more: Partial<PersonFact> = {}): PersonFact => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  role,
  active: true,
  auditor: false,
  ...more,
});

export const asViewer = (who: PersonFact): Viewer => ({
  personId: who.id,
  workspaceId: "w1",
  name: who.name,
  role: who.role,
  auditor: who.auditor,
  timeZone: "UTC",
  locale: "en",
});

export const hana = person("hana");
export const sam = person("sam");
export const devin = person("devin");
export const priya = person("priya");
export const mara = person("mara", "leader");
export const ilse = person("ilse", "executive");
export const olu = person("olu", "admin");
export const vera = person("vera", "viewer");

/** A plan of which every gate of steps 1 to 4 is met. */
export function plan(changes: Partial<PlanFacts> = {}): PlanFacts {
  return {
    id: "p1",
    workspaceId: "w1",
    code: "CAP-007",
    kind: "corrective",
    title: "Parts are missing on the first visit",
    status: "planned",
    version: 4,
    createdById: "mara",
    createdOn: day("2026-09-14"),
    findingNumber: null,
    predecessorCode: null,
    whatHappens: "Three of ten first visits end without the part.",
    intended: "One visit is enough.",
    whereItHappens: "Field service, Asia",
    sinceWhen: "Spring 2026",
    howOften: "About 40 visits a month",
    trigger: "complaint",
    triggerDetail: "Verrano Hospitals, 2 September",
    riskStatement: "",
    rootCause: "Vans are stocked by last year's list.",
    whys: [],
    diagram: [],
    goal: "",
    stage: "Own",
    evidence: [
      {
        id: "e1",
        kind: "customer",
        quote: "Twice for one filter.",
        source: "",
        responseId: null,
        addedOn: day("2026-09-14"),
      },
    ],
    owner: hana,
    sponsor: mara,
    verifier: priya,
    deputy: null,
    involved: [hana, mara, priya, devin].map((who) => ({ person: who, part: "my part", why: "it matters" })),
    tasks: [
      {
        id: "t1",
        number: 1,
        title: "Stock list from real visits",
        status: "todo",
        assignee: devin,
        doneById: null,
        startOn: day("2026-11-02"),
        dueOn: day("2026-11-20"),
        createdOn: day("2026-09-14"),
        mandatory: true,
        containment: false,
        successCriterion: "List covers 95 % of visits",
        evidenceRequired: true,
        hasEvidence: false,
      },
    ],
    solution: "Stock vans by what visits really needed.",
    hypothesis: "If the right parts are in the van, the first visit fixes it.",
    alternatives: [
      {
        id: "a1",
        kind: "reorganisation",
        title: "Stock by demand",
        oneOffMinor: 0n,
        monthlyMinor: 120_000n,
        benefit: "Fewer second visits",
        risk: "Capital in vans",
        reason: "",
        chosen: true,
      },
      {
        id: "a2",
        kind: "outsourcing",
        title: "Night courier",
        oneOffMinor: null,
        monthlyMinor: 900_000n,
        benefit: "No stock",
        risk: "Late courier",
        reason: "",
        chosen: false,
      },
    ],
    kpis: [
      {
        id: "k1",
        name: "First-visit fix",
        meaning: "Of ten first visits, how many solve it",
        type: "operational",
        primary: true,
        unit: "%",
        direction: "up",
        baseline: "71",
        baselinePeriod: "Jul-Sep 2026",
        baselineN: 212,
        target: "85",
        frequency: "monthly",
        source: "Visit log",
        feed: "hand",
        feedFilter: null,
        chart: "xmr",
        readings: [],
      },
    ],
    plannedSpendMinor: null,
    actualSpendMinor: null,
    startOn: day("2026-11-02"),
    endOn: day("2027-02-26"),
    firstEndOn: null,
    checkIns: [
      { id: "c1", day: day("2026-12-01"), version: 1, heldOn: null, customersSay: "" },
      { id: "c2", day: day("2027-01-15"), version: 1, heldOn: null, customersSay: "" },
    ],
    ownerLoad: { open: 0, openCodes: [], limit: 2 },
    loadConfirmed: "",
    returnedTo: null,
    returnComment: "",
    submittedOn: null,
    approvedById: null,
    approvedOn: null,
    communications: [
      {
        id: "m1",
        code: "A-007",
        kind: "announcement",
        subject: "What changes",
        status: "draft",
        audiences: [{ audience: "Field service", benefit: "b", change: "c", link: "l" }],
      },
    ],
    verification: {
      id: "v1",
      number: 1,
      hasOutcome: true,
      lockedOn: day("2026-10-10"),
      hash: "h",
      windowMonths: 3,
      plannedN: 30,
      missing: [],
    },
    startedOn: null,
    earlyReason: "",
    implementedOn: null,
    effectiveOn: null,
    proof: null,
    closedOn: null,
    heldFrom: null,
    haltReason: "",
    haltNote: "",
    haltAgreedById: null,
    wakeOn: null,
    importMarks: [],
    roster: [hana, sam, devin, priya, mara, ilse, olu],
    today: day("2026-10-15"),
    ...changes,
  };
}

/** Nothing but a title. */
export const slogan = (changes: Partial<PlanFacts> = {}): PlanFacts =>
  plan({
    code: "CAP-006",
    status: "defining",
    title: "Be more customer focused",
    whatHappens: "",
    intended: "",
    whereItHappens: "",
    sinceWhen: "",
    howOften: "",
    trigger: "",
    triggerDetail: "",
    rootCause: "",
    stage: "",
    evidence: [],
    owner: null,
    sponsor: null,
    verifier: null,
    involved: [],
    tasks: [],
    solution: "",
    hypothesis: "",
    alternatives: [],
    kpis: [],
    startOn: null,
    endOn: null,
    checkIns: [],
    ownerLoad: null,
    communications: [],
    verification: null,
    ...changes,
  });

export const proof = (changes: Partial<ProofFact> = {}): ProofFact => ({
  windowFrom: day("2026-08-01"),
  windowTo: day("2026-10-31"),
  monthsDone: 2,
  monthsNeeded: 3,
  completeMonths: "Aug, Sep",
  n: 19,
  neededN: 30,
  operationalReadings: 2,
  evaluationOn: day("2026-11-01"),
  earliestClose: day("2026-11-01"),
  lateCloseFrom: day("2027-02-01"),
  signed: null,
  ...changes,
});

/** The work is done and waits for its proof. */
export const monitored = (changes: Partial<PlanFacts> = {}): PlanFacts => {
  const base = plan();
  return plan({
    status: "monitoring",
    startOn: day("2026-05-01"),
    endOn: day("2026-07-31"),
    startedOn: day("2026-05-01"),
    implementedOn: day("2026-07-31"),
    effectiveOn: day("2026-08-01"),
    tasks: base.tasks.map((task) => ({
      ...task,
      status: "done",
      hasEvidence: true,
      dueOn: day("2026-07-01"),
    })),
    checkIns: base.checkIns.map((each) => ({ ...each, day: day("2026-06-01"), heldOn: day("2026-06-01") })),
    proof: proof(),
    ...changes,
  });
};

export const signature = {
  id: "s1",
  word: "effective",
  claim: "changedAfter",
  signedById: "priya",
  signedByName: "Priya",
  signedOn: day("2026-11-02"),
  reason: "",
} as const;
