import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { resendToRecipient } from "~/commands/communications/resend-to-recipient.server";
import { can } from "~/domain/access";
import { maySendMessage } from "~/domain/communications/message.access";
import { whyNotOnceMore } from "~/domain/communications/once-more";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireMessage } from "~/http/require-message.server";
import { requireViewer } from "~/http/session.server";
import { findRecipient } from "~/store/communications/recipients.queries.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { RecipientPage } from "~/ui/communications/sending/recipient-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

const crumbs = messageCrumbs("Recipient");
export const handle: FrameHandle = { crumbs };
export const meta: MetaFunction = ({ params }) => [{ title: `Recipient · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, message } = await requireMessage(request, params.code);
  const { workspaceId, id: communicationId, code, subject } = message;
  const found = await findRecipient({ workspaceId, communicationId }, params.recipientId ?? "");
  if (!found) return throwRefusal(notFound("recipient").refusal);
  const maySend = maySendMessage(viewer, message);
  return {
    code,
    subject,
    mayReadMail: can(viewer, "mail.read"),
    maySend,
    whyNot: whyNotOnceMore(found),
    recipient: {
      ...found,
      dueAt: found.dueAt.toISOString(),
      handedAt: found.handedAt?.toISOString() ?? null,
      sentAt: found.sentAt?.toISOString() ?? null,
      acknowledgedAt: found.acknowledgedAt?.toISOString() ?? null,
      remindedAt: found.remindedAt?.toISOString() ?? null,
      questions: found.questions.map((question) => ({ ...question, at: question.at.toISOString() })),
      tries: found.tries.map((one) => ({ ...one, at: one.at.toISOString() })),
    },
  };
}

const resendSchema = z.object({
  version: z.coerce.number({ error: "Reload the page." }).int().min(1).max(2_147_483_647),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, resendSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", recipientId = "" } = params;
  const result = await resendToRecipient(actOf(request, viewer), {
    code,
    recipientId,
    version: form.data.version,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/communications/${encodeURIComponent(code)}/recipients/${recipientId}`, {
    message: `The letter to ${result.value.name} is on its way once more.`,
  });
}

export default function Recipient() {
  return <RecipientPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
