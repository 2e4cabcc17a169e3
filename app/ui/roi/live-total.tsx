import type { Live } from "~/domain/roi/live-reading";
import { useReader } from "../controls/reader";
import { percentRange, percentWords, wholeMoney } from "./roi-words";

/** What the lines come to as they stand in the form; saved is nothing of it yet. */
export function LiveTotal({ live, currency }: { live: Live; currency: string }) {
  const { locale } = useReader();
  const say = (minor: bigint | null) => wholeMoney(minor, currency, locale);
  return (
    <output className="sticky bottom-0 z-10 -mx-1 block rounded-md border border-line bg-raised px-4 py-3 text-sm shadow-sm max-lg:bottom-14">
      {live.reading === null ? (
        <span className="text-ink-muted">
          {live.unreadable === 1 ? "One field" : `${live.unreadable} fields`} to complete before there is a
          total.
        </span>
      ) : (
        <span className="flex flex-wrap gap-x-5 gap-y-1">
          <span>
            Out <strong className="tabular font-semibold">{say(live.reading.costMinor)}</strong>
          </span>
          <span>
            In <strong className="tabular font-semibold">{say(live.reading.benefitMinor)}</strong>
          </span>
          <span>
            Net <strong className="tabular font-semibold">{say(live.reading.netMinor)}</strong>
          </span>
          <span>
            ROI <strong className="tabular font-semibold">{percentWords(live.reading.roi, locale)}</strong>
            {live.reading.roiLower !== null && live.reading.roiUpper !== null && (
              <span className="tabular">
                {" "}
                ({percentRange(live.reading.roiLower, live.reading.roiUpper, locale)})
              </span>
            )}
            {live.reading.roi !== null && live.reading.assumed && " assumed"}
          </span>
        </span>
      )}
    </output>
  );
}
