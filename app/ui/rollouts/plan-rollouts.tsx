import { sumAdoption, sumWords } from "~/domain/rollouts/adoption";
import type { RolloutFacts } from "~/domain/rollouts/rollout";
import { Section } from "../layout/section";
import { RolloutTable } from "./rollout-table";

/** The business units a plan takes a scaled pilot to, and how far each has come. */
export function PlanRollouts({ rollouts }: { rollouts: readonly RolloutFacts[] }) {
  if (rollouts.length === 0) return null;
  return (
    <Section id="rollouts" title="Rollouts" lead={`Work the new way: ${sumWords(sumAdoption(rollouts))}.`}>
      <RolloutTable caption="Rollouts of this plan" rollouts={rollouts} withPilot />
    </Section>
  );
}
