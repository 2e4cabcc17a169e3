import { BALANCE_LABELS, type BalanceRow } from "~/domain/pilots/balance";

/** Beyond this a dot stands at the edge: far apart is far apart. */
const EDGE = 0.6;
const HEIGHT = 20;

const at = (value: number): number => 50 + (Math.max(-EDGE, Math.min(EDGE, value)) / EDGE) * 44;
const x = (value: number): string => `${at(value).toFixed(2)}%`;
const wide = (value: number): string => `${(at(value) - at(-value)).toFixed(2)}%`;

const shown = (value: number): string => value.toFixed(2).replace("-", "−");

/** One line's dot against zero and the two rules of thumb; hollow where it is outside the narrow one. */
export function BalanceDot({ row: { standardised, mark }, name }: { row: BalanceRow; name: string }) {
  if (standardised === null) {
    return <span className="block text-center text-xs text-ink-muted">{BALANCE_LABELS[mark]}</span>;
  }
  const words = `${name}: ${shown(standardised)} spreads apart, ${BALANCE_LABELS[mark]}`;
  const isRight = standardised > 0;
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={words} className="block overflow-visible">
      <title>{words}</title>
      <rect x={x(-0.25)} width={wide(0.25)} y="0" height={HEIGHT} className="fill-sunken" />
      <rect x={x(-0.1)} width={wide(0.1)} y="0" height={HEIGHT} className="fill-quiet-soft" />
      <line x1="50%" x2="50%" y1="0" y2={HEIGHT} className="stroke-line-strong" />
      <circle
        cx={x(standardised)}
        cy={HEIGHT / 2}
        r="4.5"
        strokeWidth="2"
        className={mark === "balanced" ? "fill-accent stroke-accent" : "fill-bg stroke-accent"}
      />
      {mark !== "balanced" && (
        <text
          x={isRight ? "0" : "100%"}
          y={HEIGHT / 2 + 4}
          textAnchor={isRight ? "start" : "end"}
          className="fill-ink-muted text-xs max-sm:hidden"
        >
          {shown(standardised)}
        </text>
      )}
    </svg>
  );
}

/** The marks above the dots. */
export function BalanceScale() {
  return (
    <svg width="100%" height="14" aria-hidden="true" className="block overflow-visible">
      {[-0.25, 0, 0.25].map((value) => (
        <text key={value} x={x(value)} y="11" textAnchor="middle" className="fill-ink-faint text-xs">
          {String(value).replace("-", "−")}
        </text>
      ))}
    </svg>
  );
}
