import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { versionOf } from "~/domain/communications/message.rules";
import { isLocale, languageName, languagesOf } from "~/domain/communications/message-languages";
import { translationPath } from "~/domain/communications/message-places";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { countLanguages } from "~/store/audiences/reader-languages.server";
import { LanguagesPage } from "~/ui/communications/editor/languages-page";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Languages") };
export const meta: MetaFunction = ({ params }) => [{ title: `Languages · ${params.code} · Capstan` }];

const COMMON = ["de", "fr", "es", "it", "nl", "pl", "pt-BR", "sv", "cs", "ja", "zh-Hans"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const version = versionOf(facts, params.versionId ?? "");
  if (!version) throwRefusal(notFound("audience of this message").refusal);
  const asked = new URL(request.url).searchParams.get("locale")?.trim() ?? "";
  if (isLocale(asked)) throw redirect(translationPath(facts.code, version.id, asked));
  const { register } = version;
  const readers = register ? await countLanguages(viewer.workspaceId, register.id) : [];
  return {
    code: facts.code,
    versionId: version.id,
    audience: version.audience,
    languages: languagesOf(register?.locale ?? "en", readers, version.translations),
    common: COMMON.map((locale) => ({ locale, name: languageName(locale) })),
    wrong: asked === "" ? null : asked.slice(0, 40),
  };
}

export default function Languages() {
  return <LanguagesPage {...useLoaderData<typeof loader>()} />;
}
