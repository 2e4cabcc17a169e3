import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { editSurvey } from "~/commands/surveys/edit-survey.server";
import { can } from "~/domain/access";
import { checkClaim } from "~/domain/surveys/aggregated";
import { editSurveySchema } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { ratesOf } from "~/domain/surveys/response-rate";
import { countOf, KIND_LABELS } from "~/domain/surveys/survey";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listAggregated } from "~/store/surveys/aggregated.queries.server";
import { listImports } from "~/store/surveys/import.queries.server";
import { listInvitedMonths } from "~/store/surveys/response-rate.queries.server";
import { findSurvey, listSurveyMonths } from "~/store/surveys/survey.queries.server";
import { listSystems } from "~/store/technologies/system.queries.server";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { ImportTable } from "~/ui/surveys/import-table";
import { MonthTable } from "~/ui/surveys/month-table";
import { SurveyForm } from "~/ui/surveys/survey-form";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Surveys", href: "/surveys" },
    { label: (data as { survey?: { name: string } } | undefined)?.survey?.name ?? "Survey" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.survey.name ?? "Survey"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Surveys are read by the people of the program.");
  const survey = await findSurvey(viewer, params.surveyId ?? "");
  if (!survey) throw new Response("There is no such survey here.", { status: 404, statusText: "Not found" });
  const [months, imports, figures, systems, invited] = await Promise.all([
    listSurveyMonths(viewer, survey.id),
    listImports(viewer, { surveyId: survey.id, take: 20 }),
    listAggregated(viewer, { surveyId: survey.id }),
    listSystems(viewer),
    listInvitedMonths(viewer, survey.id),
  ]);
  const responsesOf = new Map(months.map(({ month, responses }) => [month, responses]));
  return {
    rate: ratesOf(
      invited.map((row) => ({
        surveyId: survey.id,
        surveyName: survey.name,
        month: row.month,
        invited: row.invited,
        responses: responsesOf.get(row.month) ?? 0,
      })),
    ).label,
    survey: {
      id: survey.id,
      name: survey.name,
      version: survey.version,
      purpose: survey.purpose,
      instrument: survey.instrument,
      systemId: survey.systemId,
      questions: survey.questions,
    },
    // A system that is no longer used stays named where it is chosen.
    systems: systems.filter((system) => !system.retired || system.id === survey.systemId),
    responses: months.reduce((sum, month) => sum + month.responses, 0),
    months,
    imports: imports.lines.map(({ createdAt, ...line }) => ({ ...line, at: createdAt.toISOString() })),
    hasMoreImports: imports.hasMore,
    figures: figures
      .filter((figure) => !figure.withdrawnAt)
      .map((figure) => ({
        id: figure.id,
        month: figure.month,
        kind: figure.kind,
        recomputed: checkClaim(figure.claim).index,
      })),
    mayEdit: can(viewer, "survey.edit"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editSurveySchema);
  if (!form.ok) return formResponse(form);
  const surveyId = params.surveyId ?? "";
  const result = await editSurvey(actOf(request, viewer), { surveyId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/surveys/${surveyId}`, { message: `${result.value.name} is saved.` });
}

export default function Survey() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { survey } = page;
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        title={survey.name}
        lead={
          page.responses > 0
            ? `${countOf(page.responses, "response")} in ${countOf(page.months.length, "month")}.`
            : "No response counts yet."
        }
        meta={
          <>
            <Link to={`/surveys/${survey.id}/invitations`} className="link">
              Response rate {page.rate}
            </Link>
            {survey.purpose === "relationship" && <Badge>Relationship survey, read apart</Badge>}
          </>
        }
        action={
          page.mayEdit && (
            <ButtonLink to={`/imports/new?survey=${survey.id}`} variant="primary">
              Import answers
            </ButtonLink>
          )
        }
      />
      <div className="space-y-10">
        {refusal && (
          <div className="space-y-2">
            <RefusalNotice refusal={refusal} />
            {refusal.kind === "stale" && (
              <p className="text-sm text-ink-muted">
                What you typed is kept below; saving again puts it in the place of the newer version, named “
                {survey.name}” now.
              </p>
            )}
          </div>
        )}
        <Section title="Answers by month">
          {page.months.length === 0 ? (
            <p className="text-sm text-ink-muted">No data: no import of this survey counts.</p>
          ) : (
            <MonthTable rows={page.months} surveyId={survey.id} />
          )}
        </Section>
        <Section title="Name and questions">
          {page.mayEdit ? (
            <SurveyForm
              key={survey.version}
              survey={survey}
              systems={page.systems}
              answer={answer ?? undefined}
            />
          ) : (
            <div className="space-y-3">
              <Banner>{MAY_NOT.survey}</Banner>
              <ul className="divide-y divide-line text-sm">
                {survey.questions.map((question) => (
                  <li key={question.id} className="py-2">
                    <span className="font-medium">{question.label}</span>{" "}
                    <span className="text-ink-muted">
                      {KIND_LABELS[question.kind]}
                      {question.notApplicable.length > 0 &&
                        `, not applicable: ${question.notApplicable.join(", ")}`}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Section>
        <Section
          title="Imports"
          aside={
            page.hasMoreImports && (
              <Link to="/imports" className="link">
                All imports
              </Link>
            )
          }
        >
          {page.imports.length === 0 ? (
            <p className="text-sm text-ink-muted">No file was imported into this survey yet.</p>
          ) : (
            <ImportTable rows={page.imports} withSurvey={false} />
          )}
        </Section>
        {page.figures.length > 0 && (
          <Section title="Aggregated figures">
            <ul className="divide-y divide-line text-sm">
              {page.figures.map((figure) => (
                <li key={figure.id} className="py-2">
                  <Link to={`/aggregates/${figure.id}`} className="link">
                    {figure.month}, {figure.kind}
                  </Link>{" "}
                  <span className="tabular text-ink-muted">recomputed {figure.recomputed}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
