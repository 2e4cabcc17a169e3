import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { submitMessage } from "~/commands/communications/submit-message.server";
import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
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

export const handle: FrameHandle = { crumbs: messageCrumbs("Submit for review") };
export const meta: MetaFunction = ({ params }) => [{ title: `Submit for review · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  return messageMoveView(facts, "SUBMIT", {
    by: viewer.personId,
    only: new URL(request.url).searchParams.get("version"),
    permitted: mayWriteMessage(viewer, facts),
    whom: WHO_WRITES_MESSAGES,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, chosenVersionsSchema);
  if (!form.ok) return formResponse(form);
  const result = await submitMessage(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, audiences } = result.value;
  return redirectWithToast(messagePath(code), {
    message: `${code} for ${audiences} waits for approval.`,
  });
}

export default function Move() {
  return (
    <MessageMovePage
      {...useLoaderData<typeof loader>()}
      heading="Submit for review"
      explained="Somebody who did not write it reads the words, remarks on them, and approves or returns them."
      submit="Submit for review"
      leadsTo="In review"
      none="No audience waits to be submitted"
      reply={useActionData<typeof action>()}
    />
  );
}
