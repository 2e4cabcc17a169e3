import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayChangeSeries } from "~/domain/series/series.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findSeries } from "~/store/series/series.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { SeriesPage } from "~/ui/tasks/series/series-page";

export const handle: FrameHandle = {
  crumbs: (data) => {
    const series = (data as Awaited<ReturnType<typeof loader>> | undefined)?.series;
    if (!series) return [{ label: "Recurring task" }];
    return [
      { label: "Action plans", href: "/plans" },
      { label: series.planCode, href: `/plans/${series.planCode}` },
      { label: series.title },
    ];
  },
};
export const meta: MetaFunction = () => [{ title: "Recurring task · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const series = await findSeries(viewer, params.seriesId ?? "", now());
  if (!series) throw new Response("There is no such recurring task here.", { status: 404 });
  return { series, mayEdit: mayChangeSeries(viewer, series) };
}

export default function Series() {
  return <SeriesPage {...useLoaderData<typeof loader>()} />;
}
