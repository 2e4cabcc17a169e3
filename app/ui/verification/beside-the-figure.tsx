import type { ReactNode } from "react";
import type { ProofReading } from "~/domain/verification/proof";
import {
  CLAIM_SENTENCES,
  claimWithheld,
  figure,
  methodWords,
  signedFigure,
} from "~/domain/verification/verdict-sentences";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import { formatMonth } from "~/shared/calendar";
import { pText } from "./p-text";

interface BesideTheFigureProps {
  reading: ProofReading;
  promise: VerificationPlan;
}

/** What keeps a figure honest: how it came about, what it may be called, and what would have come by itself. */
export function BesideTheFigure({ reading, promise }: BesideTheFigureProps) {
  const { check, controlled, outcome, p } = reading;
  const withheld = claimWithheld(reading);
  return (
    <dl className="space-y-3 border-t border-line pt-4 text-sm">
      <Line name="By itself">
        <Spontaneous reading={reading} promise={promise} />
      </Line>
      {(outcome?.claim || withheld) && (
        <Line name="May be called">
          {outcome?.claim && CLAIM_SENTENCES[outcome.claim]} {withheld}
        </Line>
      )}
      {controlled?.trend.parallel === "supported" && controlled.trend.slope !== null && (
        <Line name="Side by side before">
          Over {controlled.trend.months} months the gap between both groups moved by{" "}
          {signedFigure(controlled.trend.slope, promise.metric)} a month; its interval stays within ±
          {controlled.trend.maxSlope}.
        </Line>
      )}
      {check && (
        <Line name="Order (a check)">
          Taken at random, an answer after is higher than one before in{" "}
          <span className="tabular">{Math.round(100 * check.superiority)} %</span> of pairs, ties counted half
          (50 % would be no difference; Mann-Whitney, p {pText(check.p)}). It supports the figure and decides
          nothing.
        </Line>
      )}
      <Line name="Method">
        {methodWords(reading, promise)}
        {p != null && <span className="tabular"> Two-sided p {pText(p)}.</span>}
      </Line>
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="max-w-[65ch] min-w-0">{children}</dd>
    </div>
  );
}

/** Regression to the mean, next to the figure that somebody less careful would have shown. */
function Spontaneous({ reading, promise }: BesideTheFigureProps) {
  const { spontaneous, outcome } = reading;
  const { metric } = promise;
  if (!spontaneous) return <>What would have come back by itself was not reckoned when this was signed.</>;
  if (!spontaneous.known) return <>Regression to the mean: {lowered(spontaneous.why)}</>;
  const { trigger, expected, mean, sd, months } = spontaneous;
  const month = formatMonth(trigger.month, "en", "long");
  const naive = outcome?.meanAfter == null ? null : outcome.meanAfter - trigger.value;
  return (
    <>
      {naive !== null && (
        <>
          Held against {month}, the month that called for the plan ({figure(trigger.value, metric)}, n{" "}
          {trigger.n}), the change would look like <s className="tabular">{signedFigure(naive, metric)}</s>.{" "}
        </>
      )}
      About <strong className="tabular font-semibold">{signedFigure(expected, metric)}</strong> of that was to
      be expected with no action at all: a month that bad is followed by an ordinary one (regression to the
      mean; {months} other months before the start at {figure(mean, metric)}, straying by {figure(sd, metric)}
      ). {month} is left out of the baseline, so this is not in the figure above.
    </>
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
