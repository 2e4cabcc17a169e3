import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useParams } from "@remix-run/react";
import { settleDate } from "~/commands/plans/settle-date.server";
import { settleDateSchema } from "~/domain/plans/plan.schema";
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
import { ReplyPage } from "~/ui/plans/reply-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Answer a date request · Capstan" }];

/** Answered on the plan itself; a refused answer comes back here with what was written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, settleDateSchema.omit({ dateMoveId: true }));
  if (!form.ok) return formResponse(form);
  const result = await settleDate(actOf(request, viewer), {
    ...form.data,
    dateMoveId: params.dateMoveId ?? "",
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${result.value.code}#dates`, {
    message: form.data.answer === "accepted" ? "The new end holds from now on." : "The old end stays.",
  });
}

export default function DateAnswer() {
  const reply = useActionData<typeof action>();
  const { code = "" } = useParams();
  const declines = typed(reply, "answer") === "declined" && reply?.refusal?.kind === "invalid";
  return (
    <ReplyPage plan={{ code, title: "date request" }} title="Answer a date request" reply={reply}>
      {declines && (
        <Form method="post" className="space-y-4">
          <input type="hidden" name="answer" value="declined" />
          <Field name="text" label="Why does the old end stay?" error={reply?.fieldErrors.text} required>
            <TextArea rows={3} defaultValue={typed(reply, "text")} />
          </Field>
          <SubmitButton>Decline</SubmitButton>
        </Form>
      )}
    </ReplyPage>
  );
}
