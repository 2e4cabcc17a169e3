import { confidenceWords, effectWords, intervalWords, signedFigure } from "~/domain/pilots/effect-words";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import {
  type MetricReading,
  PILOT_CLAIM_LABELS,
  PILOT_METHOD_LABELS,
  type PilotReading,
} from "~/domain/pilots/pilot-reading";
import { EFFECT_VERDICT_LABELS, verdictSentence } from "~/domain/pilots/verdict";
import { IntervalBar } from "../../charts/interval-bar";

interface PaperEffectProps {
  facts: PilotFacts;
  reading: PilotReading;
  primary: MetricReading;
}

/** Estimate, interval and verdict close together; what a report without a control group would claim, struck through. */
export function PaperEffect({ facts, reading, primary }: PaperEffectProps) {
  const { estimate, lower, upper, naive, minEffect, refused } = primary;
  if (estimate === null) return <p>{refused ?? "No data yet."}</p>;
  const needed = minEffect === null ? null : primary.direction === "up" ? minEffect : -minEffect;
  const sentence = verdictSentence(primary);
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="tabular text-xl font-semibold">
          {effectWords(estimate, primary, facts.unitWord)}
        </span>
        {lower !== null && upper !== null && (
          <span className="tabular">({intervalWords(lower, upper, primary)})</span>
        )}
      </p>
      <p>
        <strong>{EFFECT_VERDICT_LABELS[primary.verdict]}</strong>
        {lower !== null && `, ${PILOT_CLAIM_LABELS[primary.claim]}`}. {sentence}
      </p>
      <IntervalBar
        label={`${primary.name}, treated less control`}
        estimate={estimate}
        lower={lower}
        upper={upper}
        confidence={confidenceWords(primary.confidence)}
        reference={{ value: 0, label: "no difference" }}
        {...(needed !== null && { needed: { value: needed, label: "worth having" } })}
        {...(naive && {
          naive: { value: naive.change, label: `before and after of the treated alone. ${naive.why}` },
        })}
        format={(value) => signedFigure(value, primary)}
      />
      {refused && refused !== sentence && <p>{refused}</p>}
      {reading.narrowed && <p>{reading.narrowed}</p>}
      {primary.method && (
        <p className="text-xs text-ink-muted">Method: {PILOT_METHOD_LABELS[primary.method]}.</p>
      )}
    </div>
  );
}
