import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setAsideResponse } from "~/commands/surveys/set-aside-response.server";
import { can } from "~/domain/access";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { setAsideSchema } from "~/domain/surveys/response.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findResponsePage } from "~/store/surveys/response.queries.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { ResponseView } from "~/ui/surveys/response-view";

export const handle: FrameHandle = {
  crumbs: (data) => {
    const response = (
      data as { response?: { surveyId: string; surveyName: string; externalId: string } } | undefined
    )?.response;
    return [
      { label: "Surveys", href: "/surveys" },
      ...(response ? [{ label: response.surveyName, href: `/surveys/${response.surveyId}` }] : []),
      { label: response?.externalId ?? "Response" },
    ];
  },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Response ${data?.response.externalId ?? ""} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Answers are read by the people of the program.");
  const response = await findResponsePage(viewer, params.responseId ?? "");
  if (!response)
    throw new Response("There is no such response here.", { status: 404, statusText: "Not found" });
  return {
    response,
    back: new URL(request.url).searchParams.get("back") ?? "",
    mayNot: can(viewer, "survey.edit") ? null : MAY_NOT.response,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, setAsideSchema);
  if (!form.ok) return formResponse(form);
  const responseId = params.responseId ?? "";
  const result = await setAsideResponse(actOf(request, viewer), { responseId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const back = form.values.back;
  return redirectWithToast(
    typeof back === "string" && back !== "" ? safePath(back) : `/surveys/responses/${responseId}`,
    {
      message: `${result.value.externalId} is set aside: it no longer counts.`,
      undo: { url: `/surveys/responses/${responseId}/counting` },
    },
  );
}

export default function ResponsePage() {
  const { response, back, mayNot } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <ResponseView response={response} back={back} mayNot={mayNot} answer={answer ?? undefined} />
    </>
  );
}
