import { Form } from "@remix-run/react";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { MentionArea } from "../../mentions/mention-area";
import { type FormReply, typed } from "../form-reply";

export function CommentForm({ code, reply }: { code: string; reply?: FormReply | null }) {
  const action = `/plans/${code}/comments`;
  return (
    <Form method="post" action={action} preventScrollReset className="no-print">
      <Field
        name="text"
        idPrefix="comment"
        label="Comment"
        hideLabel
        error={reply?.fieldErrors.text}
        required
      >
        <MentionArea
          rows={2}
          defaultValue={typed(reply, "text")}
          placeholder="Say something to everybody on this plan; @ names somebody"
        />
      </Field>
      <div className="mt-2 flex justify-end">
        <SubmitButton variant="secondary" size="sm" action={action}>
          Comment
        </SubmitButton>
      </div>
    </Form>
  );
}
