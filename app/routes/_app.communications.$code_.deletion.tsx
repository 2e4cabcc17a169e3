import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteMessage } from "~/commands/bin/delete-message.server";
import { deletionSchema } from "~/domain/bin/bin.schema";
import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
import { messageDeletionBar } from "~/domain/communications/message-deletion";
import { messageCancelPath, messagePath } from "~/domain/communications/message-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { requireViewer } from "~/http/session.server";
import { findRetentionDays, previewDeletion } from "~/store/bin/recycle.server";
import { countSnapshots } from "~/store/communications/snapshots.server";
import { database } from "~/store/database.server";
import { DeletionPage } from "~/ui/bin/deletion-page";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Delete") };
export const meta: MetaFunction = () => [{ title: "Delete a message · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  if (!mayWriteMessage(viewer, facts)) throw new Response(WHO_WRITES_MESSAGES, { status: 403 });
  const bar = messageDeletionBar(facts, await countSnapshots(database(), facts));
  return {
    eyebrow: facts.code,
    title: facts.subject,
    version: facts.version,
    contents: bar ? [] : await previewDeletion("communication", facts.id),
    instead:
      bar === null
        ? null
        : { why: bar, label: "Cancel it with a reason", href: messageCancelPath(facts.code) },
    retentionDays: await findRetentionDays(database(), viewer.workspaceId),
    backHref: messagePath(facts.code),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deletionSchema);
  if (!form.ok) return formResponse(form);
  const result = await deleteMessage(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, version, code } = result.value;
  return redirectWithToast("/communications", {
    message: `${code} is in the bin.`,
    undo: { url: `/bin/${id}/restoration`, fields: { version: String(version) } },
  });
}

export default function MessageDeletionRoute() {
  return (
    <DeletionPage
      {...useLoaderData<typeof loader>()}
      noun="message"
      answer={useActionData<typeof action>()}
    />
  );
}
