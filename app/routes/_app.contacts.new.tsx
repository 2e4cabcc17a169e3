import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addContact } from "~/commands/accounts/add-contact.server";
import { contactHref, isContactLevel } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { addContactSchema, CONTACT_LABELS } from "~/domain/accounts/contact.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listAccountNames } from "~/store/accounts/contact.queries.server";
import { ConsentFields } from "~/ui/accounts/consent-fields";
import { ContactFields } from "~/ui/accounts/contact-fields";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Checkbox } from "~/ui/form/choices";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Account management", href: "/measure/accounts" },
    { label: "Contacts", href: "/contacts" },
    { label: "New contact" },
  ],
};
export const meta: MetaFunction = () => [{ title: "New contact · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const params = new URL(request.url).searchParams;
  const level = params.get("level");
  const [account, accounts, { today }] = await Promise.all([
    findAccount(viewer, (params.get("account") ?? "").replaceAll("\u0000", "")),
    listAccountNames(viewer),
    findAccountSettings(viewer, now()),
  ]);
  return {
    own: account ? [account.name] : [],
    level: isContactLevel(level) ? level : "",
    accounts: accounts.map(({ name }) => name),
    today,
    key: newId(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addContactSchema);
  if (!form.ok) return formResponse(form);
  const result = await addContact(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(contactHref(result.value.contactId), { message: `${form.data.name} is added.` });
}

export default function NewContactRoute() {
  const { own, level, accounts, today, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0] ?? "";
  return (
    <>
      <PageHeader
        title="New contact"
        lead="A person at a customer: who they are, where they stand, what they agreed to."
      />
      {answer?.refusal && answer.refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="max-w-200">
        <input type="hidden" name="key" value={typed("key") || key} />
        <ContactFields values={{ level }} own={own} accounts={accounts} answer={answer} />
        <Section
          title="Consent"
          lead="Without consent nobody is named in a quote or written into a file, and nobody is to be invited."
        >
          <div className="space-y-4">
            <Checkbox
              name="consent"
              label={CONTACT_LABELS.consent}
              hint="Leave it empty while you do not know. Then no reason and no day is asked for."
              defaultChecked={typed("consent") === "on"}
            />
            <ConsentFields
              values={{
                consentPurpose: typed("consentPurpose"),
                consentSource: typed("consentSource"),
                consentOn: typed("consentOn"),
              }}
              errors={answer?.fieldErrors ?? {}}
              today={today}
            />
          </div>
        </Section>
        <div className="mt-8 flex flex-wrap justify-end gap-2">
          <ButtonLink to="/contacts" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Add the contact</SubmitButton>
        </div>
      </Form>
    </>
  );
}
