import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { ButtonLink } from "../controls/button";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { StateChart } from "../lifecycle/state-chart";
import type { PlanChart } from "./plan-chart";

interface ChartPageProps extends PlanChart {
  code: string;
  title: string;
  status: PlanStatus;
}

/** The whole life as a picture, and each move in words. */
export function ChartPage({ code, title, status, layout, moves }: ChartPageProps) {
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Every state and move of a plan"
        lead={`Drawn from the rules that hold. ${code} is “${PLAN_STATUS_LABELS[status]}” now.`}
        action={<ButtonLink to={`/plans/${code}`}>Back to the plan</ButtonLink>}
      />
      <StateChart title="The life of a plan" layout={layout} current={status} />
      <Section
        title="Each move in words"
        lead="A move that is drawn from several states together is taken apart here."
      >
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
          {moves.map(({ label, from, to }) => (
            <div key={label} className="min-w-0">
              <dt className="font-medium first-letter:uppercase">{label}</dt>
              <dd className="break-words text-ink-muted">
                from {from.join(", ")} to {to.join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
