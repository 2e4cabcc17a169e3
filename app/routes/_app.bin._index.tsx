import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RECYCLED_LABELS, RECYCLED_NOUNS } from "~/domain/bin/recycled";
import { requireRight, requireViewer } from "~/http/session.server";
import { listRecycled } from "~/store/bin/bin.queries.server";
import { findRetentionDays } from "~/store/bin/recycle.server";
import { database } from "~/store/database.server";
import { BinTable } from "~/ui/bin/bin-table";
import { Chip } from "~/ui/controls/chip";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Corrective action", href: "/act/corrective-action" }, { label: "Bin" }],
};
export const meta: MetaFunction = () => [{ title: "Bin · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The bin is read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const noun = RECYCLED_NOUNS.find((each) => each === params.get("kind")) ?? null;
  const before = params.get("before")?.slice(0, 64) || null;
  const [{ rows, next, total }, days] = await Promise.all([
    listRecycled(viewer, { noun, before }),
    findRetentionDays(database(), viewer.workspaceId),
  ]);
  return {
    rows: rows.map(({ id, noun: kind, code, title, version, contents, deletedBy, deletedAt, purgeOn }) => ({
      id,
      noun: kind,
      code,
      title,
      version,
      contents,
      deletedBy,
      deletedAt: deletedAt.toISOString(),
      purgeOn,
    })),
    next,
    total,
    noun,
    before,
    days,
  };
}

export default function BinRoute() {
  const { rows, next, total, noun, before, days } = useLoaderData<typeof loader>();
  const address = (kind: string | null, cursor: string | null) => {
    const query = new URLSearchParams({ ...(kind && { kind }), ...(cursor && { before: cursor }) });
    return `/bin${query.size > 0 ? `?${query}` : ""}`;
  };
  return (
    <>
      <PageHeader
        title="Bin"
        lead={`Drafts of plans and messages, tasks, findings and proposed pilots that were deleted. For ${days} ${days === 1 ? "day" : "days"} each can be brought back with everything that hung on it; what was promised or proven is never deleted, but cancelled.`}
      />
      <div className="mb-4 flex flex-wrap gap-2">
        <Chip href={address(null, null)} selected={noun === null}>
          All
        </Chip>
        {RECYCLED_NOUNS.map((kind) => (
          <Chip key={kind} href={address(kind, null)} selected={noun === kind}>
            {RECYCLED_LABELS[kind]}s
          </Chip>
        ))}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={total === 0 ? "Nothing lies in the bin" : "Nothing more lies in the bin"}>
          Whatever you delete of your own waits here; leaders and administrators see what anybody deleted.
        </EmptyState>
      ) : (
        <>
          <BinTable rows={rows} />
          {(next || before) && (
            <Pagination
              previousHref={before ? address(noun, null) : null}
              nextHref={next ? address(noun, next) : null}
              summary={`${total.toLocaleString("en")} in the bin`}
            />
          )}
        </>
      )}
    </>
  );
}
