import type { Role, Viewer } from "~/domain/viewer";
import {
  ALL,
  canonicalQuery,
  defaultViewOf,
  mayChangeView,
  orderViews,
  type SavedView,
  type Share,
  seesView,
  VIEW_PARAM,
  type ViewList,
  viewHref,
} from "~/domain/views/saved-view";
import type { SavedView as ViewRow } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

const MOST = 300;

async function asViews(db: Tx, viewer: Viewer, rows: readonly ViewRow[]): Promise<SavedView[]> {
  const owners = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(rows.map(({ ownerId }) => ownerId))] } },
    select: { id: true, name: true, active: true },
  });
  const ownerOf = new Map(owners.map((owner) => [owner.id, owner]));
  return rows.map((row) => ({
    id: row.id,
    list: row.list as ViewList,
    name: row.name,
    query: row.query,
    ownerId: row.ownerId,
    ownerName: ownerOf.get(row.ownerId)?.name ?? "Somebody who left",
    ownerActive: ownerOf.get(row.ownerId)?.active ?? false,
    sharedWith: row.sharedWith as Share,
    defaultFor: row.defaultFor as Role[],
    position: row.position,
    version: row.version,
  }));
}

/** The views somebody sees: their own and what is shared with them, in the order of the tabs. */
export async function listViews(
  viewer: Viewer,
  list: ViewList | null,
  db: Tx = database(),
): Promise<SavedView[]> {
  const rows = await db.savedView.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      removedAt: null,
      ...(list === null ? {} : { list }),
      OR: [
        { ownerId: viewer.personId },
        { sharedWith: { in: ["everyone", viewer.role] } },
        { defaultFor: { has: viewer.role } },
      ],
    },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return orderViews(await asViews(db, viewer, rows), viewer);
}

/** One that is not shared with somebody is not there for them. */
export async function findView(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<(SavedView & { removed: boolean }) | null> {
  const row = await db.savedView.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  if (!row) return null;
  const [view] = await asViews(db, viewer, [row]);
  return view && seesView(viewer, view) ? { ...view, removed: row.removedAt !== null } : null;
}

/** What the tabs above a list show, and how the present address differs from the view it came from. */
export interface ViewBarState {
  list: ViewList;
  views: { id: string; name: string; href: string; own: boolean; shared: boolean }[];
  /** The view that is open; null for the list without any. */
  current: { id: string; name: string; version: number; mayChange: boolean; href: string } | null;
  /** The address shows something else than the view keeps. */
  changed: boolean;
  /** What saving would keep. */
  query: string;
}

/**
 * The view bar of a list. `opensWith`: where the address says nothing at all, the view with which the list opens
 * for this person's role.
 */
export async function findViewBar(
  viewer: Viewer,
  list: ViewList,
  params: URLSearchParams,
): Promise<ViewBarState & { opensWith: string | null }> {
  const views = await listViews(viewer, list);
  const said = params.get(VIEW_PARAM);
  const query = canonicalQuery(params);
  const current = said === null ? undefined : views.find(({ id }) => id === said);
  const opens = [...params].length === 0 ? defaultViewOf(views, viewer) : null;
  return {
    list,
    views: views.map((view) => ({
      id: view.id,
      name: view.name,
      href: viewHref(view),
      own: view.ownerId === viewer.personId,
      shared: view.sharedWith !== "nobody" || view.defaultFor.length > 0,
    })),
    current: current
      ? {
          id: current.id,
          name: current.name,
          version: current.version,
          mayChange: mayChangeView(viewer, current),
          href: viewHref(current),
        }
      : null,
    changed: current !== undefined && current.query !== query,
    query,
    opensWith: opens && said !== ALL ? viewHref(opens) : null,
  };
}
