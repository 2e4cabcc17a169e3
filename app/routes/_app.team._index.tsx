import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listHands, listKnownParts, listMembers } from "~/store/governance/team.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { TeamPage } from "~/ui/governance/team-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Team" }] };
export const meta: MetaFunction = () => [{ title: "Team · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The team is read by the people of the program.");
  const [members, known, hands, timeZone] = await Promise.all([
    listMembers(viewer),
    listKnownParts(viewer),
    listHands(viewer),
    findTimeZone(viewer.workspaceId),
  ]);
  const mayEdit = can(viewer, "playbook.edit");
  return {
    members,
    known,
    // What somebody offers and hears back is between them and the leader until it led to something.
    hands: mayEdit
      ? hands
      : hands.filter((hand) => hand.status === "placed" || hand.personId === viewer.personId),
    today: dayIn(now(), timeZone),
    me: viewer.personId,
    mayEdit,
  };
}

export default function Team() {
  return <TeamPage {...useLoaderData<typeof loader>()} />;
}
