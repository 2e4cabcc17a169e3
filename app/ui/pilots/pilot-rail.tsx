import { Workflow } from "lucide-react";
import { isPilotInDesign } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotMove } from "~/domain/pilots/pilot-moves";
import { pilotChartPath, pilotMissingPath } from "~/domain/pilots/pilot-places";
import { type PilotDates, pilotRail } from "~/domain/pilots/pilot-rail";
import { ButtonLink } from "../controls/button";
import { LifecycleRail } from "../lifecycle/lifecycle-rail";

interface PilotRailProps {
  facts: PilotFacts;
  moves: readonly PilotMove[];
  dates: PilotDates;
  dropReason: string;
}

/** Where the pilot stands, what the next move asks for, and beside it every other move there is. */
export function PilotRail({ facts, moves, dates, dropReason }: PilotRailProps) {
  const next = moves.find((move) => move.primary);
  return (
    <div id="next" className="scroll-mt-16">
      <LifecycleRail
        label={`Pilot ${facts.code}`}
        states={pilotRail(facts, dates)}
        side={
          facts.status === "stopped" && dropReason
            ? { kind: "cancelled", label: "Given up before it ran", detail: dropReason }
            : undefined
        }
        next={next && { label: next.toLabel, gates: next.gates }}
      />
      <section className="no-print -mt-2 mb-8 flex flex-wrap items-center gap-2" aria-label="Other moves">
        {moves
          .filter((move) => move !== next)
          .map((move) => (
            <ButtonLink key={move.event} to={move.href} size="sm">
              {move.label}
            </ButtonLink>
          ))}
        {isPilotInDesign(facts.status) && (
          <ButtonLink to={pilotMissingPath(facts.code)} variant="quiet" size="sm">
            What is missing until it runs
          </ButtonLink>
        )}
        <ButtonLink
          to={pilotChartPath(facts.code)}
          variant="quiet"
          size="sm"
          icon={<Workflow aria-hidden="true" />}
        >
          Every state and move
        </ButtonLink>
      </section>
    </div>
  );
}
