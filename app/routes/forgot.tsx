import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { forgotSchema } from "~/domain/people/person.schema";
import { parseForm } from "~/http/parse-form.server";
import { askForReset } from "~/http/password-reset.server";
import { formResponse } from "~/http/refusal.server";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PlainFrame } from "~/ui/layout/plain-frame";

export const meta: MetaFunction = () => [{ title: "Set a new password · Capstan" }];

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, forgotSchema);
  if (!form.ok) return formResponse(form);
  await askForReset(request, form.data.email);
  return { ok: true as const, email: form.data.email };
}

const BACK = (
  <Link to="/sign-in" className="link">
    Back to sign-in
  </Link>
);

export default function Forgot() {
  const answer = useActionData<typeof action>();
  const form = useZodForm(forgotSchema, { answer: answer?.ok === false ? answer : null });
  if (answer?.ok) {
    return (
      <PlainFrame title="Look into your mail" footer={BACK}>
        <p>
          If <strong className="font-semibold break-all">{answer.email}</strong> has a sign-in here, a letter
          with a link is on its way. The link holds for one hour.
        </p>
        <p className="mt-3 text-ink-muted">
          Nothing there after a few minutes? Look among unwanted mail, check the address, or ask an
          administrator of your workspace: they see whether the letter could be sent.
        </p>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame
      title="Set a new password"
      lead="We send you a letter with a link. Your present password works until you have set the new one."
      footer={BACK}
    >
      <Form {...form.formProps} className="space-y-5">
        <FormErrors formErrors={form.formErrors} />
        <Field name="email" label="E-mail" required error={form.errorOf("email")}>
          <TextInput {...form.field("email")} type="email" autoComplete="username" autoCapitalize="none" />
        </Field>
        <SubmitButton size="lg">Send the letter</SubmitButton>
      </Form>
    </PlainFrame>
  );
}
