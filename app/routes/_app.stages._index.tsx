import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { findStageModel } from "~/store/governance/stage.queries.server";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { StagesPage } from "~/ui/governance/stages-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Journey stages" }] };
export const meta: MetaFunction = () => [{ title: "Journey stages · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The stage model is read by the people of the program.");
  return { ...(await findStageModel(viewer)), mayEdit: can(viewer, "playbook.edit") };
}

export default function Stages() {
  return <StagesPage {...useLoaderData<typeof loader>()} />;
}
