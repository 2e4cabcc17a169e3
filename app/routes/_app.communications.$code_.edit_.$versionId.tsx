import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveVersion } from "~/commands/communications/save-version.server";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { figuresPath } from "~/domain/communications/figures/figure-places";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { versionOf } from "~/domain/communications/message.rules";
import { languagesOf } from "~/domain/communications/message-languages";
import { messageFilesPath, versionEditPath, versionPath } from "~/domain/communications/message-places";
import { putBackWords, versionWriting } from "~/domain/communications/message-writing";
import { previewSchema, saveVersionSchema } from "~/domain/communications/message-writing.schema";
import { one } from "~/domain/plans/value-rows";
import { notFound, notPermitted } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { type EditAnswer, editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { countLanguages } from "~/store/audiences/reader-languages.server";
import { withFiguresBack } from "~/store/communications/figures/figures-back.queries.server";
import { listMessageFiles } from "~/store/communications/files.queries.server";
import { listPreviewReaders, previewOf, readPreview } from "~/store/communications/preview.queries.server";
import {
  findOwnWords,
  findWritten,
  listAudienceChoices,
} from "~/store/communications/writing.queries.server";
import { database } from "~/store/database.server";
import { VersionEditor } from "~/ui/communications/editor/version-editor";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Write"), wide: true };
export const meta: MetaFunction = ({ params }) => [{ title: `Write ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const version = versionOf(facts, params.versionId ?? "");
  const own = version && (await findOwnWords(database(), viewer, version.id));
  if (!version || !own) throwRefusal(notFound("audience of this message").refusal);
  if (!mayWriteMessage(viewer, facts)) throwRefusal(notPermitted(WHO_WRITES_COMMUNICATIONS).refusal);
  const { register } = version;
  const [files, choices, readers, languages] = await Promise.all([
    listMessageFiles(viewer, facts.id),
    listAudienceChoices(viewer),
    listPreviewReaders(viewer, register?.id ?? null),
    register ? countLanguages(viewer.workspaceId, register.id) : [],
  ]);
  const at = facts.versions.indexOf(version);
  const next = facts.versions.slice(at + 1).find((each) => versionWriting(each).open) ?? null;
  return {
    code: facts.code,
    kind: facts.kind,
    subject: facts.subject,
    about: facts.about && { kind: facts.about.kind, code: facts.about.code },
    version: { id: version.id, version: version.version, audience: version.audience, status: version.status },
    writing: versionWriting(version),
    values: formValues(own),
    looksAt: choices.find(({ id }) => id === own.audienceId)?.about ?? "",
    choices,
    insertable: {
      figures: facts.figures.map(({ name, label, text }) => ({ name, label, text })),
      pictures: files
        .filter(({ place }) => place === "image")
        .map(({ id, name, alt }) => ({ id, name, alt })),
      figuresHref: figuresPath(facts.code),
      filesHref: messageFilesPath(facts.code),
    },
    others: facts.versions
      .filter(({ id }) => id !== version.id)
      .map(({ id, audience, words }) => ({
        id,
        audience,
        benefit: words.benefit,
        change: words.change,
        link: words.link,
      })),
    next: next && { id: next.id, audience: next.audience },
    languages: languagesOf(register?.locale ?? "en", languages, version.translations),
    readers,
    preview: await previewOf(
      viewer,
      facts,
      files,
      previewSchema.parse({ code: facts.code, versionId: version.id }),
    ),
  };
}

const formValues = (own: NonNullable<Awaited<ReturnType<typeof findOwnWords>>>): Record<string, string> => ({
  audienceId: own.audienceId ?? "",
  // One of the register has its name from there.
  audience: own.audienceId ? "" : own.audience,
  benefit: own.benefit,
  change: own.change,
  link: own.link,
  subject: own.subject,
  body: own.body,
});

/** As the form would send it now, for whoever was overtaken. */
async function recordOf(viewer: Viewer, code: string, versionId: string) {
  const facts = await findWritten(viewer, code, now());
  const version = facts && versionOf(facts, versionId);
  const own = version && (await findOwnWords(database(), viewer, versionId));
  return facts && version && own ? { id: facts.id, version: version.version, values: formValues(own) } : null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [code, versionId] = [params.code ?? "", params.versionId ?? ""];
  const form = await parseForm(request, saveVersionSchema);
  if (!form.ok) return unreadable(form);
  const intent = one(form.values.intent);
  if (intent === "preview") {
    const { benefit, change, link, subject, body } = form.data;
    const ask = previewSchema.parse({ code, versionId, benefit, change, link, subject, body });
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
    intent === "restore"
      ? await withFiguresBack(viewer, { code, versionId, words: form.data }, now())
      : form.data;
  const result = await saveVersion(actOf(request, viewer), { ...input, code, versionId });
  if (!result.ok) {
    return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, code, versionId));
  }
  const message = `${result.value.code} is saved.${putBackWords(result.value.putBack)}`;
  return redirectWithToast(await after(viewer, intent, result.value.code, versionId), { message });
}

/** Where the button said to go: back to what it is about, on to the next audience, or to the message. */
async function after(viewer: Viewer, intent: string, code: string, versionId: string): Promise<string> {
  const where = intent.startsWith("save:") ? intent.slice(5) : "";
  if (where === "about") {
    const about = (await findWritten(viewer, code, now()))?.about;
    if (about) return `/${about.kind}s/${about.code}`;
  }
  return /^[0-9A-Za-z]{20,40}$/.test(where) ? versionEditPath(code, where) : versionPath(code, versionId);
}

export default function WriteVersion() {
  return <VersionEditor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
