import type { AudienceReader } from "../audiences/audience";
import { mergeValue, mergeValuesOf } from "./markdown/merge-fields";
import { placeholdersIn } from "./markdown/parse";
import { languageFor, wordsIn } from "./recipient-view";
import { type SnapshotContent, WORD_FIELDS } from "./snapshot";

type Asked = Pick<AudienceReader, "name" | "locale" | "merge">;

/**
 * Tells of each reader whether the words they would get name something that nobody knows of them. The words are read
 * once for each language.
 */
export function lackingValues(content: SnapshotContent): (reader: Asked) => boolean {
  const needed = new Map<string, string[]>();
  const neededIn = (locale: string): string[] => {
    const known = needed.get(locale);
    if (known) return known;
    const words = wordsIn(content, locale);
    const found = [...new Set(WORD_FIELDS.flatMap((field) => placeholdersIn(words[field]).needed))];
    needed.set(locale, found);
    return found;
  };
  return (reader) => {
    const values = mergeValuesOf(reader);
    return neededIn(languageFor(content, null, reader.locale)).some(
      (field) => mergeValue(values, field) === "",
    );
  };
}
