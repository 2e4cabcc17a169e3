import type { Block } from "~/domain/communications/markdown/words-tree";
import type { LetterLink } from "../letter-parts";

/** What text and HTML are both drawn from, so that they never differ. */
export interface StakeholderParts {
  subject: string;
  locale: string;
  workspace: string;
  preheader: string;
  /** What this letter corrects, in a sentence. */
  correction: string | null;
  event: { title: string; lines: readonly string[]; place: string; link: string | null } | null;
  opening: readonly Block[];
  answers: readonly { question: string; blocks: readonly Block[] }[];
  body: readonly Block[];
  /** Names of the files that came with it. */
  attached: readonly string[];
  figures: readonly { label: string; text: string; note: string }[];
  read: LetterLink;
  ask: LetterLink;
  /** Why they are written to. */
  why: string;
  /** Where people outside say that they want no more. */
  refusal: LetterLink | null;
}
