import { type LetterContent, REMOVED_LINK } from "~/domain/letters/letter";
import { aroundOf, keptAround } from "~/mail/around.server";
import { compose } from "~/mail/compose";
import type { LetterAround } from "~/mail/letter-parts";
import type { Reader, ShownLetter } from "~/store/letters/composer.server";
import { withMessage, withoutAnswers } from "./message-around.server";

/** A letter for a page that shows it, with the headers by which it would leave. */
export async function shownLetter(
  content: LetterContent,
  { workspace, personId, acts, unsent }: Reader,
): Promise<ShownLetter> {
  const bare = aroundOf({ workspace, personId, kind: content.kind });
  const around: LetterAround = unsent
    ? { ...bare, message: { ...unsent, corrects: null, stamp: {}, page: REMOVED_LINK } }
    : await withMessage(content, bare);
  const { subject, text, html, headers, attachments } = compose(
    content,
    acts ? around : withoutAnswers(keptAround(around)),
  );
  return { subject, text, html: withPictures(html, attachments), headers: { Subject: subject, ...headers } };
}

/** On a page no letter lies beside the picture, so the picture stands in the words themselves. */
const withPictures = (html: string, attachments: ReturnType<typeof compose>["attachments"] = []): string =>
  attachments.reduce(
    (shown, { cid, mediaType, content }) =>
      cid === undefined
        ? shown
        : shown.replaceAll(
            `cid:${cid}`,
            `data:${mediaType};base64,${Buffer.from(content as Uint8Array).toString("base64")}`,
          ),
    html,
  );
