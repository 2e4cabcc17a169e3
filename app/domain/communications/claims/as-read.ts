import { parseWords, wordsOf } from "../markdown/parse";
import { BRACES, readPlaceholder } from "../markdown/placeholders";
import type { WordField } from "../snapshot";

/** Signs that nobody sees: soft hyphens, joiners, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What may read otherwise than it is written: a word or number taken apart by marks, escapes or character references,
 * words set as code, words for where a field has no value, letters of other widths.
 */
const DISGUISES =
  /[\\&`]|\{\{[^{}\n]*\||[\p{L}\p{N}.,][*_[\]]+[\p{L}\p{N}.,]|\)[\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}|[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]/u;

const fallbacksSaid = (text: string): string =>
  text.replace(BRACES, (whole, inner: string) => {
    const found = readPlaceholder(inner);
    return found?.type === "merge" && found.fallback ? found.fallback : whole;
  });

/** The words as their reader has them, where that is not how they were written; null: what is written is what is read. */
export function asRead(text: string, field: WordField): string | null {
  if (!DISGUISES.test(text)) return null;
  // A subject is no Markdown.
  const read = field === "subject" ? fallbacksSaid(text) : wordsOf(parseWords(text));
  const seen = read.replace(UNSEEN, "").normalize("NFKC");
  return seen === text ? null : seen;
}
