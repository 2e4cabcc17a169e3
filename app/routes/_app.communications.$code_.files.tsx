import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attachMessageFiles } from "~/commands/communications/attach-message-files.server";
import { isOver } from "~/domain/communications/communication";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { messageFilesSchema } from "~/domain/communications/message-file";
import { messageFilesPath } from "~/domain/communications/message-places";
import { putBackWords, versionWriting } from "~/domain/communications/message-writing";
import { MAX_UPLOAD_BYTES } from "~/domain/tasks/new-file";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { newFilesOf } from "~/http/new-file.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { listMessageFiles } from "~/store/communications/files.queries.server";
import { FilesPage } from "~/ui/communications/editor/files-page";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Pictures and files") };
export const meta: MetaFunction = ({ params }) => [
  { title: `Pictures and files · ${params.code} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const over = facts.versions.length > 0 && facts.versions.every(({ status }) => isOver(status));
  const undone = facts.versions.flatMap((version) => {
    const writing = versionWriting(version);
    return writing.open && writing.undoes ? [writing.undoes] : [];
  });
  return {
    code: facts.code,
    subject: facts.subject,
    files: await listMessageFiles(viewer, facts.id),
    closed: !mayWriteMessage(viewer, facts)
      ? WHO_WRITES_COMMUNICATIONS
      : over
        ? `${facts.code} is on its way or over; its files stay as they are.`
        : null,
    undoes: undone.length > 0 ? undone.join(" ") : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, messageFilesSchema, { maxBytes: MAX_UPLOAD_BYTES });
  if (!form.ok) return formResponse(form);
  const result = await attachMessageFiles(actOf(request, viewer), {
    code,
    place: form.data.place,
    alt: form.data.alt,
    files: await newFilesOf(form.data.files),
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { names, putBack } = result.value;
  const what = names.length === 1 ? `${names[0]} is` : `${names.length} files are`;
  return redirectWithToast(messageFilesPath(result.value.code), {
    message: `${what} part of the message now.${putBackWords(putBack)}`,
  });
}

export default function MessageFiles() {
  return <FilesPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
