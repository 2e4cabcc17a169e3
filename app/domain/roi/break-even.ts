import type { BreakEven } from "./case-reading";
import { type Exact, NOUGHT } from "./exact";
import type { Assumption } from "./factors";
import { type LineMoney, slopeOf } from "./line-money";

/** By how much the net moves with one unit of an assumption, over all lines it stands in. */
export const netSlope = (lines: readonly LineMoney[], id: string): Exact =>
  lines.reduce((sum, money) => {
    const slope = slopeOf(money, id);
    return money.line.side === "cost" ? sum.minus(slope) : sum.plus(slope);
  }, NOUGHT);

/** Every assumption once, costs after benefits. */
export const assumptionsOf = (lines: readonly LineMoney[]): Assumption[] => {
  const ordered = lines.toSorted((a, b) => Number(a.line.side === "cost") - Number(b.line.side === "cost"));
  return [
    ...new Map(ordered.flatMap(({ assumptions }) => assumptions.map((each) => [each.id, each]))).values(),
  ];
};

/** The net is linear in each assumption, so the value at which it is zero is reckoned, not searched. */
export function breakEvenOf(lines: readonly LineMoney[], net: Exact): BreakEven[] {
  return assumptionsOf(lines).map(({ id, lineId, key, name, unit, value }) => {
    const slope = netSlope(lines, id);
    const at = slope.isZero() ? null : value.minus(net.div(slope));
    // Fewer than no projects, or less than nothing an hour, is no value anybody could reach.
    const isWithin = at !== null && (key === "effect" || value.isNegative() || !at.isNegative());
    return { lineId, key, name, value: value.toNumber(), at: isWithin ? at.toNumber() : null, unit };
  });
}
