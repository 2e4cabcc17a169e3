import type { Day } from "~/shared/calendar";
import { isDay } from "~/shared/calendar";

/** What is asked of each of the two workflows. */
export const WORKFLOW_PARTS = ["Workflow", "Roles", "HandOffs", "Data"] as const;
export type WorkflowPart = (typeof WORKFLOW_PARTS)[number];
export const WORKFLOWS = ["current", "new"] as const;
export type WorkflowSide = (typeof WORKFLOWS)[number];
export type WorkflowField = `${WorkflowSide}${WorkflowPart}`;

export const WORKFLOW_PART_WORDS: Record<WorkflowPart, string> = {
  Workflow: "the steps",
  Roles: "the roles",
  HandOffs: "the hand-offs",
  Data: "the data",
};

/** Said once is heard, twice is understood, three times is accepted. */
export const TALKS = 3;
export const MOST_YEARS = 5;

export interface Talk {
  day: Day | null;
  with: string;
}

export interface FundingYear {
  year: number;
  minor: bigint;
}

/** What a technology plan answers beyond the five questions, as it is kept with the plan. */
export type TechnologyAnswers = Record<WorkflowField, string> & {
  talks: readonly Talk[];
  requirementsOn: Day | null;
  demosOn: Day | null;
  auditId: string | null;
};

export interface AuditFact {
  id: string;
  title: string;
  doneOn: Day | null;
  /** Parts that say nothing yet. */
  open: number;
}

export interface TechnologyFact extends TechnologyAnswers {
  audit: AuditFact | null;
  fundingYears: readonly FundingYear[];
}

export const WORKFLOW_FIELDS: readonly WorkflowField[] = WORKFLOWS.flatMap((side) =>
  WORKFLOW_PARTS.map((part): WorkflowField => `${side}${part}`),
);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const dayOf = (value: unknown): Day | null => (isDay(value) ? value : null);
const partOf = (stored: unknown, name: string): unknown =>
  typeof stored === "object" && stored !== null ? Reflect.get(stored, name) : undefined;

/** The answers out of what is stored; anything else in it is left out. */
export function readTechnology(stored: unknown): TechnologyAnswers {
  const talks = partOf(stored, "talks");
  const words = Object.fromEntries(
    WORKFLOW_FIELDS.map((field) => [field, textOf(partOf(stored, field))]),
  ) as Record<WorkflowField, string>;
  return {
    ...words,
    talks: (Array.isArray(talks) ? talks : []).slice(0, TALKS).map((talk: unknown) => ({
      day: dayOf(partOf(talk, "day")),
      with: textOf(partOf(talk, "with")),
    })),
    requirementsOn: dayOf(partOf(stored, "requirementsOn")),
    demosOn: dayOf(partOf(stored, "demosOn")),
    auditId: textOf(partOf(stored, "auditId")) || null,
  };
}

/** Amounts are kept as text, because they may be larger than a number holds exactly. */
export function readFunding(stored: unknown): FundingYear[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row: unknown) => {
    const [year, minor] = [partOf(row, "year"), partOf(row, "minor")];
    const amount = typeof minor === "string" || typeof minor === "number" ? String(minor) : "";
    return typeof year === "number" && /^\d{1,16}$/.test(amount) ? [{ year, minor: BigInt(amount) }] : [];
  });
}

export const keptFunding = (years: readonly FundingYear[]): { year: number; minor: string }[] =>
  years.map(({ year, minor }) => ({ year, minor: minor.toString() }));
