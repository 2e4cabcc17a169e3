import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { resetSchema } from "~/domain/people/person.schema";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { resetPassword } from "~/http/password-reset.server";
import { formResponse } from "~/http/refusal.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PlainFrame } from "~/ui/layout/plain-frame";
import { PasswordInput } from "~/ui/people/password-input";

export const meta: MetaFunction = () => [{ title: "Set a new password · Capstan" }];

export const loader = ({ request }: LoaderFunctionArgs) => ({
  token: (new URL(request.url).searchParams.get("token") ?? "").slice(0, 200),
});

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, resetSchema);
  if (!form.ok) return formResponse(form);
  const problem = await resetPassword(request, form.data);
  if (problem) return formResponse(formAnswer({}, [problem]), 409);
  return redirectWithToast("/sign-in", { message: "Your new password is set. Sign in with it." });
}

const ANOTHER = (
  <Link to="/forgot" className="link">
    Ask for a new letter
  </Link>
);

export default function Reset() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useZodForm(resetSchema, { answer, defaultValues: { token } });
  if (!token) {
    return (
      <PlainFrame
        title="This link is not complete"
        lead="Part of the address is missing. Copy it from the letter as a whole, or ask for a new letter."
      >
        <ButtonLink to="/forgot" variant="primary">
          Ask for a new letter
        </ButtonLink>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame
      title="Set a new password"
      lead="Afterwards every device is signed out, and you sign in anew."
      footer={ANOTHER}
    >
      <Form {...form.formProps} className="space-y-5">
        {form.formErrors[0] && <Banner tone="bad" title={form.formErrors[0]} live />}
        <input type="hidden" {...form.field("token")} />
        <Field
          name="password"
          label="New password"
          hint="At least 10 characters. A short sentence works well."
          required
          error={form.errorOf("password")}
        >
          <PasswordInput {...form.field("password")} autoComplete="new-password" />
        </Field>
        <SubmitButton size="lg">Set the password</SubmitButton>
      </Form>
    </PlainFrame>
  );
}
