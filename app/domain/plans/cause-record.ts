import { type Cause, type SentCauseRow, treeOf } from "./cause-tree";

/** Causes as the plan keeps them: `why` in the tree of whys, `cause` in a diagram. */
type Kept<Name extends string> = { [key in Name]: string } & {
  id: string;
  evidenceId: string | null;
  because: Kept<Name>[];
};
export type KeptWhy = Kept<"why">;
export type KeptHeading = { id: string; category: string; causes: Kept<"cause">[] };

export const keptWhys = (causes: readonly Cause[]): KeptWhy[] =>
  causes.map(({ id, text, evidenceId, because }) => ({
    id,
    why: text,
    evidenceId,
    because: keptWhys(because),
  }));

const keptCauses = (causes: readonly Cause[]): Kept<"cause">[] =>
  causes.map(({ id, text, evidenceId, because }) => ({
    id,
    cause: text,
    evidenceId,
    because: keptCauses(because),
  }));

export const keptDiagram = (headings: readonly Cause[]): KeptHeading[] =>
  headings.map(({ id, text, because }) => ({ id, category: text, causes: keptCauses(because) }));

/** Whys as they were kept. Those of earlier, a list without ids, are one chain: each answers the one before. */
export function readWhys(kept: unknown): Cause[] {
  const list = listIn(kept);
  const isChain = list.length > 0 && list.every((row) => !("id" in row) && !("because" in row));
  return treeOf(isChain ? list.map((row, at) => ({ ...ownOf(row, "why"), depth: at })) : rowsOf(list, "why"));
}

/** The headings of a diagram, each with its causes below it. */
export function readDiagram(kept: unknown): Cause[] {
  return treeOf(
    listIn(kept).flatMap((row) => [
      { ...ownOf(row, "category"), evidenceId: null, depth: 0 },
      ...rowsOf(listIn(row.causes), "cause", 1),
    ]),
  );
}

type Fields = Record<string, unknown>;

const listIn = (value: unknown): Fields[] =>
  Array.isArray(value)
    ? value.filter((row): row is Fields => typeof row === "object" && row !== null && !Array.isArray(row))
    : [];

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

function ownOf(row: Fields, name: string): SentCauseRow {
  return { id: textIn(row.id) || null, text: textIn(row[name]), evidenceId: textIn(row.evidenceId) || null };
}

const rowsOf = (list: readonly Fields[], name: string, depth = 0): SentCauseRow[] =>
  list.flatMap((row) => [{ ...ownOf(row, name), depth }, ...rowsOf(listIn(row.because), name, depth + 1)]);
