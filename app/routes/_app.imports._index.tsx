import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FileUp } from "lucide-react";
import { can } from "~/domain/access";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { placeIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listImports } from "~/store/surveys/import.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { ImportTable } from "~/ui/surveys/import-table";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Surveys", href: "/surveys" }, { label: "Imports" }],
};
export const meta: MetaFunction = () => [{ title: "Imports · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Imports are read by the people of the program.");
  const beforeNumber = placeIn(request, "before");
  const { lines, hasMore } = await listImports(viewer, { beforeNumber });
  return {
    rows: lines.map(({ createdAt, ...line }) => ({ ...line, at: createdAt.toISOString() })),
    next: hasMore ? (lines.at(-1)?.number ?? null) : null,
    isFirst: beforeNumber === undefined,
    mayImport: can(viewer, "survey.edit"),
  };
}

export default function Imports() {
  const { rows, next, isFirst, mayImport } = useLoaderData<typeof loader>();
  const start = (
    <ButtonLink to="/imports/new" variant="primary">
      Import answers
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Imports"
        lead="Every file of answers that came in, who brought it, and what it added. Each can be undone."
        meta={
          <Link to="/imports/mappings" className="link">
            Saved mappings
          </Link>
        }
        action={mayImport && start}
      />
      {!mayImport && (
        <div className="mb-4">
          <InlineNote>{MAY_NOT.import}</InlineNote>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title="No file was imported yet" icon={<FileUp />} action={mayImport && start}>
          Export the answers of a month from your survey tool as CSV and bring them in here. Before anything
          is added you see a verdict on every row.
        </EmptyState>
      ) : (
        <ImportTable rows={rows} />
      )}
      {(next !== null || !isFirst) && (
        <Pagination
          previousHref={isFirst ? null : "/imports"}
          nextHref={next === null ? null : `/imports?before=${next}`}
          summary="Newest first"
        />
      )}
    </>
  );
}
