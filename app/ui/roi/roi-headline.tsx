import type { CaseReading } from "~/domain/roi/case-reading";
import { IntervalBar } from "../charts/interval-bar";
import { Badge } from "../controls/badge";
import { useReader } from "../controls/reader";
import { EvidenceMark } from "./evidence-mark";
import { intervalWords, percentRange, percentWords, verdictWords, wholeMoney } from "./roi-words";

const NAIVE = "is what before and after of the treated alone would claim";

/** The return, how sure it is, what it is worth as evidence; and struck through beside it what a naive report would claim. */
export function RoiHeadline({ reading }: { reading: CaseReading }) {
  const { locale } = useReader();
  const { roi, roiLower, roiUpper, naiveRoi, naiveWhy, evidence } = reading;
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="tabular text-xl font-semibold">
          {roi === null
            ? `Net ${wholeMoney(reading.netMinor, reading.currency, locale)}`
            : `ROI ${percentWords(roi, locale)}`}
        </span>
        {roiLower !== null && roiUpper !== null && (
          <span className="tabular text-sm">({percentRange(roiLower, roiUpper, locale)})</span>
        )}
        {reading.assumed && <Badge tone="warn">assumed</Badge>}
        {evidence && (
          <span className="text-xs">
            <EvidenceMark evidence={evidence} />
          </span>
        )}
      </p>
      <p className="mt-1 text-sm">{verdictWords(reading)}</p>
      {reading.assumedWhy && <p className="mt-1 text-sm text-ink-muted">{reading.assumedWhy}</p>}
      {reading.roiRefused && <p className="mt-1 text-sm text-ink-muted">{reading.roiRefused}</p>}
      {roi !== null && roiLower !== null && (
        <div className="mt-3 max-w-2xl">
          <IntervalBar
            label={`Return over ${reading.horizonMonths} months, ${intervalWords(reading)}`}
            estimate={roi}
            lower={roiLower}
            upper={roiUpper}
            reference={{ value: 0, label: "pays nothing" }}
            naive={naiveRoi === null ? undefined : { value: naiveRoi, label: NAIVE }}
            format={(value) => percentWords(value, locale)}
            detail={naiveWhy}
          />
        </div>
      )}
      {naiveRoi !== null && roiLower === null && (
        <p className="mt-2 max-w-2xl text-sm text-ink-muted">
          <s className="tabular">ROI {percentWords(naiveRoi, locale)}</s> {NAIVE}. {naiveWhy}
        </p>
      )}
    </div>
  );
}
