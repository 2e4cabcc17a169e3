import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight, requireViewer } from "~/http/session.server";
import { listCommunications } from "~/store/communications/communication.queries.server";
import { CommunicationList } from "~/ui/communications/communication-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Stakeholder communications", href: "/assess/communications" },
    { label: "All messages" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Communications · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Communications are read by the people of the program.");
  return { rows: await listCommunications(viewer) };
}

export default function Communications() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Communications"
        lead="What was told to whom: for each audience how it benefits, what it does differently, how its role links to customers."
      />
      <CommunicationList rows={rows} />
    </>
  );
}
