import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { reopenQuestion } from "~/commands/communications/reopen-question.server";
import { reopenQuestionSchema } from "~/domain/communications/answer.schema";
import { questionsPath } from "~/domain/communications/questions";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", questionId = "" } = params;
  const form = await parseForm(request, reopenQuestionSchema);
  if (!form.ok) return formResponse(form);
  const result = await reopenQuestion(actOf(request, viewer), { ...form.data, questionId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(questionsPath(code), { message: "The question waits for an answer again." });
}

export default function Refused() {
  const { code = "" } = useParams();
  const answer = useActionData<typeof action>();
  return (
    <MoveRefused
      title="The question cannot be opened again"
      refusal={answer && "refusal" in answer ? answer.refusal : null}
      backHref={questionsPath(code)}
      backLabel="Back to the questions"
    />
  );
}
