import { type Gate, unmet } from "~/domain/gate";
import { isDrafting, PLAN_STEP_LABELS, PLAN_STEPS } from "~/domain/plans/plan";
import { stepGates } from "~/domain/plans/plan.rules";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { stepPath } from "~/domain/plans/plan-places";
import { sayList } from "../plan-words";

const NAMED = 4;

/**
 * A draft has some twenty gates: on its page they stand as four, one a step, each naming what is missing
 * there; the page "What is missing" has them one by one.
 */
export function nextGates(facts: PlanFacts, move: PlanMove): Gate[] {
  if (move.event !== "SUBMIT" || !isDrafting(facts.status)) return move.gates;
  return PLAN_STEPS.map((step): Gate => {
    const missing = unmet(stepGates(step, facts));
    const names = missing.slice(0, NAMED).map((each) => lowerFirst(each.label));
    const more = missing.length > NAMED ? [...names, `${missing.length - NAMED} more`] : names;
    return {
      id: step,
      label: PLAN_STEP_LABELS[step],
      met: missing.length === 0,
      detail: missing.length === 0 ? "complete" : `${missing.length} missing: ${sayList(more)}`,
      // Straight to the first field where there is only one step to open.
      href: missing[0]?.href ?? stepPath(facts.code, step),
    };
  });
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
