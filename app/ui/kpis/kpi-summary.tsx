import { reachesTarget } from "~/domain/kpis/kpi";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { KPI_DIRECTION_LABELS, KPI_FREQUENCY_LABELS, KPI_TYPE_LABELS } from "~/domain/plans/plan";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { valueText } from "../plans/plan-words";

/** Baseline → now → target, and what the figure is in plain words. */
export function KpiSummary({ kpi }: { kpi: KpiView }) {
  const last = kpi.readings.filter((reading) => !reading.withdrawn).at(-1);
  const reached = last ? reachesTarget(last.value, kpi) : null;
  return (
    <div className="mb-6">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure name="Baseline" value={valueText(kpi.baseline, kpi.unit)}>
          {[kpi.baselinePeriod, kpi.baselineN === null ? "" : `n ${kpi.baselineN}`]
            .filter(Boolean)
            .join(", ")}
        </Figure>
        <Figure name="Now" value={last ? valueText(last.value, kpi.unit) : "no data"} strong>
          {last && (
            <>
              read <DateText value={last.day} />
              {last.n !== null && `, n ${last.n}`}
            </>
          )}
        </Figure>
        <Figure name="Target" value={valueText(kpi.target, kpi.unit)}>
          {reached === true && <span className="font-medium text-good">✓ reached</span>}
          {reached === false && "not reached"}
        </Figure>
      </dl>
      {kpi.meaning && <p className="mt-4 max-w-[70ch] text-base">{kpi.meaning}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
        {kpi.primary && kpi.type === "operational" && <Badge tone="accent">Decides whether it is met</Badge>}
        <span>{KPI_TYPE_LABELS[kpi.type]}</span>
        <span>{KPI_DIRECTION_LABELS[kpi.direction]}</span>
        <span>{KPI_FREQUENCY_LABELS[kpi.frequency]}</span>
        {kpi.source && <span>from {kpi.source}</span>}
      </p>
    </div>
  );
}

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
