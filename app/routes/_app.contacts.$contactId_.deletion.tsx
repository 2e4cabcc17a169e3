import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deleteContact } from "~/commands/accounts/delete-contact.server";
import { contactHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { deleteRecordSchema } from "~/domain/accounts/account.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { findContact } from "~/store/accounts/contact-record.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Contacts", href: "/contacts" },
    { label: "Contact", href: contactHref(params.contactId ?? "") },
    { label: "Delete" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Delete a contact · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const contact = await findContact(viewer, params.contactId ?? "");
  if (!contact) throw new Response("There is no such contact here.", { status: 404 });
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  return { contact: { id: contact.id, name: contact.name, version: contact.version } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deleteRecordSchema);
  if (!form.ok) return formResponse(form);
  const contactId = params.contactId ?? "";
  const result = await deleteContact(actOf(request, viewer), { ...form.data, contactId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { answers } = result.value;
  return redirectWithToast("/contacts", {
    message: `The contact is deleted${answers > 0 ? `; ${answers} responses stay without a name` : ""}.`,
  });
}

export default function DeletionRoute() {
  const { contact } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        eyebrow={contact.name}
        title="Delete this contact?"
        lead="Name, address and consent go for good. Their answers stay as answers of the account, without a name and without a level, so no index of the account changes; figures per contact level do. Lines of the activity log that name them stay, because the log cannot be edited. If this is a duplicate, merge it instead."
      />
      {answer?.refusal && (
        <div className="mb-4">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="version" value={contact.version} />
        <ButtonLink to={contactHref(contact.id)}>Keep it</ButtonLink>
        <ButtonLink to={`${contactHref(contact.id)}/merger`}>Merge instead</ButtonLink>
        <SubmitButton variant="danger">Delete for good</SubmitButton>
      </Form>
    </>
  );
}
