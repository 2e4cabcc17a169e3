import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { enterAggregated } from "~/commands/surveys/enter-aggregated.server";
import { can } from "~/domain/access";
import { aggregatedSchema, claimOf } from "~/domain/surveys/aggregated.schema";
import { readAggregated } from "~/domain/surveys/aggregated-reading";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { addMonthsTo, dayIn, monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listSurveys } from "~/store/surveys/survey.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { AggregatedForm } from "~/ui/surveys/aggregated-form";
import { IntervalSentence } from "~/ui/surveys/interval-sentence";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Surveys", href: "/surveys" },
    { label: "Aggregated figures", href: "/aggregates" },
    { label: "New figures" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Enter aggregated figures · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Aggregated figures are read by the people of the program.");
  const surveys = await listSurveys(viewer);
  return {
    surveys: surveys.map(({ id, name }) => ({ id, name })),
    month: addMonthsTo(monthOf(dayIn(now(), viewer.timeZone)), -1),
    mayEnter: can(viewer, "survey.edit"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, aggregatedSchema);
  if (!form.ok) return formResponse(form);
  if (form.values.intent === "check") {
    const reading = readAggregated(claimOf(form.data).counts);
    return data({
      ok: false as const,
      refusal: null,
      fieldErrors: {},
      formErrors: [],
      values: form.values,
      reading,
    });
  }
  const result = await enterAggregated(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/aggregates/${result.value.figureId}`, {
    message: "Saved as claimed, with the recomputed figure beside it.",
    undo: { url: `/aggregates/${result.value.figureId}/withdrawal` },
  });
}

export default function NewAggregate() {
  const { surveys, month, mayEnter } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        title="Enter aggregated figures"
        lead={
          <>
            For a printed score sheet without single answers. Every line is derived again from the counts;
            what is printed stays beside it as claimed.{" "}
            <Link to="/help/scoreboard-index" className="link">
              How the index is computed
            </Link>
          </>
        }
      />
      {mayEnter ? (
        <div className="space-y-6">
          {refusal && <RefusalNotice refusal={refusal} />}
          {answer && "reading" in answer && <IntervalSentence reading={answer.reading} />}
          <AggregatedForm
            surveys={surveys}
            chosen={surveys[0]?.id ?? ""}
            month={month}
            answer={
              refusal ? { ...answer, fieldErrors: {}, formErrors: [], values: answer?.values ?? {} } : answer
            }
          />
        </div>
      ) : (
        <Banner title="You can read figures, not enter them.">{MAY_NOT.figure}</Banner>
      )}
    </>
  );
}
