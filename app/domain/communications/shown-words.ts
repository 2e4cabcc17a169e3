import type { LiveFigure } from "./figures/figure-source";
import { parseWords } from "./markdown/parse";
import type { Block } from "./markdown/words-tree";
import type { KeptFigure, MessageWords, WordField } from "./snapshot";

/** The words of one version in one language, read once on the server; a page draws them. */
export interface ShownWords {
  subject: string;
  parts: { field: Exclude<WordField, "subject">; blocks: Block[] }[];
}

const PARTS = ["opening", "benefit", "change", "link", "body"] as const;

export const shownWords = (words: MessageWords): ShownWords => ({
  subject: words.subject,
  parts: PARTS.map((field) => ({ field, blocks: parseWords(words[field]) })),
});

/** A figure as the words show it: what was approved where something was, what it reads today elsewhere. */
export interface ShownFigure {
  name: string;
  label: string;
  /** What the words say; null: no value. */
  text: string | null;
  today: string | null;
  approved: string | null;
  note: string;
  href: string;
}

export const shownFigures = (
  figures: readonly LiveFigure[],
  kept: readonly KeptFigure[] | null,
): ShownFigure[] =>
  figures.map(({ name, label, text, note, href }) => {
    const approved = kept?.find((each) => each.name === name)?.text ?? null;
    return { name, label, text: approved ?? text, today: text, approved, note, href };
  });

/** "4.24 today · approved 4.24"; before an approval there is but one of them. */
export const figureWords = ({ today, approved }: ShownFigure): string =>
  approved === null ? (today ?? "no data") : `${today ?? "no data"} today · approved ${approved}`;
