import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setInvitedMonth } from "~/commands/surveys/set-invited-month.server";
import { can } from "~/domain/access";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { invitedMonthSchema } from "~/domain/surveys/response-rate";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn, monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listInvitedMonths } from "~/store/surveys/response-rate.queries.server";
import { findSurvey, listSurveyMonths } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { InvitationsPage } from "~/ui/surveys/invitations-page";

export const handle: FrameHandle = {
  crumbs: (data, params) => [
    { label: "Surveys", href: "/surveys" },
    {
      label: (data as { survey?: { name: string } } | undefined)?.survey?.name ?? "Survey",
      href: `/surveys/${params.surveyId}`,
    },
    { label: "Invitations" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Invitations of ${data?.survey.name ?? "a survey"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Surveys are read by the people of the program.");
  const survey = await findSurvey(viewer, params.surveyId ?? "");
  if (!survey) throw new Response("There is no such survey here.", { status: 404, statusText: "Not found" });
  const [invited, answered, timeZone] = await Promise.all([
    listInvitedMonths(viewer, survey.id),
    listSurveyMonths(viewer, survey.id),
    findTimeZone(viewer.workspaceId),
  ]);
  const responsesOf = new Map(answered.map(({ month, responses }) => [month, responses]));
  const invitedOf = new Map(invited.map((row) => [row.month, row]));
  const months = [...new Set([...invitedOf.keys(), ...responsesOf.keys()])].sort().reverse();
  const asked = new URL(request.url).searchParams.get("month");
  return {
    survey: { id: survey.id, name: survey.name },
    months: months.map((month) => ({
      month,
      invited: invitedOf.get(month)?.invited ?? null,
      source: invitedOf.get(month)?.source ?? null,
      responses: responsesOf.get(month) ?? 0,
    })),
    chosen: asked ? { month: asked.slice(0, 7), record: invitedOf.get(asked) ?? null } : null,
    thisMonth: monthOf(dayIn(now(), timeZone)),
    mayNot: can(viewer, "survey.edit") ? null : MAY_NOT.survey,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, invitedMonthSchema);
  if (!form.ok) return formResponse(form);
  const surveyId = params.surveyId ?? "";
  const result = await setInvitedMonth(actOf(request, viewer), { surveyId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { month, invited } = result.value;
  return redirectWithToast(`/surveys/${surveyId}/invitations`, {
    message: `${month}: ${invited.toLocaleString("en-US")} invitations.`,
  });
}

export default function Invitations() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <InvitationsPage {...page} answer={answer ?? undefined} />
    </>
  );
}
