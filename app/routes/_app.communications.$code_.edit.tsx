import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveMessage } from "~/commands/communications/save-message.server";
import { missingAnswers } from "~/domain/communications/communication";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { figuresPath } from "~/domain/communications/figures/figure-places";
import { mayWriteMessage } from "~/domain/communications/message.access";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { messageFilesPath, messagePath } from "~/domain/communications/message-places";
import { messageWriting, putBackWords } from "~/domain/communications/message-writing";
import {
  eventValues,
  previewSchema,
  saveMessageSchema,
} from "~/domain/communications/message-writing.schema";
import { listTimeZones } from "~/domain/people/time-zones";
import { one } from "~/domain/plans/value-rows";
import { notPermitted } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { type EditAnswer, editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { withFiguresBack } from "~/store/communications/figures/figures-back.queries.server";
import { listMessageFiles } from "~/store/communications/files.queries.server";
import { previewOf, readPreview } from "~/store/communications/preview.queries.server";
import {
  findWritten,
  listAudienceChoices,
  listSubmitted,
} from "~/store/communications/writing.queries.server";
import { database } from "~/store/database.server";
import { MessageEditor } from "~/ui/communications/editor/message-editor";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Edit"), wide: true };
export const meta: MetaFunction = ({ params }) => [{ title: `Edit ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, timeZone } = await requireWritten(request, params.code);
  if (!mayWriteMessage(viewer, facts)) throwRefusal(notPermitted(WHO_WRITES_COMMUNICATIONS).refusal);
  const [files, choices, submitted] = await Promise.all([
    listMessageFiles(viewer, facts.id),
    listAudienceChoices(viewer),
    listSubmitted(database(), facts.id),
  ]);
  const values = formValues(facts);
  return {
    code: facts.code,
    kind: facts.kind,
    version: facts.version,
    writing: messageWriting(facts),
    values: { ...values, eventZone: values.eventZone || timeZone },
    versions: facts.versions.map(({ id, version, audience, status, words, register }) => ({
      id,
      version,
      audience,
      status,
      answered: 3 - missingAnswers({ audience, ...words }).length,
      inRegister: register !== null,
      removable: status === "draft" && !submitted.has(id),
    })),
    choices,
    zones: listTimeZones(),
    insertable: {
      figures: facts.figures.map(({ name, label, text }) => ({ name, label, text })),
      pictures: files
        .filter(({ place }) => place === "image")
        .map(({ id, name, alt }) => ({ id, name, alt })),
      figuresHref: figuresPath(facts.code),
      filesHref: messageFilesPath(facts.code),
    },
    preview: await previewOf(viewer, facts, files, previewSchema.parse({ code: facts.code })),
  };
}

const formValues = (facts: MessageFacts): Record<string, string> => ({
  subject: facts.subject,
  opening: facts.opening,
  ...eventValues(facts.event),
});

/** As the form would send it now, for whoever was overtaken. */
async function recordOf(viewer: Viewer, code: string) {
  const facts = await findWritten(viewer, code, now());
  return facts && { id: facts.id, version: facts.version, values: formValues(facts) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, saveMessageSchema);
  if (!form.ok) return unreadable(form);
  if (one(form.values.intent) === "preview") {
    const ask = previewSchema.parse({ code, subject: form.data.subject, opening: form.data.opening });
    return data<EditAnswer & { preview: Awaited<ReturnType<typeof readPreview>> }>({
      ok: false,
      refusal: null,
      fieldErrors: {},
      formErrors: [],
      values: form.values,
      theirs: null,
      preview: await readPreview(viewer, ask, now()),
    });
  }
  const input =
    one(form.values.intent) === "restore"
      ? await withFiguresBack(viewer, { code, words: form.data }, now())
      : form.data;
  const result = await saveMessage(actOf(request, viewer), { ...input, code });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, code));
  return redirectWithToast(messagePath(result.value.code), {
    message: `${result.value.code} is saved.${putBackWords(result.value.putBack)}`,
  });
}

export default function EditMessage() {
  return <MessageEditor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
