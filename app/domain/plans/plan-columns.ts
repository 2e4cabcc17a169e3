import type { CustomField } from "../fields/custom-field";
import { filterName } from "../fields/custom-filter";

/** What a list of plans can show beside the plan itself, each with what it means: the words of the export as well. */
export const PLAN_COLUMNS = {
  state: {
    header: "State",
    means: "Where the plan stands in its life; a closed one with its signed verdict.",
  },
  health: {
    header: "Health",
    means:
      "Derived from late tasks, missed check-ins and KPI readings against their path; only while in progress or monitoring.",
  },
  owner: { header: "Owner", means: "The one person who answers for the plan." },
  end: {
    header: "Due",
    means:
      "The date by which the work is implemented, and the days between the first promise and the end that holds now.",
  },
  kpi: {
    header: "KPI",
    means: "The operational KPI that decides: its baseline, its latest reading and its target.",
  },
  next: {
    header: "Next move",
    means: "The move that leads on, how much is missing for it, or whom it waits for.",
  },
  sponsor: { header: "Sponsor", means: "Who approves the plan and agrees to new dates." },
  verifier: { header: "Verifier", means: "Who signs the verdict; neither owner nor doer." },
  verdict: {
    header: "Verdict",
    means: "The computed verdict as it was signed, with its claim; closed plans only.",
  },
  moves: { header: "Moves", means: "How often the end was moved with the sponsor's consent." },
  kind: { header: "Kind", means: "Corrective needs a trigger, preventive a risk." },
  form: { header: "Form", means: "Standard, or technology with its further questions." },
  stage: { header: "Stage", means: "The journey stage the problem lies in." },
  account: { header: "Customer", means: "The one customer the plan was made for, with its tier." },
  trigger: { header: "Trigger", means: "What set the plan off." },
  goal: {
    header: "CX goal",
    means: "The goal of the strategy or the charter it serves; none makes it an orphan.",
  },
  start: { header: "Start", means: "The day on which the work begins or began." },
  tasks: { header: "Tasks", means: "Tasks done of all tasks that were not cancelled." },
  planned: { header: "Planned spend", means: "The money planned for the plan." },
  actual: { header: "Actual spend", means: "The money really spent so far." },
  inhibitors: {
    header: "In the way",
    means: "Inhibitors found on the plan: a mantra without owner, KPI or date; work not broken down.",
  },
  updated: { header: "Changed", means: "The day on which the plan itself was last changed." },
} as const;
export type PlanColumn = keyof typeof PLAN_COLUMNS;
export const PLAN_COLUMN_IDS = Object.keys(PLAN_COLUMNS) as PlanColumn[];

export const USUAL_COLUMNS: readonly PlanColumn[] = ["state", "health", "owner", "end", "kpi", "next"];

export const isPlanColumn = (id: string): id is PlanColumn => Object.hasOwn(PLAN_COLUMNS, id);

export const fieldOfColumn = (id: string, fields: readonly CustomField[]): CustomField | undefined =>
  fields.find((field) => filterName(field.id) === id);

export const isColumn = (id: string, fields: readonly CustomField[]): boolean =>
  isPlanColumn(id) || fieldOfColumn(id, fields) !== undefined;

export const columnHeader = (id: string, fields: readonly CustomField[]): string =>
  isPlanColumn(id) ? PLAN_COLUMNS[id].header : (fieldOfColumn(id, fields)?.name ?? id);

/** Every column there is to choose from, the chosen ones first in their order. */
export function columnChoices(chosen: readonly string[], fields: readonly CustomField[]) {
  const all = [
    ...PLAN_COLUMN_IDS,
    ...fields.filter((field) => !field.retired).map(({ id }) => filterName(id)),
  ];
  const rest = all.filter((id) => !chosen.includes(id));
  return [...chosen, ...rest].map((id) => ({
    id,
    label: columnHeader(id, fields),
    chosen: chosen.includes(id),
  }));
}
