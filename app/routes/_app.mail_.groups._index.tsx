import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listGroups } from "~/store/letters/group.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { groupWords, sumOf } from "~/ui/mail/group-words";
import { MailTabs } from "~/ui/mail/mail-tabs";

export const meta: MetaFunction = () => [{ title: "Letters to many · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Mail", href: "/mail" }, { label: "Letters to many" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const before = cursorIn(request, "before");
  const { groups, next } = await listGroups(viewer, before);
  return {
    mayWrite: can(viewer, "member.manage"),
    isFirst: before === null,
    next,
    groups: groups.map((group) => ({ ...group, createdAt: group.createdAt.toISOString() })),
  };
}

export default function LetterGroups() {
  const { mayWrite, isFirst, next, groups } = useLoaderData<typeof loader>();
  const write = mayWrite ? (
    <ButtonLink to="/mail/new" variant="primary">
      Write to people here
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader title="Letters to many" lead="One letter to several people, with what became of each." />
      <MailTabs mayWrite={mayWrite} />
      <DataTable
        caption="Letters to many, newest first"
        rows={groups}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/mail/groups/${id}`}
        columns={[
          { id: "subject", header: "Letter", primary: true, cell: (group) => group.subject },
          { id: "by", header: "By", width: "w-44", cell: (group) => group.byName },
          {
            id: "to",
            header: "To",
            align: "end",
            width: "w-20",
            cell: (group) => sumOf(group.counts).toLocaleString("en"),
          },
          { id: "state", header: "What became of it", cell: (group) => groupWords(group.counts) },
          {
            id: "at",
            header: "Written",
            align: "end",
            width: "w-36",
            cell: (group) => <DateText value={group.createdAt} />,
          },
        ]}
        empty={
          <EmptyState title="No letter to many yet" action={write}>
            {mayWrite
              ? "Tell everybody at once when the system rests or what changes in it."
              : "An administrator writes to everybody about the system. What became of each letter stands here."}
          </EmptyState>
        }
      />
      {(groups.length > 0 || !isFirst) && (
        <Pagination
          previousHref={isFirst ? null : "/mail/groups"}
          nextHref={next === null ? null : `/mail/groups?before=${encodeURIComponent(next)}`}
          summary={isFirst ? "The newest" : "Older ones"}
        />
      )}
    </>
  );
}
