import { scaleLinear } from "d3-scale";
import type { ArmReading, ControlledReading } from "~/domain/verification/controlled-reading";
import { ChartFigure, Key } from "../charts/chart-figure";
import { spanOf } from "../charts/trend-parts";

const HEIGHT = 190;
const [LEFT, RIGHT] = [22, 78];

interface ArmsPictureProps {
  title: string;
  controlled: ControlledReading;
  range: readonly [number, number];
  format: (value: number) => string;
}

/** Both groups before and after; the dashed line is where the treated would stand had they moved like the control. */
export function ArmsPicture({ title, controlled, range, format }: ArmsPictureProps) {
  const { treated, control } = controlled;
  const means = [treated.before.mean, treated.after.mean, control.before.mean, control.after.mean];
  const expected =
    treated.before.mean === null || control.before.mean === null || control.after.mean === null
      ? null
      : treated.before.mean + control.after.mean - control.before.mean;
  const [from, to] = spanOf([...means, expected], range);
  const scale = scaleLinear([from, to], [HEIGHT - 28, 16]);
  const y = (value: number) => Math.round(scale(value) * 100) / 100;
  const row = (name: string, { before, after, accounts }: ArmReading) => [
    name,
    ...[before, after].map(({ n, mean }) => (mean === null ? "no data" : `${format(mean)} (n ${n})`)),
    String(accounts),
  ];
  return (
    <ChartFigure
      title={title}
      detail="Means of both groups before the start and after the effect"
      table={{
        head: ["Group", "Before", "After", "Accounts"],
        rows: [row("With the action", treated), row("Control group", control)],
      }}
      legend={
        <>
          <Key mark={<line x1="1" x2="17" y1="6" y2="6" strokeWidth="3" className="stroke-accent" />}>
            with the action
          </Key>
          <Key mark={<line x1="1" x2="17" y1="6" y2="6" strokeWidth="2" className="stroke-ink" />}>
            control group
          </Key>
          <Key
            mark={
              <line
                x1="1"
                x2="17"
                y1="6"
                y2="6"
                strokeWidth="2"
                strokeDasharray="4 3"
                className="stroke-ink-muted"
              />
            }
          >
            had it moved like the control
          </Key>
        </>
      }
    >
      <svg aria-hidden="true" width="100%" height={HEIGHT} className="block max-w-lg overflow-visible">
        {[LEFT, RIGHT].map((at) => (
          <line key={at} x1={`${at}%`} x2={`${at}%`} y1="4" y2={HEIGHT - 20} className="stroke-line-strong" />
        ))}
        <text x={`${LEFT}%`} y={HEIGHT - 4} textAnchor="middle" className="fill-ink-muted text-xs">
          before
        </text>
        <text x={`${RIGHT}%`} y={HEIGHT - 4} textAnchor="middle" className="fill-ink-muted text-xs">
          after
        </text>
        {expected !== null && treated.before.mean !== null && (
          <line
            x1={`${LEFT}%`}
            x2={`${RIGHT}%`}
            y1={y(treated.before.mean)}
            y2={y(expected)}
            strokeWidth="2"
            strokeDasharray="4 3"
            className="stroke-ink-muted"
          />
        )}
        <Arm arm={control} y={y} className="stroke-ink" dot="fill-ink" width={2} />
        <Arm arm={treated} y={y} className="stroke-accent" dot="fill-accent" width={3} />
        {[
          { at: LEFT, anchor: "end" as const, shift: -12, cells: [treated.before, control.before] },
          { at: RIGHT, anchor: "start" as const, shift: 12, cells: [treated.after, control.after] },
        ].flatMap(({ at, anchor, shift, cells }) =>
          placed(cells, y).map((label) => (
            <text
              key={`${at} ${label.key}`}
              x={`${at}%`}
              dx={shift}
              y={label.y}
              dy="0.35em"
              textAnchor={anchor}
              className="tabular fill-ink text-xs"
            >
              {format(label.mean)}, n {label.n}
            </text>
          )),
        )}
      </svg>
    </ChartFigure>
  );
}

const LINE = 15;

/** Two labels that would lie on each other are drawn apart, half of the way each. */
function placed(cells: readonly { n: number; mean: number | null }[], y: (value: number) => number) {
  const labels = cells
    .flatMap(({ n, mean }, key) => (mean === null ? [] : [{ key, n, mean, y: y(mean) }]))
    .sort((one, other) => one.y - other.y);
  const [upper, lower] = labels;
  if (!upper || !lower || lower.y - upper.y >= LINE) return labels;
  const push = (LINE - (lower.y - upper.y)) / 2;
  return [
    { ...upper, y: upper.y - push },
    { ...lower, y: lower.y + push },
  ];
}

interface ArmProps {
  arm: ArmReading;
  y: (value: number) => number;
  className: string;
  dot: string;
  width: number;
}

function Arm({ arm: { before, after }, y, className, dot, width }: ArmProps) {
  if (before.mean === null || after.mean === null) return null;
  return (
    <>
      <line
        x1={`${LEFT}%`}
        x2={`${RIGHT}%`}
        y1={y(before.mean)}
        y2={y(after.mean)}
        strokeWidth={width}
        className={className}
      />
      <circle cx={`${LEFT}%`} cy={y(before.mean)} r="5" className={dot} />
      <circle cx={`${RIGHT}%`} cy={y(after.mean)} r="5" className={dot} />
    </>
  );
}
