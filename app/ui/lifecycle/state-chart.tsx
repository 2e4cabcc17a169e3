import clsx from "clsx";
import { curveBasis, line } from "d3-shape";
import { useId } from "react";
import type { ChartBox, ChartEdge, ChartLayout } from "~/domain/machines/chart-layout";
import { Disclosure } from "../controls/disclosure";

export interface StateChartProps {
  /** "The life of a plan" */
  title: string;
  /** Made by layoutChart in the loader. */
  layout: ChartLayout;
  current?: string;
}

interface Point {
  x: number;
  y: number;
}

const path = line<Point>()
  .x((point) => point.x)
  .y((point) => point.y)
  .curve(curveBasis);

/** A whole machine as a drawing, and as a table for everyone whom a drawing does not help. */
export function StateChart({ title, layout, current }: StateChartProps) {
  const arrow = useId();
  const labelOf = new Map(layout.boxes.map((box) => [box.id, box.label]));
  const now = current ? labelOf.get(current) : undefined;
  return (
    <figure>
      <figcaption className="mb-2 text-sm font-semibold">{title}</figcaption>
      <div className="max-sm:hidden">
        <svg
          role="img"
          aria-label={`${title}. ${layout.boxes.length} states.${now ? ` Now: ${now}.` : ""} The table below lists every move.`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          width={layout.width}
          height={layout.height}
          className="mx-auto block h-auto max-w-full"
        >
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0.5 8 4 0 7.5z" className="fill-ink-faint" />
            </marker>
          </defs>
          {layout.edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={path(edge.points) ?? ""}
              markerEnd={`url(#${arrow})`}
              className="fill-none stroke-line-control"
              strokeWidth="1.25"
            />
          ))}
          {layout.edges.map((edge) => (
            <EdgeWords key={`${edge.from} ${edge.to}`} edge={edge} />
          ))}
          {layout.boxes.map((box) => (
            <Box key={box.id} box={box} present={box.id === current} />
          ))}
        </svg>
      </div>
      <Disclosure summary="Every move as a table" className="mt-3 sm:block" open={false}>
        <MoveTable title={title} layout={layout} labelOf={labelOf} current={current} />
      </Disclosure>
    </figure>
  );
}

function Box({ box, present }: { box: ChartBox; present: boolean }) {
  return (
    <g>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={box.kind === "final" ? box.height / 2 : 6}
        strokeDasharray={box.kind === "side" ? "4 3" : undefined}
        strokeWidth={present ? 2 : 1}
        className={clsx(present ? "fill-accent stroke-accent" : "fill-surface stroke-line-control")}
      />
      {box.kind === "final" && (
        <rect
          x={box.x + 3}
          y={box.y + 3}
          width={box.width - 6}
          height={box.height - 6}
          rx={(box.height - 6) / 2}
          className={clsx("fill-none", present ? "stroke-on-accent" : "stroke-line-control")}
        />
      )}
      <text
        x={box.x + box.width / 2}
        y={box.y + box.height / 2}
        dy="0.35em"
        textAnchor="middle"
        className={clsx("text-xs", present ? "fill-on-accent font-semibold" : "fill-ink font-medium")}
      >
        {box.label}
      </text>
    </g>
  );
}

function EdgeWords({ edge }: { edge: ChartEdge }) {
  const lineHeight = 14;
  const top = edge.labelAt.y - ((edge.labels.length - 1) * lineHeight) / 2;
  return (
    <text
      textAnchor="middle"
      className="fill-ink-muted stroke-bg text-xs"
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {edge.labels.map((label, at) => (
        <tspan key={label} x={edge.labelAt.x} y={top + at * lineHeight} dy="0.35em">
          {label}
        </tspan>
      ))}
    </text>
  );
}

interface MoveTableProps {
  title: string;
  layout: ChartLayout;
  labelOf: Map<string, string>;
  current?: string;
}

function MoveTable({ title, layout, labelOf, current }: MoveTableProps) {
  return (
    <table className="w-full max-w-2xl text-sm">
      <caption className="sr-only">{title}: every move</caption>
      <thead>
        <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
          <th scope="col" className="py-1.5 pr-3 font-medium">
            From
          </th>
          <th scope="col" className="py-1.5 pr-3 font-medium">
            Move
          </th>
          <th scope="col" className="py-1.5 font-medium">
            To
          </th>
        </tr>
      </thead>
      <tbody>
        {layout.edges.map((edge) => (
          <tr key={`${edge.from} ${edge.to}`} className="border-b border-line">
            <td className={clsx("py-1.5 pr-3", edge.from === current && "font-semibold")}>
              {labelOf.get(edge.from)}
              {edge.from === current && " (now)"}
            </td>
            <td className="py-1.5 pr-3">{edge.labels.join(", ")}</td>
            <td className="py-1.5">{labelOf.get(edge.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
