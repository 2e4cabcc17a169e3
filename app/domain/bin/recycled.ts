import { can, type Subject } from "../access";
import type { Viewer } from "../viewer";

/** What the bin takes. Whatever was promised, proven or told is cancelled or withdrawn instead, and stays on record. */
export const RECYCLED_NOUNS = ["plan", "task", "finding", "pilot", "communication"] as const;
export type RecycledNoun = (typeof RECYCLED_NOUNS)[number];
export const RECYCLED_LABELS: Record<RecycledNoun, string> = {
  plan: "Action plan",
  task: "Task",
  finding: "Finding",
  pilot: "Pilot",
  communication: "Message",
};
/** "Action plan CAP-011", "Task 3 of CAP-004" */
export const recycledName = ({ noun, code }: { noun: RecycledNoun; code: string }): string =>
  noun === "task" ? `T${code.slice(1)}` : `${RECYCLED_LABELS[noun]} ${code}`;
export const isRecycledNoun = (noun: string): noun is RecycledNoun =>
  (RECYCLED_NOUNS as readonly string[]).includes(noun);

/** One kind of thing that goes along, in words: "task", 3. */
export interface Contents {
  what: string;
  count: number;
}

/** The words for the tables whose rows a person would miss; the rest goes along unsaid. */
const TABLE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  Task: ["task", "tasks"],
  PlanEvidence: ["piece of evidence", "pieces of evidence"],
  FindingEvidence: ["piece of evidence", "pieces of evidence"],
  PlanAlternative: ["alternative", "alternatives"],
  Kpi: ["KPI", "KPIs"],
  KpiReading: ["reading", "readings"],
  CheckIn: ["check-in", "check-ins"],
  Comment: ["comment", "comments"],
  TaskFile: ["file of a task", "files of tasks"],
  PlanFile: ["file", "files"],
  PlanPerson: ["person’s part", "people’s parts"],
  Communication: ["message", "messages"],
  CommunicationAudience: ["audience’s version", "audiences’ versions"],
  CommunicationTranslation: ["translation", "translations"],
  CommunicationFigure: ["live figure", "live figures"],
  CommunicationFile: ["file of a message", "files of messages"],
  VerificationPlan: ["verification plan", "versions of the verification plan"],
  SpendEntry: ["line of spend", "lines of spend"],
  TaskGrant: ["link for somebody outside", "links for people outside"],
  TaskSeries: ["series of tasks", "series of tasks"],
  PilotMetric: ["metric", "metrics"],
  PilotUnit: ["unit", "units"],
  PilotValue: ["value", "values"],
  PilotEvidence: ["piece of evidence", "pieces of evidence"],
  FundingRequest: ["request for money", "requests for money"],
  CaseLine: ["line of the business case", "lines of the business case"],
};

/** What goes with a record, from the rows by table; `root` is the record itself and not counted. */
export function contentsOf(counts: ReadonlyMap<string, number>, root: string): Contents[] {
  return Object.entries(TABLE_WORDS).flatMap(([table, [one, many]]) => {
    const count = (counts.get(table) ?? 0) - (table === root ? 1 : 0);
    return count > 0 ? [{ what: count === 1 ? one : many, count }] : [];
  });
}

/** Whose it was may bring it back, and so may whoever could have deleted anything of the kind. */
export interface RecycledStanding {
  workspaceId: string;
  noun: RecycledNoun;
  ownIds: readonly string[];
  deletedById: string;
}

const subjectOf = (record: RecycledStanding): Subject => ({
  workspaceId: record.workspaceId,
  ownIds: [...record.ownIds, record.deletedById],
});

const VERBS = {
  plan: "plan.edit",
  task: "plan.edit",
  finding: "finding.edit",
  pilot: "pilot.edit",
  communication: "plan.edit",
} as const;

export const mayRestore = (viewer: Viewer, record: RecycledStanding): boolean =>
  can(viewer, VERBS[record.noun], subjectOf(record));

/** Purging cannot be taken back, so it is not left to whoever made the mistake. */
export const mayPurge = (viewer: Viewer): boolean => can(viewer, "playbook.edit");
export const WHO_PURGES =
  "Only a CX leader or an administrator empties the bin before its time; that cannot be taken back.";

export const binHref = (id: string): string => `/bin/${id}`;
