import { SYSTEM_ID, SYSTEM_NAME } from "~/domain/act";
import type { Side } from "~/domain/communications/compare-words";
import type { MessageFacts } from "~/domain/communications/message-facts";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** A side of a comparison with what it is, in words. */
export interface NamedSide extends Side {
  ref: string;
  audience: string;
  /** Null: as it stands today. */
  kept: { number: number; reason: string; at: Date; by: string } | null;
}

/** "VERSIONID": as it stands; "snapshot.ID": as it was kept. Null where there is none of this message. */
export async function findSide(db: Tx, facts: MessageFacts, ref: string): Promise<NamedSide | null> {
  const version = facts.versions.find(({ id }) => id === ref);
  if (version) {
    return { ref, audience: version.audience, kept: null, words: version.words, figures: facts.figures };
  }
  if (!ref.startsWith("snapshot.")) return null;
  const row = await db.communicationSnapshot.findFirst({
    where: {
      id: ref.slice("snapshot.".length),
      workspaceId: facts.workspaceId,
      communicationAudience: { communicationId: facts.id },
    },
  });
  if (!row) return null;
  const content = row.content as unknown as SnapshotContent;
  return {
    ref,
    audience: content.audience,
    kept: {
      number: row.number,
      reason: row.reason,
      at: row.at,
      by: await nameOf(db, facts.workspaceId, row.byId),
    },
    words: content.words,
    figures: content.figures,
  };
}

async function nameOf(db: Tx, workspaceId: string, id: string): Promise<string> {
  if (id === SYSTEM_ID) return SYSTEM_NAME;
  const person = await db.person.findFirst({ where: { id, workspaceId }, select: { name: true } });
  return person?.name ?? "somebody who has left";
}

const LOOKS = ["approved", "returned", "remarked", "settled"];

/**
 * The words as this reader last saw them: as they were kept before their own last act on the message, else as they
 * were kept before they were submitted this time. Null where nobody read them before.
 */
export async function findLastSeen(
  db: Tx,
  viewer: Viewer,
  facts: MessageFacts,
  versionId: string,
): Promise<NamedSide | null> {
  const [latest] = await db.communicationSnapshot.findMany({
    where: { communicationAudienceId: versionId, workspaceId: viewer.workspaceId, reason: "submitted" },
    orderBy: { number: "desc" },
    take: 1,
    select: { number: true },
  });
  const acted = await db.activity.findFirst({
    where: {
      workspaceId: viewer.workspaceId,
      recordId: facts.id,
      actorId: viewer.personId,
      verb: { in: LOOKS },
    },
    orderBy: { seq: "desc" },
    select: { at: true },
  });
  // What waits now is what they are asked about; whatever they saw was kept before it.
  const waits = facts.versions.some(({ id, status }) => id === versionId && status === "inReview");
  const where = {
    communicationAudienceId: versionId,
    workspaceId: viewer.workspaceId,
    ...(latest && waits ? { number: { lt: latest.number } } : {}),
  };
  const last = { orderBy: { number: "desc" }, select: { id: true } } as const;
  const kept = db.communicationSnapshot;
  const seen =
    (acted && (await kept.findFirst({ where: { ...where, at: { lte: acted.at } }, ...last }))) ||
    (latest && (await kept.findFirst({ where: { ...where, number: { lt: latest.number } }, ...last })));
  return seen ? findSide(db, facts, `snapshot.${seen.id}`) : null;
}
