import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveTranslation } from "~/commands/communications/save-translation.server";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { figuresPath } from "~/domain/communications/figures/figure-places";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { versionOf } from "~/domain/communications/message.rules";
import { isLocale, languageName, languageOf } from "~/domain/communications/message-languages";
import { messageFilesPath, versionEditPath } from "~/domain/communications/message-places";
import { putBackWords, versionWriting } from "~/domain/communications/message-writing";
import { previewSchema, saveTranslationSchema } from "~/domain/communications/message-writing.schema";
import type { MessageWords } from "~/domain/communications/snapshot";
import { one } from "~/domain/plans/value-rows";
import { notFound, notPermitted } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { withFiguresBack } from "~/store/communications/figures/figures-back.queries.server";
import { listMessageFiles } from "~/store/communications/files.queries.server";
import { previewOf } from "~/store/communications/preview.queries.server";
import { findTranslation } from "~/store/communications/translation.queries.server";
import { hashOfWords } from "~/store/communications/words-hash.server";
import { findWritten } from "~/store/communications/writing.queries.server";
import { database } from "~/store/database.server";
import { TranslationEditor } from "~/ui/communications/editor/translation-editor";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Translate"), wide: true };
export const meta: MetaFunction = ({ params }) => [{ title: `Translate ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const NOTHING: MessageWords = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const version = versionOf(facts, params.versionId ?? "");
  const locale = params.locale ?? "";
  const main = version?.register?.locale ?? "en";
  if (!version || !isLocale(locale) || locale === main || locale === languageOf(main)) {
    throwRefusal(notFound("translation").refusal);
  }
  if (!mayWriteMessage(viewer, facts)) throwRefusal(notPermitted(WHO_WRITES_COMMUNICATIONS).refusal);
  const [known, files] = await Promise.all([
    findTranslation(database(), version.id, locale),
    listMessageFiles(viewer, facts.id),
  ]);
  const kept = version.translations.find((each) => each.locale === locale);
  const words = known?.words ?? NOTHING;
  return {
    code: facts.code,
    versionId: version.id,
    audience: version.audience,
    locale,
    language: languageName(locale),
    from: languageName(main),
    source: version.words,
    madeFrom: hashOfWords(version.words),
    seen: known?.seen ?? "",
    state: kept ? (kept.outOfDate ? ("outOfDate" as const) : ("current" as const)) : null,
    values: { ...words },
    writing: versionWriting(version),
    insertable: {
      figures: facts.figures.map(({ name, label, text }) => ({ name, label, text })),
      pictures: files
        .filter(({ place }) => place === "image")
        .map(({ id, name, alt }) => ({ id, name, alt })),
      figuresHref: figuresPath(facts.code),
      filesHref: messageFilesPath(facts.code),
    },
    preview: await previewOf(
      viewer,
      facts,
      files,
      previewSchema.parse({ ...words, code: facts.code, versionId: version.id, locale }),
    ),
  };
}

/** As the form would send it now, for whoever was overtaken; its version is the moment of its last saving. */
async function recordOf(viewer: Viewer, code: string, versionId: string, locale: string) {
  const facts = await findWritten(viewer, code, now());
  const version = facts && versionOf(facts, versionId);
  const known = version && (await findTranslation(database(), version.id, locale));
  return facts && version
    ? { id: facts.id, seen: known?.seen ?? "", values: { ...(known?.words ?? NOTHING) } }
    : null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [code, versionId, locale] = [params.code ?? "", params.versionId ?? "", params.locale ?? ""];
  const form = await parseForm(request, saveTranslationSchema);
  if (!form.ok) return unreadable(form);
  const input =
    one(form.values.intent) === "restore"
      ? await withFiguresBack(viewer, { code, versionId, locale, words: form.data }, now())
      : form.data;
  const result = await saveTranslation(actOf(request, viewer), { ...input, code, versionId, locale });
  if (!result.ok) {
    const record = await recordOf(viewer, code, versionId, locale);
    return editRefused(viewer, result.refusal, form.values, record && { ...record, version: record.seen });
  }
  const what = `${languageName(locale)} is ${result.value.removed ? "taken away" : "saved"}.`;
  return redirectWithToast(versionEditPath(result.value.code, versionId), {
    message: `${what}${putBackWords(result.value.putBack)}`,
  });
}

export default function Translate() {
  return <TranslationEditor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
