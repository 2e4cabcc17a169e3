import type { Cause } from "~/domain/plans/cause-tree";
import { BONES, layoutFish } from "./fishbone-layout";

interface FishboneProps {
  headings: readonly Cause[];
  effect: string;
  /** The marks of the quotes, by the id of the evidence. */
  marks: ReadonlyMap<string, string>;
}

/** Cause and effect as a drawing, for wide screens and paper; the list beside it says the same. */
export function Fishbone({ headings, effect, marks }: FishboneProps) {
  const fish = Array.from({ length: Math.ceil(headings.length / BONES) }, (_, at) =>
    headings.slice(at * BONES, (at + 1) * BONES),
  );
  return (
    <div aria-hidden="true" className="space-y-4">
      {fish.map((group) => (
        <Drawing key={group[0]?.id} headings={group} effect={effect} marks={marks} />
      ))}
    </div>
  );
}

function Drawing({ headings, effect, marks }: FishboneProps) {
  const fish = layoutFish(headings, effect, marks);
  return (
    <svg
      viewBox={`0 0 ${fish.width} ${fish.height}`}
      className="w-full break-inside-avoid text-ink"
      role="presentation"
    >
      <g stroke="var(--line-control)" strokeWidth={1.5} fill="none">
        <line
          {...{ x1: fish.spine.x1, x2: fish.spine.x2 }}
          y1={fish.spine.y}
          y2={fish.spine.y}
          strokeWidth={2.5}
        />
        {fish.bones.map(({ from, to }) => (
          <line key={`${from.x}${from.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      </g>
      {fish.bones.map((bone) => (
        <g key={`${bone.headingX}${bone.headingY}`}>
          {bone.twigs.map(({ x1, x2, y }) => (
            <line key={y} x1={x1} x2={x2} y1={y} y2={y} stroke="var(--line-strong)" />
          ))}
          {bone.heading.map((line, at) => (
            <text
              key={line}
              x={bone.headingX}
              y={bone.headingY + at * 17}
              textAnchor="middle"
              fontSize={14}
              fontWeight={600}
              fill="currentColor"
            >
              {line}
            </text>
          ))}
          {bone.texts.map(({ x, y, lines, depth, mark }) => (
            <g key={y}>
              {depth === 0 && (
                <circle
                  cx={x + 4}
                  cy={y - 5}
                  r={3.5}
                  stroke="var(--accent)"
                  fill={mark ? "var(--accent)" : "none"}
                  strokeDasharray={mark ? undefined : "2 1.6"}
                />
              )}
              {lines.map((line, at) => (
                <text
                  key={line}
                  x={x + 12}
                  y={y + at * 17}
                  fontSize={depth === 0 ? 13.5 : 12.5}
                  fill={depth === 0 ? "currentColor" : "var(--ink-muted)"}
                >
                  {line}
                  {mark && at === lines.length - 1 && (
                    <tspan fill="var(--accent)" fontWeight={600}>
                      {` ${mark}`}
                    </tspan>
                  )}
                </text>
              ))}
            </g>
          ))}
        </g>
      ))}
      <g transform={`translate(${fish.effect.x} ${fish.effect.y - fish.effect.height / 2})`}>
        <rect
          width={134}
          height={fish.effect.height}
          rx={6}
          fill="var(--sunken)"
          stroke="var(--line-control)"
        />
        {fish.effect.lines.map((line, at) => (
          <text key={line} x={10} y={22 + at * 17} fontSize={13.5} fontWeight={600} fill="currentColor">
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}
