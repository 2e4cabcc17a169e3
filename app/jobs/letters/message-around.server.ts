import { SAMPLE_SNAPSHOT_ID } from "~/domain/communications/sample-message";
import { type LetterContent, REMOVED_LINK } from "~/domain/letters/letter";
import type { LetterAround } from "~/mail/letter-parts";
import { recipientLink } from "~/shared/recipient-link.server";
import { findLetterMessage } from "~/store/communications/letter-message.server";

/** A message's letter takes its words from what was approved; every other letter has them in itself. */
export async function withMessage(content: LetterContent, around: LetterAround): Promise<LetterAround> {
  if (content.kind === "stakeholder-answer") return { ...around, page: recipientLink(content.recipientId) };
  if (content.kind !== "stakeholder" || content.snapshotId === SAMPLE_SNAPSHOT_ID) return around;
  const found = await findLetterMessage(content.snapshotId);
  if (!found) return around;
  const page = recipientLink(content.recipientId);
  return { ...around, message: { ...found, page } };
}

/** The same without what answers for its reader. */
export const withoutAnswers = (around: LetterAround): LetterAround => ({
  ...around,
  ...(around.page && { page: REMOVED_LINK }),
  ...(around.message && { message: { ...around.message, page: REMOVED_LINK } }),
});
