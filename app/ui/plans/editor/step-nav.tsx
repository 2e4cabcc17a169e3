import { Link } from "@remix-run/react";
import clsx from "clsx";
import { Check } from "lucide-react";
import { PLAN_STEP_LABELS, PLAN_STEPS, type PlanStep } from "~/domain/plans/plan";
import type { MissingOfStep } from "~/domain/plans/plan.rules";
import { stepPath } from "~/domain/plans/plan-places";

interface StepNavProps {
  code: string;
  step: PlanStep;
  missing: readonly MissingOfStep[];
}

/** The four steps, each with how much is missing there. */
export function StepNav({ code, step, missing }: StepNavProps) {
  return (
    <nav aria-label="Steps of the plan" className="mb-6 border-b border-line">
      <ol className="flex gap-1 overflow-x-auto sm:gap-5">
        {PLAN_STEPS.map((each, at) => {
          const count = missing.find((one) => one.step === each)?.gates.length ?? 0;
          const current = each === step;
          return (
            <li key={each} className="max-sm:flex-1">
              <Link
                to={stepPath(code, each)}
                aria-current={current ? "step" : undefined}
                className={clsx(
                  "-mb-px flex h-11 items-center justify-center gap-2 border-b-2 px-1 text-sm whitespace-nowrap",
                  current
                    ? "border-accent font-semibold"
                    : "border-transparent text-ink-muted hover:text-ink",
                )}
              >
                {count === 0 ? (
                  <Check aria-hidden="true" strokeWidth={2.5} className="size-4 text-good max-sm:hidden" />
                ) : (
                  <span aria-hidden="true" className="tabular text-xs text-ink-muted max-sm:hidden">
                    {at + 1}
                  </span>
                )}
                {PLAN_STEP_LABELS[each]}
                <span className="tabular text-xs font-normal text-ink-muted max-sm:hidden">
                  {count === 0 ? "complete" : `${count} missing`}
                </span>
                <span className="sr-only sm:hidden">{count === 0 ? "complete" : `${count} missing`}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
