import { FEW_CASES } from "~/domain/kpis/chart-signals";
import type { KpiChart } from "~/domain/kpis/kpi-chart";
import { Key } from "../charts/chart-figure";

export function ChartLegend({ chart }: { chart: KpiChart }) {
  const points = chart.points.filter((point) => point !== null);
  return (
    <>
      <Key
        mark={
          <>
            <path d="M0 6h18" strokeWidth="1.75" className="stroke-accent" />
            <circle cx="9" cy="6" r="3" className="fill-accent" />
          </>
        }
      >
        read
      </Key>
      {points.some(({ few }) => few) && (
        <Key mark={<circle cx="9" cy="6" r="3.25" strokeWidth="1.5" className="fill-bg stroke-ink-faint" />}>
          fewer than {FEW_CASES} cases
        </Key>
      )}
      {points.some(({ signal }) => signal) && (
        <Key
          mark={
            <>
              <circle cx="9" cy="6" r="5.25" strokeWidth="1.5" className="fill-none stroke-ink" />
              <circle cx="9" cy="6" r="2" className="fill-accent" />
            </>
          }
        >
          signal
        </Key>
      )}
      {chart.path && (
        <Key
          mark={<path d="M0 10 18 2" strokeDasharray="2 3" strokeWidth="1.5" className="stroke-ink-muted" />}
        >
          way from baseline to target
        </Key>
      )}
      {chart.kind === "run"
        ? chart.centre !== null && (
            <Key mark={<path d="M0 6h18" className="stroke-line-strong" />}>median</Key>
          )
        : chart.frozen && (
            <Key
              mark={
                <>
                  <rect y="1" width="18" height="10" className="fill-hover" />
                  <path d="M0 1h18M0 11h18" strokeDasharray="2 3" className="stroke-line-control" />
                </>
              }
            >
              limits before the start
            </Key>
          )}
    </>
  );
}
