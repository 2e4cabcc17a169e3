import { stale } from "../refusal";
import { PLAN_STATUS_LABELS, type PlanStep } from "./plan";
import type { PlanFacts } from "./plan-facts";

/** The values of a step as its form has them: what a page starts from, and what somebody else saved meanwhile. */
export function stepValues(step: PlanStep, facts: PlanFacts): Record<string, unknown> {
  switch (step) {
    case "define":
      return pick(facts, [
        "title",
        "kind",
        "trigger",
        "triggerDetail",
        "riskStatement",
        "whatHappens",
        "intended",
        "whereItHappens",
        "sinceWhen",
        "howOften",
        "rootCause",
        "stage",
        "whys",
        "diagram",
        "goal",
      ]);
    case "assign":
      return {
        ownerId: facts.owner?.id ?? null,
        sponsorId: facts.sponsor?.id ?? null,
        verifierId: facts.verifier?.id ?? null,
        deputyId: facts.deputy?.id ?? null,
        people: facts.involved.map(({ person, part, why }) => ({
          personId: person.id,
          name: person.name,
          part,
          why,
        })),
      };
    case "quantify":
      return {
        ...pick(facts, ["solution", "hypothesis", "plannedSpendMinor", "alternatives"]),
        kpis: facts.kpis.map(({ readings: _, ...kpi }) => kpi),
      };
    case "schedule":
      return { ...pick(facts, ["startOn", "endOn"]), checkIns: facts.checkIns.map(({ day }) => day) };
  }
}

const pick = (facts: PlanFacts, names: readonly (keyof PlanFacts)[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));

/** Somebody saved since the page was read: nothing is overwritten, theirs is shown beside what was typed. */
export function staleStep(step: PlanStep, facts: PlanFacts) {
  return stale(
    `${facts.code} was changed after you opened this page. Nothing of yours was saved yet: compare both and save again.`,
    { ...stepValues(step, facts), version: facts.version },
  );
}

export const staleMove = (facts: PlanFacts) =>
  stale(
    `${facts.code} was changed after you opened this page: it stands at “${PLAN_STATUS_LABELS[facts.status]}” now. Look at it again before you decide.`,
    { status: facts.status, statusLabel: PLAN_STATUS_LABELS[facts.status], version: facts.version },
  );
