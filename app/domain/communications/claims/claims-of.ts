import type { CommunicationKind } from "../communication";
import type { LiveFigure } from "../figures/figure-source";
import type { ClaimFound } from "../message-facts";
import type { MessageWords } from "../snapshot";
import type { ResultShown } from "./result-shown";

export interface ClaimsAsked {
  kind: CommunicationKind;
  /** The language of `words`. */
  locale: string;
  words: MessageWords;
  translations: readonly { locale: string; words: MessageWords }[];
  figures: readonly LiveFigure[];
  /** What the message is about, by its code; null where it is about no plan and no pilot. */
  about: string | null;
  /** What is shown of it and of everything else that the words name (`codesSpokenOf`). */
  shown: readonly ResultShown[];
}

/** What is claimed in the words and not shown by the records, and numbers that ought to be live. */
export function claimsOf(_asked: ClaimsAsked): ClaimFound[] {
  return [];
}
