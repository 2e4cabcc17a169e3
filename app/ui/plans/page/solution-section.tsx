import { Link } from "@remix-run/react";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { Section } from "../../layout/section";
import { Prose } from "../prose";
import { Unsaid } from "../unsaid";
import { AlternativesTable } from "./alternatives-table";

export function SolutionSection({ facts, editHref }: { facts: PlanFacts; editHref: string | null }) {
  return (
    <Section
      id="solution"
      title="Solution and hypothesis"
      aside={
        editHref && (
          <Link to={editHref} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <div className="min-w-0">
          <dt className="text-xs text-ink-muted">What we do</dt>
          <dd className="mt-1">
            {facts.solution ? (
              <Prose>{facts.solution}</Prose>
            ) : (
              <Unsaid href={editHref && `${editHref}#solution`}>No solution yet</Unsaid>
            )}
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="text-xs text-ink-muted">Why it should work</dt>
          <dd className="mt-1">
            {facts.hypothesis ? (
              <Prose>{facts.hypothesis}</Prose>
            ) : (
              <Unsaid href={editHref && `${editHref}#hypothesis`}>No hypothesis yet</Unsaid>
            )}
          </dd>
        </div>
      </dl>
      <div className="mt-6" id="alternatives">
        <h3 className="mb-2 text-xs text-ink-muted">Ways that were weighed</h3>
        {facts.alternatives.length > 0 ? (
          <AlternativesTable alternatives={facts.alternatives} />
        ) : (
          <p>
            <Unsaid href={editHref && `${editHref}#alternatives`}>No alternatives weighed yet</Unsaid>
          </p>
        )}
      </div>
    </Section>
  );
}
