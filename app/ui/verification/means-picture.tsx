import { scaleLinear } from "d3-scale";
import { ChartFigure } from "../charts/chart-figure";

export interface MeanRow {
  name: string;
  n: number;
  mean: number;
  lower: number | null;
  upper: number | null;
}

interface MeansPictureProps {
  title: string;
  detail: string;
  rows: readonly MeanRow[];
  range: readonly [number, number];
  format: (value: number) => string;
}

/** Both sides on the whole of their scale: a small change looks small. */
export function MeansPicture({ title, detail, rows, range, format }: MeansPictureProps) {
  const scale = scaleLinear(range, [2, 98]).clamp(true);
  const x = (value: number) => `${scale(value).toFixed(2)}%`;
  const ticks = scale.ticks(5);
  const words = (row: MeanRow) =>
    row.lower === null || row.upper === null ? "none" : `${format(row.lower)} to ${format(row.upper)}`;
  return (
    <ChartFigure
      title={title}
      detail={detail}
      table={{
        head: ["Side", "Mean", "Answers", "Interval"],
        rows: rows.map((row) => [row.name, format(row.mean), String(row.n), words(row)]),
      }}
    >
      <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3">
        {rows.map((row) => (
          <div key={row.name} className="contents">
            <p className="py-1 text-sm">
              {row.name} <span className="tabular block text-xs text-ink-muted sm:inline">n {row.n}</span>
            </p>
            <svg aria-hidden="true" width="100%" height="44" className="block overflow-visible">
              {ticks.map((tick) => (
                <line key={tick} x1={x(tick)} x2={x(tick)} y1="0" y2="44" className="stroke-line" />
              ))}
              {row.lower !== null && row.upper !== null && (
                <line
                  x1={x(row.lower)}
                  x2={x(row.upper)}
                  y1="28"
                  y2="28"
                  strokeWidth="6"
                  className="stroke-accent-line"
                />
              )}
              <circle cx={x(row.mean)} cy="28" r="6" className="fill-accent" />
              <text
                x={x(row.mean)}
                y="14"
                textAnchor="middle"
                strokeWidth="4"
                paintOrder="stroke"
                className="tabular fill-ink stroke-bg text-xs font-semibold"
              >
                {format(row.mean)}
              </text>
            </svg>
          </div>
        ))}
        <span />
        <svg aria-hidden="true" width="100%" height="16" className="block overflow-visible">
          {ticks.map((tick) => (
            <text
              key={tick}
              x={x(tick)}
              y="12"
              textAnchor="middle"
              className="tabular fill-ink-muted text-xs"
            >
              {String(tick)}
            </text>
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}
