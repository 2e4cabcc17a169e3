import { Link } from "@remix-run/react";
import { ArrowRight, Check } from "lucide-react";
import type { Gate } from "~/domain/gate";
import { PLAN_STEP_LABELS, type PlanStep } from "~/domain/plans/plan";
import { missingPath, stepPath } from "~/domain/plans/plan-places";
import { plural, sayList } from "../plan-words";

const NAMED = 4;

interface DraftGapsProps {
  code: string;
  /** What is missing in each step. */
  steps: readonly { step: PlanStep; gates: readonly Gate[] }[];
}

/**
 * A draft has some twenty gates: on its page they stand as four lines, one a step, each naming what is
 * missing there; the page "What is missing until review" has them one by one.
 */
export function DraftGaps({ code, steps }: DraftGapsProps) {
  const count = steps.reduce((sum, { gates }) => sum + gates.length, 0);
  return (
    <section aria-label="What is missing" className="mb-6 rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2.5">
        <h2 className="text-sm font-semibold">
          {count === 0
            ? "Everything for “In review” is in place"
            : `${plural(count, "thing")} missing until review`}
        </h2>
        <Link to={missingPath(code)} className="link no-print text-sm max-sm:py-1.5">
          What is missing until review
        </Link>
      </div>
      <ol className="grid divide-line max-lg:divide-y lg:grid-cols-4 lg:divide-x">
        {steps.map(({ step, gates }) => (
          <li key={step}>
            <Link
              to={gates[0]?.href ?? stepPath(code, step)}
              className="group flex h-full flex-col gap-0.5 px-4 py-3 text-sm hover:bg-hover"
            >
              <span className="flex items-center gap-2 font-medium">
                {gates.length === 0 ? (
                  <Check aria-hidden="true" strokeWidth={2.5} className="size-4 text-good" />
                ) : (
                  <span aria-hidden="true" className="size-4 rounded-full border-[1.5px] border-warn" />
                )}
                {PLAN_STEP_LABELS[step]}
                <span className="ml-auto font-normal text-ink-muted">
                  {gates.length === 0 ? "complete" : `${gates.length} missing`}
                </span>
                <ArrowRight
                  aria-hidden="true"
                  className="no-print size-4 text-ink-faint group-hover:text-accent"
                />
              </span>
              {gates.length > 0 && (
                <span className="text-xs break-words text-ink-muted">
                  {sayList([
                    ...gates.slice(0, NAMED).map(({ label }) => lowerFirst(label)),
                    ...(gates.length > NAMED ? [`${gates.length - NAMED} more`] : []),
                  ])}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A label in the middle of a sentence; abbreviations stay as they are. */
const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
