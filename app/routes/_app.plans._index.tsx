import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Plus } from "lucide-react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listMembers } from "~/store/people/people.queries.server";
import { countPlansByStatus } from "~/store/plans/plan.queries.server";
import { listPlans } from "~/store/plans/plan-list.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ListFilters, listHref, type PlanListFilter } from "~/ui/plans/list/list-filters";
import { NoPlans } from "~/ui/plans/list/no-plans";
import { PlanList } from "~/ui/plans/list/plan-list";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Corrective action", href: "/act/corrective-action" }, { label: "Action plans" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Action plans · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const query = new URL(request.url).searchParams;
  const filter: PlanListFilter = {
    state: query.get("state") ?? "",
    owner: query.get("owner") ?? "",
    mine: query.get("mine") === "1",
    q: query.get("q")?.trim() ?? "",
  };
  const cursor = query.get("after") ?? undefined;
  const [list, counts, members] = await Promise.all([
    listPlans(viewer, { ...filter, cursor }, now()),
    countPlansByStatus(viewer),
    listMembers(viewer),
  ]);
  return {
    ...list,
    filter,
    counts,
    paged: cursor !== undefined,
    owners: members.map(({ id, name }) => ({ id, name })),
    canCreate: can(viewer, "plan.create"),
  };
}

export default function Plans() {
  const { rows, next, total, filter, counts, owners, paged, canCreate } = useLoaderData<typeof loader>();
  const any = Object.keys(counts).length > 0;
  const create = canCreate && (
    <ButtonLink to="/plans/new" variant="primary" icon={<Plus aria-hidden="true" />}>
      New plan
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Action plans"
        lead="Each one answers five questions, and closes only with proof."
        action={any && create}
      />
      {any && <ListFilters filter={filter} counts={counts} owners={owners} />}
      {rows.length === 0 ? (
        <NoPlans any={any} action={any ? null : create} />
      ) : (
        <>
          <PlanList rows={rows} />
          <Pagination
            previousHref={paged ? listHref(filter) : null}
            nextHref={next ? listHref(filter, { after: next }) : null}
            summary={
              next || paged
                ? `${rows.length} of ${total} plans`
                : `${total} ${total === 1 ? "plan" : "plans"}`
            }
          />
        </>
      )}
    </>
  );
}
