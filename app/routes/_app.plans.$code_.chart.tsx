import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PLAN_STATUS_LABELS } from "~/domain/plans/plan";
import { requirePlan } from "~/http/require-plan.server";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { StateChart } from "~/ui/lifecycle/state-chart";
import { planChart } from "~/ui/plans/plan-chart";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Every state and move") };
export const meta: MetaFunction = ({ params }) => [{ title: `States of ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePlan(request, params.code);
  return { code: facts.code, title: facts.title, status: facts.status, layout: planChart() };
}

export default function Chart() {
  const { code, title, status, layout } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Every state and move of a plan"
        lead={`Drawn from the rules that hold. ${code} is “${PLAN_STATUS_LABELS[status]}” now.`}
        action={<ButtonLink to={`/plans/${code}`}>Back to the plan</ButtonLink>}
      />
      <StateChart title="The life of a plan" layout={layout} current={status} />
    </>
  );
}
