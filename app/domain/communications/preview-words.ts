import type { WordsProblem } from "./markdown/parse";
import type { Block, WordValues } from "./markdown/words-tree";
import type { MessageEvent, WordField } from "./snapshot";

/** What somebody writes, as it will be read. */
export interface PreviewWords {
  subject: string;
  parts: { field: Exclude<WordField, "subject">; blocks: Block[] }[];
  values: WordValues;
  problems: (WordsProblem & { field: WordField })[];
  /** What a template left to its author. */
  gaps: string[];
  words: number;
  minutes: number;
  event: MessageEvent | null;
  /** Where it was asked for: pictures and all, it is heavy. */
  letter: { subject: string; html: string; text: string } | null;
  /** Whose values stand in the words; null: nobody's. */
  as: { email: string; name: string } | null;
}
