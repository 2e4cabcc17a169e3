import type { Day } from "~/shared/calendar";
import type { ChartFrame, ChartSignal } from "./chart-frame";

/** Positions one after another make one signal, not many. */
export function groupsOf(positions: readonly number[]): { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  for (const at of [...new Set(positions)].sort((a, b) => a - b)) {
    const open = groups.at(-1);
    if (open && at === open.last + 1) open.last = at;
    else groups.push({ first: at, last: at });
  }
  return groups;
}

/** Positions on one side of the centre alone: what lies above is no company for what lies below. */
export function sidesOf(
  positions: readonly number[],
  frame: Pick<ChartFrame, "values">,
  centreAt: (at: number) => number,
): { side: "above" | "below"; positions: number[] }[] {
  const above = positions.filter((at) => (frame.values[at] ?? 0) > centreAt(at));
  const below = positions.filter((at) => !above.includes(at));
  return [
    { side: "above" as const, positions: above },
    { side: "below" as const, positions: below },
  ].filter((one) => one.positions.length > 0);
}

/** A signal from its places in the series; null where no reading stands there. */
export function signalAt(
  frame: ChartFrame,
  span: { first: number; last: number },
  side: "above" | "below" | null,
  weight: number,
  words: (from: Day, to: Day, count: number) => string,
): ChartSignal | null {
  const inside = frame.series.slice(Math.max(0, span.first), span.last + 1).filter((one) => one !== null);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const isGood = side === (frame.kpi.direction === "up" ? "above" : "below");
  return {
    from: first.day,
    to: last.day,
    words: words(first.day, last.day, inside.length),
    side: side === null ? null : isGood ? "better" : "worse",
    ids: inside.map(({ id }) => id),
    weight,
  };
}
