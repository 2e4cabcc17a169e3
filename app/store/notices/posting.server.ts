import { isOpenMoment, openMoment } from "~/domain/letters/send-time";
import { isNoticeKind, type NoticeKind } from "~/domain/notices/notice";
import { holidaysOf } from "~/domain/workspace/working-days";
import type { Tx } from "../database.server";

const NOTICE = {
  id: true,
  kind: true,
  title: true,
  text: true,
  reason: true,
  about: true,
  byName: true,
  at: true,
  readAt: true,
} as const;

export interface WaitingNotice {
  id: string;
  kind: NoticeKind;
  title: string;
  text: string;
  reason: string;
  about: string;
  byName: string;
  at: Date;
}

export interface Posting {
  /** Null: they have left, and nobody is written to. */
  person: { name: string; email: string } | null;
  /** When the letter may leave, where that is not now. */
  notBefore: Date | null;
  /** Everything marked for a letter, read or not. */
  marked: readonly string[];
  /** What of it is still unread. */
  waiting: readonly WaitingNotice[];
  /** What stands in earlier letters and is not read yet. */
  unreadInLetters: readonly WaitingNotice[];
}

/** What waits to be written to one person; null where nothing does. */
export async function findPosting(
  db: Tx,
  workspaceId: string,
  personId: string,
  at: Date,
): Promise<Posting | null> {
  const own = { workspaceId, personId };
  const marked = await db.notice.findMany({
    where: { ...own, byLetter: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: NOTICE,
    take: 500,
  });
  if (marked.length === 0) return null;
  const earlier = await db.notice.findMany({
    where: { ...own, readAt: null, letterId: { not: null } },
    orderBy: { at: "desc" },
    select: NOTICE,
    take: 200,
  });
  const row = await db.person.findFirst({
    where: { id: personId, workspaceId },
    select: { name: true, email: true, active: true, timeZone: true },
  });
  const { quietFrom, quietUntil, workingDays, holidays } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { quietFrom: true, quietUntil: true, workingDays: true, holidays: true },
  });
  const times = {
    timeZone: row?.timeZone ?? "UTC",
    quietFrom,
    quietUntil,
    calendar: { workingDays, holidays: holidaysOf(holidays) },
  };
  return {
    person: row?.active ? { name: row.name, email: row.email } : null,
    notBefore: isOpenMoment(at, times) ? null : openMoment(at, times),
    marked: marked.map(({ id }) => id),
    waiting: marked.filter(({ readAt }) => readAt === null).map(asWaiting),
    unreadInLetters: earlier.map(asWaiting),
  };
}

const asWaiting = ({
  kind,
  readAt: _,
  ...row
}: Omit<WaitingNotice, "kind"> & { kind: string; readAt: Date | null }): WaitingNotice => ({
  ...row,
  kind: isNoticeKind(kind) ? kind : "time",
});

/** Nothing waits any more; those in the letter say in which. */
export async function settleWaiting(
  db: Tx,
  marked: readonly string[],
  written: readonly { id: string }[],
  letterId: string | null,
): Promise<void> {
  await db.notice.updateMany({ where: { id: { in: [...marked] } }, data: { byLetter: false } });
  if (letterId) {
    await db.notice.updateMany({ where: { id: { in: written.map(({ id }) => id) } }, data: { letterId } });
  }
}
