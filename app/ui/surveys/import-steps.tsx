import { Link } from "@remix-run/react";
import clsx from "clsx";
import { Check } from "lucide-react";

const STEPS = ["File", "Columns", "Check", "Import"] as const;

export interface ImportStepsProps {
  /** 1 to 4; 5 when everything is done. */
  step: number;
  /** Addresses of steps one may go back to. */
  hrefs?: Partial<Record<number, string>>;
}

/** Where one stands on the way from a file to answers. */
export function ImportSteps({ step, hrefs = {} }: ImportStepsProps) {
  return (
    <nav aria-label="Steps of the import" className="no-print mb-6">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm">
        {STEPS.map((label, index) => {
          const number = index + 1;
          const isPast = number < step;
          const isHere = number === step;
          const mark = (
            <span
              aria-hidden="true"
              className={clsx(
                "tabular inline-flex size-5 items-center justify-center rounded-full border text-xs",
                isHere && "border-accent bg-accent text-on-accent",
                isPast && "border-accent-line bg-accent-soft text-accent",
                !isHere && !isPast && "border-line-strong text-ink-muted",
              )}
            >
              {isPast ? <Check className="size-3" /> : number}
            </span>
          );
          const href = isPast ? hrefs[number] : undefined;
          return (
            <li key={label} aria-current={isHere ? "step" : undefined} className="flex items-center gap-2">
              {number > 1 && (
                <span
                  aria-hidden="true"
                  className={clsx("h-px w-4 sm:w-8", isPast || isHere ? "bg-accent-line" : "bg-line-strong")}
                />
              )}
              {mark}
              {href ? (
                <Link to={href} className="link">
                  {label}
                </Link>
              ) : (
                <span className={clsx(isHere ? "font-semibold" : "text-ink-muted")}>{label}</span>
              )}
              {isPast && <span className="sr-only"> (done)</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
