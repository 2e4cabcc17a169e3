import type { ActivityNoun } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/viewer";
import type { Activity } from "~/generated/prisma/client";
import { database } from "../database.server";
import { sealOf } from "./activity.append.server";

export interface ActivityFilter {
  recordId?: string;
  planId?: string;
  noun?: ActivityNoun;
  actorId?: string;
  /** Only entries before this place in the log; what `next` of the page before said. */
  before?: number;
  take?: number;
}

export interface ActivityPage {
  entries: Activity[];
  /** Where the next page begins; null on the last one. */
  next: number | null;
}

/** The log of the viewer's workspace, newest first. */
export async function listActivity(viewer: Viewer, filter: ActivityFilter = {}): Promise<ActivityPage> {
  const take = Math.min(Math.max(filter.take ?? 50, 1), 200);
  const found = await database().activity.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      recordId: filter.recordId,
      planId: filter.planId,
      noun: filter.noun,
      actorId: filter.actorId,
      seq: filter.before === undefined ? undefined : { lt: filter.before },
    },
    orderBy: { seq: "desc" },
    take: take + 1,
  });
  const entries = found.slice(0, take);
  return { entries, next: found.length > take ? (entries.at(-1)?.seq ?? null) : null };
}

export type ActivityProof =
  | { intact: true; entries: number }
  | { intact: false; entries: number; brokenAt: number; reason: string };

const BATCH = 500;

/** Walks the whole chain of a workspace and tells where it first fails, if it does. */
export async function verifyActivity(workspaceId: string): Promise<ActivityProof> {
  const head = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { activitySeq: true, activityHash: true },
  });
  let seq = 0;
  let hash = "";
  const broken = (reason: string): ActivityProof => ({
    intact: false,
    entries: head.activitySeq,
    brokenAt: seq + 1,
    reason,
  });
  for (;;) {
    const batch = await database().activity.findMany({
      where: { workspaceId, seq: { gt: seq, lte: head.activitySeq } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    for (const entry of batch) {
      if (entry.seq !== seq + 1) return broken("an entry is missing");
      if (entry.prevHash !== hash) return broken("an entry does not follow the one before it");
      if (sealOf(hash, entry) !== entry.hash) return broken("an entry was changed");
      ({ seq, hash } = entry);
    }
    if (batch.length < BATCH) break;
  }
  if (seq !== head.activitySeq) return broken("the newest entries are missing");
  if (hash !== head.activityHash) return broken("the newest entry is not the one the workspace remembers");
  return { intact: true, entries: seq };
}
