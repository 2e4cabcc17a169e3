import { Bookmark, Ellipsis } from "lucide-react";
import { ROLE_LABELS } from "~/domain/viewer";
import { type SavedView, sayShare, VIEW_LISTS, type ViewList, viewHref } from "~/domain/views/saved-view";
import { ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { iconButtonClass } from "../controls/icon-button";
import { Menu, type MenuItem } from "../controls/menu";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

type Row = SavedView & { own: boolean; mayChange: boolean };

/** Every view somebody sees, and what they may do with each. */
export function ViewsPage({ views }: { views: readonly Row[] }) {
  const lists = (Object.keys(VIEW_LISTS) as ViewList[]).filter((list) =>
    views.some((view) => view.list === list),
  );
  return (
    <>
      <PageHeader
        title="Saved views"
        lead="Lists under a name, with their filters, order, groups and columns. They stand as tabs above the list."
      />
      {lists.length === 0 ? (
        <EmptyState
          title="No views yet"
          icon={<Bookmark />}
          action={<ButtonLink to="/plans?saved=all">To the action plans</ButtonLink>}
        >
          Narrow a list to what you look at every week, then save it as a view.
        </EmptyState>
      ) : (
        lists.map((list) => (
          <Section key={list} title={VIEW_LISTS[list].label}>
            <DataTable
              caption={`Views of ${VIEW_LISTS[list].label.toLowerCase()}`}
              columns={COLUMNS}
              rows={views.filter((view) => view.list === list)}
              rowKey={(view) => view.id}
              rowHref={viewHref}
            />
          </Section>
        ))
      )}
    </>
  );
}

const COLUMNS: Column<Row>[] = [
  { id: "name", header: "View", primary: true, cell: (view) => view.name },
  {
    id: "owner",
    header: "Kept by",
    cell: (view) =>
      view.own
        ? "You"
        : `${view.ownerName}${view.ownerActive || view.ownerName.startsWith("Somebody") ? "" : " (left)"}`,
  },
  { id: "shared", header: "Who sees it", cell: (view) => sayShare(view.sharedWith) },
  {
    id: "opens",
    header: "Opens for",
    cell: (view) =>
      view.defaultFor.length === 0 ? (
        <span className="text-ink-faint">–</span>
      ) : (
        view.defaultFor.map((role) => ROLE_LABELS[role]).join(", ")
      ),
  },
  { id: "acts", header: "Change", width: "w-16", cell: (view) => <Acts view={view} /> },
];

function Acts({ view }: { view: Row }) {
  const items: MenuItem[] = [
    ...(view.own
      ? [
          { label: "Further to the front", action: `/views/${view.id}/place`, fields: { direction: "up" } },
          { label: "Further back", action: `/views/${view.id}/place`, fields: { direction: "down" } },
        ]
      : []),
    ...(view.mayChange
      ? [
          { label: "Rename and share", href: `/views/${view.id}/edit` },
          {
            label: "Delete",
            action: `/views/${view.id}/deletion`,
            fields: { version: String(view.version) },
            tone: "danger" as const,
          },
        ]
      : []),
  ];
  if (items.length === 0) return <span className="text-xs text-ink-muted">of somebody else</span>;
  return (
    <Menu
      items={items}
      label={`Change “${view.name}”`}
      triggerClassName={iconButtonClass}
      trigger={<Ellipsis aria-hidden="true" />}
    />
  );
}
