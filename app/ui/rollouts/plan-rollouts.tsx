import { Link } from "@remix-run/react";
import { pilotRolloutsPath } from "~/domain/pilots/spread-places";
import { sumAdoption, sumWords } from "~/domain/rollouts/adoption";
import type { RolloutFacts } from "~/domain/rollouts/rollout";
import { Section } from "../layout/section";
import { RolloutTable } from "./rollout-table";

/** The business units a plan takes a scaled pilot to, and how far each has come. */
export function PlanRollouts({ rollouts }: { rollouts: readonly RolloutFacts[] }) {
  const [first] = rollouts;
  if (!first) return null;
  const isOne = rollouts.every(({ pilot }) => pilot.id === first.pilot.id);
  return (
    <Section
      id="rollouts"
      title={isOne ? `Rollouts of ${first.pilot.code}` : "Rollouts"}
      lead={`Work the new way: ${sumWords(sumAdoption(rollouts))}.`}
      aside={
        isOne && (
          <Link to={pilotRolloutsPath(first.pilot.code)} className="link no-print">
            Add a business unit
          </Link>
        )
      }
    >
      <RolloutTable caption="Rollouts of this plan" rollouts={rollouts} withPilot={!isOne} />
    </Section>
  );
}
