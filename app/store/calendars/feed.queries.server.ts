import type { CalendarScope } from "~/domain/calendars/entry";
import type { Role, Viewer } from "~/domain/viewer";
import { hashToken } from "~/shared/id.server";
import { database, type Tx } from "../database.server";

/** A secret address by which a calendar program reads, as its person sees it: never the address itself. */
export interface CalendarFeedView {
  id: string;
  scope: CalendarScope;
  version: number;
  createdAt: Date;
  lastReadAt: Date | null;
}

export async function listCalendarFeeds(viewer: Viewer): Promise<CalendarFeedView[]> {
  const rows = await database().calendarFeed.findMany({
    where: { workspaceId: viewer.workspaceId, personId: viewer.personId, revokedAt: null },
    orderBy: [{ scope: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, scope, version, createdAt, lastReadAt }) => ({
    id,
    scope: scope as CalendarScope,
    version,
    createdAt,
    lastReadAt,
  }));
}

/** One's own, and one that still works. */
export const findOwnFeed = (db: Tx, viewer: Viewer, where: { id: string } | { scope: CalendarScope }) =>
  db.calendarFeed.findFirst({
    where: { ...where, workspaceId: viewer.workspaceId, personId: viewer.personId, revokedAt: null },
  });

/** An address that works: whose it is, and how far the data behind it are. */
export interface OpenFeed {
  id: string;
  scope: CalendarScope;
  viewer: Viewer;
  workspace: string;
  timeZone: string;
  dataVersion: number;
  lastReadAt: Date | null;
}

/** Revoked, never given, and of somebody who is no longer active look the same: they lead nowhere. */
export async function findOpenFeed(token: string): Promise<OpenFeed | null> {
  const row = await database().calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { workspace: { select: { name: true, timeZone: true, dataVersion: true } } },
  });
  if (!row || row.revokedAt) return null;
  const person = await database().person.findFirst({
    where: { id: row.personId, workspaceId: row.workspaceId, active: true },
  });
  if (!person) return null;
  return {
    id: row.id,
    scope: row.scope as CalendarScope,
    viewer: {
      personId: person.id,
      workspaceId: person.workspaceId,
      name: person.name,
      role: person.role as Role,
      auditor: person.auditor,
      timeZone: person.timeZone,
      locale: person.locale,
    },
    workspace: row.workspace.name,
    timeZone: row.workspace.timeZone,
    dataVersion: row.workspace.dataVersion,
    lastReadAt: row.lastReadAt,
  };
}

const QUARTER = 900_000;

/** When a program last looked, to the quarter of an hour: that it looks is worth knowing, every look is not. */
export async function noteReading(feed: OpenFeed, at: Date): Promise<void> {
  if (feed.lastReadAt && Math.abs(at.getTime() - feed.lastReadAt.getTime()) < QUARTER) return;
  await database().calendarFeed.updateMany({ where: { id: feed.id }, data: { lastReadAt: at } });
}
