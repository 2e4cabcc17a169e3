import type { FollowedNoun } from "~/domain/follows/follow";
import { isGuest } from "~/domain/tasks/guest";
import type { Tx } from "../database.server";

interface Follow {
  workspaceId: string;
  personId: string;
  noun: FollowedNoun;
  recordId: string;
}

export async function keepFollow(db: Tx, follow: Follow, wanted: boolean, since: Date): Promise<void> {
  const { personId, noun, recordId } = follow;
  await db.follow.upsert({
    where: { personId_noun_recordId: { personId, noun, recordId } },
    create: { ...follow, wanted, since },
    update: { wanted, since },
  });
}

/**
 * Whoever says something wants to know what is answered; what they chose themselves before, stays. Helpers from outside
 * have no page on which anything could be told to them.
 */
export async function followByTakingPart(db: Tx, follow: Follow, since: Date): Promise<void> {
  if (isGuest(follow)) return;
  await db.follow.createMany({ data: [{ ...follow, wanted: true, since }], skipDuplicates: true });
}
