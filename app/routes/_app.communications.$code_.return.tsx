import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnMessage } from "~/commands/communications/return-message.server";
import { mayApproveMessage, WHO_APPROVES_MESSAGES } from "~/domain/communications/message.access";
import { messageMoveView } from "~/domain/communications/message-move-view";
import { messagePath } from "~/domain/communications/message-places";
import { returnMessageSchema } from "~/domain/communications/message-review.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { requireViewer } from "~/http/session.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { MessageMovePage } from "~/ui/communications/message/move-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Return") };
export const meta: MetaFunction = ({ params }) => [{ title: `Return · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  return messageMoveView(facts, "RETURN", {
    by: viewer.personId,
    only: new URL(request.url).searchParams.get("version"),
    permitted: mayApproveMessage(viewer, facts),
    whom: WHO_APPROVES_MESSAGES,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, returnMessageSchema);
  if (!form.ok) return formResponse(form);
  const result = await returnMessage(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, audiences } = result.value;
  return redirectWithToast(messagePath(code), {
    message: `${code} for ${audiences} went back to its author.`,
  });
}

export default function Move() {
  return (
    <MessageMovePage
      {...useLoaderData<typeof loader>()}
      heading="Return"
      explained="Its author reads what has to be mended, and submits it again."
      submit="Return to its author"
      leadsTo="Returned"
      none="No audience waits for approval"
      asks={{ name: "reason", label: "What has to be mended?", hint: "Its author reads it." }}
      reply={useActionData<typeof action>()}
    />
  );
}
