import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { setUpWorkspace } from "~/commands/workspace/set-up-workspace.server";
import { nearestLocale } from "~/domain/people/locales";
import { listTimeZones } from "~/domain/people/time-zones";
import { SETTING_LABELS } from "~/domain/workspace/settings";
import { setUpSchema } from "~/domain/workspace/workspace.schema";
import { waitMinutes, waitWords } from "~/http/attempts.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { sessionCookiesFor } from "~/http/sign-in.server";
import { now } from "~/shared/clock.server";
import { hasWorkspace } from "~/store/workspace/workspace.queries.server";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PlainFrame } from "~/ui/layout/plain-frame";
import { PasswordInput } from "~/ui/people/password-input";
import { useBrowserZone } from "~/ui/people/use-browser-zone";
import { PLACE_NAMES, PlaceField } from "~/ui/workspace/place-fields";

export const meta: MetaFunction = () => [{ title: "Set up Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await hasWorkspace()) throw redirect("/sign-in");
  return { zones: listTimeZones(), locale: nearestLocale(request.headers.get("accept-language")) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, setUpSchema);
  if (!form.ok) return formResponse(form);
  const { values, data } = form;
  const minutes = await waitMinutes("join", request, data.email);
  if (minutes !== null) return formResponse(formAnswer(values, [waitWords(minutes)]), 429);
  const result = await setUpWorkspace(data, now());
  if (!result.ok) return refusalResponse(result.refusal, { values });
  const cookies = await sessionCookiesFor(request, data.email, data.password);
  return redirectWithToast(
    "/",
    { message: `${data.workspace} is set up. Next, invite the people of your program.` },
    { headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) },
  );
}

const LABELS = {
  workspace: "Name of the workspace",
  ...SETTING_LABELS,
  name: "Your name",
  email: "Your e-mail",
  password: "Password",
};

/** Short here: the settings say at length what each changes. */
const PLACE_HINTS = {
  timeZone: "Days begin and due dates end here.",
  locale: "How they are written.",
  currency: "Three letters, for example USD or EUR.",
};

export default function SetUp() {
  const { zones, locale } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useZodForm(setUpSchema, {
    answer,
    defaultValues: { timeZone: "UTC", currency: "USD", locale },
  });
  useBrowserZone(zones, (zone) => form.form.setValue("timeZone", zone), !answer);
  return (
    <PlainFrame
      title="Set up your workspace"
      lead="One workspace holds one customer-experience program. You become its administrator and invite the others."
      wide
    >
      <Form {...form.formProps} className="space-y-8">
        <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={LABELS} />
        <section aria-labelledby="workspace-part" className="space-y-5">
          <h2 id="workspace-part" className="border-b border-line pb-2 text-sm font-semibold">
            The workspace
          </h2>
          <Field
            name="workspace"
            label={LABELS.workspace}
            hint="Usually the name of the company."
            required
            error={form.errorOf("workspace")}
          >
            <TextInput {...form.field("workspace")} autoComplete="organization" />
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            {PLACE_NAMES.map((name) => (
              <PlaceField
                key={name}
                name={name}
                zones={zones}
                hint={PLACE_HINTS[name]}
                error={form.errorOf(name)}
                input={form.field(name)}
              />
            ))}
          </div>
        </section>
        <section aria-labelledby="you-part" className="space-y-5">
          <h2 id="you-part" className="border-b border-line pb-2 text-sm font-semibold">
            You, its administrator
          </h2>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field name="name" label={LABELS.name} required error={form.errorOf("name")}>
              <TextInput {...form.field("name")} autoComplete="name" />
            </Field>
            <Field name="email" label={LABELS.email} required error={form.errorOf("email")}>
              <TextInput
                {...form.field("email")}
                type="email"
                autoComplete="username"
                autoCapitalize="none"
              />
            </Field>
          </div>
          <Field
            name="password"
            label={LABELS.password}
            hint="At least 10 characters. A short sentence works well."
            required
            error={form.errorOf("password")}
          >
            <PasswordInput {...form.field("password")} autoComplete="new-password" />
          </Field>
        </section>
        <SubmitButton size="lg">Set up the workspace</SubmitButton>
      </Form>
    </PlainFrame>
  );
}
