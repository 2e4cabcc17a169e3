import { Link } from "@remix-run/react";
import type { FindingReading } from "~/domain/findings/finding-reading";
import { answersHref, indexHref } from "~/domain/indices/index-filter";
import { windowLabel } from "~/domain/indices/index-window";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import { isDay } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { FigureLink } from "../controls/figure-link";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { exposedAmount } from "./exposed-amount";

export interface ReadingPanelProps {
  reading: FindingReading;
  exposedAccounts: number | null;
  exposedRevenueMinor: bigint | null;
}

/** The reading a finding was seen in, as it was on that day, with today's one click away. */
export function ReadingPanel({ reading, exposedAccounts, exposedRevenueMinor }: ReadingPanelProps) {
  const { locale, currency, today } = useReader();
  if (!isDay(reading.from) || !isDay(reading.to)) return null;
  const window = { from: reading.from, to: reading.to };
  const words = windowLabel(window, locale);
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3 text-sm">
      <p className="text-xs text-ink-muted">
        {MEASURE_LABELS[reading.filter.measure]} · {reading.segment || "All customers"} · {words}
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <FigureLink
          href={answersHref(reading.filter, window)}
          label={`${reading.segment}, ${words}`}
          size="figure"
        >
          {reading.shown}
        </FigureLink>
        <span className="font-medium">{reading.statusWords}</span>
        <span className="tabular text-ink-muted">
          n {reading.n}
          {reading.interval && ` · 95 % interval ${reading.interval}`}
        </span>
      </p>
      {exposedAccounts !== null && (
        <p className="mt-2">
          <span className="text-ink-muted">Exposed: </span>
          <span className="tabular">
            {exposedAccounts} {exposedAccounts === 1 ? "account" : "accounts"}
          </span>
          {exposedRevenueMinor !== null && (
            <>
              , <MoneyText amount={exposedAmount(exposedRevenueMinor, currency)} compact /> a year
            </>
          )}
        </p>
      )}
      {reading.takenOn !== today && (
        <p className="mt-2 text-xs text-ink-muted">
          Read on <DateText value={reading.takenOn} mode="day" />.{" "}
          <Link to={indexHref(reading.filter, window)} className="link">
            Read it again today
          </Link>
        </p>
      )}
    </div>
  );
}
