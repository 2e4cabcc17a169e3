import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { SpokenTable } from "./chart-figure";
import { spanOf } from "./trend-parts";

export interface IntervalBarProps {
  /** What is estimated: "Satisfaction index, three months". */
  label: string;
  estimate: number;
  lower: number | null;
  upper: number | null;
  /** What it is held against: the threshold 4.0, or zero. */
  reference: { value: number; label: string };
  /** The effect that was needed. */
  needed?: { value: number; label: string };
  /** Several bars on one scale share it. */
  domain?: readonly [number, number];
  format?: (value: number) => string;
  /** Of the interval, in words; 95 % unless it was narrowed. */
  confidence?: string;
  /** In a table row: no words, the row has them. */
  compact?: boolean;
  /** Shown struck through beside the controlled figure. */
  naive?: { value: number; label: string };
  detail?: ReactNode;
}

const twoDigits = (value: number) => value.toFixed(2);

/** Whisker and dot against what matters. A filled dot: the interval leaves the reference aside; a hollow one: it does not. */
export function IntervalBar(props: IntervalBarProps) {
  const { estimate, lower, upper, reference, needed, naive, format = twoDigits, compact = false } = props;
  const { confidence = "95 %" } = props;
  const [from, to] =
    props.domain ?? spanOf([estimate, lower, upper, reference.value, needed?.value, naive?.value]);
  const scale = scaleLinear([from, to], [2, 98]).clamp(true);
  const x = (value: number) => `${scale(value).toFixed(2)}%`;
  const isClear = lower !== null && upper !== null && (lower > reference.value || upper < reference.value);
  const middle = compact ? 10 : 30;
  const height = compact ? 20 : needed ? 82 : 66;
  const words =
    lower === null || upper === null
      ? "no interval"
      : `${confidence} interval ${format(lower)} to ${format(upper)}`;
  return (
    <div className="min-w-24">
      {!compact && (
        <p className="mb-1 text-xs text-ink-muted">
          {props.label} <span className="tabular">({words})</span>
        </p>
      )}
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={`${props.label}: ${format(estimate)}, ${words}, against ${format(reference.value)} ${reference.label}`}
        className="block overflow-visible"
      >
        <line x1="0" x2="100%" y1={middle} y2={middle} className="stroke-line-strong" />
        <line
          x1={x(reference.value)}
          x2={x(reference.value)}
          y1={compact ? 1 : 12}
          y2={compact ? 19 : 46}
          strokeWidth="1.5"
          className="stroke-ink"
        />
        {needed && (
          <line
            x1={x(needed.value)}
            x2={x(needed.value)}
            y1={compact ? 1 : 12}
            y2={compact ? 19 : 64}
            strokeWidth="1.5"
            strokeDasharray="3 3"
            className="stroke-accent"
          />
        )}
        {lower !== null && upper !== null && (
          <>
            <line
              x1={x(lower)}
              x2={x(upper)}
              y1={middle}
              y2={middle}
              strokeWidth={compact ? 4 : 6}
              className="stroke-accent-line"
            />
            {[lower, upper].map((end) => (
              <line
                key={end}
                x1={x(end)}
                x2={x(end)}
                y1={middle - 6}
                y2={middle + 6}
                strokeWidth="1.5"
                className="stroke-accent"
              />
            ))}
          </>
        )}
        {naive && (
          <svg aria-hidden="true" x={x(naive.value)} y={middle} overflow="visible">
            <path d="m-4-4 8 8m0-8-8 8" strokeWidth="1.5" className="stroke-ink-faint" />
          </svg>
        )}
        <circle
          cx={x(estimate)}
          cy={middle}
          r={compact ? 4 : 6}
          strokeWidth="2"
          className={isClear ? "fill-accent stroke-accent" : "fill-bg stroke-accent"}
        />
        {!compact && (
          <>
            <Words at={scale(estimate)} y={12} className="fill-ink font-semibold">
              {format(estimate)}
            </Words>
            <Words at={scale(reference.value)} y={62} className="fill-ink-muted">
              {`${format(reference.value)} ${reference.label}`}
            </Words>
            {needed && (
              <Words at={scale(needed.value)} y={78} className="fill-accent">
                {`${format(needed.value)} ${needed.label}`}
              </Words>
            )}
          </>
        )}
      </svg>
      {!compact && naive && (
        <p className="mt-1 text-xs text-ink-muted">
          × <s className="tabular">{format(naive.value)}</s> {naive.label}
        </p>
      )}
      {!compact && props.detail && <div className="mt-1 text-sm text-ink-muted">{props.detail}</div>}
      {!compact && (
        <SpokenTable
          title={props.label}
          table={{
            head: ["Figure", "Value"],
            rows: [
              ["Estimate", format(estimate)],
              ["Interval", words],
              [reference.label, format(reference.value)],
              ...(needed ? [[needed.label, format(needed.value)]] : []),
              ...(naive ? [[naive.label, format(naive.value)]] : []),
            ],
          }}
        />
      )}
    </div>
  );
}

/** Words near an edge lean inwards. */
function Words({
  at,
  y,
  className,
  children,
}: {
  at: number;
  y: number;
  className: string;
  children: string;
}) {
  const anchor = at < 18 ? "start" : at > 82 ? "end" : "middle";
  return (
    <text
      x={`${at.toFixed(2)}%`}
      y={y}
      textAnchor={anchor}
      strokeWidth="4"
      paintOrder="stroke"
      className={`tabular stroke-bg text-xs ${className}`}
    >
      {children}
    </text>
  );
}
