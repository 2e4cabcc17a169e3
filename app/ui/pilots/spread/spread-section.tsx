import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { isPilotOver, type PilotStatus } from "~/domain/pilots/pilot";
import { pilotHandsPath, pilotReplicationsPath, pilotRolloutsPath } from "~/domain/pilots/spread-places";
import type { RolloutFacts } from "~/domain/rollouts/rollout";
import { ButtonLink } from "../../controls/button";
import { Section } from "../../layout/section";
import { RolloutTable } from "../../rollouts/rollout-table";

interface SpreadSectionProps {
  pilot: { code: string; status: PilotStatus; hasRun: boolean };
  hands: { words: string; waiting: number; units: readonly { unit: string; count: number }[] };
  replications: { words: string; waiting: readonly { id: string; businessUnit: string }[] };
  rollouts: readonly RolloutFacts[];
  adoption: string;
}

/** Who wants to take part, who wants it too, and where it was taken over. */
export function SpreadSection({ pilot, hands, replications, rollouts, adoption }: SpreadSectionProps) {
  const { code, status } = pilot;
  const isScaled = status === "scaled";
  return (
    <Section id="spread" title="How it spreads">
      <ul className="divide-y divide-line text-sm">
        {(isScaled || rollouts.length > 0) && (
          <Row
            term="Rollouts"
            href={pilotRolloutsPath(code)}
            says={rollouts.length === 0 ? "no business unit yet" : `work the new way: ${adoption}`}
            door={isScaled && rollouts.length === 0 ? "Name the business units" : "All of it"}
          >
            {rollouts.length > 0 && (
              <div className="mt-2">
                <RolloutTable caption={`Rollouts of ${code}`} rollouts={rollouts} />
              </div>
            )}
          </Row>
        )}
        <Row
          term="Hand-raisers"
          href={pilotHandsPath(code)}
          says={hands.words}
          door={isPilotOver(status) ? "All of them" : hands.waiting > 0 ? "Place them" : "Raise a hand"}
        >
          {hands.units.length > 0 && (
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted">
              {hands.units.map(({ unit, count }) => (
                <li key={unit} className="min-w-0 break-words">
                  {unit || "no unit named"} <span className="tabular">{count}</span>
                </li>
              ))}
            </ul>
          )}
        </Row>
        {(pilot.hasRun || replications.waiting.length > 0) && (
          <Row
            term="Repeat it elsewhere"
            href={pilotReplicationsPath(code)}
            says={replications.words}
            door={replications.waiting.length > 0 ? "Answer" : "Ask to repeat it"}
          >
            {replications.waiting.length > 0 && (
              <p className="mt-1 break-words text-ink-muted">
                {replications.waiting.map(({ businessUnit }) => businessUnit).join(", ")}
              </p>
            )}
          </Row>
        )}
      </ul>
    </Section>
  );
}

interface RowProps {
  term: string;
  says: string;
  href: string;
  door: string;
  children?: ReactNode;
}

function Row({ term, says, href, door, children }: RowProps) {
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-56">
          <h3 className="font-medium">{term}</h3>
          <p className="text-ink-muted first-letter:uppercase">
            <Link to={href} className="break-words hover:underline">
              {says}
            </Link>
          </p>
        </div>
        <ButtonLink to={href} size="sm" className="no-print">
          {door}
        </ButtonLink>
      </div>
      {children}
    </li>
  );
}
