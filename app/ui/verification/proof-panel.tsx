import { Check, CircleDashed } from "lucide-react";
import type { ProofReading } from "~/domain/verification/proof";
import { describeMetric, type VerificationPlan } from "~/domain/verification/verification-plan";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { EstimatePanel } from "./estimate-panel";
import { OperationalLine } from "./operational-line";
import { isReadable, outcomeSentence } from "./proof-words";

interface ProofPanelProps {
  reading: ProofReading;
  promise: VerificationPlan;
}

/** The reading of a proof: how far it has come while it may not be read, the estimate afterwards. */
export function ProofPanel({ reading, promise }: ProofPanelProps) {
  return (
    <div className="space-y-6">
      <p className="max-w-[70ch] text-base">{outcomeSentence(reading)}</p>
      {isReadable(reading) ? (
        <EstimatePanel reading={reading} promise={promise} />
      ) : (
        <ProofProgress reading={reading} promise={promise} />
      )}
      <OperationalLine operational={reading.operational} />
    </div>
  );
}

/** Window, n, dates: counts alone, so that nobody can see where it is heading. */
export function ProofProgress({ reading, promise }: ProofPanelProps) {
  const { locale } = useReader();
  const { window, outcome } = reading;
  const lines = [
    {
      met: window.complete,
      words: `window ${window.monthsDone} of ${window.monthsNeeded} months`,
      more: `${dayText(window.from, locale)} to ${dayText(window.to, locale)}`,
    },
    ...(outcome
      ? [
          {
            met: outcome.nAfter >= reading.plannedN,
            words: `n ${outcome.nAfter} of ${reading.plannedN}`,
            more: describeMetric(promise),
          },
          {
            met: outcome.nBefore >= promise.minBaselineN,
            words: `baseline n ${outcome.nBefore} of ${promise.minBaselineN}`,
            more:
              outcome.nTriggerExcluded > 0
                ? `${outcome.nTriggerExcluded} answers of the month that called for it are left out`
                : "",
          },
        ]
      : []),
  ];
  return (
    <div className="space-y-4">
      <ul className="space-y-2">
        {lines.map((line) => (
          <li key={line.words} className="flex items-start gap-2.5 text-base">
            {line.met ? (
              <Check aria-hidden="true" strokeWidth={2.5} className="mt-1 size-4 shrink-0 text-good" />
            ) : (
              <CircleDashed aria-hidden="true" className="mt-1 size-4 shrink-0 text-ink-muted" />
            )}
            <span>
              <span className="sr-only">{line.met ? "In place: " : "Open: "}</span>
              <span className="tabular font-medium">{line.words}</span>
              {line.more && <span className="block text-sm text-ink-muted">{line.more}</span>}
            </span>
          </li>
        ))}
      </ul>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <div>
          <dt className="text-ink-muted">Earliest close</dt>
          <dd className="font-medium">{dayText(window.earliestClose, locale)}</dd>
        </div>
        <div>
          <dt className="text-ink-muted">May close below n, with a reason, from</dt>
          <dd>{dayText(window.concedeOn, locale)}</dd>
        </div>
      </dl>
    </div>
  );
}
