import { Link } from "@remix-run/react";
import { diagramExtent } from "~/domain/plans/cause-tree";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { Section } from "../../layout/section";
import { Prose } from "../prose";
import { Unsaid } from "../unsaid";
import { CauseDiagram } from "./cause-diagram";
import { CauseTree } from "./cause-tree";

/** The whys from the surface down to the cause and what else adds to it, beside the quotes that carry them. */
export function CauseSection({ facts, editHref }: { facts: PlanFacts; editHref: string | null }) {
  const quotes = new Map(facts.evidence.map((each) => [each.id, each]));
  const drawn = diagramExtent(facts.diagram).causes > 0;
  const known = facts.whys.length > 0 || drawn;
  return (
    <Section
      id="cause"
      title="Root cause"
      aside={
        editHref && (
          <Link to={`${editHref}#whys`} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      {facts.whys.length > 0 && (
        <div className="mb-5">
          <CauseTree causes={facts.whys} quotes={quotes} asked />
        </div>
      )}
      {drawn && (
        <CauseDiagram diagram={facts.diagram} quotes={quotes} effect={facts.whatHappens || facts.title} />
      )}
      {facts.rootCause ? (
        <div className="break-inside-avoid rounded-lg bg-sunken px-4 py-3">
          <h3 className="text-xs text-ink-muted">At the root</h3>
          <Prose className="mt-1">{facts.rootCause}</Prose>
        </div>
      ) : (
        <p>
          <Unsaid href={editHref && `${editHref}#${known ? "rootCause" : "whys"}`} action="Find it">
            {known ? "Not said in one sentence yet" : "No root cause found yet"}
          </Unsaid>
        </p>
      )}
    </Section>
  );
}
