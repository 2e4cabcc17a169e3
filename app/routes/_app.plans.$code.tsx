import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findPlanPage } from "~/store/plans/plan.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PlanPage } from "~/ui/plans/page/plan-page";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs() };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.page.facts.code} ${data.page.facts.title}` : "Not found"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const page = await findPlanPage(viewer, params.code ?? "", now());
  if (!page) throwRefusal(notFound("plan").refusal);
  const { lines } = await listActivityLines(viewer, { planId: page.facts.id, take: 8 });
  return { page, lines };
}

export default function Plan() {
  const { page, lines } = useLoaderData<typeof loader>();
  return (
    <PlanPage
      {...page}
      activity={
        <>
          <ActivityList lines={lines} compact />
          <p className="no-print mt-3">
            <Link to={`/plans/${page.facts.code}/activity`} className="link text-sm">
              Everything that happened
            </Link>
          </p>
        </>
      }
    />
  );
}
