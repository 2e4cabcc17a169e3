import { allMet, type Gate, unmet } from "../gate";
import { assignGates } from "./assign.rules";
import { defineGates } from "./define.rules";
import { approveGates, closeGates, haltGates, implementGates, startGates } from "./life.rules";
import { PLAN_STEP_LABELS, PLAN_STEPS, type PlanStep } from "./plan";
import type { PlanEventType } from "./plan-event";
import type { PlanFacts } from "./plan-facts";
import { missingPath, stepPath } from "./plan-places";
import { quantifyGates } from "./quantify.rules";
import { scheduleGates } from "./schedule.rules";
import { technologyGates } from "./technology.rules";
import { counted, gate, isFilled, shortened } from "./wording";

const OWN_GATES: Record<PlanStep, (facts: PlanFacts) => Gate[]> = {
  define: defineGates,
  assign: assignGates,
  quantify: quantifyGates,
  schedule: scheduleGates,
};

/**
 * What a step asks for. A plan that was returned stands where it was sent although nothing is missing
 * there: the unanswered comment is itself a gate, until somebody saves that step again.
 */
export function stepGates(step: PlanStep, facts: PlanFacts): Gate[] {
  const gates = OWN_GATES[step](facts);
  if (facts.returnedTo !== step) return gates;
  const comment = isFilled(facts.returnComment) ? `“${shortened(facts.returnComment)}”` : "no comment";
  const asked = gate(
    "return-answered",
    "An answer to the reviewer",
    false,
    `returned to this step: ${comment}; change it, or save it unchanged`,
    stepPath(facts.code, step),
  );
  return [asked, ...gates];
}

export const isStepDone = (step: PlanStep, facts: PlanFacts): boolean => allMet(stepGates(step, facts));

/** Every gate of steps 1 to 4. */
export const reviewGates = (facts: PlanFacts): Gate[] => PLAN_STEPS.flatMap((step) => stepGates(step, facts));

export interface MissingOfStep {
  step: PlanStep;
  label: string;
  href: string;
  /** Only what is missing. */
  gates: Gate[];
}

/** Everything that is missing until the plan can be reviewed, at once, grouped by step; finished steps are left out. */
export const missingUntilReview = (facts: PlanFacts): MissingOfStep[] =>
  PLAN_STEPS.map((step) => ({
    step,
    label: PLAN_STEP_LABELS[step],
    href: stepPath(facts.code, step),
    gates: unmet(stepGates(step, facts)),
  })).filter(({ gates }) => gates.length > 0);

/** A step can come undone while a plan waits for its review: somebody leaves, a task is cancelled. */
function stillCompleteGate(facts: PlanFacts): Gate {
  const missing = unmet(reviewGates(facts)).length;
  return gate(
    "steps-complete",
    "Steps 1 to 4 still complete",
    missing === 0,
    missing === 0
      ? "nothing has come undone"
      : `${counted(missing, "item")} came undone since it was submitted`,
    missingPath(facts.code),
  );
}

/** The gates of a move, for machine, server, buttons, rail and API alike. */
export function gatesOf(event: PlanEventType, facts: PlanFacts): Gate[] {
  switch (event) {
    case "SUBMIT":
      return reviewGates(facts);
    case "APPROVE":
      return [...approveGates(facts), ...technologyGates(facts), stillCompleteGate(facts)];
    case "START":
      return startGates(facts);
    case "IMPLEMENT":
      return implementGates(facts);
    case "CLOSE":
      return closeGates(facts);
    case "HOLD":
      return haltGates(facts, true);
    case "CANCEL":
      return haltGates(facts, false);
    case "SETTLE":
    case "RETURN":
    case "RESUME":
      return [];
  }
}
