import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { isDrafting, PLAN_STATUS_LABELS, PLAN_STEP_QUESTIONS } from "~/domain/plans/plan";
import { missingUntilReview } from "~/domain/plans/plan.rules";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { ButtonLink } from "../controls/button";
import { StatusPill } from "../controls/status-pill";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { plural, statusKind } from "./plan-words";

/** Every gap of steps 1 to 4 at once, each a link into its field. */
export function MissingPage({ facts, canEdit }: { facts: PlanFacts; canEdit: boolean }) {
  const missing = missingUntilReview(facts);
  const count = missing.reduce((sum, each) => sum + each.gates.length, 0);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${facts.code} · ${facts.title}`}
        title="What is missing until review"
        lead={
          count === 0
            ? "Nothing. All four steps are complete."
            : `${plural(count, "thing")} in ${plural(missing.length, "step")}. Each line leads to the place that mends it.`
        }
        meta={<StatusPill kind={statusKind(facts.status)} label={PLAN_STATUS_LABELS[facts.status]} />}
        action={
          <ButtonLink to={`/plans/${facts.code}`} variant={count === 0 ? "primary" : "secondary"}>
            {count === 0 && isDrafting(facts.status) ? "Submit it from the plan" : "Back to the plan"}
          </ButtonLink>
        }
      />
      {count === 0 ? (
        <EmptyState title="Nothing is missing">
          {isDrafting(facts.status)
            ? "The plan can be submitted for review."
            : `The plan is “${PLAN_STATUS_LABELS[facts.status]}” and its four steps still hold.`}
        </EmptyState>
      ) : (
        missing.map(({ step, label, href, gates }) => (
          <Section
            key={step}
            id={step}
            title={`${label} · ${plural(gates.length, "gap")}`}
            lead={PLAN_STEP_QUESTIONS[step]}
            aside={
              canEdit && (
                <Link to={href} className="link">
                  Open the step
                </Link>
              )
            }
          >
            <ul className="divide-y divide-line">
              {gates.map((gate) => (
                <li key={gate.id}>
                  <Link
                    to={gate.href ?? href}
                    className="group -mx-2 flex items-start gap-3 rounded-md px-2 py-2.5 hover:bg-hover"
                  >
                    <span
                      aria-hidden="true"
                      className="mt-0.5 size-4 shrink-0 rounded-full border-[1.5px] border-warn"
                    />
                    <span className="min-w-0 flex-1">
                      <span className="block text-sm font-medium">{gate.label}</span>
                      <span className="block text-sm break-words text-ink-muted">{gate.detail}</span>
                    </span>
                    <span className="no-print mt-px inline-flex shrink-0 items-center gap-1 text-sm font-medium text-accent">
                      Mend
                      <ArrowRight aria-hidden="true" className="size-4" />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ))
      )}
    </div>
  );
}
