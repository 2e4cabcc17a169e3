import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireViewer } from "~/http/session.server";
import { MessageHelp } from "~/ui/communications/message-help";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

const TITLE = "How a message earns its sending";

export const handle: FrameHandle = { crumbs: () => [{ label: "Help" }, { label: TITLE }] };
export const meta: MetaFunction = () => [{ title: `${TITLE} · Capstan` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return null;
}

export default function Help() {
  return (
    <>
      <PageHeader
        title={TITLE}
        lead="A stakeholder believes what is told to them when the last message was true. So a message says only what the records show, to everybody it touches, and tells what did not help as plainly as what did."
      />
      <MessageHelp />
    </>
  );
}
