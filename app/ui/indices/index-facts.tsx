import type { ReactNode } from "react";
import { differenceText } from "~/domain/indices/figure-text";
import type { ClusteredInterval } from "~/domain/indices/index-clustered";
import type { IndexReading } from "~/domain/indices/index-reading";
import { clusteredWords } from "~/domain/indices/interval-words";
import { reachedWords, STATUS_MEANINGS, statusWords } from "~/domain/indices/status-words";

export interface IndexFactsProps {
  overall: IndexReading;
  clustered: ClusteredInterval | null;
  revenueWeighted: string | null;
  floor: number;
}

/** The facts beside the figure: status, both intervals, both weightings, what this n could show. */
export function IndexFacts({ overall, clustered, revenueWeighted, floor }: IndexFactsProps) {
  return (
    <dl className="mt-4 grid max-w-140 gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
      {overall.reached !== null && (
        <Fact term="Against 4.0" detail={STATUS_MEANINGS[overall.status]}>
          {reachedWords(overall)}
        </Fact>
      )}
      {(overall.status === "incomplete" || overall.status === "tooFew") && (
        <Fact term="No status yet">{statusWords(overall, floor)}</Fact>
      )}
      {overall.converted && (
        <Fact
          term="Converted (linear)"
          detail={`Rule ${overall.converted.rule}, an assumption: 4.0 lies at ${overall.converted.thresholdOnScale} on this scale. Never added to answers 1 to 5.`}
        >
          {`${overall.converted.shown}, 4.0 ${overall.converted.reached ? "reached" : "not reached"}`}
        </Fact>
      )}
      {overall.interval && (
        <Fact term="95 % interval of the answers" detail="Each answer counted by itself.">
          {overall.interval}
        </Fact>
      )}
      {clustered && (
        <Fact
          term="95 % interval by accounts"
          detail={`${clustered.accounts} accounts answered; answers of one account resemble each other.`}
        >
          {clusteredWords(overall, clustered)}
        </Fact>
      )}
      {revenueWeighted && (
        <>
          <Fact term="Weighted by answers" detail="Every answer counts the same.">
            {overall.shown}
          </Fact>
          <Fact term="Weighted by revenue" detail="Each tier by the yearly revenue of its customers.">
            {revenueWeighted}
          </Fact>
        </>
      )}
      {overall.detectable !== null && (
        <Fact
          term="What this n could detect at all"
          detail="A change between two windows of as many answers, with 80 % power."
        >
          {`about ${differenceText(overall.measure, overall.detectable).replace("+", "")}${overall.measure === "nps" ? " points" : ""}`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, detail, children }: { term: string; detail?: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="tabular font-medium">{children}</dd>
      {detail && <dd className="text-xs text-ink-muted">{detail}</dd>}
    </div>
  );
}
