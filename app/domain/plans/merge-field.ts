/** How the rows of a repeated block are told apart. */
export interface RowShape {
  /** The field that names a row for good: "id", "personId"; "" where a row is one value alone. */
  key: string;
  /** Rows are an outline: their depth says under which row they stand. */
  tree?: boolean;
}

export type Value = string | string[] | undefined;

/** Browsers end lines in their own way, and blanks at the ends are nobody's words. */
const plain = (value: Value): string =>
  (Array.isArray(value) ? JSON.stringify(value) : (value ?? "")).replace(/\r\n?/g, "\n").trim();

export const same = (a: Value, b: Value): boolean => plain(a) === plain(b);

/** One field, three ways. */
export function choose(
  base: Value,
  mine: Value,
  theirs: Value,
): { value: string | string[]; taken: boolean; clash: boolean } {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine ?? "", taken: false, clash: false };
  if (same(mine, base)) return { value: theirs ?? "", taken: true, clash: false };
  return { value: mine ?? "", taken: false, clash: true };
}
