import { Check, CircleDashed } from "lucide-react";
import { WHY_NOTHING_EARLY } from "~/domain/verification/looking-early";
import type { ProofReading } from "~/domain/verification/proof";
import type { SharesChange } from "~/domain/verification/shares-change";
import { outcomeSentences } from "~/domain/verification/verdict-sentences";
import {
  describeControl,
  describeMetric,
  type VerificationPlan,
} from "~/domain/verification/verification-plan";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { dayText } from "../plans/plan-words";
import { RemindMeToClose } from "../wishes/remind-me";
import { BesideTheFigure } from "./beside-the-figure";
import { DesignPicture } from "./design-picture";
import { EstimatePanel } from "./estimate-panel";
import { OperationalLine } from "./operational-line";
import { isReadable } from "./proof-words";

interface ProofPanelProps {
  reading: ProofReading;
  promise: VerificationPlan;
}

interface WholePanelProps extends ProofPanelProps {
  shares: SharesChange | null;
}

/** The reading of a proof: how far it has come while it may not be read, the estimate afterwards. */
export function ProofPanel({ reading, promise, shares }: WholePanelProps) {
  const [first, ...rest] = outcomeSentences(reading, promise);
  return (
    <div className="space-y-6">
      <div className="max-w-[70ch] space-y-1.5 text-base">
        <p>{first}</p>
        {rest.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {isReadable(reading) ? (
        <>
          <DesignPicture reading={reading} promise={promise} />
          <EstimatePanel reading={reading} promise={promise} />
          <BesideTheFigure reading={reading} promise={promise} />
        </>
      ) : (
        <>
          <ProofProgress reading={reading} promise={promise} />
          {reading.series && <DesignPicture reading={reading} promise={promise} />}
        </>
      )}
      <OperationalLine operational={reading.operational} shares={shares} />
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
    ...(reading.controlN
      ? [
          {
            met: reading.controlN.after >= reading.plannedN,
            words: `control n ${reading.controlN.after} of ${reading.plannedN}`,
            more: describeControl(promise.control),
          },
          {
            met: reading.controlN.before >= promise.minBaselineN,
            words: `control baseline n ${reading.controlN.before} of ${promise.minBaselineN}`,
            more: "",
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
      {reading.harm && (
        <Banner tone="bad" title="Harm is established">
          Answers since the effective date (n {reading.harm.n}) are worse than before, by a rule that holds at
          every look. No figure is shown before the evaluation date; stop or realign the plan now.
        </Banner>
      )}
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
      <RemindMeToClose />
      {outcome && outcome.verdict === "tooEarly" && (
        <Disclosure summary="Why no interval is shown yet">
          <p className="max-w-[65ch] text-sm">{WHY_NOTHING_EARLY}</p>
          <p className="mt-2 max-w-[65ch] text-sm">
            Harm is watched all the same, by an interval that may be looked at every day. It speaks only once
            harm is established; its silence says nothing.
          </p>
        </Disclosure>
      )}
    </div>
  );
}
