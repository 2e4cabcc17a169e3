import { formatDay, toDay } from "~/shared/calendar";
import { canonicalJson } from "../activity/activity";
import { type LockedPromise, promiseWords } from "../roi/locked-promise";
import { ARM_LABELS, PILOT_DESIGN_LABELS } from "./pilot";
import type { MetricFact, PilotFacts } from "./pilot-facts";

/** The whole design as it is locked: what is compared, in whom, how many, until when, and what will count. */
export interface PilotPlanContent {
  pilot: string;
  round: number;
  question: string;
  hypothesis: string;
  treatment: string;
  controlGets: string;
  unitWord: string;
  unitWords: string;
  design: PilotFacts["design"];
  assignment: PilotFacts["assignment"];
  seed: string;
  metrics: MetricFact[];
  arms: { id: string; name: string; accountId: string | null; arm: "treated" | "control"; pairKey: string }[];
  plannedTreated: number | null;
  plannedControl: number | null;
  power: string;
  confidence: string;
  correlation: string;
  startOn: string | null;
  startedOn: string | null;
  endOn: string | null;
  looks: string[];
  successCriteria: string;
  overlaps: { code: string; units: number; reason: string }[];
  /** What its case promised at the start; a later version keeps it. */
  promise: LockedPromise | null;
}

export const pilotPlanOf = (facts: PilotFacts, promise: LockedPromise | null = null): PilotPlanContent => ({
  pilot: facts.code,
  round: facts.round,
  question: facts.question,
  hypothesis: facts.hypothesis,
  treatment: facts.treatment,
  controlGets: facts.controlGets,
  unitWord: facts.unitWord,
  unitWords: facts.unitWords,
  design: facts.design,
  assignment: facts.assignment,
  seed: facts.seed,
  metrics: facts.metrics.map((metric) => ({ ...metric })),
  arms: facts.units.flatMap(({ id, name, accountId, arm, pairKey }) =>
    arm ? [{ id, name, accountId, arm, pairKey }] : [],
  ),
  plannedTreated: facts.plannedTreated,
  plannedControl: facts.plannedControl,
  power: facts.power,
  confidence: facts.confidence,
  correlation: facts.correlation,
  startOn: facts.startOn,
  startedOn: facts.startedOn,
  endOn: facts.endOn,
  looks: [...facts.looks],
  successCriteria: facts.successCriteria,
  overlaps: facts.overlaps.map(({ code, units, reason }) => ({
    code,
    units: units.length,
    reason: reason ?? "",
  })),
  promise,
});

/** The text whose hash locks it. */
export const canonicalPlan = (content: unknown): string => canonicalJson(content);

export interface PlanDifference {
  label: string;
  before: string;
  after: string;
}

const percent = (share: string): string => `${Math.round(Number(share) * 100)} %`;

const LINES: readonly [string, (plan: PilotPlanContent) => string][] = [
  ["Hypothesis", (plan) => plan.hypothesis],
  ["What the treated get", (plan) => plan.treatment],
  ["What the others get", (plan) => plan.controlGets],
  ["Design", (plan) => PILOT_DESIGN_LABELS[plan.design]],
  [
    "Metrics",
    (plan) =>
      plan.metrics
        .map(
          ({ name, minEffect, unit, primary }) =>
            `${name}${primary ? " (carries the result)" : ""}${minEffect ? `, worth having from ${minEffect} ${unit}`.trimEnd() : ""}`,
        )
        .join("; "),
  ],
  ["Arms", (plan) => armWords(plan)],
  [
    "Planned numbers",
    (plan) =>
      `${plan.plannedTreated ?? "no"} ${ARM_LABELS.treated.toLowerCase()}, ${plan.plannedControl ?? "no"} ${ARM_LABELS.control.toLowerCase()}`,
  ],
  ["End", (plan) => (plan.endOn ? formatDay(toDay(plan.endOn), "en") : "not fixed")],
  ["Looks before the end", (plan) => plan.looks.map(percent).join(", ") || "none"],
  ["Confidence", (plan) => percent(plan.confidence)],
  ["When we scale, iterate or stop", (plan) => plan.successCriteria],
  ["Promised in money", ({ promise }) => promiseWords(promise)],
];

export const armWords = ({ arms, unitWords }: Pick<PilotPlanContent, "arms" | "unitWords">): string =>
  `${arms.filter(({ arm }) => arm === "treated").length} treated and ${arms.filter(({ arm }) => arm === "control").length} control ${unitWords}`;

/** What a version says, line by line, in words. */
export const planLines = (plan: PilotPlanContent): { label: string; text: string }[] =>
  LINES.map(([label, textOf]) => ({ label, text: textOf(plan) }));

/** What a version changed of the one before. */
export const planDifferences = (before: PilotPlanContent, after: PilotPlanContent): PlanDifference[] =>
  LINES.flatMap(([label, textOf]) => {
    const [was, is] = [textOf(before), textOf(after)];
    return was === is ? [] : [{ label, before: was, after: is }];
  });
