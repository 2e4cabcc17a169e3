import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { placeIn } from "~/http/page-place.server";
import { requirePlan } from "~/http/require-plan.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Activity") };
export const meta: MetaFunction = ({ params }) => [{ title: `Activity · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const page = await listActivityLines(viewer, {
    planId: facts.id,
    before: placeIn(request, "before"),
  });
  return { code: facts.code, title: facts.title, ...page };
}

export default function PlanActivity() {
  const { code, title, lines, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Everything that happened"
        action={<ButtonLink to={`/plans/${code}`}>Back to the plan</ButtonLink>}
      />
      <ActivityList lines={lines} />
      {next !== null && (
        <Pagination
          previousHref={null}
          nextHref={`/plans/${code}/activity?before=${next}`}
          summary="Older lines follow"
        />
      )}
    </>
  );
}
