import { scaleLinear } from "d3-scale";
import type { CaseReading, TornadoBar } from "~/domain/roi/case-reading";
import { ChartFigure, Key } from "../charts/chart-figure";
import { useReader } from "../controls/reader";
import { figureWords, wholeMoney } from "./roi-words";

const SPANS: Record<TornadoBar["span"], string> = {
  given: "range on record",
  interval: "interval measured",
  fifth: "a fifth either way",
};
const MOST = 8;

/** How far the net moves with each assumption alone; the widest on top. Full where it rises, hatched where it falls. */
export function TornadoChart({ reading }: { reading: CaseReading }) {
  const { locale } = useReader();
  const { tornado, netMinor, currency } = reading;
  if (tornado.length === 0 || netMinor === null) return null;
  const bars = tornado.slice(0, MOST);
  const net = Number(netMinor);
  const ends = [0, net, ...bars.flatMap((bar) => [Number(bar.netAtLowMinor), Number(bar.netAtHighMinor)])];
  const scale = scaleLinear([Math.min(...ends), Math.max(...ends)], [1, 99]);
  const say = (minor: bigint) => wholeMoney(minor, currency, locale);
  const [first] = bars;
  return (
    <ChartFigure
      title={`${first?.name ?? ""} moves the net most`}
      detail="Net when one assumption goes from its low to its high and the others stay. Thick line: the net as reckoned; thin line: zero."
      legend={
        <>
          <Key mark={<rect y="2" width="18" height="8" className="fill-accent" />}>assumption high</Key>
          <Key
            mark={
              <rect
                x="0.75"
                y="2.75"
                width="16.5"
                height="6.5"
                strokeWidth="1.5"
                className="fill-none stroke-accent"
              />
            }
          >
            assumption low
          </Key>
        </>
      }
      table={{
        head: ["Assumption", "Low", "Net at low", "High", "Net at high", "Span"],
        rows: bars.map((bar) => [
          bar.name,
          figureWords(bar.low, bar.unit, currency),
          say(bar.netAtLowMinor),
          figureWords(bar.high, bar.unit, currency),
          say(bar.netAtHighMinor),
          SPANS[bar.span],
        ]),
      }}
    >
      <ul aria-hidden="true" className="space-y-3">
        {bars.map((bar) => (
          <li key={`${bar.lineId}.${bar.key}`}>
            <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 text-xs">
              <span className="min-w-0 font-medium break-words">{bar.name}</span>
              <span className="tabular text-ink-muted">
                {figureWords(bar.low, bar.unit, currency)} … {figureWords(bar.high, bar.unit, currency)} ·{" "}
                {SPANS[bar.span]}
              </span>
            </div>
            <Bar bar={bar} scale={scale} net={net} />
            <div className="tabular mt-0.5 flex justify-between text-xs text-ink-muted">
              <span>
                {say(bar.netAtLowMinor < bar.netAtHighMinor ? bar.netAtLowMinor : bar.netAtHighMinor)}
              </span>
              <span>
                {say(bar.netAtLowMinor < bar.netAtHighMinor ? bar.netAtHighMinor : bar.netAtLowMinor)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

function Bar({ bar, scale, net }: { bar: TornadoBar; scale: (value: number) => number; net: number }) {
  const x = (value: number) => `${scale(value).toFixed(2)}%`;
  const part = (end: number) => {
    const [from, to] = [Math.min(end, net), Math.max(end, net)];
    return { x: x(from), width: `${Math.max(0, scale(to) - scale(from)).toFixed(2)}%` };
  };
  return (
    <svg width="100%" height="18" aria-hidden="true" className="block overflow-visible">
      <line x1="0" x2="100%" y1="9" y2="9" className="stroke-line" />
      <rect {...part(Number(bar.netAtHighMinor))} y="3" height="12" className="fill-accent" />
      <rect
        {...part(Number(bar.netAtLowMinor))}
        y="3.75"
        height="10.5"
        strokeWidth="1.5"
        className="fill-bg stroke-accent"
      />
      <line x1={x(0)} x2={x(0)} y1="0" y2="18" className="stroke-ink" />
      <line x1={x(net)} x2={x(net)} y1="0" y2="18" strokeWidth="3" className="stroke-ink" />
    </svg>
  );
}
