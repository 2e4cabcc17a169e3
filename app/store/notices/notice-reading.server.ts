import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

const mine = ({ workspaceId, personId }: Viewer) => ({ workspaceId, personId });

/**
 * Reading is no change of the program: nothing is logged, and no open page of anybody else reads itself again for it.
 */
export async function markRead(viewer: Viewer, id: string, at: Date): Promise<boolean> {
  const own = { ...mine(viewer), id };
  await database().notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: at } });
  return (await database().notice.count({ where: own })) > 0;
}

export async function markUnread(viewer: Viewer, id: string): Promise<boolean> {
  const { count } = await database().notice.updateMany({
    where: { ...mine(viewer), id },
    data: { readAt: null },
  });
  return count > 0;
}

/** Everything up to a moment: what came after the page was opened was not seen on it. */
export async function markAllRead(viewer: Viewer, at: Date, upTo: Date): Promise<number> {
  const { count } = await database().notice.updateMany({
    where: { ...mine(viewer), readAt: null, at: { lte: upTo } },
    data: { readAt: at },
  });
  return count;
}

/** The moment of the newest one behind the given count; null where there are no more than those. */
export async function findNewestAfter(viewer: Viewer, count: number): Promise<Date | null> {
  const [row] = await database().notice.findMany({
    where: mine(viewer),
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: count,
    take: 1,
    select: { at: true },
  });
  return row?.at ?? null;
}

/** Only what was read goes, however old the rest is. */
export async function deleteReadNotices(workspaceId: string, before: Date): Promise<number> {
  const { count } = await database().notice.deleteMany({
    where: { workspaceId, at: { lt: before }, readAt: { not: null, lt: before } },
  });
  return count;
}
