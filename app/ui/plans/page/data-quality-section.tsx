import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import type { ImportMarkFact } from "~/domain/plans/plan-facts";
import { Section } from "../../layout/section";

/** Gates that did not hold when an import set the state: on record, not hidden. */
export function DataQualitySection({ marks }: { marks: readonly ImportMarkFact[] }) {
  if (marks.length === 0) return null;
  const states = [...new Set(marks.map((each) => each.state))];
  return (
    <Section
      id="data-quality"
      title="Data quality"
      lead="Imported before the gates: these did not hold when the state was set."
    >
      {states.map((state) => (
        <div key={state} className="mb-3 last:mb-0">
          <h3 className="text-xs text-ink-muted">{PLAN_STATUS_LABELS[state as PlanStatus] ?? state}</h3>
          <ul className="mt-1 space-y-1.5 text-sm">
            {marks
              .filter((each) => each.state === state)
              .map((each) => (
                <li key={`${each.gate}${each.detail}`} className="break-words">
                  {each.detail}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
