import { can } from "../access";
import { ROLE_LABELS, ROLES, type Role, type Viewer } from "../viewer";

/** Lists that can be kept as views; all that a list shows stands in its address. */
export const VIEW_LISTS = {
  plans: { href: "/plans", label: "Plans", plain: "All plans" },
  tasks: { href: "/tasks", label: "Tasks", plain: "Your tasks" },
} as const;
export type ViewList = keyof typeof VIEW_LISTS;
export const isViewList = (value: string): value is ViewList => Object.hasOwn(VIEW_LISTS, value);

/** nobody but its owner, everyone, or a role. */
export const SHARES = ["nobody", "everyone", ...ROLES] as const;
export type Share = (typeof SHARES)[number];
export const sayShare = (share: Share): string =>
  share === "nobody" ? "Only I" : share === "everyone" ? "Everybody" : `${ROLE_LABELS[share]}s`;

export interface SavedView {
  id: string;
  list: ViewList;
  name: string;
  /** The query of the address, in one order for one view. */
  query: string;
  ownerId: string;
  ownerName: string;
  ownerActive: boolean;
  sharedWith: Share;
  defaultFor: readonly Role[];
  position: number;
  version: number;
}

/** The parameter that says which view an address came from; "all" is the list without any. */
export const VIEW_PARAM = "saved";
export const ALL = "all";
/** Where one stands in a list is not part of what is kept. */
const NOT_KEPT = [VIEW_PARAM, "after", "before", "page", "more"];
export const LONGEST_QUERY = 1_800;
/** More views than these are no help to their owner. */
export const MOST_VIEWS = 50;

/** The same text for the same view, whatever order somebody's browser sent it in. */
export function canonicalQuery(query: string | URLSearchParams): string {
  const params = typeof query === "string" ? new URLSearchParams(query) : query;
  const pairs = [...params]
    .filter(([name, value]) => value !== "" && !NOT_KEPT.includes(name))
    // Values of one name keep their order: columns are an order.
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new URLSearchParams(pairs).toString();
}

/** The address of a view: it says all of it, so that it opens for somebody who cannot see the view itself. */
export function viewHref(view: Pick<SavedView, "id" | "list" | "query">): string {
  return `${VIEW_LISTS[view.list].href}?${[view.query, `${VIEW_PARAM}=${view.id}`].filter(Boolean).join("&")}`;
}

export const isOwnView = (viewer: Viewer, view: Pick<SavedView, "ownerId">): boolean =>
  view.ownerId === viewer.personId;

export const seesView = (
  viewer: Viewer,
  view: Pick<SavedView, "ownerId" | "sharedWith" | "defaultFor">,
): boolean =>
  isOwnView(viewer, view) ||
  view.sharedWith === "everyone" ||
  view.sharedWith === viewer.role ||
  view.defaultFor.includes(viewer.role);

/** Its owner; what is shared can be put right by those who run the program too, for people leave. */
export const mayChangeView = (
  viewer: Viewer,
  view: Pick<SavedView, "ownerId" | "sharedWith" | "defaultFor">,
): boolean => isOwnView(viewer, view) || (seesView(viewer, view) && can(viewer, "playbook.edit"));

export const maySetDefaults = (viewer: Viewer): boolean => can(viewer, "playbook.edit");
export const WHO_SETS_DEFAULTS =
  "With which view a list opens for a role is decided by a CX leader or an administrator.";
export const WHO_CHANGES_VIEWS =
  "This view belongs to somebody else. Save it under a name of your own to change it.";

/** Own views first in the order their owner gave them, then what others share, by name. */
export function orderViews<V extends SavedView>(views: readonly V[], viewer: Viewer): V[] {
  return views.toSorted(
    (a, b) =>
      Number(isOwnView(viewer, b)) - Number(isOwnView(viewer, a)) ||
      (isOwnView(viewer, a) ? a.position - b.position : 0) ||
      a.name.localeCompare(b.name) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The view with which a list opens for somebody; their role's, the first by name where several say so. */
export const defaultViewOf = <V extends SavedView>(views: readonly V[], viewer: Viewer): V | null =>
  views
    .filter(({ defaultFor }) => defaultFor.includes(viewer.role))
    .toSorted((a, b) => a.name.localeCompare(b.name))[0] ?? null;
