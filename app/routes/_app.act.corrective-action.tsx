import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { findComponent, findPhase } from "~/domain/playbook/playbook";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPortfolio, findWhatNeedsSomebody } from "~/store/plans/portfolio.queries.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PortfolioPage } from "~/ui/plans/list/portfolio-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Act" }, { label: "Corrective action" }] };
export const meta: MetaFunction = () => [{ title: "Corrective action · Capstan" }];

const SHOWN = 7;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const component = findComponent("corrective-action");
  const phase = findPhase("act");
  if (!component || !phase) throwRefusal(notFound("component").refusal);
  const at = now();
  const [figures, needs, standing] = await Promise.all([
    findPortfolio(viewer, at),
    findWhatNeedsSomebody(viewer, at, SHOWN),
    findComponentStanding(viewer, "corrective-action", at),
  ]);
  return {
    component,
    question: phase.question,
    figures,
    ...needs,
    canCreate: can(viewer, "plan.create"),
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
  };
}

export default function CorrectiveAction() {
  return <PortfolioPage {...useLoaderData<typeof loader>()} />;
}
