import type { Day } from "~/shared/calendar";
import type { Arm, Assignment, DecisionChoice, PilotDesign, PilotStatus } from "./pilot";

export interface PilotPerson {
  id: string;
  name: string;
  role: string;
  active: boolean;
}

export interface MetricFact {
  id: string;
  name: string;
  unit: string;
  direction: "up" | "down";
  kind: "mean" | "share";
  primary: boolean;
  source: "hand" | "index";
  measure: "" | "satisfaction" | "loyalty";
  /** Decimal text; "" while nobody said. Improvements stand above zero whatever the direction. */
  minEffect: string;
  hopedEffect: string;
  planningSd: string;
  planningSource: string;
  decimals: number;
}

export interface UnitFact {
  id: string;
  name: string;
  accountId: string | null;
  businessUnit: string;
  arm: Arm | null;
  pairKey: string;
  traits: Readonly<Record<string, string>>;
  crossedOn: Day | null;
  crossedNote: string;
  lostOn: Day | null;
  lostNote: string;
  version: number;
}

/** Another pilot, not ended, in which some of the units stand too. */
export interface OverlapFact {
  pilotId: string;
  code: string;
  title: string;
  status: PilotStatus;
  units: { name: string; arm: Arm | null; theirArm: Arm | null }[];
  /** Why that is accepted; null while nobody said. */
  reason: string | null;
}

export interface LockFact {
  id: string;
  number: number;
  hash: string;
  lockedAt: Date;
  lockedByName: string;
  reason: string;
  dataSeen: boolean;
}

export interface FundingFact {
  id: string;
  askedMinor: bigint;
  grantedMinor: bigint | null;
  status: "open" | "granted" | "declined" | "withdrawn";
  askedById: string;
  round: number;
}

export interface DecisionFact {
  round: number;
  choice: DecisionChoice;
  signedOn: Day;
  signedByName: string;
}

/** Everything the gates of a pilot look at; plain data, this round's. */
export interface PilotFacts {
  id: string;
  workspaceId: string;
  /** PIL-A */
  code: string;
  title: string;
  question: string;
  status: PilotStatus;
  version: number;
  round: number;
  today: Day;
  hypothesis: string;
  stage: string;
  persona: string;
  findingId: string | null;
  owner: PilotPerson | null;
  sponsor: PilotPerson | null;
  createdById: string;
  unitWord: string;
  unitWords: string;
  treatment: string;
  controlGets: string;
  design: PilotDesign;
  assignment: Assignment;
  seed: string;
  assignedAt: Date | null;
  plannedTreated: number | null;
  plannedControl: number | null;
  power: string;
  confidence: string;
  correlation: string;
  successCriteria: string;
  startOn: Day | null;
  endOn: Day | null;
  /** Shares of the information, ascending, as decimal text. */
  looks: readonly string[];
  earlierMean: string;
  earlierSource: string;
  startedOn: Day | null;
  endedOn: Day | null;
  earlyStopReason: string;
  metrics: readonly MetricFact[];
  units: readonly UnitFact[];
  overlaps: readonly OverlapFact[];
  /** Customers' words from before the pilot, and beliefs of our own. */
  evidence: { customer: number; belief: number };
  /** The newest version of this round's locked plan. */
  lock: LockFact | null;
  /** All requests, of every round. */
  funding: readonly FundingFact[];
  /** Whether any value of this round was kept. */
  hasValues: boolean;
  /** Units of this round with a value of the primary metric after the start, by arm. */
  measured: Readonly<Record<Arm, number>>;
  /** Whether the business case has a cost and a benefit. */
  money: { costs: number; benefits: number };
  decisions: readonly DecisionFact[];
}
