import type { Day } from "~/shared/calendar";
import type { ChartFrame, ChartSignal } from "./chart-frame";

/** Below so many cases a reading is mostly chance, and stands back. */
export const FEW_CASES = 10;

/** Positions one after another make one signal, not many. Where a series is given, a missing reading parts nothing. */
export function groupsOf(
  positions: readonly number[],
  series: readonly unknown[] = [],
): { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  for (const at of [...new Set(positions)].sort((a, b) => a - b)) {
    const open = groups.at(-1);
    const between = open ? series.slice(open.last + 1, at) : [];
    const isNext =
      open && (at === open.last + 1 || (between.length > 0 && between.every((one) => one === null)));
    if (open && isNext) open.last = at;
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
  words: (from: Day, to: Day, count: number) => string | { words: string; brief: string },
): ChartSignal | null {
  const inside = frame.series.slice(Math.max(0, span.first), span.last + 1).filter((one) => one !== null);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const told = words(first.day, last.day, inside.length);
  const few = inside.every(({ n }) => n !== null && n < FEW_CASES);
  const said = typeof told === "string" ? { words: told, brief: told } : told;
  const isGood = side === (frame.kpi.direction === "up" ? "above" : "below");
  return {
    from: first.day,
    to: last.day,
    words: few ? `${said.words} (of few cases: perhaps chance)` : said.words,
    brief: said.brief,
    few,
    side: side === null ? null : isGood ? "better" : "worse",
    ids: inside.map(({ id }) => id),
    weight,
  };
}
