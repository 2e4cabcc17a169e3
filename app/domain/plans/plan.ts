/** The words of a corrective action plan, one name per thing in code, database and on screen. */

export const DRAFT_STATUSES = ["defining", "assigning", "quantifying", "scheduling"] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

export const PLAN_STATUSES = [
  ...DRAFT_STATUSES,
  "planned",
  "inReview",
  "approved",
  "acting",
  "monitoring",
  "closed",
  "onHold",
  "cancelled",
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const PLAN_STATUS_LABELS: Record<PlanStatus, string> = {
  defining: "Draft · Define",
  assigning: "Draft · Assign",
  quantifying: "Draft · Quantify",
  scheduling: "Draft · Schedule",
  planned: "Planned",
  inReview: "In review",
  approved: "Approved",
  acting: "In progress",
  monitoring: "Monitoring",
  closed: "Closed",
  onHold: "On hold",
  cancelled: "Cancelled",
};

/** The way a plan takes when nothing stops it: the lifecycle rail is drawn from it. */
export const PLAN_PATH: readonly PlanStatus[] = [
  ...DRAFT_STATUSES,
  "planned",
  "inReview",
  "approved",
  "acting",
  "monitoring",
  "closed",
];

export const isPlanStatus = (value: string): value is PlanStatus =>
  (PLAN_STATUSES as readonly string[]).includes(value);
export const isDraft = (status: PlanStatus): status is DraftStatus =>
  (DRAFT_STATUSES as readonly string[]).includes(status);
/** The four steps can be edited: nothing has been promised to a reviewer yet. */
export const isDrafting = (status: PlanStatus): boolean => isDraft(status) || status === "planned";
export const isOpen = (status: PlanStatus): boolean => status !== "closed" && status !== "cancelled";
/** The work is promised and not yet implemented: the end can be overdue, a new date is asked for. */
export const isPromised = (status: PlanStatus): boolean =>
  status === "inReview" || status === "approved" || status === "acting";

/** The four steps of drafting, each with its own page of the guided editor. */
export const PLAN_STEPS = ["define", "assign", "quantify", "schedule"] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

export const PLAN_STEP_LABELS: Record<PlanStep, string> = {
  define: "Define",
  assign: "Assign",
  quantify: "Quantify",
  schedule: "Schedule",
};

export const PLAN_STEP_QUESTIONS: Record<PlanStep, string> = {
  define: "What happens, and how does it contradict what we intend?",
  assign: "Who answers for it, and who does what?",
  quantify: "What will we do, and how will we see that it works?",
  schedule: "By when, and when do we look in between?",
};

export const STEP_STATUS: Record<PlanStep, DraftStatus> = {
  define: "defining",
  assign: "assigning",
  quantify: "quantifying",
  schedule: "scheduling",
};

export const stepOfStatus = (status: PlanStatus): PlanStep | null =>
  PLAN_STEPS.find((step) => STEP_STATUS[step] === status) ?? null;

export const PLAN_KINDS = ["corrective", "preventive"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export const PLAN_KIND_LABELS: Record<PlanKind, string> = {
  corrective: "Corrective",
  preventive: "Preventive",
};

/** The forms of a plan; a technology plan answers further questions before it is approved. */
export const PLAN_FORMS = ["standard", "technology"] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];
export const PLAN_FORM_LABELS: Record<PlanForm, string> = {
  standard: "Standard",
  technology: "Technology",
};
export const isPlanForm = (value: string): value is PlanForm =>
  (PLAN_FORMS as readonly string[]).includes(value);

export const PLAN_TRIGGERS = ["complaint", "finding", "audit", "badTrend"] as const;
export type PlanTrigger = (typeof PLAN_TRIGGERS)[number];
export const PLAN_TRIGGER_LABELS: Record<PlanTrigger, string> = {
  complaint: "A complaint",
  finding: "A finding",
  audit: "An audit",
  badTrend: "A bad trend",
};

export const EVIDENCE_KINDS = ["customer", "belief"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const EVIDENCE_KIND_LABELS: Record<EvidenceKind, string> = {
  customer: "A customer says so",
  belief: "We believe so",
};

export const ALTERNATIVE_KINDS = [
  "technology",
  "outsourcing",
  "reorganisation",
  "training",
  "other",
] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];
export const ALTERNATIVE_KIND_LABELS: Record<AlternativeKind, string> = {
  technology: "Technology",
  outsourcing: "Outsourcing",
  reorganisation: "Reorganisation",
  training: "Training",
  other: "Something else",
};

export const KPI_TYPES = ["operational", "outcome"] as const;
export type KpiType = (typeof KPI_TYPES)[number];
export const KPI_TYPE_LABELS: Record<KpiType, string> = {
  operational: "Operational: what we do",
  outcome: "Outcome: what customers say",
};

export const KPI_DIRECTIONS = ["up", "down"] as const;
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];
export const KPI_DIRECTION_LABELS: Record<KpiDirection, string> = {
  up: "Higher is better",
  down: "Lower is better",
};

export const KPI_FREQUENCIES = ["daily", "weekly", "monthly", "quarterly"] as const;
export type KpiFrequency = (typeof KPI_FREQUENCIES)[number];
export const KPI_FREQUENCY_LABELS: Record<KpiFrequency, string> = {
  daily: "Every day",
  weekly: "Every week",
  monthly: "Every month",
  quarterly: "Every quarter",
};
export const KPI_FREQUENCY_DAYS: Record<KpiFrequency, number> = {
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
};

/** The usual excuses, as a pick list, so that a report can count them. */
export const HALT_REASONS = [
  "notAGoodTime",
  "noBudget",
  "noPeople",
  "otherPriority",
  "waitingForSystem",
  "triedBefore",
  "duplicate",
  "causeGone",
  "noLongerWanted",
  "other",
] as const;
export type HaltReason = (typeof HALT_REASONS)[number];
export const HALT_REASON_LABELS: Record<HaltReason, string> = {
  notAGoodTime: "Not a good time",
  noBudget: "No budget",
  noPeople: "Nobody free to do it",
  otherPriority: "Something else comes first",
  waitingForSystem: "Waiting for a system or a supplier",
  triedBefore: "Tried before without success",
  duplicate: "Duplicate of another plan",
  causeGone: "The cause is gone",
  noLongerWanted: "No longer wanted",
  other: "Another reason",
};

export const MIN_CHECK_INS = 2;
export const MIN_ALTERNATIVES = 2;
export const MAX_KPIS = 5;

/** "CAP-006"; a successor bears its predecessor's number and R: "CAP-002R". */
export const planCode = (number: number, suffix = ""): string =>
  `CAP-${String(number).padStart(3, "0")}${suffix}`;

const CODE_FORM = /^CAP-(\d{3,9})(R*)$/;

export function parsePlanCode(code: string): { number: number; suffix: string } | null {
  const match = CODE_FORM.exec(code.trim().toUpperCase());
  if (!match?.[1]) return null;
  return { number: Number(match[1]), suffix: match[2] ?? "" };
}
