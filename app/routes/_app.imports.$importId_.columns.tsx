import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkImport } from "~/commands/surveys/check-import.server";
import { saveMapping } from "~/commands/surveys/save-mapping.server";
import { can } from "~/domain/access";
import { batchCode } from "~/domain/surveys/import";
import { mapColumnsSchema } from "~/domain/surveys/import.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findImport } from "~/store/surveys/import.queries.server";
import { offeredMapping } from "~/store/surveys/offered-mapping.server";
import { findSavedMapping, listSavedMappings } from "~/store/surveys/saved-mapping.queries.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ImportSteps } from "~/ui/surveys/import-steps";
import { MappingForm } from "~/ui/surveys/mapping-form";
import { PreviewTable } from "~/ui/surveys/preview-table";
import { ReadingForm } from "~/ui/surveys/reading-form";
import { SavedMappingChoice } from "~/ui/surveys/saved-mapping-choice";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Surveys", href: "/surveys" },
    { label: "Imports", href: "/imports" },
    { label: "Import", href: `/imports/${params.importId}` },
    { label: "Columns" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Map the columns · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(
    viewer,
    "survey.edit",
    "Mapping the columns of an import is for CX leaders and administrators.",
  );
  const record = await findImport(viewer, params.importId ?? "");
  if (!record) throw new Response("There is no such import here.", { status: 404, statusText: "Not found" });
  // Accepted meanwhile: the columns are fixed, the result is what there is to see.
  if (record.status !== "uploaded" && record.status !== "checked") throw redirect(`/imports/${record.id}`);
  const survey = await findSurvey(viewer, record.surveyId);
  const asked = new URL(request.url).searchParams.get("mapping");
  const [saved, chosen] = await Promise.all([
    listSavedMappings(viewer),
    asked ? findSavedMapping(viewer, asked) : null,
  ]);
  const mapping = chosen ? await offeredMapping(viewer, record.profile, survey, chosen) : record.mapping;
  const isRemembered =
    record.status === "uploaded" && mapping.savedName === undefined && (survey?.mapping ?? null) !== null;
  return {
    id: record.id,
    batch: batchCode(record.number),
    version: record.version,
    fileName: record.fileName,
    surveyName: record.surveyName,
    encoding: record.encoding,
    delimiter: record.delimiter,
    profile: record.profile,
    mapping,
    saved: saved.map(({ id, name }) => ({ id, name })),
    chosen: chosen?.id ?? saved.find((one) => one.name === mapping.savedName)?.id ?? "",
    isRemembered,
    mayEdit: can(viewer, "survey.edit"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, mapColumnsSchema);
  if (!form.ok) return formResponse(form);
  const importId = params.importId ?? "";
  const { intent, mappingName, ...mapping } = form.data;
  if (intent === "save") {
    const saved = await saveMapping(actOf(request, viewer), { name: mappingName, mapping });
    if (!saved.ok) return refusalResponse(saved.refusal, { values: form.values });
    return redirectWithToast(`/imports/${importId}/columns?mapping=${saved.value.mappingId}`, {
      message: `The mapping “${saved.value.name}” is ${saved.value.replaced ? "replaced by this one" : "saved"}; files with these columns use it.`,
    });
  }
  const result = await checkImport(actOf(request, viewer), { importId, ...mapping });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirect(`/imports/${importId}`, 303);
}

export default function Columns() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${page.batch} · ${page.surveyName}`}
        title="What is in the columns?"
        lead={`${page.profile.rows.toLocaleString("en-US")} rows in ${page.fileName}. What each column is was guessed from its name and its values; change what is wrong.`}
      />
      <ImportSteps step={2} hrefs={{ 1: "/imports/new" }} />
      <div className="space-y-6">
        {refusal && <RefusalNotice refusal={refusal} />}
        {page.isRemembered && (
          <Banner>Columns of the last file of this survey are mapped as they were then.</Banner>
        )}
        {page.mapping.savedName !== undefined && (
          <Banner>
            The saved mapping “{page.mapping.savedName}” fits these columns and is laid over them.
          </Banner>
        )}
        <SavedMappingChoice importId={page.id} saved={page.saved} chosen={page.chosen} />
        <div className="space-y-3">
          <PreviewTable profile={page.profile} />
          <ReadingForm
            key={`${page.encoding}${page.delimiter}`}
            importId={page.id}
            encoding={page.encoding}
            delimiter={page.delimiter}
            error={null}
          />
        </div>
        <MappingForm
          key={`${page.version}${page.chosen}`}
          importId={page.id}
          profile={page.profile}
          mapping={page.mapping}
          answer={refusal ? undefined : answer}
        />
      </div>
    </>
  );
}
