import { Link } from "@remix-run/react";
import { type Freshness, freshnessWords } from "~/domain/kpis/freshness";
import { feedWords, KPI_FEED_LABELS } from "~/domain/kpis/index-feed";
import { reachesTarget, wayDone } from "~/domain/kpis/kpi";
import { STAND_WORDS, type Stand } from "~/domain/kpis/kpi-path";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { KPI_DIRECTION_LABELS, KPI_FREQUENCY_LABELS, KPI_TYPE_LABELS } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { valueText } from "../plans/plan-words";

interface KpiSummaryProps {
  kpi: KpiView;
  stand: Stand;
  freshness: Freshness;
  /** The page of the index that feeds it. */
  indexHref: string | null;
  today: Day;
}

/** Baseline → now → target, how far on its way it is, and what the figure is in plain words. */
export function KpiSummary({ kpi, stand, freshness, indexHref, today }: KpiSummaryProps) {
  const { locale } = useReader();
  const last = kpi.readings.at(-1);
  const reached = last ? reachesTarget(last.value, kpi) : null;
  const way = last ? wayDone(last.value, kpi) : null;
  // An outcome follows later: it is proven in the end, not steered by its path.
  const steers = kpi.type === "operational";
  const due = freshnessWords(freshness, today, locale);
  return (
    <div className="mb-6">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure name="Baseline" value={valueText(kpi.baseline, kpi.unit)}>
          {[kpi.baselinePeriod, kpi.baselineN === null ? "" : `n ${kpi.baselineN}`]
            .filter(Boolean)
            .join(", ")}
        </Figure>
        <Figure name="Now" value={last ? shownValue(last.value, kpi) : "no data"} strong>
          {last && (
            <>
              read <DateText value={last.day} />
              {last.n !== null && `, n ${last.n}`}
            </>
          )}
        </Figure>
        <Figure name="Target" value={valueText(kpi.target, kpi.unit)}>
          {!steers && "whether it is reached is said by the verdict"}
          {steers && reached === true && <span className="font-medium text-good">✓ reached</span>}
          {steers && reached === false && "not reached"}
        </Figure>
        {way !== null && steers && (
          <Figure name="Way done" value={`${Math.round(way)}\u00a0%`}>
            {stand.kind !== "noPath" && STAND_WORDS[stand.kind]}
            {"expected" in stand &&
              stand.kind !== "reached" &&
              `, ${Math.round(stand.expected * 100)} % expected`}
          </Figure>
        )}
      </dl>
      {kpi.meaning && <p className="mt-4 max-w-[70ch] text-base break-words">{kpi.meaning}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
        {kpi.primary && kpi.type === "operational" && <Badge tone="accent">Decides whether it is met</Badge>}
        <span>{KPI_TYPE_LABELS[kpi.type]}</span>
        <span>{KPI_DIRECTION_LABELS[kpi.direction]}</span>
        <span>{KPI_FREQUENCY_LABELS[kpi.frequency]}</span>
        {kpi.source && <span>from {kpi.source}</span>}
        {kpi.feedFilter && indexHref ? (
          <Link to={indexHref} className="link">
            fed by {feedWords(kpi.feedFilter)}
          </Link>
        ) : (
          <span>{KPI_FEED_LABELS[kpi.feed]}</span>
        )}
        {due && (
          <span className={freshness.state === "fresh" ? undefined : "font-medium text-warn"}>{due}</span>
        )}
      </p>
    </div>
  );
}

/** An index is known to six digits and said with two. */
export function shownValue(
  value: string,
  { unit, feedFilter }: Pick<KpiView, "unit" | "feedFilter">,
): string {
  if (feedFilter === null) return valueText(rounded(value), unit);
  const digits = feedFilter.measure === "csat" ? 1 : feedFilter.measure === "nps" ? 0 : 2;
  return unit === "" ? Number(value).toFixed(digits) : `${Number(value).toFixed(digits)}\u00a0${unit}`;
}

/** What a count of n makes in per cent has no end of digits; what somebody typed stays as it is. */
const rounded = (value: string): string =>
  (value.split(".")[1]?.length ?? 0) > 3 ? String(Math.round(Number(value) * 100) / 100) : value;

interface FigureProps {
  name: string;
  value: string;
  strong?: boolean;
  children?: React.ReactNode;
}

function Figure({ name, value, strong = false, children }: FigureProps) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{name}</dt>
      <dd>
        <span className={strong ? "tabular block text-xl font-semibold" : "tabular block text-xl"}>
          {value}
        </span>
        <span className="block text-xs text-ink-muted">{children}</span>
      </dd>
    </div>
  );
}
