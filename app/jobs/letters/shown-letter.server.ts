import type { LetterContent } from "~/domain/letters/letter";
import { aroundOf, keptAround } from "~/mail/around.server";
import { compose } from "~/mail/compose";
import type { Reader, ShownLetter } from "~/store/letters/composer.server";

/** A letter for a page that shows it, with the headers by which it would leave. */
export function shownLetter(content: LetterContent, { workspace, personId, acts }: Reader): ShownLetter {
  const around = aroundOf({ workspace, personId, kind: content.kind });
  const { subject, text, html, headers } = compose(content, acts ? around : keptAround(around));
  return { subject, text, html, headers: { Subject: subject, ...headers } };
}
