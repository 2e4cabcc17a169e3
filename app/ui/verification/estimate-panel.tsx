import type { ProofReading } from "~/domain/verification/proof";
import { unitOf } from "~/domain/verification/proof-metric";
import { figure, signedFigure } from "~/domain/verification/verdict-sentences";
import { describeMetric, type VerificationPlan } from "~/domain/verification/verification-plan";
import { IntervalBar } from "../charts/interval-bar";
import { InlineNote } from "../feedback/inline-note";

interface EstimatePanelProps {
  reading: ProofReading;
  promise: VerificationPlan;
}

/** Estimate and interval against no change and against what was needed; a second way of counting beside it. */
export function EstimatePanel({ reading, promise }: EstimatePanelProps) {
  const { outcome, clustered, controlled } = reading;
  if (!outcome || outcome.diff === null || outcome.lower === null || outcome.upper === null) return null;
  const { metric, direction, design } = promise;
  const needed = (direction === "up" ? 1 : -1) * Number(promise.minEffect);
  const naive = naiveOf(reading, promise);
  const name = describeMetric(promise);
  const also = [
    clustered,
    controlled?.clustered,
    reading.series?.fit?.plain,
    reading.series?.fit?.neighbours,
  ];
  const ends = [
    outcome.lower,
    outcome.upper,
    ...also.flatMap((interval) => (interval ? [interval.lower, interval.upper] : [])),
    ...(naive === null ? [] : [naive]),
    0,
    needed,
  ];
  const air = (Math.max(...ends) - Math.min(...ends)) * 0.12;
  const domain = [Math.min(...ends) - air, Math.max(...ends) + air] as const;
  const shared = {
    estimate: outcome.diff,
    reference: { value: 0, label: "no change" },
    needed: { value: needed, label: "needed" },
    domain,
    format: (value: number) => (value === 0 ? "0" : signedFigure(value, metric)),
  };
  const fit = design === "its" ? (reading.series?.fit ?? null) : null;
  const aside = fit && (fit.decides === "plain" ? fit.neighbours : fit.plain);
  return (
    <div className="space-y-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="tabular text-xl font-semibold">{signedFigure(outcome.diff, metric)}</span>
        <span className="tabular text-base text-ink-muted">
          {signedFigure(outcome.lower, metric)} to {signedFigure(outcome.upper, metric)},{" "}
          {Math.round(Number(promise.confidence) * 100)} % interval
        </span>
        {metric !== "sbi" && <span className="text-sm text-ink-muted">{unitOf(metric)}</span>}
      </p>
      <IntervalBar
        {...shared}
        label={`Change of ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
        lower={outcome.lower}
        upper={outcome.upper}
        naive={
          naive === null
            ? undefined
            : { value: naive, label: "before and after alone, with whatever else happened in it" }
        }
      />
      <Sides reading={reading} promise={promise} />
      {aside && (
        <IntervalBar
          {...shared}
          label={
            fit?.decides === "plain"
              ? "Beside it: allowing for months that resemble their neighbours (Newey-West)"
              : "Beside it: ordinary regression"
          }
          lower={aside.lower}
          upper={aside.upper}
        />
      )}
      {controlled?.clustered && (
        <IntervalBar
          {...shared}
          label={`Beside it: counted by account, ${controlled.clustered.clusters} accounts`}
          lower={controlled.clustered.lower}
          upper={controlled.clustered.upper}
        />
      )}
      {design === "beforeAfter" && <ByAccount clustered={clustered} shared={shared} />}
    </div>
  );
}

/** What a plain comparison of the treated alone would have claimed; null where that is the figure itself. */
function naiveOf({ outcome }: ProofReading, { design }: VerificationPlan): number | null {
  if (design === "beforeAfter" || outcome?.meanAfter == null || outcome.meanBefore === null) return null;
  return outcome.meanAfter - outcome.meanBefore;
}

interface ByAccountProps {
  clustered: ProofReading["clustered"];
  shared: Omit<Parameters<typeof IntervalBar>[0], "label" | "lower" | "upper">;
}

function ByAccount({ clustered, shared }: ByAccountProps) {
  if (!clustered) {
    return (
      <InlineNote>
        Fewer than ten accounts answered on one side, so there is no interval by account.
      </InlineNote>
    );
  }
  return (
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
  );
}

function Sides({ reading, promise }: EstimatePanelProps) {
  const { outcome, controlled } = reading;
  if (!outcome) return null;
  const mean = (value: number | null) => (value === null ? "–" : figure(value, promise.metric));
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
            {promise.metric === "sbi" ? "Index" : promise.metric === "csat" ? "CSAT" : "NPS"}
          </th>
        </tr>
      </thead>
      <tbody className="tabular">
        <Side name="Before" n={outcome.nBefore} index={mean(outcome.meanBefore)} />
        <Side name="After" n={outcome.nAfter} index={mean(outcome.meanAfter)} />
        {controlled && (
          <>
            <Side
              name="Control before"
              n={controlled.control.before.n}
              index={mean(controlled.control.before.mean)}
            />
            <Side
              name="Control after"
              n={controlled.control.after.n}
              index={mean(controlled.control.after.mean)}
            />
          </>
        )}
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
