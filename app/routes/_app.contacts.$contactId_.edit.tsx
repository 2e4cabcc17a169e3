import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editContact } from "~/commands/accounts/edit-contact.server";
import { contactHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { editContactSchema } from "~/domain/accounts/contact.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { type RefusedForm, statusOf } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { listAccountNames } from "~/store/accounts/contact.queries.server";
import {
  accountNames,
  type ContactRecord,
  findContact,
} from "~/store/accounts/contact-record.queries.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ContactFields } from "~/ui/accounts/contact-fields";
import { staleContactFields } from "~/ui/accounts/stale-contact";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
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
    { label: "Edit" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data: read }) => [
  { title: `Edit ${read?.contact.name ?? "contact"} · Capstan` },
];

const notHere = () => new Response("There is no such contact here.", { status: 404 });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const formValues = (contact: ContactRecord): Record<string, string> => ({
  name: contact.name,
  email: contact.email,
  jobTitle: contact.jobTitle,
  phone: contact.phone,
  level: contact.level ?? "",
  quarantinedUntil: contact.quarantinedUntil ?? "",
  bouncedOn: contact.bouncedOn ?? "",
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const contact = await findContact(viewer, params.contactId ?? "");
  if (!contact) throw notHere();
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const [own, accounts] = await Promise.all([
    accountNames(viewer, contact.accountIds),
    listAccountNames(viewer),
  ]);
  return {
    contact: { id: contact.id, name: contact.name, version: contact.version },
    values: formValues(contact),
    own,
    accounts: accounts.map(({ name }) => name),
  };
}

/** What somebody else saved meanwhile; null where the form was refused for another reason. */
interface Theirs {
  values: Record<string, string>;
  savedBy: string;
  savedAt: string;
  version: string;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const contactId = params.contactId ?? "";
  const form = await parseForm(request, editContactSchema);
  if (!form.ok) return answerOf({ ...form, refusal: null }, 422);
  const result = await editContact(actOf(request, viewer), { ...form.data, contactId });
  if (result.ok) {
    return redirectWithToast(contactHref(contactId), { message: `${form.data.name} is saved.` });
  }
  const { refusal } = result;
  if (refusal.kind === "not-found") throw notHere();
  const refused: RefusedForm = {
    ok: false,
    refusal,
    fieldErrors: refusal.kind === "invalid" ? refusal.fieldErrors : {},
    formErrors: [refusal.message],
    values: form.values,
  };
  if (refusal.kind !== "stale") return answerOf(refused, statusOf(refusal));
  const [theirs, { lines }] = await Promise.all([
    findContact(viewer, contactId),
    listActivityLines(viewer, { recordId: contactId, take: 1 }),
  ]);
  if (!theirs) throw notHere();
  return answerOf(refused, statusOf(refusal), {
    values: formValues(theirs),
    savedBy: lines[0]?.actorName ?? "Somebody",
    savedAt: new Date(lines[0]?.at ?? theirs.createdAt).toISOString(),
    version: String(theirs.version),
  });
}

const answerOf = (refused: RefusedForm, status: number, theirs: Theirs | null = null) =>
  data({ ...refused, theirs }, { status });

export default function EditContactRoute() {
  const { contact, values, own, accounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const theirs = answer?.theirs ?? null;
  const yours = answer ? [answer.values.accounts ?? []].flat().filter((name) => name !== "") : [];
  return (
    <>
      <PageHeader
        title={`Edit ${contact.name}`}
        lead="Consent is given and withdrawn on a page of its own."
      />
      <div className="max-w-200">
        {answer && theirs ? (
          <StaleNotice
            savedBy={theirs.savedBy}
            savedAt={theirs.savedAt}
            keep={{
              version: theirs.version,
              ...Object.fromEntries(yours.map((name, at) => [`accounts.${at}`, name])),
            }}
            fields={staleContactFields(answer.values, theirs.values)}
          />
        ) : (
          <>
            {answer?.refusal && answer.refusal.kind !== "invalid" && (
              <div className="mb-6">
                <RefusalNotice refusal={answer.refusal} />
              </div>
            )}
            <Form method="post">
              <VersionInput current={contact.version} answer={answer} />
              <ContactFields values={values} own={own} accounts={accounts} answer={answer} />
              <div className="mt-8 flex flex-wrap justify-end gap-2">
                <ButtonLink to={contactHref(contact.id)} variant="quiet">
                  Cancel
                </ButtonLink>
                <SubmitButton>Save</SubmitButton>
              </div>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
