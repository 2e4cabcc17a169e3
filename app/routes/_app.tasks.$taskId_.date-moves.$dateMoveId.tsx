import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useParams } from "@remix-run/react";
import { settleTaskDate } from "~/commands/tasks/settle-task-date.server";
import { taskPath } from "~/domain/tasks/task";
import { settleTaskDateSchema } from "~/domain/tasks/task-date.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { typed } from "~/ui/plans/form-reply";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Answer a request · Capstan" }];

/** Answered on the task itself; a refused answer comes back here with what was written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, settleTaskDateSchema);
  if (!form.ok) return formResponse(form);
  const dateMoveId = params.dateMoveId ?? "";
  const result = await settleTaskDate(actOf(request, viewer), { ...form.data, dateMoveId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`${taskPath(result.value.taskId)}#dates`, {
    message: form.data.answer === "accepted" ? "The new day holds from now on." : "The old day stays.",
  });
}

export default function TaskDateAnswer() {
  const answer = useActionData<typeof action>();
  const { taskId = "" } = useParams();
  const declines = typed(answer, "answer") === "declined" && answer?.refusal?.kind === "invalid";
  return (
    <>
      <RefusedPage
        title="Answer a request for more time"
        answer={answer}
        backHref={`${taskPath(taskId)}#dates`}
        backLabel="Open the task"
      />
      {declines && (
        <Form method="post" className="mt-6 max-w-2xl space-y-4">
          <input type="hidden" name="answer" value="declined" />
          <Field name="text" label="Why does the old day stay?" error={answer?.fieldErrors.text} required>
            <TextArea rows={3} defaultValue={typed(answer, "text")} />
          </Field>
          <SubmitButton>Decline</SubmitButton>
        </Form>
      )}
    </>
  );
}
