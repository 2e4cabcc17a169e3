import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayKeepAudiences, READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listAudienceRows } from "~/store/audiences/audience-page.queries.server";
import { AudiencesPage } from "~/ui/audiences/audiences-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Stakeholder communications", href: "/assess/communications" },
    { label: "Audiences" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Audiences · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_AUDIENCES);
  const today = dayIn(now(), viewer.timeZone);
  return { rows: await listAudienceRows(viewer, today), mayEdit: mayKeepAudiences(viewer) };
}

export default function AudiencesRoute() {
  return <AudiencesPage {...useLoaderData<typeof loader>()} />;
}
