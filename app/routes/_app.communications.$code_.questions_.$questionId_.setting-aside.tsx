import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { closeQuestion } from "~/commands/communications/close-question.server";
import { closeQuestionSchema } from "~/domain/communications/answer.schema";
import { answerPath, questionsPath } from "~/domain/communications/questions";
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
  const form = await parseForm(request, closeQuestionSchema);
  if (!form.ok) return formResponse(form);
  const result = await closeQuestion(actOf(request, viewer), { ...form.data, questionId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(questionsPath(code), {
    message: "The question is set aside.",
    undo: {
      url: `${answerPath(code, questionId)}/reopening`,
      fields: { version: String(result.value.version) },
    },
  });
}

export default function Refused() {
  const { code = "" } = useParams();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <MoveRefused
      title="The question cannot be set aside like this"
      refusal={
        refusal ?? {
          kind: "invalid",
          message: "Say why it is not answered: whoever asked reads it.",
          fieldErrors: {},
        }
      }
      backHref={questionsPath(code)}
      backLabel="Back to the questions"
    />
  );
}
