import { TYPED_OVER } from "~/domain/communications/claims/typed-over";
import type { FormAnswer } from "~/shared/form-answer";
import { SubmitButton } from "../../form/submit-button";

/** Where a live figure was typed over: one press puts it back, in the words as they were sent. */
export function PutFiguresBack({ reply }: { reply?: Pick<FormAnswer, "fieldErrors"> | null }) {
  const messages = Object.values(reply?.fieldErrors ?? {}).flat();
  if (!messages.some((message) => message.startsWith(TYPED_OVER))) return null;
  return (
    <SubmitButton name="intent" value="restore" variant="secondary">
      Put the live figures back and save
    </SubmitButton>
  );
}
