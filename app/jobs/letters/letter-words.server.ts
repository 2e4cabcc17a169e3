import { type LetterContent, letterContent } from "~/domain/letters/letter";
import { aroundOf, keptAround } from "~/mail/around.server";
import { compose } from "~/mail/compose";
import type { LetterWords } from "~/mail/letter-parts";
import type { LetterToSend } from "~/store/letters/letter.delivery.server";

export interface WrittenLetter {
  content: LetterContent;
  /** As they leave. */
  words: LetterWords;
  /** As they are kept: without anything that acts, for others read them too. */
  kept: LetterWords;
}

/** No database keeps this character, and no letter needs it. */
const NUL = String.fromCharCode(0);
const keepable = (words: LetterWords): LetterWords => ({
  ...words,
  subject: words.subject.replaceAll(NUL, ""),
  text: words.text.replaceAll(NUL, ""),
  html: words.html.replaceAll(NUL, ""),
});

/** The letter in words; a text instead says why it cannot be written. */
export function writtenLetter(letter: LetterToSend): WrittenLetter | string {
  try {
    const content = letterContent.parse(letter.content);
    const around = aroundOf({ ...letter, kind: content.kind });
    return {
      content,
      words: keepable(compose(content, around)),
      kept: keepable(compose(content, keptAround(around))),
    };
  } catch (error) {
    return `Capstan cannot write this letter: ${(error as Error).message}`.slice(0, 500);
  }
}
