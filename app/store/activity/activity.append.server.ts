import { createHash } from "node:crypto";
import type { Act } from "~/domain/act";
import {
  type ActivityEntry,
  canonical,
  canonicalJson,
  type KeptActivity,
  storableText,
} from "~/domain/activity/activity";
import { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";
import { withDeputyWords } from "./deputy-words.server";

/** Each entry seals the one before it: whoever changes one has to change all that follow, and the head. */
export const sealOf = (prevHash: string, entry: KeptActivity): string =>
  createHash("sha256").update(prevHash).update(canonical(entry)).digest("hex");

const asStored = (value: ActivityEntry["before"]): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value ? JSON.parse(canonicalJson(value)) : Prisma.DbNull;

/**
 * Appends to the workspace's chain and says where the lines stand in it. The caller's transaction already holds the
 * workspace's row.
 */
export async function appendActivity(
  db: Tx,
  act: Act,
  entries: readonly ActivityEntry[],
): Promise<{ from: number; to: number } | null> {
  if (entries.length === 0) return null;
  const { workspaceId, personId, name } = act.viewer;
  const head = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { activitySeq: true, activityHash: true },
  });
  let { activitySeq: seq, activityHash: hash } = head;
  const told = await withDeputyWords(db, act.viewer, entries);
  const rows = told.map((entry) => {
    const prevHash = hash;
    seq += 1;
    const kept = {
      workspaceId,
      seq,
      at: act.now,
      actorId: personId,
      actorName: storableText(name),
      door: act.door,
      noun: entry.noun,
      recordId: entry.recordId,
      planId: entry.planId ?? null,
      verb: entry.verb,
      summary: storableText(entry.summary),
    };
    hash = sealOf(prevHash, { ...kept, before: entry.before ?? null, after: entry.after ?? null });
    return {
      id: newId(),
      ...kept,
      before: asStored(entry.before),
      after: asStored(entry.after),
      prevHash,
      hash,
    };
  });
  await db.activity.createMany({ data: rows });
  await db.workspace.update({ where: { id: workspaceId }, data: { activitySeq: seq, activityHash: hash } });
  return { from: head.activitySeq + 1, to: seq };
}
