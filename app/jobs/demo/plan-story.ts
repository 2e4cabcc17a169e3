import type { HaltReason } from "~/domain/plans/plan";
import type { SaveDefine, SaveQuantify } from "~/domain/plans/plan.schema";
import type { DemoName } from "./people";

type Day = `${number}-${number}-${number}`;

/** One plan of the demo as its people would tell it; tell-plan turns it into the commands they called. */
export interface PlanStory {
  /** How other stories refer to it; the number the plan itself gets follows from the order of creation. */
  code: string;
  kind: "corrective" | "preventive";
  title: string;
  createdOn: Day;
  by: DemoName;
  define?: Partial<Omit<SaveDefine, "code" | "version" | "title" | "kind" | "whys" | "diagram">>;
  /** Why it happens, once the quotes are there: dots say how deep, a number at the end which quote shows it. */
  causes?: { whys?: string[]; diagram?: string[] };
  /** Customers who say so: by the id of their answer, or in their words where it came by another way. */
  evidence?: { responseId?: string; quote: string; source: string }[];
  owner?: DemoName;
  sponsor?: DemoName;
  verifier?: DemoName;
  deputy?: DemoName;
  parts?: { who: DemoName; part: string; why: string }[];
  solution?: string;
  hypothesis?: string;
  plannedSpendMinor?: bigint;
  alternatives?: {
    kind: SaveQuantify["alternatives"][number]["kind"];
    title: string;
    oneOffMinor: bigint;
    monthlyMinor: bigint;
    benefit: string;
    risk: string;
    /** Why it was chosen, or why it lost. */
    reason?: string;
    chosen?: boolean;
  }[];
  kpis?: KpiStory[];
  startOn?: Day;
  endOn?: Day;
  checkIns?: Day[];
  tasks?: TaskStory[];
  confirmLoad?: string;
  verification?: {
    hasOutcome: boolean;
    tier?: string;
    level?: string;
    stage?: string;
    minEffect?: string;
    triggerMonth?: `${number}-${number}`;
    baselineFrom?: Day;
    lock: Day | null;
  };
  announcement?: { audience: string; benefit: string; change: string; link: string }[];
  submittedOn?: Day;
  approved?: { on: Day; by: DemoName };
  startedOn?: Day;
  dateMoves?: {
    on: Day;
    to: Day;
    reason: string;
    reasonKind?: HaltReason;
    by: DemoName;
    accepted: Day;
    acceptedBy: DemoName;
  }[];
  held?: { day: Day; on: Day; by: DemoName; team: string; customers: string; decision: string }[];
  implemented?: { on: Day; effectiveOn: Day };
  /** The day of the signature, and the number the message of its result bears. */
  signed?: { on: Day; followUpCode: string };
  cancelled?: { on: Day; by: DemoName; reason: "duplicate"; note: string };
}

export interface KpiStory {
  name: string;
  meaning: string;
  type: "operational" | "outcome";
  unit: string;
  direction: "up" | "down";
  baseline: string;
  baselinePeriod: string;
  baselineN: number;
  target: string;
  source: string;
  readings: { day: Day; value: string; n?: number; count?: number; note?: string }[];
}

export interface TaskStory {
  title: string;
  who: DemoName;
  why: string;
  success: string;
  startOn: Day;
  dueOn: Day;
  doneOn?: Day;
  startedOn?: Day;
  note?: string;
  containment?: boolean;
  /** What has to be done before it: places among the tasks of the story, from 0. */
  after?: number[];
  /** Planned anew while the plan ran. */
  moved?: { on: Day; startOn: Day; dueOn: Day };
}
