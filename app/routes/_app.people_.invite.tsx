import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { invitePerson } from "~/commands/people/invite-person.server";
import { inviteSchema } from "~/domain/people/person.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { ButtonLink } from "~/ui/controls/button";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PageHeader } from "~/ui/layout/page-header";
import { roleOptions } from "~/ui/people/role-choices";

export const meta: MetaFunction = () => [{ title: "Invite someone · Capstan" }];
export const handle = { crumbs: () => [{ label: "People", href: "/people" }, { label: "Invite someone" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "member.manage", "Only an administrator can invite people.");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, inviteSchema);
  if (!form.ok) return formResponse(form);
  const result = await invitePerson(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { name, email } = form.data;
  const message = env().SMTP_URL
    ? `The invitation to ${email} is on its way.`
    : `${name} is invited. No mail server is set, so pass on the link that stands under Mail.`;
  return redirectWithToast("/people#invitations", { message });
}

const LABELS = { name: "Name", email: "E-mail", role: "Role" };

export default function InvitePage() {
  const answer = useActionData<typeof action>();
  const form = useZodForm(inviteSchema, { answer, defaultValues: { role: "owner" } });
  const { defaultValue, ...role } = form.field("role");
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Invite someone"
        lead="They get a letter with a link that holds for seven days. With it they choose a password and join in the role you pick here."
      />
      <Form {...form.formProps} className="space-y-6">
        <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={LABELS} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="name" label={LABELS.name} required error={form.errorOf("name")}>
            <TextInput {...form.field("name")} autoComplete="off" />
          </Field>
          <Field name="email" label={LABELS.email} required error={form.errorOf("email")}>
            <TextInput {...form.field("email")} type="email" autoComplete="off" autoCapitalize="none" />
          </Field>
        </div>
        <Fieldset name="role" label={LABELS.role} required error={form.errorOf("role")}>
          <RadioGroup {...role} options={roleOptions} defaultValue={defaultValue} />
        </Fieldset>
        <div className="flex gap-2">
          <SubmitButton>Send the invitation</SubmitButton>
          <ButtonLink to="/people">Cancel</ButtonLink>
        </div>
      </Form>
    </div>
  );
}
