import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { planSubject } from "~/domain/plans/plan.access";
import { requirePlan } from "~/http/require-plan.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { MissingPage } from "~/ui/plans/missing-page";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("What is missing") };
export const meta: MetaFunction = ({ params }) => [{ title: `What is missing · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  return { facts, canEdit: can(viewer, "plan.edit", planSubject(facts)) };
}

export default function Missing() {
  return <MissingPage {...useLoaderData<typeof loader>()} />;
}
