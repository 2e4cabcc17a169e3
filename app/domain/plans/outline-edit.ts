import { type CauseRow, USUAL_HEADINGS } from "./cause-tree";

/** What a button or key makes of one row of an outline. */
export const OUTLINE_OPS = ["after", "below", "deeper", "shallower", "up", "down", "remove"] as const;
export type OutlineOp = (typeof OUTLINE_OPS)[number];

export interface OutlineRules {
  /** How many levels there may be. */
  levels: number;
  /** The first level are headings: they stay headings, and causes stay below them. */
  headings: boolean;
}

type Placed = Pick<CauseRow, "depth">;

/** The row behind everything that lies below a row. */
export function endOf(rows: readonly Placed[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let end = at + 1;
  while (end < rows.length && (rows[end]?.depth ?? 0) > depth) end += 1;
  return end;
}

/** The row under which a row stands; -1 on the first level. */
export function parentOf(rows: readonly Placed[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let above = at - 1;
  while (above >= 0 && (rows[above]?.depth ?? 0) >= depth) above -= 1;
  return above;
}

/** The sibling before a row, or -1. */
function before(rows: readonly Placed[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let above = at - 1;
  while (above >= 0 && (rows[above]?.depth ?? 0) > depth) above -= 1;
  return above >= 0 && rows[above]?.depth === depth ? above : -1;
}

/** Whether the key or button does anything here. */
export function canEdit(
  rows: readonly Placed[],
  at: number,
  op: OutlineOp,
  { levels, headings }: OutlineRules,
): boolean {
  const row = rows[at];
  if (!row) return false;
  switch (op) {
    case "after":
    case "remove":
      return true;
    case "below":
      return row.depth + 1 < levels;
    case "deeper": {
      const block = rows.slice(at, endOf(rows, at));
      const deepest = Math.max(...block.map(({ depth }) => depth));
      return (!headings || row.depth > 0) && before(rows, at) >= 0 && deepest + 1 < levels;
    }
    case "shallower":
      return row.depth > (headings ? 1 : 0);
    case "up":
      return before(rows, at) >= 0 || (row.depth > 0 && before(rows, parentOf(rows, at)) >= 0);
    case "down": {
      const end = endOf(rows, at);
      if (rows[end]?.depth === row.depth) return true;
      const parent = parentOf(rows, at);
      return parent >= 0 && rows[endOf(rows, parent)]?.depth === row.depth - 1;
    }
  }
}

export interface Edited<Row> {
  rows: Row[];
  /** Where the hands are next. */
  focus: number;
}

/** The outline after one edit; unchanged where the edit does nothing there. */
export function editOutline<Row extends Placed>(
  rows: readonly Row[],
  at: number,
  op: OutlineOp,
  rules: OutlineRules,
  blank: (depth: number) => Row,
): Edited<Row> {
  const row = rows[at];
  if (!row || !canEdit(rows, at, op, rules)) return { rows: [...rows], focus: at };
  const end = endOf(rows, at);
  const block = rows.slice(at, end);
  const rest = [...rows.slice(0, at), ...rows.slice(end)];
  const put = (place: number, moved: readonly Row[]): Edited<Row> => ({
    rows: [...rest.slice(0, place), ...moved, ...rest.slice(place)],
    focus: place,
  });
  const shifted = (by: number) => block.map((each) => ({ ...each, depth: each.depth + by }));
  switch (op) {
    case "after":
      return added(rows, end, blank(row.depth));
    case "below":
      return added(rows, end, blank(row.depth + 1));
    case "deeper":
      return put(at, shifted(1));
    case "shallower":
      // Behind everything of its former parent, so that what follows keeps its own place.
      return put(endOf(rest, parentOf(rows, at)), shifted(-1));
    case "up": {
      const sibling = before(rows, at);
      return put(sibling >= 0 ? sibling : parentOf(rows, at), block);
    }
    case "down": {
      // What followed the block stands at its place now: the next sibling, or the next one of the parent's.
      const next = rest[at]?.depth === row.depth;
      return put(next ? endOf(rest, at) : at + 1, block);
    }
    case "remove":
      return { rows: rest, focus: Math.max(0, at - 1) };
  }
}

function added<Row extends Placed>(rows: readonly Row[], place: number, row: Row): Edited<Row> {
  return { rows: [...rows.slice(0, place), row, ...rows.slice(place)], focus: place };
}

/** A new diagram: the usual headings, each with room for a first cause. */
export const usualHeadings = <Row>(make: (depth: number, text: string) => Row): Row[] =>
  USUAL_HEADINGS.flatMap((heading) => [make(0, heading), make(1, "")]);
