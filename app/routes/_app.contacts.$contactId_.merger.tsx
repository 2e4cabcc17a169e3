import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { mergeContacts } from "~/commands/accounts/merge-contacts.server";
import { contactHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { mergeContactSchema } from "~/domain/accounts/contact.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { listPossibleTwins } from "~/store/accounts/contact-page.queries.server";
import { findContact } from "~/store/accounts/contact-record.queries.server";
import { Button, ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (read, params) => [
    { label: "Contacts", href: "/contacts" },
    {
      label: (read as { contact?: { name: string } } | undefined)?.contact?.name ?? "Contact",
      href: contactHref(params.contactId ?? ""),
    },
    { label: "Merge" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Merge contacts · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const contact = await findContact(viewer, params.contactId ?? "");
  if (!contact) throw new Response("There is no such contact here.", { status: 404 });
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  const search = asked.replaceAll("\u0000", "").trim().slice(0, 200);
  const { id, name, email, version } = contact;
  return {
    contact: { id, name, email, version },
    search,
    twins: await listPossibleTwins(viewer, contact, search),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, mergeContactSchema);
  if (!form.ok) return formResponse(form);
  const contactId = params.contactId ?? "";
  const result = await mergeContacts(actOf(request, viewer), { ...form.data, contactId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(contactHref(result.value.contactId), {
    message: "The two are one. Answers, cases and accounts went along.",
  });
}

export default function MergerRoute() {
  const { contact, search, twins } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        eyebrow={`${contact.name}, ${contact.email}`}
        title="Merge with a duplicate"
        lead="Answers, cases and accounts go along to the contact that stays; no index changes but where the level differs. Of two consents the withdrawn one holds. This cannot be undone."
      />
      <Form method="get" role="search" className="flex max-w-160 flex-wrap items-end gap-3">
        <Field name="q" label="Who is the same person?" required className="min-w-0 flex-1 basis-56">
          <TextInput type="search" required={false} defaultValue={search} placeholder="Name or e-mail" />
        </Field>
        <Button type="submit" className="h-10">
          Look
        </Button>
      </Form>
      <Section title={search === "" ? "Of the same name" : "Found"}>
        {twins.length === 0 ? (
          <p className="text-sm text-ink-muted">Nobody. Look for a part of the name or the address above.</p>
        ) : (
          <Form method="post" className="max-w-160 space-y-5">
            {answer?.refusal && answer.refusal.kind !== "invalid" && (
              <RefusalNotice refusal={answer.refusal} />
            )}
            <VersionInput current={contact.version} answer={answer} />
            <Fieldset name="intoId" label="Which contact stays?" required error={answer?.fieldErrors.intoId}>
              <RadioGroup
                defaultValue={twins.length === 1 ? twins[0]?.id : undefined}
                options={twins.map((twin) => ({
                  value: twin.id,
                  label: `${twin.name}, ${twin.email}`,
                  hint: `${twin.answers} ${twin.answers === 1 ? "response" : "responses"} of its own`,
                }))}
              />
            </Fieldset>
            <div className="flex flex-wrap justify-end gap-2">
              <ButtonLink to={contactHref(contact.id)} variant="quiet">
                Keep both
              </ButtonLink>
              <SubmitButton variant="danger">Merge {contact.email} into it</SubmitButton>
            </div>
          </Form>
        )}
      </Section>
    </>
  );
}
