import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePlan } from "~/http/require-plan.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { ChartPage } from "~/ui/plans/chart-page";
import { planChart } from "~/ui/plans/plan-chart";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Every state and move") };
export const meta: MetaFunction = ({ params }) => [{ title: `States of ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePlan(request, params.code);
  return { code: facts.code, title: facts.title, status: facts.status, ...planChart() };
}

export default function Chart() {
  return <ChartPage {...useLoaderData<typeof loader>()} />;
}
