import type { MessageWords } from "~/domain/communications/snapshot";
import type { Tx } from "../database.server";

export interface KeptTranslation {
  id: string;
  words: MessageWords;
  /** When it was saved last, as forms carry it along. */
  seen: string;
  byId: string;
}

/** One audience's words in another language. */
export async function findTranslation(
  db: Tx,
  versionId: string,
  locale: string,
): Promise<KeptTranslation | null> {
  const row = await db.communicationTranslation.findUnique({
    where: { communicationAudienceId_locale: { communicationAudienceId: versionId, locale } },
  });
  if (!row) return null;
  const { id, subject, opening, benefit, change, link, body, byId, updatedAt } = row;
  return {
    id,
    words: { subject, opening, benefit, change, link, body },
    seen: updatedAt.toISOString(),
    byId,
  };
}
