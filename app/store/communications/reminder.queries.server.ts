import { languagesOf } from "~/domain/communications/recipient-view";
import type { RemindableVersion } from "~/domain/communications/reminder";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { database, type Tx } from "../database.server";
import { readProgress } from "./progress.queries.server";
import { countReachable } from "./reachable.server";

/** Versions that were sent and whose readers are still waited for. */
const REMINDED = ["sending", "sent"];

export interface SentVersion {
  id: string;
  audience: string;
  snapshotId: string;
  content: SnapshotContent;
}

export async function listSentVersions(
  db: Tx,
  workspaceId: string,
  messageId: string,
): Promise<SentVersion[]> {
  const rows = await db.communicationAudience.findMany({
    where: { workspaceId, communicationId: messageId, status: { in: REMINDED }, snapshotId: { not: null } },
    select: { id: true, audience: true, snapshotId: true },
    orderBy: { position: "asc" },
  });
  const snapshots = await db.communicationSnapshot.findMany({
    where: { workspaceId, id: { in: rows.flatMap(({ snapshotId }) => snapshotId ?? []) } },
    select: { id: true, content: true },
  });
  const contents = new Map(snapshots.map(({ id, content }) => [id, content as unknown as SnapshotContent]));
  return rows.flatMap(({ id, audience, snapshotId }) => {
    const content = snapshotId && contents.get(snapshotId);
    return content ? [{ id, audience, snapshotId, content }] : [];
  });
}

/** How many of each version are silent, and how many of those can be written to; nobody is named. */
export async function listRemindable(
  workspaceId: string,
  versions: readonly SentVersion[],
): Promise<RemindableVersion[]> {
  const versionIds = versions.map(({ id }) => id);
  const asked = { workspaceId, versionIds, silent: true };
  const [progress, fresh, reachable] = await Promise.all([
    readProgress({ workspaceId }, versionIds),
    countReachable(database(), { ...asked, fresh: true }),
    countReachable(database(), asked),
  ]);
  return versions.map(({ id, audience, content }) => {
    const counts = progress.get(id);
    return {
      id,
      audience,
      delivered: counts?.delivered ?? 0,
      acknowledged: counts?.acknowledged ?? 0,
      asked: counts?.asked ?? 0,
      silent: counts?.silent ?? 0,
      fresh: fresh.get(id) ?? 0,
      reachable: reachable.get(id) ?? 0,
      locales: languagesOf(content),
    };
  });
}
