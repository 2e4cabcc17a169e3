import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import type { Health } from "~/domain/plans/health";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { StatusPill } from "../controls/status-pill";
import { PlanHealthPill } from "../plans/plan-health";
import { statusKind } from "../plans/plan-words";

export interface StuckPlan {
  code: string;
  title: string;
  status: PlanStatus;
  health: Health | null;
  ownerName: string | null;
  /** Why it stands still, most pressing first. */
  reasons: string[];
}

/** Where the program is stuck: plans off their path, and drafts that lack something, worst first. */
export function StuckPlans({ plans, open }: { plans: readonly StuckPlan[]; open: number }) {
  if (plans.length === 0) {
    return (
      <p className="flex items-center gap-2 py-2 text-base">
        <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
        {open === 0 ? "No plan is open." : `All ${open} open plans are on their way.`}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {plans.map((plan) => (
        <li
          key={plan.code}
          className="grid grid-cols-1 items-baseline sm:grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1 px-2 py-3 text-sm"
        >
          <span className="tabular text-xs text-ink-muted">{plan.code}</span>
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to={`/plans/${plan.code}`}
                className="max-w-full min-w-0 font-medium wrap-anywhere hover:underline"
              >
                {plan.title}
              </Link>
              {plan.health ? (
                <PlanHealthPill health={plan.health} />
              ) : (
                <StatusPill kind={statusKind(plan.status)} label={PLAN_STATUS_LABELS[plan.status]} />
              )}
              <span className="text-ink-muted">{plan.ownerName ?? "no owner"}</span>
            </div>
            {plan.reasons.length > 0 && (
              <p className="mt-1 text-ink-muted">{plan.reasons.slice(0, 2).join(" ")}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
