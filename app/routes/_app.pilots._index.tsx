import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { readPilotListAsk } from "~/domain/pilots/pilot-list";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listPilotCards } from "~/store/pilots/pilot-list.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PilotsPage } from "~/ui/pilots/pilots-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Pilots" }], wide: true };
export const meta: MetaFunction = () => [{ title: "Pilots · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Pilots are read by the people of the program.");
  const ask = readPilotListAsk(new URL(request.url).searchParams);
  const list = await listPilotCards(viewer, now(), ask);
  return { ask, ...list, mayCreate: can(viewer, "pilot.create") };
}

export default function Pilots() {
  return <PilotsPage {...useLoaderData<typeof loader>()} />;
}
