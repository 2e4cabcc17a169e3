import { linksPath, type PageStanding, type PublicLinkView } from "~/domain/communications/public-link";
import { ConfirmDialog } from "../../controls/confirm-dialog";
import { type Column, DataTable } from "../../controls/data-table";
import { DateText } from "../../controls/date-text";
import { StatusPill } from "../../controls/status-pill";

interface LinkListProps {
  code: string;
  links: readonly PublicLinkView[];
  mayWithdraw: boolean;
}

const STANDING: Record<PageStanding, { kind: "done" | "active" | "ended"; label: string }> = {
  open: { kind: "done", label: "Stands" },
  correcting: { kind: "active", label: "Being corrected" },
  gone: { kind: "ended", label: "Withdrawn" },
};

/** The pages of a message: which stand, how often they were read, and who made or withdrew them. */
export function LinkList({ code, links, mayWithdraw }: LinkListProps) {
  const columns: Column<PublicLinkView>[] = [
    {
      id: "standing",
      header: "Page",
      primary: true,
      cell: (link) => (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusPill {...STANDING[link.standing]} /> {link.audience}
        </span>
      ),
    },
    {
      id: "made",
      header: "Made",
      cell: (link) => (
        <>
          <DateText value={link.createdAt} /> by {link.by}
        </>
      ),
    },
    {
      id: "views",
      header: "Read",
      align: "end",
      cell: (link) => (link.views === 1 ? "once" : `${link.views} times`),
    },
    {
      id: "last",
      header: "Last read",
      cell: (link) => (link.lastViewedAt ? <DateText value={link.lastViewedAt} /> : "not yet"),
    },
    {
      id: "end",
      header: "Withdrawn",
      cell: (link) =>
        link.withdrawnAt ? (
          <>
            <DateText value={link.withdrawnAt} /> by {link.withdrawnBy}
          </>
        ) : mayWithdraw ? (
          <ConfirmDialog
            trigger="Withdraw"
            title="Withdraw this page?"
            description="Whoever opens its address from now on reads that there is no page. The address cannot be brought back; a new page gets a new one."
            action={`${linksPath(code)}/${link.id}/withdrawal`}
            confirmLabel="Withdraw the page"
            danger
          />
        ) : (
          "no"
        ),
    },
  ];
  return (
    <DataTable
      caption="Public pages of this message"
      columns={columns}
      rows={links}
      rowKey={(link) => link.id}
    />
  );
}
