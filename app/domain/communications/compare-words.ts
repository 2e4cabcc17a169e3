import { diffWordsWithSpace } from "diff";
import { shownText } from "./named-figures";
import { type MessageWords, WORD_FIELD_LABELS, WORD_FIELDS, type WordField } from "./snapshot";

/** One side of a comparison: words, and the figures as they stood or stand. */
export interface Side {
  words: MessageWords;
  figures: readonly { name: string; text: string | null }[];
}

/** A piece of text that stands on both sides, or on one of them. */
export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

export interface FieldDiff {
  field: WordField;
  label: string;
  changed: boolean;
  parts: DiffPart[];
}

/** What of the words is the same, what came in and what went, part by part; figures compare as they are read. */
export function compareWords(left: Side, right: Side): FieldDiff[] {
  return WORD_FIELDS.flatMap((field): FieldDiff[] => {
    const before = textOf(left, field);
    const after = textOf(right, field);
    if (before === "" && after === "") return [];
    return [
      {
        field,
        label: WORD_FIELD_LABELS[field],
        changed: before !== after,
        parts: before === after ? [{ kind: "same", text: after }] : diffOf(before, after),
      },
    ];
  });
}

const textOf = ({ words, figures }: Side, field: WordField): string =>
  field === "subject" ? words.subject : shownText(words[field], figures);

/** Texts that have next to nothing in common take long to compare and teach nothing word by word. */
const PATIENCE = { timeout: 400, maxEditLength: 4_000 };

function diffOf(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, PATIENCE);
  if (!changes) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
