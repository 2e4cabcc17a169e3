import { can } from "~/domain/access";
import type { LedgerFilter, LedgerOutcome, LedgerRow } from "~/domain/reminders/ledger-filter";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

export const LEDGER_AT_ONCE = 50;
const CSV_AT_ONCE = 500;

/** Whether somebody reads what others were told, too. */
export const readsAllLedger = (viewer: Viewer): boolean => can(viewer, "playbook.edit");

const entriesOf = (viewer: Viewer, filter: LedgerFilter): Prisma.ReminderEntryWhereInput => ({
  workspaceId: viewer.workspaceId,
  ...(filter.item && { item: filter.item }),
  ...(filter.outcome && { outcome: filter.outcome }),
  ...((filter.from || filter.until) && {
    day: { ...(filter.from && { gte: filter.from }), ...(filter.until && { lte: filter.until }) },
  }),
  AND: [
    readsAllLedger(viewer) ? {} : { personId: viewer.personId },
    filter.personId ? { personId: filter.personId } : {},
  ],
});

/** What lies behind the place where a page ended; nonsense begins at the start. */
function behind(before: string | null): Prisma.ReminderEntryWhereInput {
  const cut = before?.lastIndexOf("~") ?? -1;
  if (!before || cut < 1) return {};
  const [at, id] = [new Date(before.slice(0, cut)), before.slice(cut + 1)];
  return Number.isNaN(at.getTime()) ? {} : { OR: [{ saidAt: { lt: at } }, { saidAt: at, id: { lt: id } }] };
}

export interface LedgerPage {
  rows: LedgerRow[];
  next: string | null;
}

/** What was said to whom and what was held, newest first. */
export async function listLedger(
  viewer: Viewer,
  filter: LedgerFilter,
  before: string | null = null,
  take = LEDGER_AT_ONCE,
): Promise<LedgerPage> {
  const db = database();
  const found = await db.reminderEntry.findMany({
    where: { AND: [entriesOf(viewer, filter), behind(before)] },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    take: take + 1,
    include: { digest: { select: { day: true, letterId: true } } },
  });
  const rows = found.slice(0, take);
  const people = await db.person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: [...new Set(rows.map(({ personId }) => personId))] },
    },
    select: { id: true, name: true },
  });
  const letters = await db.letter.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: [...new Set(rows.flatMap(({ digest }) => digest?.letterId ?? []))] },
    },
    select: { id: true, status: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
  const last = rows.at(-1);
  return {
    rows: rows.map((row): LedgerRow => {
      const { id, personId, item, href, reason, day, outcome, why, saidAt, digest } = row;
      // What somebody wants to be reminded of is their own.
      const isPrivate = item.startsWith("wish:") && personId !== viewer.personId;
      return {
        id,
        personId,
        personName: names.get(personId) ?? "",
        item,
        title: isPrivate ? "A reminder of their own" : row.title,
        href: isPrivate ? "" : href,
        reason,
        day: day as Day,
        outcome: outcome as LedgerOutcome,
        why,
        saidAt,
        digestDay: (digest?.day as Day | undefined) ?? null,
        letter: (digest?.letterId && letterOf.get(digest.letterId)) || null,
      };
    }),
    next: found.length > take && last ? `${last.saidAt.toISOString()}~${last.id}` : null,
  };
}

/** All of it, page after page, for a file. */
export async function* readLedger(viewer: Viewer, filter: LedgerFilter): AsyncGenerator<LedgerRow> {
  for (let place: string | null = null; ; ) {
    const { rows, next }: LedgerPage = await listLedger(viewer, filter, place, CSV_AT_ONCE);
    yield* rows;
    if (next === null) return;
    place = next;
  }
}

export async function countLedger(viewer: Viewer, filter: LedgerFilter): Promise<number> {
  return database().reminderEntry.count({ where: entriesOf(viewer, filter) });
}

/** Those the ledger can be asked for: everybody, or oneself. */
export const listLedgerPeople = (viewer: Viewer) =>
  readsAllLedger(viewer)
    ? database().person.findMany({
        where: { workspaceId: viewer.workspaceId, auditor: false },
        select: { id: true, name: true },
        orderBy: [{ name: "asc" }, { id: "asc" }],
      })
    : Promise.resolve([]);
