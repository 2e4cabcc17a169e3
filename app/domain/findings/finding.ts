/** The words of a finding, one name per thing in code, database and on screen. */

export const FINDING_STATUSES = [
  "logged",
  "triaged",
  "planned",
  "resolved",
  "dismissed",
  "reopened",
] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const FINDING_STATUS_LABELS: Record<FindingStatus, string> = {
  logged: "Logged",
  triaged: "Triaged",
  planned: "Planned",
  resolved: "Resolved",
  dismissed: "Dismissed",
  reopened: "Reopened",
};

/** The way a finding takes when nothing stops it. */
export const FINDING_PATH: readonly FindingStatus[] = ["logged", "triaged", "planned", "resolved"];

export const isFindingStatus = (value: string): value is FindingStatus =>
  (FINDING_STATUSES as readonly string[]).includes(value);

export const FINDING_SOURCES = [
  "survey",
  "verbatim",
  "complaint",
  "journeyGap",
  "internalAudit",
  "processMonitoring",
  "productNonconformance",
] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

export const FINDING_SOURCE_LABELS: Record<FindingSource, string> = {
  survey: "Survey",
  verbatim: "Verbatim comment",
  complaint: "Complaint",
  journeyGap: "Journey gap",
  internalAudit: "Internal audit",
  processMonitoring: "Process monitoring",
  productNonconformance: "Product nonconformance",
};

export const FINDING_CATEGORIES = [
  "dataIntegration",
  "streamlinedWorkflows",
  "employeeEmpowerment",
  "scaledTasks",
] as const;
export type FindingCategory = (typeof FINDING_CATEGORIES)[number];

export const FINDING_CATEGORY_LABELS: Record<FindingCategory, string> = {
  dataIntegration: "Data integration and integrity",
  streamlinedWorkflows: "Streamlined workflows",
  employeeEmpowerment: "Employee empowerment",
  scaledTasks: "Scaled tasks",
};

export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

/** From annoyance to churn-driving. */
export const SEVERITY_LABELS: Record<Grade, string> = {
  1: "Annoyance",
  2: "Hinders",
  3: "Drives complaints",
  4: "Drives churn",
};

export const COST_BENEFIT_LABELS: Record<Grade, string> = {
  1: "Costs more than it brings",
  2: "About even",
  3: "Clear gain",
  4: "Great gain at little cost",
};

export const HORIZONS = ["short", "medium", "long"] as const;
export type Horizon = (typeof HORIZONS)[number];
export const HORIZON_LABELS: Record<Horizon, string> = { short: "Short", medium: "Medium", long: "Long" };

export const findingCode = (number: number): string => `F-${number}`;

/** Reads "F-12", "f-12" or "12"; null when it is none of them. */
export function parseFindingCode(text: string): number | null {
  const match = /^(?:f-)?0*(\d{1,9})$/i.exec(text.trim());
  const number = match ? Number(match[1]) : 0;
  return number > 0 && number < 2 ** 31 ? number : null;
}

export const findingHref = (number: number): string => `/findings/${findingCode(number)}`;
