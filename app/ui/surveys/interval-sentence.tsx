import type { AggregatedReading } from "~/domain/surveys/aggregated-reading";
import { IntervalBar } from "../charts/interval-bar";

/** How sure the index is, as a bar against 4.0 and in words. */
export function IntervalSentence({ reading }: { reading: AggregatedReading }) {
  return (
    <div className="max-w-2xl space-y-2">
      {reading.mean !== null && (
        <IntervalBar
          label="Index recomputed from the counts"
          estimate={reading.mean}
          lower={reading.lower}
          upper={reading.upper}
          reference={{ value: 4, label: "threshold" }}
          domain={[1, 5]}
        />
      )}
      <p className="text-sm">
        {reading.interval ? (
          <>
            95 % interval <strong className="tabular font-semibold">{reading.interval}</strong>:{" "}
            {reading.sentence}.
          </>
        ) : (
          reading.sentence
        )}
      </p>
    </div>
  );
}
