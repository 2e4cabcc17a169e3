import { sayScaled, scaleOf } from "~/domain/revenue/amount-scale";
import type { Big4Figures, Big4TileId } from "~/domain/revenue/big4";
import { tileHref } from "~/domain/revenue/revenue-places";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { percentWords, periodWords } from "./revenue-words";

interface Big4TilesProps {
  figures: Big4Figures;
  currency: string;
  period: { from: string; to: string };
  /** Formula, numerator and denominator with each tile. */
  whole?: boolean;
}

interface Tile {
  id: Big4TileId;
  label: string;
  /** Null where there is nothing to count. */
  figure: string | null;
  detail: string;
  none: string;
  formula: string;
}

/** The four results the program is there for; every figure opens the accounts it was counted from. */
export function Big4Tiles({ figures, currency, period, whole = false }: Big4TilesProps) {
  const { locale } = useReader();
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-4">
      {tilesOf(figures, currency, locale).map((tile) => (
        <div key={tile.id} className="min-w-0">
          <dt className="text-xs text-ink-muted">{tile.label}</dt>
          <dd>
            {tile.figure === null ? (
              <span className="text-sm text-ink-muted">{tile.none}</span>
            ) : (
              <>
                <FigureLink href={tileHref(tile.id)} label={tile.label} size="figure">
                  {tile.figure}
                </FigureLink>
                <span className="tabular mt-1 block text-sm">{tile.detail}</span>
              </>
            )}
            {whole && <span className="mt-1 block text-xs text-ink-muted">{tile.formula}</span>}
            {whole && (
              <span className="mt-1 block text-xs text-ink-muted">
                {periodWords(tile.id === "win-back" ? figures.winBack.window : period, locale)}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function tilesOf(figures: Big4Figures, currency: string, locale: string): Tile[] {
  const { growth, retention, winBack } = figures;
  const scale = scaleOf([growth.openingMinor, growth.keptMinor, figures.new.amountMinor], currency);
  const say = (minor: bigint) => sayScaled(minor, currency, scale, locale);
  const count = new Intl.NumberFormat(locale);
  // Without any revenue in the year there is nothing in which somebody could be new, or be missed.
  const isEmpty = figures.new.accounts === 0 && retention.atStart === 0;
  return [
    {
      id: "new",
      label: "New customers",
      figure: isEmpty ? null : count.format(figures.new.accounts),
      detail: figures.new.accounts === 0 ? "none yet" : `${currency} ${say(figures.new.amountMinor)} a year`,
      none: "no revenue kept",
      formula: "Accounts that were no customer before, with what they pay in a year.",
    },
    {
      id: "retention",
      label: "Retention",
      figure: percentWords(retention.share, locale),
      detail: `${count.format(retention.kept)} of ${count.format(retention.atStart)} customers stayed`,
      none: "no revenue kept at the start",
      formula: "Customers of the start that were never lost since ÷ customers at the start.",
    },
    {
      id: "growth",
      label: "Wallet share (net revenue retention)",
      figure: percentWords(growth.share, locale),
      detail: `${say(growth.keptMinor)} of ${say(growth.openingMinor)}`,
      none: "no revenue kept at the start",
      formula:
        "(Opening + expansion − contraction − lost) ÷ opening, of the customers of the start alone: neither new nor won back.",
    },
    {
      id: "win-back",
      label: "Win-back",
      figure: percentWords(winBack.share, locale),
      detail: `${count.format(winBack.wonBack)} of ${count.format(winBack.lost)} lost in 24 months came back`,
      none: isEmpty ? "no revenue kept" : "nobody lost in 24 months",
      formula: "Lost customers that came back ÷ customers lost in the last 24 months.",
    },
  ];
}
