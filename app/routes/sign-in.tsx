import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { signInSchema } from "~/domain/people/person.schema";
import { takeToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { findVisit } from "~/http/session.server";
import { signIn } from "~/http/sign-in.server";
import { hasWorkspace } from "~/store/workspace/workspace.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PlainFrame } from "~/ui/layout/plain-frame";
import { PasswordInput } from "~/ui/people/password-input";

export const meta: MetaFunction = () => [{ title: "Sign in · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  if (await findVisit(request)) throw redirect(next);
  if (!(await hasWorkspace())) throw redirect("/set-up");
  const { toast, headers } = await takeToast(request);
  return data({ next, message: toast?.text ?? null }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, signInSchema);
  if (!form.ok) return formResponse(form);
  const result = await signIn(request, form.data);
  return result instanceof Response ? result : formResponse(result.answer, result.status);
}

export default function SignIn() {
  const { next, message } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useZodForm(signInSchema, { answer, defaultValues: { next } });
  return (
    <PlainFrame
      title="Sign in"
      footer="No sign-in yet? An administrator of your workspace can invite you; the letter brings you in."
    >
      {message && !answer && (
        <div className="mb-5">
          <Banner tone="good" title={message} live />
        </div>
      )}
      <Form {...form.formProps} className="space-y-5">
        {form.formErrors[0] && <Banner tone="bad" title={form.formErrors[0]} live />}
        <input type="hidden" {...form.field("next")} />
        <Field name="email" label="E-mail" required error={form.errorOf("email")}>
          <TextInput {...form.field("email")} type="email" autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field name="password" label="Password" required error={form.errorOf("password")}>
          <PasswordInput {...form.field("password")} autoComplete="current-password" />
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <SubmitButton size="lg">Sign in</SubmitButton>
          <Link to="/forgot" className="link text-sm">
            Set a new password
          </Link>
        </div>
      </Form>
    </PlainFrame>
  );
}
