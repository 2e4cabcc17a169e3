import { choose, type RowShape, same } from "./merge-field";
import type { RowValues } from "./value-rows";

export interface MergedRows {
  rows: RowValues[];
  conflicts: { at: number; field: string; mine: string; theirs: string }[];
  notes: { at: number; removedBy: "me" | "them" }[];
  /** Without a field: the whole row is theirs. */
  taken: { at: number; field: string | null }[];
  /** How many rows they took away that I had left alone. */
  gone: number;
}

interface Joined {
  row: RowValues;
  conflicts: { field: string; mine: string; theirs: string }[];
  taken: string[] | "row";
  removedBy: "me" | "them" | null;
}

/** Whose order and whose place decides: a version of the rows by their keys. */
interface Version {
  rows: Map<string, RowValues>;
  order: string[];
  /** The key of the row under which each stands, for outlines. */
  parents: Map<string, string | null>;
}

/** Where a row stands is merged by itself, so it is no field. */
const DEPTH = "depth";

/** Rows of three versions by their keys. New rows of mine have no key yet, and each is a row of its own. */
export function mergeRows(
  base: readonly RowValues[],
  mine: readonly RowValues[],
  theirs: readonly RowValues[],
  shape: RowShape,
): MergedRows {
  const before = versionOf(base, shape, "base");
  const other = versionOf(theirs, shape, "theirs");
  const own = versionOf(mine, shape, "mine");
  const joined = new Map<string, Joined>();
  let gone = 0;
  for (const key of new Set([...own.order, ...other.order])) {
    const row = join(before.rows.get(key), own.rows.get(key), other.rows.get(key), shape);
    if (row) joined.set(key, row);
    else if (own.rows.has(key)) gone += 1;
  }
  dropTwins(joined, before, own, other, shape);
  const order = orderOf(joined, before, own, other);
  const placed = shape.tree
    ? nested(joined, order, before, own, other)
    : order.map((key) => ({ key, depth: null }));
  return written(joined, placed, gone);
}

function versionOf(rows: readonly RowValues[], { key, tree }: RowShape, whose: string): Version {
  const version: Version = { rows: new Map(), order: [], parents: new Map() };
  const open: { depth: number; key: string }[] = [];
  rows.forEach((row, at) => {
    const name = row[key]?.trim() ?? "";
    // A key that comes twice is the second time a row of its own, so that neither is lost.
    const own = name !== "" && !version.rows.has(name) ? name : `new row ${at} of ${whose}`;
    version.rows.set(own, row);
    version.order.push(own);
    if (!tree) return;
    const depth = Number(row[DEPTH] ?? 0) || 0;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    version.parents.set(own, open.at(-1)?.key ?? null);
    open.push({ depth, key: own });
  });
  return version;
}

/** The fields that carry words: not the key, not the place. */
const fieldsOf = (rows: readonly (RowValues | undefined)[], { key, tree }: RowShape): string[] =>
  [...new Set(rows.flatMap((row) => Object.keys(row ?? {})))].filter(
    (field) => !(tree && field === DEPTH) && (field !== key || key === ""),
  );

const sameRow = (a: RowValues, b: RowValues, shape: RowShape): boolean =>
  fieldsOf([a, b], shape).every((field) => same(a[field], b[field]));

function join(
  base: RowValues | undefined,
  mine: RowValues | undefined,
  theirs: RowValues | undefined,
  shape: RowShape,
): Joined | null {
  if (mine && theirs) {
    const joined: Joined = { row: { ...mine }, conflicts: [], taken: [], removedBy: null };
    const taken: string[] = [];
    for (const field of fieldsOf([mine, theirs], shape)) {
      const choice = choose(base?.[field], mine[field], theirs[field]);
      joined.row[field] = String(choice.value);
      if (choice.taken) taken.push(field);
      if (choice.clash)
        joined.conflicts.push({ field, mine: mine[field] ?? "", theirs: theirs[field] ?? "" });
    }
    return { ...joined, taken };
  }
  if (mine) {
    if (!base) return { row: mine, conflicts: [], taken: [], removedBy: null };
    return sameRow(base, mine, shape) ? null : { row: mine, conflicts: [], taken: [], removedBy: "them" };
  }
  if (theirs) {
    if (!base) return { row: theirs, conflicts: [], taken: "row", removedBy: null };
    return sameRow(base, theirs, shape)
      ? null
      : { row: theirs, conflicts: [], taken: "row", removedBy: "me" };
  }
  return null;
}

