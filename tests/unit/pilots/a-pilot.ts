import type { MetricFact, PilotFacts, PilotPerson, UnitFact } from "~/domain/pilots/pilot-facts";
import { type Day, toDay } from "~/shared/calendar";

export const day = (text: string): Day => toDay(text);

export const devin: PilotPerson = { id: "devin", name: "Devin Park", role: "owner", active: true };
export const ilse: PilotPerson = { id: "ilse", name: "Ilse Brandt", role: "executive", active: true };

export const metric = (changes: Partial<MetricFact> = {}): MetricFact => ({
  id: "hours",
  name: "Support hours",
  unit: "hours",
  direction: "down",
  kind: "mean",
  primary: true,
  source: "hand",
  measure: "",
  minEffect: "4",
  hopedEffect: "6",
  planningSd: "5",
  planningSource: "2025",
  decimals: 1,
  ...changes,
});

export const unit = (name: string, arm: UnitFact["arm"], changes: Partial<UnitFact> = {}): UnitFact => ({
  id: name.toLowerCase(),
  name,
  accountId: null,
  businessUnit: "",
  arm,
  pairKey: "",
  traits: {},
  crossedOn: null,
  crossedNote: "",
  lostOn: null,
  lostNote: "",
  version: 1,
  ...changes,
});

export const fourUnits = (): UnitFact[] => [
  unit("North", "treated"),
  unit("East", "treated"),
  unit("South", "control"),
  unit("West", "control"),
];

/** A designed pilot of which every gate of its design is met; it is 1 June, its start. */
export const aPilot = (changes: Partial<PilotFacts> = {}): PilotFacts => ({
  id: "p1",
  workspaceId: "w1",
  code: "PIL-A",
  title: "Concierge",
  question: "Does the concierge save support hours?",
  status: "designed",
  version: 3,
  round: 1,
  today: day("2026-06-01"),
  hypothesis: "Whoever is met by name asks for less help.",
  stage: "Onboard",
  persona: "",
  findingId: null,
  owner: devin,
  sponsor: ilse,
  createdById: "devin",
  unitWord: "project",
  unitWords: "projects",
  treatment: "A named concierge",
  controlGets: "What everybody gets",
  design: "afterOnly",
  assignment: "chosen",
  seed: "",
  assignedAt: null,
  plannedTreated: 24,
  plannedControl: 24,
  power: "0.8",
  confidence: "0.95",
  correlation: "0.5",
  successCriteria: "Scale at four hours or more.",
  startOn: day("2026-06-01"),
  endOn: day("2026-08-31"),
  looks: ["0.5"],
  earlierMean: "",
  earlierSource: "",
  startedOn: null,
  endedOn: null,
  earlyStopReason: "",
  metrics: [metric()],
  units: fourUnits(),
  overlaps: [],
  evidence: { customer: 1, belief: 0 },
  lock: null,
  funding: [],
  hasValues: false,
  measured: { treated: 0, control: 0 },
  money: { costs: 1, benefits: 1 },
  decisions: [],
  ...changes,
});

export const granted = (round = 1): PilotFacts["funding"] => [
  { id: "f1", askedMinor: 100n, grantedMinor: 100n, status: "granted", askedById: "devin", round },
];

/** A proposal with nothing but its name. */
export const blank = (changes: Partial<PilotFacts> = {}): PilotFacts =>
  aPilot({
    status: "proposed",
    hypothesis: "",
    successCriteria: "",
    plannedTreated: null,
    plannedControl: null,
    startOn: null,
    endOn: null,
    metrics: [],
    units: [],
    owner: null,
    sponsor: null,
    money: { costs: 0, benefits: 0 },
    evidence: { customer: 0, belief: 0 },
    ...changes,
  });
