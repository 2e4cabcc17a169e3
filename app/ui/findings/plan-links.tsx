import { Link } from "@remix-run/react";

export interface PlanLinksProps {
  /** With the state in words. */
  plans: readonly { code: string; title: string; status: string }[];
}

/** What is being done about it. */
export function PlanLinks({ plans }: PlanLinksProps) {
  if (plans.length === 0) return <p className="text-sm text-ink-muted">No plan has been made from it yet.</p>;
  return (
    <ul className="space-y-2 text-sm">
      {plans.map((plan) => (
        <li key={plan.code}>
          <Link to={`/plans/${plan.code}`} className="hover:text-accent">
            <span className="tabular text-xs text-ink-muted">{plan.code}</span> {plan.title}
          </Link>
          <span className="block text-xs text-ink-muted">{plan.status}</span>
        </li>
      ))}
    </ul>
  );
}
