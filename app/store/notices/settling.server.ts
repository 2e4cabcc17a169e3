import type { Settled } from "~/domain/notices/settled";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";

/** The unread notices that were answered by what happened, as they stood before it. */
export async function listSettled(
  db: Tx,
  workspaceId: string,
  settled: readonly Settled[],
  before: Date,
): Promise<{ id: string; personId: string }[]> {
  if (settled.length === 0) return [];
  const any: Prisma.NoticeWhereInput[] = settled.map(({ abouts, kinds, personId }) => ({
    about: { in: [...abouts] },
    ...(kinds && { kind: { in: [...kinds] } }),
    ...(personId && { personId }),
  }));
  return db.notice.findMany({
    where: { workspaceId, readAt: null, at: { lt: before }, OR: any },
    select: { id: true, personId: true },
  });
}

export async function markSettled(db: Tx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.notice.updateMany({ where: { id: { in: [...ids] }, readAt: null }, data: { readAt: at } });
}