const hasKey = (row: RowValues, { key }: RowShape): boolean => (row[key]?.trim() ?? "") !== "";

/** A row without a key that I had just saved comes back with one: it is the same row, not a second one. */
function dropTwins(
  joined: Map<string, Joined>,
  before: Version,
  own: Version,
  other: Version,
  shape: RowShape,
): void {
  const fresh = other.order.filter((key) => !before.rows.has(key) && !own.rows.has(key));
  for (const key of own.order) {
    const row = own.rows.get(key);
    if (!row || hasKey(row, shape) || isBlank(row, shape)) continue;
    const twin = fresh.find((each) => {
      const theirs = other.rows.get(each);
      return theirs !== undefined && sameRow(row, theirs, shape);
    });
    if (twin === undefined) continue;
    joined.delete(key);
    fresh.splice(fresh.indexOf(twin), 1);
  }
}

const isBlank = (row: RowValues, shape: RowShape): boolean =>
  fieldsOf([row], shape).every((field) => same(row[field], ""));

/** My order where I changed it, else theirs; rows of the other side come behind the row they stood behind. */
function orderOf(
  joined: ReadonlyMap<string, Joined>,
  before: Version,
  own: Version,
  other: Version,
): string[] {
  const inAll = (order: readonly string[]) =>
    order.filter((key) => before.rows.has(key) && own.rows.has(key) && other.rows.has(key)).join("\n");
  const mineLeads = inAll(own.order) !== inAll(before.order);
  const [first, second] = mineLeads ? [own.order, other.order] : [other.order, own.order];
  const order = first.filter((key) => joined.has(key));
  second.forEach((key, at) => {
    if (!joined.has(key) || order.includes(key)) return;
    const behind = second.slice(0, at).findLast((each) => order.includes(each));
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key);
  });
  return order;
}

/** The outline of the merged rows. A place that both changed is mine; a circle of two moves is opened again. */
function nested(
  joined: ReadonlyMap<string, Joined>,
  order: readonly string[],
  before: Version,
  own: Version,
  other: Version,
): { key: string; depth: number }[] {
  const parentOf = (key: string): string | null => {
    const [b, m, t] = [before, own, other].map(({ parents }) => parents.get(key));
    if (m === undefined) return t ?? null;
    return m === b && t !== undefined ? t : m;
  };
  /** Whoever stood under a row that is gone stands under the one above it. */
  const standing = (key: string): string | null => {
    let parent = parentOf(key);
    for (let steps = 0; parent !== null && !joined.has(parent) && steps < 100; steps += 1)
      parent = parentOf(parent) ?? before.parents.get(parent) ?? null;
    return parent !== null && joined.has(parent) ? parent : null;
  };
  const parents = new Map(order.map((key) => [key, standing(key)]));
  const seen = new Set<string>();
  const placed: { key: string; depth: number }[] = [];
  const put = (key: string, depth: number) => {
    if (seen.has(key)) return;
    seen.add(key);
    placed.push({ key, depth });
    for (const each of order) if (parents.get(each) === key) put(each, depth + 1);
  };
  for (const key of order) if (parents.get(key) === null) put(key, 0);
  for (const key of order) put(key, 0);
  return placed;
}

function written(
  joined: ReadonlyMap<string, Joined>,
  placed: readonly { key: string; depth: number | null }[],
  gone: number,
): MergedRows {
  const merged: MergedRows = { rows: [], conflicts: [], notes: [], taken: [], gone };
  for (const { key, depth } of placed) {
    const row = joined.get(key);
    if (!row) continue;
    const at = merged.rows.length;
    merged.rows.push(depth === null ? row.row : { ...row.row, [DEPTH]: String(depth) });
    merged.conflicts.push(...row.conflicts.map((each) => ({ at, ...each })));
    if (row.removedBy) merged.notes.push({ at, removedBy: row.removedBy });
    if (row.taken === "row") merged.taken.push({ at, field: null });
    else merged.taken.push(...row.taken.map((field) => ({ at, field })));
  }
  return merged;
}
