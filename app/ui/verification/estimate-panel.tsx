import type { ProofReading } from "~/domain/verification/proof";
import { describeMetric, type VerificationPlan } from "~/domain/verification/verification-plan";
import { IntervalBar } from "../charts/interval-bar";
import { InlineNote } from "../feedback/inline-note";
import { signedNumber, twoDecimals } from "./proof-words";

interface EstimatePanelProps {
  reading: ProofReading;
  promise: VerificationPlan;
}

/** Estimate and interval against no change and against what was needed; counted by account beside it. */
export function EstimatePanel({ reading, promise }: EstimatePanelProps) {
  const { outcome, clustered } = reading;
  if (!outcome || outcome.diff === null || outcome.lower === null || outcome.upper === null) return null;
  const needed = Number(promise.minEffect);
  const metric = describeMetric(promise);
  const ends = [outcome.lower, outcome.upper, clustered?.lower ?? 0, clustered?.upper ?? 0, 0, needed];
  const air = (Math.max(...ends) - Math.min(...ends)) * 0.12;
  const domain = [Math.min(...ends) - air, Math.max(...ends) + air] as const;
  const shared = {
    estimate: outcome.diff,
    reference: { value: 0, label: "no change" },
    needed: { value: needed, label: "needed" },
    domain,
    format: (value: number) => (value === 0 ? "0" : signedNumber(value)),
  };
  return (
    <div className="space-y-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="tabular text-xl font-semibold">{signedNumber(outcome.diff)}</span>
        <span className="tabular text-base text-ink-muted">
          {signedNumber(outcome.lower)} to {signedNumber(outcome.upper)},{" "}
          {Math.round(Number(promise.confidence) * 100)} % interval
        </span>
      </p>
      <IntervalBar
        {...shared}
        label={`Change of ${metric.charAt(0).toLowerCase()}${metric.slice(1)}`}
        lower={outcome.lower}
        upper={outcome.upper}
      />
      <Sides reading={reading} />
      {clustered ? (
        <div>
          <IntervalBar
            {...shared}
            label={`Counted by account, ${clustered.accountsBefore} accounts before and ${clustered.accountsAfter} after`}
            lower={clustered.lower}
            upper={clustered.upper}
          />
          <div className="mt-1">
            <InlineNote tone={clustered.warning ? "warn" : "info"}>
              {clustered.warning ?? "Counted by account, the verdict would read the same."}
            </InlineNote>
          </div>
        </div>
      ) : (
        <InlineNote>
          Fewer than ten accounts answered on one side, so there is no interval by account.
        </InlineNote>
      )}
    </div>
  );
}

function Sides({ reading }: { reading: ProofReading }) {
  const { outcome } = reading;
  if (!outcome) return null;
  const mean = (value: number | null) => (value === null ? "–" : twoDecimals(value));
  return (
    <table className="w-full max-w-md text-sm">
      <caption className="sr-only">Before and after</caption>
      <thead>
        <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
          <th scope="col" className="py-1.5 pr-3 font-medium">
            Answers
          </th>
          <th scope="col" className="py-1.5 pr-3 text-right font-medium">
            n
          </th>
          <th scope="col" className="py-1.5 text-right font-medium">
            Index
          </th>
        </tr>
      </thead>
      <tbody className="tabular">
        <Side name="Before" n={outcome.nBefore} index={mean(outcome.meanBefore)} />
        <Side name="After" n={outcome.nAfter} index={mean(outcome.meanAfter)} />
        {outcome.nTriggerExcluded > 0 && (
          <Side name="Left out: the month that called for it" n={outcome.nTriggerExcluded} index="" />
        )}
        {outcome.nWashout > 0 && (
          <Side name="Left out: between start and effect" n={outcome.nWashout} index="" />
        )}
      </tbody>
    </table>
  );
}

function Side({ name, n, index }: { name: string; n: number; index: string }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal">
        {name}
      </th>
      <td className="py-1.5 pr-3 text-right">{n}</td>
      <td className="py-1.5 text-right">{index}</td>
    </tr>
  );
}
