import { parseWords, placeholdersIn, wordsOf } from "./markdown/parse";
import { BRACES } from "./markdown/placeholders";
import { type MessageWords, WORD_FIELDS } from "./snapshot";

/** The names of the figures that some words show. */
export const namedFigures = (texts: readonly MessageWords[]): Set<string> =>
  new Set(texts.flatMap((words) => WORD_FIELDS.flatMap((field) => placeholdersIn(words[field]).figures)));

/** Merge fields that have to have a value for everybody. */
export const neededFields = (texts: readonly MessageWords[]): string[] => [
  ...new Set(texts.flatMap((words) => WORD_FIELDS.flatMap((field) => placeholdersIn(words[field]).needed))),
];

/** Words as somebody reads and selects them: bare, with figures as they are written. */
export function shownText(
  markdown: string,
  figures: readonly { name: string; text: string | null }[],
): string {
  return wordsOf(parseWords(markdown)).replace(BRACES, (placeholder, inner: string) => {
    const known = figures.find(({ name }) => name === inner.trim());
    return known ? (known.text ?? "no data") : placeholder;
  });
}
