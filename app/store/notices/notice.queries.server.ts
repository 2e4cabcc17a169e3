import { isNoticeKind, type NoticeKind } from "~/domain/notices/notice";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";

export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  byName: string;
  title: string;
  text: string;
  reason: string;
  at: string;
  read: boolean;
}

const ROW = {
  id: true,
  kind: true,
  byName: true,
  title: true,
  text: true,
  reason: true,
  at: true,
  readAt: true,
} as const;

const mine = ({ workspaceId, personId }: Viewer) => ({ workspaceId, personId });
const NEWEST_FIRST: Prisma.NoticeOrderByWithRelationInput[] = [{ at: "desc" }, { id: "desc" }];

/** More than this is "99+" on the bell, so nothing beyond it is counted. */
const MOST_COUNTED = 100;

/** Asked with every page: one look into an index, however many there are. */
export const countUnread = (viewer: Viewer): Promise<number> =>
  database().notice.count({ where: { ...mine(viewer), readAt: null }, take: MOST_COUNTED });

/** What the bell shows. */
export async function listLatestNotices(viewer: Viewer, take = 10): Promise<NoticeRow[]> {
  const rows = await database().notice.findMany({
    where: mine(viewer),
    orderBy: NEWEST_FIRST,
    take,
    select: ROW,
  });
  return rows.map(asRow);
}

export interface NoticePage {
  notices: NoticeRow[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
}

const PAGE = 50;

/** One's own notices, newest first, from a place in the list on. */
export async function listNotices(
  viewer: Viewer,
  ask: { unreadOnly: boolean; cursor: string | null },
): Promise<NoticePage> {
  const db = database();
  const from = ask.cursor
    ? await db.notice.findFirst({
        where: { ...mine(viewer), id: ask.cursor },
        select: { id: true, at: true },
      })
    : null;
  const behind: Prisma.NoticeWhereInput = from
    ? { OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] }
    : {};
  const rows = await db.notice.findMany({
    where: { AND: [mine(viewer), ask.unreadOnly ? { readAt: null } : {}, behind] },
    orderBy: NEWEST_FIRST,
    take: PAGE + 1,
    select: ROW,
  });
  const shown = rows.slice(0, PAGE);
  return { notices: shown.map(asRow), next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** Where a notice of one's own leads; null for every other. */
export async function findNoticePlace(viewer: Viewer, id: string): Promise<string | null> {
  const row = await database().notice.findFirst({ where: { ...mine(viewer), id }, select: { href: true } });
  return row?.href ?? null;
}

/** What somebody chose to get by letter. */
export async function findLetterKinds(viewer: Viewer): Promise<unknown> {
  const row = await database().person.findFirst({
    where: { id: viewer.personId, workspaceId: viewer.workspaceId },
    select: { letterKinds: true },
  });
  return row?.letterKinds ?? null;
}

type Stored = Prisma.NoticeGetPayload<{ select: typeof ROW }>;

const asRow = ({ kind, at, readAt, ...row }: Stored): NoticeRow => ({
  ...row,
  kind: isNoticeKind(kind) ? kind : "time",
  at: at.toISOString(),
  read: readAt !== null,
});
