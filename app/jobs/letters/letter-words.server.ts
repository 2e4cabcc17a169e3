import { type LetterContent, letterContent } from "~/domain/letters/letter";
import { aroundOf, keptAround } from "~/mail/around.server";
import { compose } from "~/mail/compose";
import type { LetterWords } from "~/mail/letter-parts";
import type { LetterToSend } from "~/store/letters/letter.delivery.server";
import { withMessage, withoutAnswers } from "./message-around.server";

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
export async function writtenLetter(letter: LetterToSend): Promise<WrittenLetter | string> {
  try {
    const content = letterContent.parse(letter.content);
    const around = await withMessage(content, aroundOf({ ...letter, kind: content.kind }));
    const words = keepable(compose(content, around));
    // Those of a message stand in its snapshot, and are not kept ten thousand times more.
    const kept =
      content.kind === "stakeholder"
        ? { subject: words.subject, text: "", html: "" }
        : keepable(compose(content, withoutAnswers(keptAround(around))));
    return { content, words, kept };
  } catch (error) {
    return `Capstan cannot write this letter: ${(error as Error).message}`.slice(0, 500);
  }
}
