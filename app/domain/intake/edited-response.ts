import type { ReadRow } from "../surveys/row-verdict";

/** What is kept of a response that comes again, by the key of the question. */
export interface KeptAnswers {
  responseId: string;
  day: string;
  answers: ReadonlyMap<string, { value: number | null; text: string | null }>;
}

export interface Edited {
  /** Words on a question that had none: they are added, for comments often come after the score. */
  words: { key: string; text: string }[];
  /** What is different from what was taken first, in words. It is told and not taken. */
  changes: string[];
}

/** Compares a response that comes again with what was taken of it. */
export function editedSince(kept: KeptAnswers, again: ReadRow): Edited {
  const edited: Edited = { words: [], changes: [] };
  for (const { key, value, text } of again.answers) {
    const before = kept.answers.get(key);
    if (text !== null) {
      if (!before) edited.words.push({ key, text });
      else if ((before.text ?? "") !== text) edited.changes.push(`${key} has other words by now`);
    } else if (!before) edited.changes.push(`${key} is ${value} by now, and was not answered`);
    else if (before.value !== value)
      edited.changes.push(`${key} is ${value} by now, and was ${before.value}`);
  }
  if (kept.day !== again.day) edited.changes.push(`its date is ${again.day} by now, and was ${kept.day}`);
  return edited;
}

export const editedWords = ({ words, changes }: Edited): string[] => [
  ...(words.length > 0 ? ["its words came later and were added"] : []),
  ...(changes.length > 0
    ? [`it was edited where it comes from (${changes.join("; ")}): what was taken first counts on`]
    : []),
];
