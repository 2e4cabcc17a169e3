import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { letterContent } from "~/domain/letters/letter";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findLetterRow } from "~/store/letters/letter.queries.server";

const QUEUE_PATIENCE = 10 * 60_000;

/** Puts a letter that waits or was given up into the queue once more. */
export async function resendLetter(
  act: Act,
  input: { letterId: string },
): Promise<Result<{ toEmail: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "mail.read"))
    return notPermitted("Only administrators and CX leaders can send letters again.");
  const letter = await findLetterRow(viewer, input.letterId);
  if (!letter) return notFound("letter");
  if (letter.status === "sent")
    return notAllowedNow("This letter has been sent already. Its link is not kept here.");
  // Just written and nothing answered yet, so it still stands in the queue: a double click.
  const isFresh = now.getTime() - letter.createdAt.getTime() < QUEUE_PATIENCE;
  if (letter.status === "waiting" && letter.lastReply === "" && isFresh) {
    return notAllowedNow("This letter is on its way already. Give it a moment.");
  }
  const content = letterContent.parse(letter.content);
  if (
    content.kind === "password-reset" &&
    now.getTime() > letter.createdAt.getTime() + content.minutes * 60_000
  ) {
    return notAllowedNow(
      "The link in this letter has expired. A new one can be asked for on the sign-in page.",
    );
  }
  return commit(act, async (unit) => {
    const moved = await unit.move("letter", letter, { status: "waiting", attempts: 0, lastReply: "" });
    unit.effect({ kind: "letter.send", letterId: letter.id, version: moved.version });
    unit.log({
      noun: "letter",
      recordId: letter.id,
      verb: "changed",
      summary: `sent the letter to ${letter.toEmail} once more`,
    });
    return done({ toEmail: letter.toEmail });
  });
}
