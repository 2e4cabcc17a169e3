import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { componentState } from "~/domain/playbook/component-state";
import { findComponent, findPhase } from "~/domain/playbook/playbook";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { readProgramCounts } from "~/store/playbook/program-counts.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { ComponentPage } from "~/ui/playbook/component-page";

export const handle: FrameHandle = {
  crumbs: (_, params) => {
    const phase = findPhase(params.phase ?? "");
    const component = findComponent(params.component ?? "");
    return [...(phase ? [{ label: phase.label }] : []), ...(component ? [{ label: component.label }] : [])];
  },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.component.label ?? "Not found"} · Capstan` },
];

/** A component without a page of its own yet: what the method asks for there, and what exists so far. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const component = findComponent(params.component ?? "");
  const phase = findPhase(params.phase ?? "");
  if (!component || !phase || component.phase !== phase.slug) {
    throw new Response("There is no such page here.", { status: 404, statusText: "Not found" });
  }
  const [counts, standing] = await Promise.all([
    readProgramCounts(viewer),
    findComponentStanding(viewer, component.slug, now()),
  ]);
  return {
    component,
    question: phase.question,
    state: componentState(component.slug, counts),
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
  };
}

export default function Component() {
  return <ComponentPage {...useLoaderData<typeof loader>()} />;
}
