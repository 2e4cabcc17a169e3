import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listDecisionFilters, listDecisions } from "~/store/governance/decision.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { DecisionsPage } from "~/ui/governance/decisions-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Decisions" }] };
export const meta: MetaFunction = () => [{ title: "Decisions · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Decisions are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const ask = {
    q: params.get("q") ?? "",
    state: params.get("state") ?? "",
    by: params.get("by") ?? "",
    year: params.get("year") ?? "",
  };
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  const [list, filters] = await Promise.all([
    listDecisions(viewer, { ...ask, cursor: params.get("after") ?? undefined }, today),
    listDecisionFilters(viewer),
  ]);
  return {
    ...list,
    ask,
    filters,
    isFirst: !params.has("after"),
    mayRecord: can(viewer, "playbook.edit") || can(viewer, "contact.log"),
  };
}

export default function Decisions() {
  return <DecisionsPage {...useLoaderData<typeof loader>()} />;
}
