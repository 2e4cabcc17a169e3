import type { ReactNode } from "react";
import { describeMetric, type VerificationPlan } from "~/domain/verification/verification-plan";
import { sayEvaluation } from "~/domain/verification/verification-words";
import { formatMonth } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";

const DESIGNS = {
  beforeAfter: "before and after: may be called “changed after”",
  its: "a long series: may be called “changed beyond its trend”",
  controlled: "with a control group: may be called “caused”",
};

/** The promise in plain words, line by line: what would be read by somebody who was not there. */
export function PromiseWords({ promise }: { promise: VerificationPlan }) {
  const { locale } = useReader();
  const rows: [string, ReactNode][] = [["What is read", describeMetric(promise)]];
  if (promise.hasOutcome) {
    rows.push(
      ["Worth having from", `${promise.minEffect || "?"} points more`],
      [
        "Baseline",
        <>
          {promise.baselineFrom ? `from ${dayText(promise.baselineFrom, locale)} to the start` : "not set"}
          {promise.triggerMonth &&
            `, ${formatMonth(promise.triggerMonth, "en")} left out: it called for the plan`}
          {`, at least n ${promise.minBaselineN}`}
        </>,
      ],
      ["Window", `${promise.windowMonths} full months from the effective date`],
      ["Read on", sayEvaluation(promise)],
      ["Answers planned", `n ${promise.plannedN}`],
      [
        "Design",
        `${DESIGNS[promise.design]}; ${Math.round(Number(promise.confidence) * 100)}\u00a0% interval`,
      ],
    );
  }
  if (promise.reason) rows.push(["Why this version", promise.reason]);
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
      {rows.map(([name, words]) => (
        <div key={name} className="contents max-sm:block">
          <dt className="text-ink-muted">{name}</dt>
          <dd className="min-w-0 break-words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
