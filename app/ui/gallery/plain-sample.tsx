import { Form } from "@remix-run/react";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { PlainFrame } from "../layout/plain-frame";

export function PlainSample() {
  return (
    <PlainFrame
      title="Sign in"
      lead="Kestrelyn’s customer experience program."
      footer={
        <a href="/gallery" className="link">
          I forgot my password
        </a>
      }
    >
      <Form method="post" className="grid gap-4">
        <Field name="email" label="E-mail" required>
          <TextInput type="email" autoComplete="username" />
        </Field>
        <Field name="password" label="Password" required>
          <TextInput type="password" autoComplete="current-password" />
        </Field>
        <SubmitButton size="lg" className="w-full">
          Sign in
        </SubmitButton>
      </Form>
    </PlainFrame>
  );
}
