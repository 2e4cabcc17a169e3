import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { spanOf, unbrokenRuns } from "./trend-parts";

export interface SparklineProps {
  /** The same in words: "3.9 to 4.2 over six months, target 4.3". */
  label: string;
  values: readonly (number | null)[];
  target?: number;
  /** Place in the series at which the action took effect. */
  actionAt?: number;
  width?: number;
  height?: number;
}

export function Sparkline({ label, values, target, actionAt, width = 112, height = 28 }: SparklineProps) {
  const [from, to] = spanOf([...values, target]);
  const y = scaleLinear([from, to], [height - 4, 4]);
  const x = (at: number) => 4 + (values.length < 2 ? 0 : (at / (values.length - 1)) * (width - 8));
  const draw = line<number>()
    .x(x)
    .y((at) => y(values[at] ?? 0));
  const lastAt = values.findLastIndex((value) => value !== null);
  const last = values[lastAt];
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="inline-block shrink-0 align-middle"
    >
      <title>{label}</title>
      {target !== undefined && (
        <line
          x1="0"
          x2={width}
          y1={y(target)}
          y2={y(target)}
          strokeDasharray="3 2"
          className="stroke-line-control"
        />
      )}
      {actionAt !== undefined && (
        <>
          <line x1={x(actionAt)} x2={x(actionAt)} y1="3" y2={height} className="stroke-ink-faint" />
          <path d={`M${x(actionAt) - 3} 0h6l-3 5z`} className="fill-ink-faint" />
        </>
      )}
      {unbrokenRuns(values).map((run) =>
        run.length === 1 ? (
          <circle
            key={run[0]}
            cx={x(run[0] ?? 0)}
            cy={y(values[run[0] ?? 0] ?? 0)}
            r="1.5"
            className="fill-accent"
          />
        ) : (
          <path
            key={run[0]}
            d={draw(run) ?? ""}
            strokeWidth="1.5"
            strokeLinejoin="round"
            className="fill-none stroke-accent"
          />
        ),
      )}
      {last != null && <circle cx={x(lastAt)} cy={y(last)} r="2.75" className="fill-accent" />}
    </svg>
  );
}
