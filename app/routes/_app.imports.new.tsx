import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startImport } from "~/commands/surveys/start-import.server";
import { can } from "~/domain/access";
import { startImportSchema } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { LIMITS } from "~/domain/surveys/survey";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listImports } from "~/store/surveys/import.queries.server";
import { listSurveys } from "~/store/surveys/survey.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ImportSteps } from "~/ui/surveys/import-steps";
import { StartForm } from "~/ui/surveys/start-form";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Surveys", href: "/surveys" },
    { label: "Imports", href: "/imports" },
    { label: "New import" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Import answers · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Imports are read by the people of the program.");
  const surveys = await listSurveys(viewer);
  const asked = new URL(request.url).searchParams.get("survey");
  // Last month's survey is most often this month's.
  const last = (await listImports(viewer, { take: 1 })).lines[0]?.surveyId;
  const chosen = [asked, last, surveys[0]?.id].find((id) => surveys.some((survey) => survey.id === id)) ?? "";
  return {
    surveys: surveys.map(({ id, name }) => ({ id, name })),
    chosen,
    mayImport: can(viewer, "survey.edit"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, startImportSchema, { maxBytes: LIMITS.fileBytes + 65_536 });
  if (!form.ok) return formResponse(form);
  const result = await startImport(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirect(`/imports/${result.value.importId}/columns`, 303);
}

export default function NewImport() {
  const { surveys, chosen, mayImport } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Import answers"
        lead="A file from your survey tool, one response per row. You see what would be added before anything is."
        action={
          <ButtonLink to="/aggregates/new" variant="secondary">
            Aggregated figures instead
          </ButtonLink>
        }
      />
      <ImportSteps step={1} />
      {mayImport ? (
        <StartForm surveys={surveys} chosen={chosen} answer={answer} />
      ) : (
        <Banner title="You can read imports, not make them.">{MAY_NOT.import}</Banner>
      )}
    </>
  );
}
