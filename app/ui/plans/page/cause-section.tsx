import { Link } from "@remix-run/react";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { Section } from "../../layout/section";
import { Prose } from "../prose";
import { Unsaid } from "../unsaid";

/** The whys from the surface down to the cause, each beside the quote that carries it. */
export function CauseSection({ facts, editHref }: { facts: PlanFacts; editHref: string | null }) {
  const quotes = new Map(facts.evidence.map((each) => [each.id, each]));
  return (
    <Section
      id="cause"
      title="Root cause"
      aside={
        editHref && (
          <Link to={`${editHref}#rootCause`} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      {facts.whys.length > 0 && (
        <ol className="mb-4 space-y-2.5">
          {facts.whys.map((each, at) => {
            const quote = each.evidenceId ? quotes.get(each.evidenceId) : undefined;
            return (
              <li key={each.why} className="flex gap-3">
                <span className="tabular w-12 shrink-0 pt-0.5 text-xs text-ink-muted">Why {at + 1}</span>
                <div className="min-w-0 flex-1">
                  <p className="max-w-[68ch] text-base break-words">{each.why}</p>
                  {quote && (
                    <p className="mt-0.5 text-xs break-words text-ink-muted">
                      {quote.kind === "customer" ? `“${quote.quote}”` : `Belief: ${quote.quote}`}
                    </p>
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {facts.rootCause ? (
        <div className="rounded-lg bg-sunken px-4 py-3">
          <h3 className="text-xs text-ink-muted">At the root</h3>
          <Prose className="mt-1">{facts.rootCause}</Prose>
        </div>
      ) : (
        <p>
          <Unsaid href={editHref && `${editHref}#rootCause`} action="Find it">
            No root cause found yet
          </Unsaid>
        </p>
      )}
    </Section>
  );
}
