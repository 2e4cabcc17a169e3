import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { unmet } from "~/domain/gate";
import { canDecideStrategy } from "~/domain/governance/governance.access";
import { adoptionGates } from "~/domain/governance/strategy";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { StrategyPage } from "~/ui/governance/strategy-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Strategy" }] };
export const meta: MetaFunction = () => [{ title: "Strategy · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The strategy is read by the people of the program.");
  const [strategies, timeZone] = await Promise.all([
    listStrategies(viewer),
    findTimeZone(viewer.workspaceId),
  ]);
  const draft = strategies.find((each) => each.status === "draft") ?? null;
  return {
    draft,
    current: strategies.find((each) => each.status === "current") ?? null,
    past: strategies.filter((each) => each.status === "past"),
    missing: draft ? unmet(adoptionGates(draft.words)) : [],
    today: dayIn(now(), timeZone),
    mayEdit: can(viewer, "playbook.edit"),
    mayDecide: canDecideStrategy(viewer),
  };
}

export default function Strategy() {
  return <StrategyPage {...useLoaderData<typeof loader>()} />;
}
