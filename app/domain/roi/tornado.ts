import { assumptionsOf, netSlope } from "./break-even";
import type { TornadoBar } from "./case-reading";
import { Exact, toMinor } from "./exact";
import type { Assumption } from "./factors";
import type { LineMoney } from "./line-money";

const FIFTH = new Exact("0.2");

/** How far the net moves with each assumption alone, the widest first. */
export function tornadoOf(lines: readonly LineMoney[], net: Exact, currency: string): TornadoBar[] {
  const bars = assumptionsOf(lines).map((assumption): TornadoBar => {
    const { id, lineId, key, name, unit, value } = assumption;
    const { low, high, span } = endsOf(assumption);
    const slope = netSlope(lines, id);
    const netAt = (end: Exact) => toMinor(net.plus(slope.mul(end.minus(value))), currency);
    return {
      lineId,
      key,
      name,
      unit,
      span,
      low: low.toNumber(),
      high: high.toNumber(),
      netAtLowMinor: netAt(low),
      netAtHighMinor: netAt(high),
    };
  });
  return bars.toSorted((a, b) => (widthOf(b) > widthOf(a) ? 1 : widthOf(b) < widthOf(a) ? -1 : 0));
}

const widthOf = ({ netAtLowMinor, netAtHighMinor }: TornadoBar): bigint =>
  netAtLowMinor > netAtHighMinor ? netAtLowMinor - netAtHighMinor : netAtHighMinor - netAtLowMinor;

function endsOf({ value, spread }: Assumption): { low: Exact; high: Exact; span: TornadoBar["span"] } {
  if (spread.kind === "range") return { low: spread.low, high: spread.high, span: "given" };
  if (spread.kind === "effect") return { low: spread.low, high: spread.high, span: "interval" };
  const fifth = value.abs().mul(FIFTH);
  return { low: value.minus(fifth), high: value.plus(fifth), span: "fifth" };
}
