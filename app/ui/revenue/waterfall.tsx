import { Link } from "@remix-run/react";
import clsx from "clsx";
import { type AmountScale, sayScaled } from "~/domain/revenue/amount-scale";
import type { Bridge } from "~/domain/revenue/bridge";
import type { Period } from "~/domain/revenue/period";
import { barHref } from "~/domain/revenue/revenue-places";
import { formatMoney } from "~/shared/money";
import { ChartFigure } from "../charts/chart-figure";
import { useReader } from "../controls/reader";
import { drawBridge, type WaterfallBar } from "./waterfall-parts";

interface WaterfallProps {
  /** The sentence that states the finding. */
  title: string;
  bridge: Pick<Bridge, "openingMinor" | "bars" | "closingMinor">;
  period: Period;
  currency: string;
  scale: AmountScale;
}

const HEIGHT = 220;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** From the opening to the closing, bar by bar; every bar opens its accounts. On a phone the bars are rows. */
export function Waterfall({ title, bridge, period, currency, scale }: WaterfallProps) {
  const { locale } = useReader();
  const { bars, baseMinor } = drawBridge(bridge);
  const say = (bar: WaterfallBar) => {
    const text = sayScaled(bar.minor < 0n ? -bar.minor : bar.minor, currency, scale, locale);
    return bar.kind === "total" || bar.minor === 0n ? text : `${bar.kind === "loss" ? "−" : "+"}${text}`;
  };
  const foot = baseMinor > 0n ? sayScaled(baseMinor, currency, scale, locale) : null;
  return (
    <ChartFigure
      title={title}
      detail={
        <>
          Revenue a year in {currency}.{" "}
          {foot !== null && `The drawing begins at ${foot}, so that its steps can be seen. `}
          Filled adds, hollow takes away.
        </>
      }
      table={{
        head: ["Bar", "Amount"],
        rows: bars.map((bar) => [bar.label, formatMoney(bar.minor, currency, locale)]),
      }}
    >
      <div className="max-sm:hidden">
        <Columns bars={bars} isBroken={foot !== null} />
        <ol className="mt-2 grid grid-cols-7">
          {bars.map((bar) => (
            <li key={bar.id} className="min-w-0 text-center text-xs">
              <BarLink bar={bar} period={period} shown={say(bar)} stacked />
            </li>
          ))}
        </ol>
      </div>
      <ol className="space-y-1 sm:hidden">
        {bars.map((bar) => (
          <li key={bar.id}>
            <BarLink bar={bar} period={period} shown={say(bar)} />
            <Row bar={bar} />
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}

function BarLink({
  bar,
  period,
  shown,
  stacked = false,
}: {
  bar: WaterfallBar;
  period: Period;
  shown: string;
  stacked?: boolean;
}) {
  return (
    <Link
      to={barHref(bar.id, period)}
      prefetch="intent"
      className={clsx(
        "group rounded-sm hover:text-accent",
        stacked ? "block px-1 py-0.5" : "flex min-h-10 items-end justify-between gap-4 text-sm",
      )}
    >
      <span className={clsx("block", stacked && "text-ink-muted group-hover:text-accent")}>{bar.label}</span>
      <span className="tabular block font-medium underline decoration-line-control decoration-dotted underline-offset-4">
        {shown}
      </span>
    </Link>
  );
}

const FILL: Record<WaterfallBar["kind"], string> = {
  total: "fill-ink-muted",
  gain: "fill-accent",
  loss: "fill-surface stroke-accent",
};

/** A step of nothing is a line, so that its place can be seen. */
const THINNEST = 2;

function Columns({ bars, isBroken }: { bars: readonly WaterfallBar[]; isBroken: boolean }) {
  const width = 100 / bars.length;
  const y = (share: number) => rounded(HEIGHT - share * (HEIGHT - 8));
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT + 2} className="block overflow-visible">
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-line-strong" />
      {bars.map((bar, at) => {
        const [top, bottom] = [Math.max(bar.from, bar.to), Math.min(bar.from, bar.to)];
        const height = Math.max(THINNEST, y(bottom) - y(top));
        return (
          <g key={bar.id}>
            <rect
              x={`${rounded(at * width + width * 0.18)}%`}
              width={`${rounded(width * 0.64)}%`}
              y={y(top)}
              height={height}
              strokeWidth="1.5"
              className={FILL[bar.kind]}
            />
            {at < bars.length - 1 && (
              <line
                x1={`${rounded(at * width + width * 0.82)}%`}
                x2={`${rounded((at + 1) * width + width * 0.18)}%`}
                y1={y(bar.to)}
                y2={y(bar.to)}
                strokeDasharray="2 3"
                className="stroke-line-control"
              />
            )}
            {isBroken && bar.kind === "total" && (
              <line
                x1={`${rounded(at * width + width * 0.12)}%`}
                x2={`${rounded(at * width + width * 0.88)}%`}
                y1={HEIGHT - 16}
                y2={HEIGHT - 24}
                strokeWidth="4"
                className="stroke-bg"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Row({ bar }: { bar: WaterfallBar }) {
  const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
  return (
    <svg aria-hidden="true" width="100%" height="12" className="block overflow-visible">
      <line x1="0" x2="100%" y1="11" y2="11" className="stroke-line" />
      <rect
        x={`${rounded(left * 100)}%`}
        width={`${Math.max(0.6, rounded((right - left) * 100))}%`}
        y="1"
        height="9"
        strokeWidth="1.5"
        className={FILL[bar.kind]}
      />
    </svg>
  );
}
