import { Form } from "@remix-run/react";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { type FormReply, typed } from "../form-reply";
import { requestPath } from "./move-places";

interface RequestFormProps {
  code: string;
  move: PlanMove;
  reply?: FormReply | null;
}

/** Without the right: ask somebody who has it. */
export function RequestForm({ code, move, reply }: RequestFormProps) {
  const action = requestPath(code);
  const prefix = `request-${move.event.toLowerCase()}`;
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="event" value={move.event} />
      <div className="space-y-5">
        <Field
          name="askedOfId"
          idPrefix={prefix}
          label="Whom do you ask?"
          hint="They have the right to do it on this plan."
          error={reply?.fieldErrors.askedOfId}
          required
        >
          <Select
            defaultValue={typed(reply, "askedOfId") ?? move.askable[0]?.id ?? ""}
            options={move.askable.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="note" idPrefix={prefix} label="What should they know?" error={reply?.fieldErrors.note}>
          <TextArea defaultValue={typed(reply, "note")} rows={3} />
        </Field>
      </div>
      <div className="mt-5 flex justify-end">
        <SubmitButton action={action}>Request it</SubmitButton>
      </div>
    </Form>
  );
}
