import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Handshake } from "lucide-react";
import { answersHref, NO_FILTER } from "~/domain/indices/index-filter";
import { defaultWindow, windowLabel } from "~/domain/indices/index-window";
import type { Candidate } from "~/domain/indices/testimonial-candidates";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { type Column, DataTable } from "~/ui/controls/data-table";
import { FigureLink } from "~/ui/controls/figure-link";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Index", href: "/index" }, { label: "Testimonial candidates" }],
};

export const meta: MetaFunction = () => [{ title: "Testimonial candidates · Capstan" }];

const PER_PAGE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Indices are read by the people of the program.");
  const { timeZone } = await findIndexWorkspace(viewer);
  const window = defaultWindow(dayIn(now(), timeZone));
  const { candidates, floors } = await listTestimonialCandidates(viewer, window);
  const asked = Number.parseInt(new URL(request.url).searchParams.get("at") ?? "0", 10) || 0;
  const at = Math.max(0, Math.min(asked, Math.max(0, candidates.length - 1)));
  return {
    rows: candidates.slice(at, at + PER_PAGE),
    at,
    total: candidates.length,
    floors,
    window,
    locale: viewer.locale,
  };
}

export default function Testimonials() {
  const { rows, at, total, floors, window, locale } = useLoaderData<typeof loader>();
  const columns: Column<Candidate>[] = [
    {
      id: "account",
      header: "Account",
      primary: true,
      cell: (row) => (
        <Link to={`/accounts/${row.accountId}`} className="hover:text-accent hover:underline">
          {row.account}
        </Link>
      ),
    },
    { id: "tier", header: "Tier", width: "w-20", cell: (row) => row.tier ?? "–" },
    {
      id: "index",
      header: "Satisfaction",
      align: "end",
      width: "w-28",
      cell: (row) => (
        <FigureLink href={answersHref({ ...NO_FILTER, account: row.accountId }, window)} label={row.account}>
          {row.shown}
        </FigureLink>
      ),
    },
    { id: "n", header: "n", align: "end", width: "w-16", cell: (row) => row.n },
    {
      id: "few",
      header: "How sure",
      cell: (row) => (row.isFew ? <Badge tone="quiet">few answers</Badge> : "enough for a status"),
    },
  ];
  const page = (to: number) => `/index/testimonials?at=${to}`;
  return (
    <>
      <PageHeader
        eyebrow={`Satisfaction · ${windowLabel(window, locale)}`}
        title={
          total === 0
            ? "No testimonial candidate in this window"
            : `${total} ${total === 1 ? "account" : "accounts"} could vouch for us`
        }
        lead={`Customers whose exact points reach 4.0 over the whole window, from ${floors.few} answers on. It says whom to ask, not that 4.0 is proven: a single account seldom has answers enough for that.`}
        menu={
          total > 0
            ? [{ label: "This list (CSV)", href: "/index/testimonials.csv", download: true }]
            : undefined
        }
      />
      {total === 0 ? (
        <EmptyState
          title="Nobody reached 4.0 with answers enough"
          icon={<Handshake />}
          action={<ButtonLink to="/index">Back to the index</ButtonLink>}
        >
          <p>
            An account stands here once {floors.few} of its people answered within three complete months and
            their points reach 4.0.
          </p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption="Accounts that reached 4.0"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.accountId}
          />
          <Pagination
            previousHref={at > 0 ? page(Math.max(0, at - PER_PAGE)) : null}
            nextHref={at + PER_PAGE < total ? page(at + PER_PAGE) : null}
            summary={`${at + 1} to ${at + rows.length} of ${total}`}
          />
        </>
      )}
    </>
  );
}
