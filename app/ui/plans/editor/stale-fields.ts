import type { Merged } from "~/domain/plans/merge-values";
import type { PlanStep } from "~/domain/plans/plan";
import { one } from "~/domain/plans/value-rows";
import type { StaleField } from "../../form/stale-notice";
import {
  ASSIGN_QUESTIONS,
  DEFINE_QUESTIONS,
  QUANTIFY_QUESTIONS,
  type Question,
  SCHEDULE_QUESTIONS,
} from "./questions";

const QUESTIONS: Record<PlanStep, Record<string, Question>> = {
  define: DEFINE_QUESTIONS,
  assign: ASSIGN_QUESTIONS,
  quantify: QUANTIFY_QUESTIONS,
  schedule: SCHEDULE_QUESTIONS,
};

const GROUPS: Record<string, string> = {
  whys: "Why",
  diagram: "Cause",
  people: "Person",
  alternatives: "Alternative",
  kpis: "KPI",
  checkIns: "Check-in",
};

const PARTS: Record<string, string> = {
  evidenceId: "quote",
  personId: "who",
  oneOffMinor: "cost once",
  monthlyMinor: "cost a month",
  baselinePeriod: "baseline period",
  baselineN: "baseline n",
  primary: "decides",
  feed: "how its readings come",
  feedMeasure: "index",
  feedTier: "tier",
  feedLevel: "contact level",
  feedStage: "stage",
  feedRegion: "region",
};

const LONE: Record<string, string> = {
  title: "What is it called?",
  kind: "What kind of plan is it?",
  plannedSpendMinor: "What may it cost in all?",
};

/** Fields as they stand in a sentence: "Mara changed the hypothesis". */
const CHANGED: Record<string, string> = {
  title: "the title",
  kind: "the kind of plan",
  goal: "the goal it serves",
  trigger: "the trigger",
  triggerDetail: "the trigger",
  riskStatement: "the risk",
  whatHappens: "what happens",
  intended: "what we intend",
  whereItHappens: "where it happens",
  sinceWhen: "since when",
  howOften: "how often",
  stage: "the stage",
  whys: "the whys",
  diagram: "the diagram of causes",
  rootCause: "the root cause",
  ownerId: "the owner",
  sponsorId: "the sponsor",
  verifierId: "the verifier",
  deputyId: "the deputy",
  people: "the people",
  solution: "the solution",
  hypothesis: "the hypothesis",
  alternatives: "the alternatives",
  kpis: "the KPIs",
  plannedSpendMinor: "what it may cost",
  startOn: "the start",
  endOn: "the end",
  checkIns: "the check-ins",
};

export function labelOf(step: PlanStep, name: string): string {
  const [group = "", at, field] = name.split(".");
  if (at === undefined) return QUESTIONS[step][name]?.label ?? LONE[name] ?? name;
  const row = `${GROUPS[group] ?? group} ${Number(at) + 1}`;
  return field && field !== "text" ? `${row}: ${PARTS[field] ?? field}` : row;
}

/** What somebody else changed, as a list of the questions it answers: each once, rows by their group. */
export function takenLabels(step: PlanStep, taken: readonly string[]): string[] {
  const names = taken.map((name) => name.split(".")[0] ?? name);
  return [...new Set(names)].map((name) => CHANGED[name] ?? labelOf(step, name));
}

/**
 * The fields of a merge that could not be made without a choice. What only one of us changed is the same on
 * both sides already; where both changed the same, mine stands beside theirs.
 */
export function staleFields(
  step: PlanStep,
  merged: Merged,
  shown: (name: string, value: string) => string | undefined,
): StaleField[] {
  return Object.entries(merged.values).map(([name, value]) => {
    const clash = merged.conflicts.find((each) => each.name === name);
    const yours = clash?.mine ?? one(value);
    const theirs = clash?.theirs ?? one(value);
    return {
      name,
      label: labelOf(step, name),
      yours,
      theirs,
      yoursShown: shown(name, yours),
      theirsShown: shown(name, theirs),
    };
  });
}
