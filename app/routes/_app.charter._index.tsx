import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { unmet } from "~/domain/gate";
import { signatureGates } from "~/domain/governance/charter";
import { requireRight, requireViewer } from "~/http/session.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { CharterPage } from "~/ui/governance/charter-page";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Charter" }] };
export const meta: MetaFunction = () => [{ title: "Charter · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The charter is read by the people of the program.");
  const charters = await listCharters(viewer);
  const draft = charters.find((each) => each.status === "draft") ?? null;
  return {
    draft,
    signed: charters.find((each) => each.status === "signed") ?? null,
    earlier: charters.filter((each) => each.status === "replaced"),
    missing: draft ? unmet(signatureGates(draft, draft.champion)) : [],
    mayEdit: can(viewer, "playbook.edit"),
    maySign:
      draft !== null &&
      can(viewer, "charter.sign", { workspaceId: viewer.workspaceId, ownIds: [draft.championId] }),
  };
}

export default function CharterRoute() {
  return <CharterPage {...useLoaderData<typeof loader>()} />;
}
