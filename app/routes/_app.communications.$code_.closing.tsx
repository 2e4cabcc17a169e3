import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closeMessage } from "~/commands/communications/close-message.server";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { messageMoveView } from "~/domain/communications/message-move-view";
import { messagePath } from "~/domain/communications/message-places";
import { chosenVersionsSchema } from "~/domain/communications/message-review.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { requireViewer } from "~/http/session.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { MessageMovePage } from "~/ui/communications/message/move-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Close") };
export const meta: MetaFunction = ({ params }) => [{ title: `Close · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  return messageMoveView(facts, "CLOSE", {
    by: viewer.personId,
    only: new URL(request.url).searchParams.get("version"),
    permitted: maySendMessage(viewer, facts),
    whom: WHO_SENDS_MESSAGES,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, chosenVersionsSchema);
  if (!form.ok) return formResponse(form);
  const result = await closeMessage(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, audiences } = result.value;
  return redirectWithToast(messagePath(code), {
    message: `${code} for ${audiences} is closed.`,
  });
}

export default function Move() {
  return (
    <MessageMovePage
      {...useLoaderData<typeof loader>()}
      heading="Close"
      explained="Acknowledgements are not awaited any more and nobody is reminded. It closes by itself thirty days after it was sent."
      submit="Close"
      leadsTo="Closed"
      none="No audience was sent it and is still open"
      reply={useActionData<typeof action>()}
    />
  );
}
