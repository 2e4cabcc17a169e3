import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findCoverage } from "~/store/audiences/coverage.queries.server";
import { CoveragePage } from "~/ui/audiences/coverage-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Stakeholder communications", href: "/assess/communications" },
    { label: "Coverage" },
  ],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Coverage · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_AUDIENCES);
  const matrix = await findCoverage(viewer, dayIn(now(), viewer.timeZone));
  return { ...matrix, mayWrite: can(viewer, "communication.edit"), mayEdit: can(viewer, "audience.edit") };
}

export default function CoverageRoute() {
  return <CoveragePage {...useLoaderData<typeof loader>()} />;
}
