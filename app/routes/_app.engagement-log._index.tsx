import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findLastActs, listEngagement } from "~/store/governance/sponsor-act.queries.server";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { EngagementPage } from "~/ui/governance/engagement-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Engagement log" }] };
export const meta: MetaFunction = () => [{ title: "Engagement log · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The engagement log is read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const ask = {
    person: params.get("person") ?? "",
    kind: params.get("kind") ?? "",
    from: params.get("from") ?? "",
  };
  const [log, people] = await Promise.all([
    listEngagement(viewer, {
      ...ask,
      person: ask.person || undefined,
      cursor: params.get("after") ?? undefined,
    }),
    findLastActs(viewer, now()),
  ]);
  return {
    ...log,
    people,
    ask,
    isFirst: !params.has("after"),
    mayLog: can(viewer, "contact.log") || can(viewer, "playbook.edit"),
    mayAll: can(viewer, "playbook.edit"),
    me: viewer.personId,
  };
}

export default function EngagementLog() {
  return <EngagementPage {...useLoaderData<typeof loader>()} />;
}
