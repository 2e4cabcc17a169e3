import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { many } from "~/domain/bulk/bulk-edit";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listBulkEdits } from "~/store/bulk/bulk-edit.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: () => [{ label: "Changes of many" }] };
export const meta: MetaFunction = () => [{ title: "Changes of many · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Changes are read by the people of the program.");
  const before = cursorIn(request, "before");
  return { ...(await listBulkEdits(viewer, before)), isFirst: before === null };
}

export default function BulkEdits() {
  const { lines, next, isFirst } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Changes of many"
        lead="Whatever was changed on several tasks or plans at once, with what each of them was before, and the way back."
      />
      <DataTable
        caption="Changes of many, newest first"
        rows={lines}
        rowKey={(line) => line.id}
        rowHref={(line) => `/bulk-edits/${line.id}`}
        columns={[
          { id: "what", header: "What", primary: true, cell: (line) => line.summary },
          {
            id: "count",
            header: "Changed",
            align: "end",
            width: "w-32",
            cell: (line) => many(line.noun, line.counts.change),
          },
          {
            id: "by",
            header: "By",
            width: "w-44",
            cell: (line) => line.byName,
          },
          {
            id: "at",
            header: "When",
            width: "w-40",
            cell: (line) => <DateText value={new Date(line.at).toISOString()} />,
          },
          { id: "back", header: "Taken back", width: "w-28", cell: (line) => (line.undone ? "yes" : "no") },
        ]}
        empty={
          <EmptyState
            title="Nothing was changed at once yet"
            action={
              <ButtonLink to="/tasks" variant="primary">
                Open the tasks
              </ButtonLink>
            }
          >
            Tick several tasks or plans in a list and change them together. What was done stands here.
          </EmptyState>
        }
      />
      <Pagination
        previousHref={isFirst ? null : "/bulk-edits"}
        nextHref={next ? `/bulk-edits?before=${next}` : null}
        summary={isFirst ? "The newest" : "Older ones"}
      />
    </>
  );
}
