import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { changePassword } from "~/commands/people/change-password.server";
import { changePasswordSchema } from "~/domain/people/person.schema";
import { actOf } from "~/http/act.server";
import { clearAttempts, waitMinutes, waitWords } from "~/http/attempts.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireVisit } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PageHeader } from "~/ui/layout/page-header";
import { PasswordInput } from "~/ui/people/password-input";

export const meta: MetaFunction = () => [{ title: "Change the password · Capstan" }];
export const handle = {
  crumbs: () => [{ label: "Profile", href: "/profile" }, { label: "Change the password" }],
};

export async function action({ request }: ActionFunctionArgs) {
  const { viewer, userId, sessionId, email } = await requireVisit(request);
  const form = await parseForm(request, changePasswordSchema);
  if (!form.ok) return formResponse(form);
  const minutes = await waitMinutes("password", request, email);
  if (minutes !== null) return formResponse(formAnswer({}, [waitWords(minutes)]), 429);
  const result = await changePassword(actOf(request, viewer), {
    ...form.data,
    userId,
    keepSessionId: sessionId,
  });
  if (!result.ok) return refusalResponse(result.refusal);
  await clearAttempts("password", request, email);
  return redirectWithToast("/profile", {
    message: "Your new password is set. Every other device is signed out.",
  });
}

const LABELS = { currentPassword: "Present password", password: "New password" };

export default function PasswordPage() {
  const answer = useActionData<typeof action>();
  const form = useZodForm(changePasswordSchema, { answer });
  return (
    <div className="max-w-md">
      <PageHeader
        title="Change the password"
        lead="You stay signed in here; every other device is signed out."
      />
      <Form {...form.formProps} className="space-y-5">
        <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={LABELS} />
        <Field
          name="currentPassword"
          label={LABELS.currentPassword}
          required
          error={form.errorOf("currentPassword")}
        >
          <PasswordInput {...form.field("currentPassword")} autoComplete="current-password" />
        </Field>
        <Field
          name="password"
          label={LABELS.password}
          hint="At least 10 characters. A short sentence works well."
          required
          error={form.errorOf("password")}
        >
          <PasswordInput {...form.field("password")} autoComplete="new-password" />
        </Field>
        <div className="flex gap-2">
          <SubmitButton>Set the password</SubmitButton>
          <ButtonLink to="/profile">Cancel</ButtonLink>
        </div>
      </Form>
    </div>
  );
}
