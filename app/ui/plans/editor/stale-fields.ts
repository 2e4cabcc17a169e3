import type { PlanStep } from "~/domain/plans/plan";
import type { StaleField } from "../../form/stale-notice";
import { type FormValues, one } from "./form-rows";
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

/** Not part of the form's words. */
const TECHNICAL = new Set(["version", "intent", "code"]);

function labelOf(step: PlanStep, name: string): string {
  const [group = "", at, field] = name.split(".");
  if (at === undefined) return QUESTIONS[step][name]?.label ?? LONE[name] ?? name;
  const row = `${GROUPS[group] ?? group} ${Number(at) + 1}`;
  return field ? `${row}: ${PARTS[field] ?? field}` : row;
}

/**
 * Both versions, field by field. What one side lacks is empty there: a row that only they have can be kept,
 * one that only I have as well.
 */
export function staleFields(
  step: PlanStep,
  mine: FormValues,
  theirs: FormValues,
  shown: (name: string, value: string) => string | undefined,
): StaleField[] {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(
    (name) => !TECHNICAL.has(name),
  );
  return names.map((name) => {
    const [own, other] = [one(mine[name]), one(theirs[name])];
    // A row's number in the store is nobody's choice.
    const hidden = name.endsWith(".id");
    return {
      name,
      label: labelOf(step, name),
      yours: hidden ? own || other : own,
      theirs: hidden ? own || other : other,
      yoursShown: shown(name, own),
      theirsShown: shown(name, other),
    };
  });
}
