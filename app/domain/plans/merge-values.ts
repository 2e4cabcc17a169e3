import { choose, type RowShape, same } from "./merge-field";
import { mergeRows } from "./merge-rows";
import { one, readRows, rowName, type Values, writeRows } from "./value-rows";

export interface MergeShape {
  groups: Readonly<Record<string, RowShape>>;
}

/** Both changed the same field, and not to the same. The merged values keep mine. */
export interface Conflict {
  name: string;
  mine: string;
  theirs: string;
}

/** One of us removed a row that the other one changed. It stays: a removal is quickly made again, words are not. */
export interface RowNote {
  group: string;
  /** Its place among the merged rows. */
  at: number;
  removedBy: "me" | "them";
}

export interface Merged {
  values: Values;
  conflicts: Conflict[];
  notes: RowNote[];
  /** Fields and rows ("kpis.2") that came from them; rows they took away are "kpis" alone. */
  taken: string[];
}

/**
 * Two people changed the same page: what each changed since `base` comes together, field by field and row by
 * row. Where both changed the same field, mine stays and the conflict says what theirs was. Nothing that
 * somebody typed is lost, on either side.
 */
export function mergeValues(base: Values, mine: Values, theirs: Values, shape: MergeShape): Merged {
  const merged: Merged = { values: {}, conflicts: [], notes: [], taken: [] };
  const inGroup = (name: string) => (name.split(".")[0] ?? "") in shape.groups;
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]);
  for (const name of names) {
    if (inGroup(name)) continue;
    const choice = choose(base[name], mine[name], theirs[name]);
    merged.values[name] = choice.value;
    if (choice.taken) merged.taken.push(name);
    if (choice.clash) merged.conflicts.push({ name, mine: one(mine[name]), theirs: one(theirs[name]) });
  }
  for (const [group, rowShape] of Object.entries(shape.groups)) {
    const all = [base, mine, theirs].map((values) => readRows(values, group));
    const [before = [], own = [], other = []] = all;
    const joined = mergeRows(before, own, other, rowShape);
    Object.assign(merged.values, writeRows(group, joined.rows));
    for (const { at, field, mine: m, theirs: t } of joined.conflicts)
      merged.conflicts.push({ name: rowName(group, at, field), mine: m, theirs: t });
    for (const note of joined.notes) merged.notes.push({ group, ...note });
    for (const { at, field } of joined.taken)
      merged.taken.push(field === null ? rowName(group, at, "") : rowName(group, at, field));
    if (joined.gone > 0) merged.taken.push(group);
  }
  return merged;
}

/** Whether everything came together without anybody having to choose. */
export const isClean = ({ conflicts, notes }: Merged): boolean =>
  conflicts.length === 0 && notes.length === 0;

/** The same values as far as words go, whatever the order of names. */
export function sameValues(a: Values, b: Values): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]));
}
