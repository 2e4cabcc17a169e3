import { counted } from "./wording";

/** One answer to a why, or one cause of a diagram, with the answers that lie below it. */
export interface Cause {
  id: string;
  text: string;
  /** The quote of a customer that shows it; without one it is what we believe. */
  evidenceId: string | null;
  because: Cause[];
}

/** A cause as one row of an outline: how far it is set in says under which row it stands. */
export interface CauseRow {
  id: string;
  depth: number;
  text: string;
  evidenceId: string | null;
}

/** A row as a form or another program sends it: without an id it is new, without a depth it answers the row above. */
export interface SentCauseRow {
  id?: string | null;
  depth?: number | null;
  text: string;
  evidenceId?: string | null;
}

export const CAUSE_LIMIT = 60;
/** How deep whys go: the fifth is the usual root, beyond the eighth nobody follows. */
export const WHY_LEVELS = 8;
/** Headings, causes, what lies behind them, and what lies behind that. */
export const DIAGRAM_LEVELS = 4;
/** So many causes under so many headings make a diagram and not a list. */
export const DIAGRAM_CAUSES = 3;
export const DIAGRAM_HEADINGS = 2;

export const USUAL_HEADINGS = [
  "People",
  "Process",
  "Policy",
  "Technology",
  "Information",
  "Environment",
] as const;

/** Rows in the order of reading: every cause before those that lie below it. */
export const outlineOf = (causes: readonly Cause[], depth = 0): CauseRow[] =>
  causes.flatMap(({ because, ...own }) => [{ ...own, depth }, ...outlineOf(because, depth + 1)]);

/**
 * The tree of an outline. Whatever the rows say, it is a tree: a row stands at most one level below the row
 * above it, a blank row hands its place to what lies below it, and no id counts twice.
 */
export function treeOf(rows: readonly SentCauseRow[]): Cause[] {
  const roots: Cause[] = [];
  /** The last cause of each level that is still open. */
  const open: { depth: number; cause: Cause }[] = [];
  const used = new Set<string>();
  let above = -1;
  rows.forEach(({ text, evidenceId, ...row }, at) => {
    const words = text.trim();
    const wanted = row.depth ?? above + 1;
    const depth = Math.max(0, Math.min(wanted, above + 1));
    above = depth;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    if (words === "") return;
    const id = row.id && !used.has(row.id) ? row.id : freshId(at, used, rows);
    used.add(id);
    const cause: Cause = { id, text: words, evidenceId: evidenceId ?? null, because: [] };
    (open.at(-1)?.cause.because ?? roots).push(cause);
    open.push({ depth, cause });
  });
  return roots;
}

/** Ids need only differ within one tree. */
function freshId(at: number, used: ReadonlySet<string>, rows: readonly SentCauseRow[]): string {
  const taken = new Set([...used, ...rows.map(({ id }) => id)]);
  let number = at + 1;
  while (taken.has(`c${number}`)) number += 1;
  return `c${number}`;
}

export const countCauses = (causes: readonly Cause[]): number =>
  causes.reduce((sum, { because }) => sum + 1 + countCauses(because), 0);

/** How often "why" was asked one after the other, on the longest way down. */
export const longestChain = (causes: readonly Cause[]): number =>
  causes.reduce((most, { because }) => Math.max(most, 1 + longestChain(because)), 0);

/** Why an outline cannot be kept as it is, in words; null when it can. */
export function outlineProblem(
  rows: readonly SentCauseRow[],
  { noun, levels }: { noun: string; levels: number },
): string | null {
  const tree = treeOf(rows);
  const count = countCauses(tree);
  if (count > CAUSE_LIMIT) {
    return `${counted(count, noun)} are too many to see a cause in them: at most ${CAUSE_LIMIT}. Join those that say the same.`;
  }
  const depth = longestChain(tree);
  if (depth > levels) {
    return `This goes ${depth} levels deep, and at most ${levels} can be followed. Join two steps, or begin a second line beside it.`;
  }
  return null;
}

/** The headings of a diagram that have causes, and how many causes there are below all of them. */
export function diagramExtent(diagram: readonly Cause[]): { headings: number; causes: number } {
  const used = diagram.filter(({ because }) => because.length > 0);
  return { headings: used.length, causes: countCauses(used) - used.length };
}

/** Links to quotes that are gone are taken away, not the causes. */
export const withKnownQuotes = (causes: readonly Cause[], known: ReadonlySet<string>): Cause[] =>
  causes.map(({ because, evidenceId, ...cause }) => ({
    ...cause,
    evidenceId: evidenceId !== null && known.has(evidenceId) ? evidenceId : null,
    because: withKnownQuotes(because, known),
  }));

/** The same causes over other quotes, for a copy of the plan; a quote that was not copied loses its link. */
export const withOtherQuotes = (causes: readonly Cause[], ids: ReadonlyMap<string, string>): Cause[] =>
  causes.map(({ because, evidenceId, ...cause }) => ({
    ...cause,
    evidenceId: evidenceId === null ? null : (ids.get(evidenceId) ?? null),
    because: withOtherQuotes(because, ids),
  }));
