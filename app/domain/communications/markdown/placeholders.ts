import { FIGURE_NAME } from "../figures/figure-source";
import type { Inline } from "./words-tree";

/** Anything between two pairs of braces on one line. */
export const BRACES = /\{\{([^{}\n]{0,200})\}\}/g;

const MERGE = /^recipient\.([a-zA-Z][a-zA-Z0-9_]{0,39})$/;

/** What stands between the braces; null: nothing that is known here. */
export function readPlaceholder(inner: string): Extract<Inline, { type: "figure" | "merge" }> | null {
  const [head = "", ...rest] = inner.split("|");
  const name = head.trim();
  const fallback = rest.length > 0 ? rest.join("|").trim() : null;
  const merge = MERGE.exec(name)?.[1];
  if (merge) return { type: "merge", field: merge, fallback: fallback || null };
  return fallback === null && FIGURE_NAME.test(name) ? { type: "figure", name } : null;
}
