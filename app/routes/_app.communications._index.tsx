import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { readMessageListAsk } from "~/domain/communications/message-list";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listAudiences } from "~/store/audiences/audience.queries.server";
import { listMessages } from "~/store/communications/message-list.queries.server";
import { MessagesPage } from "~/ui/communications/message/messages-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Messages" }], wide: true };
export const meta: MetaFunction = () => [{ title: "Messages · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Messages are read by the people of the program.");
  const ask = readMessageListAsk(new URL(request.url).searchParams);
  const [list, audiences] = await Promise.all([listMessages(viewer, ask, now()), listAudiences(viewer)]);
  return {
    ask,
    ...list,
    audiences: audiences.map(({ id, name }) => ({ id, name })),
    mayBegin: can(viewer, "communication.edit"),
  };
}

export default function Messages() {
  return <MessagesPage {...useLoaderData<typeof loader>()} />;
}
