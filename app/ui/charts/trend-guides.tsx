import { HEIGHT, MARK_ROW, type Plot } from "./trend-plot";

export interface TrendMark {
  month: string;
  /** "Plan started" */
  label: string;
}

export interface ProcessLimits {
  lower: number;
  centre: number;
  upper: number;
}

const LEVELS = {
  threshold: { line: "stroke-ink", text: "fill-ink", dash: undefined, dy: 14 },
  target: { line: "stroke-accent", text: "fill-accent", dash: "6 4", dy: -6 },
  benchmark: { line: "stroke-ink-muted", text: "fill-ink-muted", dash: "1 4", dy: -6 },
  median: { line: "stroke-ink-muted", text: "fill-ink-muted", dash: undefined, dy: -6 },
};
export type LevelKind = keyof typeof LEVELS;

/** A line across at one value: a rule that is kept, or one that is aimed at. */
export function Level({ at, label, kind }: { at: number; label: string; kind: keyof typeof LEVELS }) {
  const look = LEVELS[kind];
  return (
    <>
      <line x1="0" x2="100%" y1={at} y2={at} strokeDasharray={look.dash} className={look.line} />
      {label !== "" && (
        <text
          x="0"
          y={at + look.dy}
          strokeWidth="4"
          paintOrder="stroke"
          className={`stroke-bg text-xs font-medium ${look.text}`}
        >
          {label}
        </text>
      )}
    </>
  );
}

export interface Stretch extends ProcessLimits {
  /** Places of the first and last month that the limits were computed of. */
  from: number;
  to: number;
}

/** Limits of one process, over all months or over the stretch they were computed of. */
export function Limits({ limits, y, left = 0, right = 100 }: LimitsProps) {
  const [x1, x2] = [`${left}%`, `${right}%`];
  return (
    <>
      <rect
        x={x1}
        width={`${Math.round(100 * (right - left)) / 100}%`}
        y={y(limits.upper)}
        height={Math.max(0, y(limits.lower) - y(limits.upper))}
        className="fill-hover"
      />
      {[limits.upper, limits.lower].map((value) => (
        <line
          key={value}
          x1={x1}
          x2={x2}
          y1={y(value)}
          y2={y(value)}
          strokeDasharray="2 3"
          className="stroke-line-control"
        />
      ))}
      <line x1={x1} x2={x2} y1={y(limits.centre)} y2={y(limits.centre)} className="stroke-line-strong" />
    </>
  );
}

interface LimitsProps {
  limits: ProcessLimits;
  y: (value: number) => number;
  /** Ends in per cents of the width. */
  left?: number;
  right?: number;
}

/** The month in which something was done. */
export function Mark({ mark, row, plot }: { mark: TrendMark; row: number; plot: Plot }) {
  const at = plot.points.findIndex((point) => point.month === mark.month);
  if (at < 0) return null;
  const x = `${plot.x(at)}%`;
  const rightHalf = at >= plot.points.length / 2;
  const top = 10 + row * MARK_ROW;
  return (
    <>
      <line x1={x} x2={x} y1={top - 8} y2={HEIGHT} className="stroke-ink-muted" />
      <svg aria-hidden="true" x={x} y={top} overflow="visible">
        <path d="M-4 -8h8l-4 6z" className="fill-ink-muted" />
        <text
          x={rightHalf ? -8 : 8}
          textAnchor={rightHalf ? "end" : "start"}
          strokeWidth="4"
          paintOrder="stroke"
          className="fill-ink-muted stroke-bg text-xs"
        >
          {mark.label}
        </text>
      </svg>
    </>
  );
}
