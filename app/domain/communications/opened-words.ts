import { NO_VALUES, type WordValues } from "./markdown/words-tree";
import type { MessageFacts, VersionFacts } from "./message-facts";
import { type MessageFileView, messagePicturePath } from "./message-file";
import { namedFigures } from "./named-figures";
import { type ShownFigure, type ShownWords, shownFigures, shownWords } from "./shown-words";

export interface OpenedWords {
  versionId: string | null;
  locales: string[];
  locale: string;
  outOfDate: boolean;
  words: ShownWords;
  values: WordValues;
  /** Those the words name. */
  figures: ShownFigure[];
}

/** The words of the version and language that were asked for; else of the first that is not finished. */
export function openedWords(
  facts: MessageFacts,
  files: readonly MessageFileView[],
  asked: { version: string | null; locale: string | null },
): OpenedWords {
  const version =
    facts.versions.find(({ id }) => id === asked.version) ??
    facts.versions.find(({ status }) => status === "draft" || status === "returned") ??
    facts.versions[0];
  const own = version?.register?.locale ?? "en";
  const translation = version?.translations.find(({ locale }) => locale === asked.locale);
  const words = translation?.words ?? version?.words ?? messageAlone(facts);
  const figures = shownFigures(facts.figures, version?.approvedFigures ?? null);
  const named = namedFigures([words]);
  return {
    versionId: version?.id ?? null,
    locales: version ? [own, ...version.translations.map(({ locale }) => locale)] : [],
    locale: translation?.locale ?? own,
    outOfDate: translation?.outOfDate ?? false,
    words: shownWords(words),
    values: valuesOf(figures, files),
    figures: figures.filter(({ name }) => named.has(name)),
  };
}

/** What stands in for figures and pictures on a page of the house. */
export const valuesOf = (
  figures: readonly Pick<ShownFigure, "name" | "text">[],
  files: readonly Pick<MessageFileView, "id" | "alt" | "place">[],
): WordValues => ({
  ...NO_VALUES,
  figures: Object.fromEntries(figures.map(({ name, text }) => [name, text])),
  pictures: Object.fromEntries(
    files
      .filter(({ place }) => place === "image")
      .map(({ id, alt }) => [id, { src: messagePicturePath(id), alt }]),
  ),
});

const messageAlone = ({ subject, opening }: MessageFacts): VersionFacts["words"] => ({
  subject,
  opening,
  benefit: "",
  change: "",
  link: "",
  body: "",
});
