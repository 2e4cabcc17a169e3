import type { LoaderFunctionArgs } from "@remix-run/node";
import { LETTER_STATE_LABELS } from "~/domain/letters/letter";
import { readLetterFilter } from "~/domain/letters/letter-filter";
import { notFound } from "~/domain/refusal";
import { csvFile } from "~/http/csv-file.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findGroup } from "~/store/letters/group.queries.server";
import { type LetterLine, readLetters } from "~/store/letters/letter-list.queries.server";

const HEADER = ["name", "email", "state", "tries", "written", "sent", "words_of_the_mail_server"];

/** What became of each recipient's letter, as the page shows it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const group = await findGroup(viewer, params.groupId ?? "");
  if (!group) return throwRefusal(notFound("letter to many").refusal);
  const filter = { ...readLetterFilter(new URL(request.url).searchParams), groupId: group.id };
  return csvFile(`letter ${group.subject}`, HEADER, lines(readLetters(viewer, filter)));
}

async function* lines(letters: AsyncIterable<LetterLine>) {
  for await (const letter of letters) {
    yield [
      letter.toName,
      letter.toEmail,
      LETTER_STATE_LABELS[letter.status],
      letter.attempts,
      letter.createdAt.toISOString(),
      letter.sentAt?.toISOString(),
      letter.bounceText || letter.lastReply,
    ];
  }
}
