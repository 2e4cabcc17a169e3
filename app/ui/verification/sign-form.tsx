import { Form } from "@remix-run/react";
import { PenLine } from "lucide-react";
import type { VerdictView } from "~/domain/verification/verdict-view";
import { SIGNATURE_MEANING, sayVerdict } from "~/domain/verification/verdict-word";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { PasswordInput } from "../people/password-input";

interface SignFormProps {
  view: VerdictView;
  answer: FormAnswer | null | undefined;
}

/** For the verifier alone. The word is computed; the signature says that they read it. */
export function SignForm({ view, answer }: SignFormProps) {
  const { reading, hash } = view;
  if (!reading || !hash) return null;
  const typed = answer?.values.reason;
  return (
    <Form method="post" className="space-y-5">
      <input type="hidden" name="hash" value={hash} />
      <p className="text-base">
        The figures say <strong>{sayVerdict(reading.word, reading.claim)}</strong>. Signing freezes the rows
        it rests on and closes {view.planCode}.
      </p>
      {(view.mayConcede || typed) && (
        <Field
          name="reason"
          label="Why it closes below the planned n"
          hint="It closes as “not enough data”, with this on record."
          required={view.mayConcede}
          error={answer?.fieldErrors.reason}
        >
          <TextArea rows={2} defaultValue={typeof typed === "string" ? typed : ""} />
        </Field>
      )}
      <Checkbox
        name="meaning"
        label={SIGNATURE_MEANING}
        defaultChecked={answer?.values.meaning === "on"}
        error={answer?.fieldErrors.meaning?.join(" ")}
        required
      />
      <Field
        name="password"
        label="Your password"
        hint="Once more, so that nobody signs at a desk you have left."
        required
        error={answer?.fieldErrors.password}
      >
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton size="lg" icon={<PenLine aria-hidden="true" />} className="max-sm:w-full">
        Verify and sign
      </SubmitButton>
    </Form>
  );
}
