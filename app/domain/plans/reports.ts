import { CAPABILITIES } from "../tasks/capability";
import { BARRIERS } from "../tasks/task";
import { HALT_REASON_LABELS, PLAN_KIND_LABELS, PLAN_KINDS } from "./plan";
import { counted } from "./wording";

/** The reports on plans; each counts rows of one sort, and every count opens them. */
export const REPORTS = ["kind", "halt", "repeat", "barrier", "capability", "orphan"] as const;
export type ReportName = (typeof REPORTS)[number];

export const REPORT_TITLES: Record<ReportName, string> = {
  kind: "Corrective and preventive",
  halt: "Reasons not to act",
  repeat: "“Not a good time”, again",
  barrier: "Barriers of blocked tasks",
  capability: "Capabilities built",
  orphan: "Plans without a CX goal",
};

/** The values a report is cut by; the last two are one heap. */
export const REPORT_VALUES: Record<ReportName, Readonly<Record<string, string>>> = {
  kind: PLAN_KIND_LABELS,
  halt: HALT_REASON_LABELS,
  repeat: {},
  barrier: { ...BARRIERS, none: "No barrier named" },
  capability: CAPABILITIES,
  orphan: {},
};

/** Which rows of which report; null when the address means none. */
export interface ReportAsk {
  report: ReportName;
  /** "" for all of it. */
  value: string;
}

export function readReportAsk(params: URLSearchParams): ReportAsk | null {
  const report = REPORTS.find((each) => each === params.get("report"));
  if (!report) return null;
  const value = params.get("value") ?? "";
  return value === "" || Object.hasOwn(REPORT_VALUES[report], value) ? { report, value } : null;
}

export const reportHref = (report: ReportName, value = ""): string =>
  `/plan-reports/rows?${new URLSearchParams({ report, ...(value && { value }) })}`;

/** How often a plan was put off with "not a good time" before its sponsor is to know. */
export const TOO_OFTEN = 2;

/** The share of plans that act on potential causes, in a sentence; no plans is no share. */
export function ratioSentence(counts: Readonly<Record<string, number>>): string {
  const [corrective, preventive] = PLAN_KINDS.map((kind) => counts[kind] ?? 0);
  const [repairs = 0, prevents = 0] = [corrective, preventive];
  if (repairs + prevents === 0) return "No plan yet, so there is no ratio.";
  if (prevents === 0)
    return `All ${counted(repairs, "plan")} answer what went wrong; none prevents anything yet.`;
  if (repairs === 0) return `All ${counted(prevents, "plan")} prevent; none answers what went wrong.`;
  const one = (repairs / prevents).toFixed(1);
  return `${one} corrective plans for each preventive one: ${repairs} answer what went wrong, ${prevents} prevent it.`;
}
