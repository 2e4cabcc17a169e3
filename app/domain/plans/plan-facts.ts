import type { Day } from "~/shared/calendar";
import type { Blind } from "../kpis/blind";
import type { KpiChartKind } from "../kpis/chart-kind";
import type { FeedFilter, KpiFeed } from "../kpis/index-feed";
import type { Claim } from "../measurement/action-verdict";
import type { TaskState } from "../tasks/task";
import type { VerdictWord } from "../verification/verdict-word";
import type { Role } from "../viewer";
import type { Cause } from "./cause-tree";
import type {
  AlternativeKind,
  EvidenceKind,
  HaltReason,
  KpiDirection,
  KpiFrequency,
  KpiType,
  PlanKind,
  PlanStatus,
  PlanStep,
  PlanTrigger,
} from "./plan";
import type { TechnologyFact } from "./technology";

/** A person as far as rights and gates look at them. */
export interface PersonFact {
  id: string;
  name: string;
  role: Role;
  active: boolean;
  auditor: boolean;
  /** Away today: until when, and who stands in. */
  away?: { until: Day; deputyId: string; deputyName: string } | null;
}

/** A person's part in the plan in their own words, and why it matters. */
export interface InvolvedFact {
  person: PersonFact;
  part: string;
  why: string;
}

export interface EvidenceFact {
  id: string;
  kind: EvidenceKind;
  quote: string;
  source: string;
  responseId: string | null;
  /** When it was put on the plan. */
  addedOn: Day;
}

export interface AlternativeFact {
  id: string;
  kind: AlternativeKind;
  title: string;
  oneOffMinor: bigint | null;
  monthlyMinor: bigint | null;
  benefit: string;
  risk: string;
  /** Why it was chosen, or why it lost. */
  reason: string;
  chosen: boolean;
}

/** Values are exact decimals as text. */
export interface KpiReadingFact {
  id: string;
  day: Day;
  value: string;
  n: number | null;
}

export interface KpiFact {
  id: string;
  name: string;
  meaning: string;
  type: KpiType;
  primary: boolean;
  unit: string;
  direction: KpiDirection;
  baseline: string | null;
  baselinePeriod: string;
  baselineN: number | null;
  target: string | null;
  frequency: KpiFrequency;
  source: string;
  feed: KpiFeed;
  /** The index its readings come from; null where somebody brings them. */
  feedFilter: FeedFilter | null;
  chart: KpiChartKind;
  /** Ascending by day; withdrawn ones are left out, and those nobody may see yet. */
  readings: readonly KpiReadingFact[];
  /** An outcome that is being proved: what came since is hidden. */
  blind?: Blind | null;
}

export interface TaskFact {
  id: string;
  number: number;
  title: string;
  status: TaskState;
  assignee: PersonFact | null;
  /** Who recorded it done, whoever has it by now; an undone recording leaves nobody. */
  doneById: string | null;
  startOn: Day | null;
  dueOn: Day | null;
  createdOn: Day;
  mandatory: boolean;
  containment: boolean;
  successCriterion: string;
  evidenceRequired: boolean;
  /** A note or a file is there. */
  hasEvidence: boolean;
}

export interface CheckInFact {
  id: string;
  day: Day;
  version: number;
  heldOn: Day | null;
  /** What customers said by then, as it was written down when it was held. */
  customersSay: string;
}

/** The verification plan that holds: the last locked version, else the one being written. */
export interface VerificationFact {
  id: string;
  number: number;
  /** False when the plan proves only its operational KPI. */
  hasOutcome: boolean;
  lockedOn: Day | null;
  hash: string | null;
  windowMonths: number;
  plannedN: number;
  /** What still has to be filled in before it can be locked, as short noun phrases. */
  missing: readonly string[];
}

export interface SignedVerdictFact {
  id: string;
  word: VerdictWord;
  claim: Claim | null;
  signedById: string;
  signedByName: string;
  signedOn: Day;
  /** Given when the plan closes below its planned n. */
  reason: string;
}

