import type { Tx } from "../database.server";

/** Every notice of one comment begins its key with this. */
export const commentKey = (commentId: string): string => `comment:${commentId}:`;

/** Comments that were taken back before anybody was told of them. */
export async function listRemovedComments(
  db: Tx,
  workspaceId: string,
  notices: readonly { key: string }[],
): Promise<string[]> {
  const ids = notices.flatMap(({ key }) => {
    const [noun, id] = key.split(":");
    return noun === "comment" && id ? [id] : [];
  });
  if (ids.length === 0) return [];
  const rows = await db.comment.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] }, removedAt: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Takes a comment's notices away with it, where nobody has read them yet. Returns whose they were. */
export async function removeCommentNotices(
  db: Tx,
  workspaceId: string,
  commentId: string,
): Promise<string[]> {
  const where = { workspaceId, key: { startsWith: commentKey(commentId) }, readAt: null };
  const rows = await db.notice.findMany({ where, select: { personId: true } });
  if (rows.length > 0) await db.notice.deleteMany({ where });
  return rows.map(({ personId }) => personId);
}
