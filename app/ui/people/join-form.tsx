import { Form } from "@remix-run/react";
import { joinAgainSchema, joinSchema } from "~/domain/people/person.schema";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { PasswordInput } from "./password-input";
import { localeOptions, zoneOptions } from "./place-options";
import { useBrowserZone } from "./use-browser-zone";

export interface JoinFormProps {
  invitation: {
    email: string;
    name: string;
    hasSignIn: boolean;
    timeZone: string;
    locale: string;
    zones: string[];
  };
  answer?: FormAnswer;
}

const LABELS = {
  name: "Your name",
  jobTitle: "Job title",
  password: "Password",
  timeZone: "Time zone",
  locale: "Dates and figures",
};

export function JoinForm({ invitation, answer }: JoinFormProps) {
  const { email, name, hasSignIn, timeZone, locale, zones } = invitation;
  const form = useZodForm(hasSignIn ? joinAgainSchema : joinSchema, {
    answer,
    defaultValues: { name, jobTitle: "", timeZone, locale },
  });
  useBrowserZone(zones, (zone) => form.form.setValue("timeZone", zone), !answer);
  return (
    <Form {...form.formProps} className="space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={LABELS} />
      <Field name="email" label="E-mail" required>
        <TextInput value={email} readOnly autoComplete="username" />
      </Field>
      <Field
        name="password"
        label={hasSignIn ? "Your present password" : LABELS.password}
        hint={hasSignIn ? undefined : "At least 10 characters. A short sentence works well."}
        required
        error={form.errorOf("password")}
      >
        <PasswordInput
          {...form.field("password")}
          autoComplete={hasSignIn ? "current-password" : "new-password"}
        />
      </Field>
      <Field name="name" label={LABELS.name} required error={form.errorOf("name")}>
        <TextInput {...form.field("name")} autoComplete="name" />
      </Field>
      <Field name="jobTitle" label={LABELS.jobTitle} error={form.errorOf("jobTitle")}>
        <TextInput {...form.field("jobTitle")} autoComplete="organization-title" />
      </Field>
      <Field
        name="timeZone"
        label={LABELS.timeZone}
        hint="Reminders reach you in your morning."
        required
        error={form.errorOf("timeZone")}
      >
        <Select {...form.field("timeZone")} options={zoneOptions(zones)} />
      </Field>
      <Field name="locale" label={LABELS.locale} required error={form.errorOf("locale")}>
        <Select {...form.field("locale")} options={localeOptions} />
      </Field>
      <SubmitButton size="lg">Join the workspace</SubmitButton>
    </Form>
  );
}