/** How far the proof has come; null on the plan while no effective date fixes its window. */
export interface ProofFact {
  windowFrom: Day;
  windowTo: Day;
  monthsDone: number;
  monthsNeeded: number;
  /** "Aug, Sep": the complete months of the window. */
  completeMonths: string;
  n: number;
  neededN: number;
  /** Readings of the primary operational KPI from the effective date to the window's end. */
  operationalReadings: number;
  evaluationOn: Day;
  /** The first day on which window and evaluation date are behind us. */
  earliestClose: Day;
  /** From this day on the plan may close below n, with a reason. */
  lateCloseFrom: Day;
  signed: SignedVerdictFact | null;
}

export interface CommunicationFact {
  id: string;
  code: string;
  kind: "announcement" | "progress" | "results";
  subject: string;
  status: string;
  audiences: readonly { audience: string; benefit: string; change: string; link: string }[];
}

export interface OwnerLoadFact {
  /** Open plans of the owner, this one left out. */
  open: number;
  openCodes: readonly string[];
  limit: number;
}

export interface ImportMarkFact {
  state: string;
  gate: string;
  detail: string;
}

/**
 * Everything the gates of a plan look at, as plain data. The store builds it, the domain only reads it; what a
 * move brings with it (an effective date, a reason) is laid over it before the gates are asked.
 */
export interface PlanFacts {
  id: string;
  workspaceId: string;
  code: string;
  kind: PlanKind;
  title: string;
  status: PlanStatus;
  version: number;
  createdById: string;
  createdOn: Day;
  findingNumber: number | null;
  predecessorCode: string | null;

  whatHappens: string;
  intended: string;
  whereItHappens: string;
  sinceWhen: string;
  howOften: string;
  trigger: PlanTrigger | "";
  triggerDetail: string;
  riskStatement: string;
  rootCause: string;
  /** The answers to why, each above those that answer it. */
  whys: readonly Cause[];
  /** The cause-and-effect diagram: its headings, each with the causes below it. */
  diagram: readonly Cause[];
  /** The goal of the program it serves, in words; empty while nobody said so. */
  goal: string;
  stage: string;
  evidence: readonly EvidenceFact[];

  owner: PersonFact | null;
  sponsor: PersonFact | null;
  verifier: PersonFact | null;
  deputy: PersonFact | null;
  involved: readonly InvolvedFact[];
  tasks: readonly TaskFact[];

  solution: string;
  hypothesis: string;
  alternatives: readonly AlternativeFact[];
  kpis: readonly KpiFact[];
  /** What a technology plan answers further; a standard plan has none. */
  technology?: TechnologyFact | null;
  plannedSpendMinor: bigint | null;
  actualSpendMinor: bigint | null;

  startOn: Day | null;
  endOn: Day | null;
  firstEndOn: Day | null;
  checkIns: readonly CheckInFact[];
  ownerLoad: OwnerLoadFact | null;
  /** Why an owner above their limit was confirmed all the same. */
  loadConfirmed: string;

  /** The step a reviewer sent the plan back to: it stays unfinished until somebody saves it again. */
  returnedTo: PlanStep | null;
  returnComment: string;
  submittedOn: Day | null;
  approvedById: string | null;
  approvedOn: Day | null;
  communications: readonly CommunicationFact[];

  verification: VerificationFact | null;
  startedOn: Day | null;
  earlyReason: string;
  implementedOn: Day | null;
  effectiveOn: Day | null;
  proof: ProofFact | null;
  closedOn: Day | null;

  heldFrom: PlanStatus | null;
  haltReason: HaltReason | "";
  haltNote: string;
  haltAgreedById: string | null;
  wakeOn: Day | null;

  importMarks: readonly ImportMarkFact[];
  /** Everyone who could be asked to make a move: leaders, executives and the people on the plan. */
  roster: readonly PersonFact[];
  today: Day;
}
