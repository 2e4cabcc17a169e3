import { letterHtml } from "./letter-html";
import type { LetterParts, LetterWords } from "./letter-parts";
import { letterText } from "./letter-text";

/** Text and html of one letter, and the headers that belong to it. */
export function letterWords(parts: LetterParts): LetterWords {
  const subject = oneLine(parts.subject);
  const headers = headersOf(parts);
  return { subject, text: letterText(parts), html: letterHtml(parts, subject), ...(headers && { headers }) };
}

/** A header is one line, whatever a name contains. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** By these a mail program shows "unsubscribe" beside the sender and does it without opening a page. */
export const headersOf = ({
  unsubscribe,
}: Pick<LetterParts, "unsubscribe">): Record<string, string> | null =>
  unsubscribe
    ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
    : null;
