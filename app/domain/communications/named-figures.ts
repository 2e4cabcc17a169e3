import { BRACES, readPlaceholder } from "./markdown/placeholders";
import { type MessageWords, WORD_FIELDS } from "./snapshot";

/** The names of the figures that some words show. */
export function namedFigures(texts: readonly MessageWords[]): Set<string> {
  const names = new Set<string>();
  for (const words of texts) {
    for (const field of WORD_FIELDS) {
      for (const [, inner = ""] of words[field].matchAll(BRACES)) {
        const found = readPlaceholder(inner);
        if (found?.type === "figure") names.add(found.name);
      }
    }
  }
  return names;
}
