import { Link } from "@remix-run/react";
import type { PilotDesign } from "~/domain/pilots/pilot";
import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import { importValuesPath, valuesGridPath } from "~/domain/pilots/value-places";
import { ButtonLink } from "../controls/button";
import { Section } from "../layout/section";

interface ValuesSectionProps {
  code: string;
  unitWords: string;
  design: PilotDesign;
  reading: Pick<PilotReading, "primary" | "others" | "phase">;
  mayWrite: boolean;
}

/** How much of what was to be measured is there, metric by metric. */
export function ValuesSection({ code, unitWords, design, reading, mayWrite }: ValuesSectionProps) {
  const metrics = [...(reading.primary ? [reading.primary] : []), ...reading.others];
  return (
    <Section
      id="values"
      title="Values"
      {...(design === "twice" && { lead: "Counted are those measured before the start and after it." })}
      aside={
        <Link to={pilotValuesPath(code)} className="link no-print text-sm">
          All values
        </Link>
      }
    >
      {metrics.length === 0 ? (
        <p className="text-sm text-ink-muted">No metric yet, so there is nothing to measure.</p>
      ) : (
        <ul className="space-y-1.5 text-sm">
          {metrics.map(({ metricId, name, arms }) => (
            <li key={metricId} className="flex flex-wrap justify-between gap-x-4 gap-y-1">
              <Link to={valuesGridPath(code, { metric: metricId })} className="link min-w-0 break-words">
                {name}
              </Link>
              <span className="tabular text-ink-muted">
                {arms.treated.n} of {arms.treated.assigned} treated, {arms.control.n} of{" "}
                {arms.control.assigned} control {unitWords}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p className="no-print mt-3 flex flex-wrap gap-2">
          <ButtonLink to={pilotValuesPath(code)} size="sm">
            Write values down
          </ButtonLink>
          <ButtonLink to={importValuesPath(code)} size="sm">
            From a file
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
