import { BRACES, readPlaceholder } from "./placeholders";
import { figureText, mergeText, type WordValues } from "./words-tree";

/** One line of plain text, a subject, with what its braces stand for. */
export const filledIn = (text: string, given: Pick<WordValues, "figures" | "merge">): string => {
  const values: WordValues = { ...given, pictures: {} };
  return text.replace(BRACES, (whole, inner: string) => {
    const found = readPlaceholder(inner);
    if (!found) return whole;
    return found.type === "figure"
      ? figureText(values, found.name)
      : mergeText(values, found.field, found.fallback);
  });
};
