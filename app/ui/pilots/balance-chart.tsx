import type { BalanceRow } from "~/domain/pilots/balance";
import { BALANCE_LABELS } from "~/domain/pilots/balance";
import { balanceName } from "./balance-table";

const ROW = 22;
/** Beyond this a dot stands at the edge: far apart is far apart. */
const EDGE = 0.75;

const x = (value: number): string => {
  const held = Math.max(-EDGE, Math.min(EDGE, value));
  return `${(50 + (held / EDGE) * 46).toFixed(2)}%`;
};

/** A dot per line against zero and the two rules of thumb; the table beside it has the figures. */
export function BalanceChart({ rows }: { rows: readonly BalanceRow[] }) {
  const drawn = rows.filter(({ standardised }) => standardised !== null);
  if (drawn.length === 0) return null;
  const height = drawn.length * ROW + 22;
  return (
    <figure>
      <figcaption className="mb-1 text-xs text-ink-muted">
        How far the arms are apart, in spreads: treated less control
      </figcaption>
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={spoken(drawn)}
        className="block overflow-visible"
      >
        <rect
          x={x(-0.25)}
          width={`${(0.5 / EDGE) * 46}%`}
          y="0"
          height={drawn.length * ROW}
          className="fill-sunken"
        />
        <rect
          x={x(-0.1)}
          width={`${(0.2 / EDGE) * 46}%`}
          y="0"
          height={drawn.length * ROW}
          className="fill-quiet-soft"
        />
        <line x1="50%" x2="50%" y1="0" y2={drawn.length * ROW} className="stroke-ink" />
        {drawn.map((row, at) => (
          <circle
            key={balanceName(row)}
            cx={x(row.standardised ?? 0)}
            cy={at * ROW + ROW / 2}
            r="4.5"
            strokeWidth="2"
            className={row.mark === "balanced" ? "fill-accent stroke-accent" : "fill-bg stroke-accent"}
          >
            <title>{`${balanceName(row)}: ${(row.standardised ?? 0).toFixed(2)}, ${BALANCE_LABELS[row.mark]}`}</title>
          </circle>
        ))}
        {drawn.map((row, at) => (
          <text
            key={balanceName(row)}
            x={(row.standardised ?? 0) > 0 ? "2" : "100%"}
            y={at * ROW + ROW / 2 + 4}
            textAnchor={(row.standardised ?? 0) > 0 ? "start" : "end"}
            className="fill-ink-muted text-xs"
          >
            {shortened(balanceName(row))}
          </text>
        ))}
        {[-0.25, -0.1, 0, 0.1, 0.25].map((value) => (
          <text
            key={value}
            x={x(value)}
            y={height - 6}
            textAnchor="middle"
            className="tabular fill-ink-faint text-xs"
          >
            {Math.abs(value) === 0.1 ? "" : String(value).replace("-", "−")}
          </text>
        ))}
      </svg>
    </figure>
  );
}

const shortened = (text: string): string => (text.length > 22 ? `${text.slice(0, 21)}…` : text);

const spoken = (rows: readonly BalanceRow[]): string =>
  rows.map((row) => `${balanceName(row)} ${(row.standardised ?? 0).toFixed(2)}`).join(", ");
