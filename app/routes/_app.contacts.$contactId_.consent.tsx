import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { setConsent } from "~/commands/accounts/set-consent.server";
import { contactHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { consentSchema } from "~/domain/accounts/contact.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findContact } from "~/store/accounts/contact-record.queries.server";
import { ConsentFields } from "~/ui/accounts/consent-fields";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (read, params) => [
    { label: "Contacts", href: "/contacts" },
    {
      label: (read as { contact?: { name: string } } | undefined)?.contact?.name ?? "Contact",
      href: contactHref(params.contactId ?? ""),
    },
    { label: "Consent" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Consent of ${data?.contact.name ?? "contact"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const contact = await findContact(viewer, params.contactId ?? "");
  if (!contact) throw new Response("There is no such contact here.", { status: 404 });
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const { today } = await findAccountSettings(viewer, now());
  const { id, name, version, consent, consentPurpose, consentSource } = contact;
  return { contact: { id, name, version, consent, consentPurpose, consentSource }, today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const contactId = params.contactId ?? "";
  const form = await parseForm(request, consentSchema);
  if (!form.ok) return formResponse(form);
  const result = await setConsent(actOf(request, viewer), { ...form.data, contactId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(contactHref(contactId), {
    message: form.data.consent === "given" ? "The consent is on record." : "The withdrawal is on record.",
  });
}

export default function ConsentRoute() {
  const { contact, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string, otherwise: string) => [answer?.values[name] ?? otherwise].flat()[0] ?? "";
  return (
    <>
      <PageHeader
        eyebrow={contact.name}
        title={contact.consent ? "Withdraw consent" : "Record consent"}
        lead={
          contact.consent
            ? "From then on they bear no name in quotes and files, and are not to be invited. Their answers keep counting."
            : "What did they agree to, where does that come from, and since when?"
        }
      />
      <Form method="post" className="max-w-160 space-y-5">
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <VersionInput current={contact.version} answer={answer} />
        {contact.consent ? (
          <>
            <input type="hidden" name="consent" value="withdrawn" />
            <Field
              name="consentOn"
              label="Withdrawn on"
              required
              hint="The day they said so."
              error={answer?.fieldErrors.consentOn}
            >
              <DateInput defaultValue={typed("consentOn", today)} max={today} />
            </Field>
          </>
        ) : (
          <>
            <input type="hidden" name="consent" value="given" />
            <ConsentFields
              values={{
                consentPurpose: typed("consentPurpose", contact.consentPurpose),
                consentSource: typed("consentSource", ""),
                consentOn: typed("consentOn", today),
              }}
              errors={answer?.fieldErrors ?? {}}
              today={today}
            />
          </>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={contactHref(contact.id)} variant="quiet">
            Back to the contact
          </ButtonLink>
          <SubmitButton>{contact.consent ? "Withdraw" : "Put on record"}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
