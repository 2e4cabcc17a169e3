import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { askTestimonial } from "~/commands/testimonials/ask-testimonial.server";
import { can } from "~/domain/access";
import { isContactLevel, isCustomer, LEVEL_LABELS } from "~/domain/accounts/account";
import { windowLabel } from "~/domain/indices/index-window";
import { notFound } from "~/domain/refusal";
import { groundWords, testimonialSubject } from "~/domain/testimonials/testimonial";
import { askTestimonialSchema } from "~/domain/testimonials/testimonial.schema";
import { TESTIMONIALS_PATH, testimonialPath } from "~/domain/testimonials/testimonial-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";
import { listTestimonials } from "~/store/testimonials/testimonial.queries.server";
import { listWinBackOwners } from "~/store/win-back/win-back-list.queries.server";
import { listTalkContacts } from "~/store/win-back/win-back-page.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { Select } from "~/ui/form/select";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { typed } from "~/ui/plans/form-reply";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Testimonials", href: TESTIMONIALS_PATH }, { label: "Ask an account" }],
};
export const meta: MetaFunction = () => [{ title: "Ask an account · Testimonials · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Who speaks for us is read by the people of the program.");
  const asked = new URL(request.url).searchParams.get("account");
  // Whom to ask is chosen among those who could vouch for us.
  if (!asked) throw redirect(TESTIMONIALS_PATH);
  const account = await findAccount(viewer, asked);
  if (!account) throwRefusal(notFound("account").refusal);
  const { window, today } = await findAccountSettings(viewer, now());
  const [{ candidates }, contacts, owners, before] = await Promise.all([
    listTestimonialCandidates(viewer, window),
    listTalkContacts(viewer, account.id),
    listWinBackOwners(viewer),
    listTestimonials(viewer, window, { accountId: account.id }),
  ]);
  const reading = candidates.find(({ accountId }) => accountId === account.id) ?? null;
  return {
    account: { id: account.id, name: account.name, isCustomer: isCustomer(account.status) },
    may: can(
      viewer,
      "win-back.work",
      testimonialSubject(viewer.workspaceId, { ownerId: null, accountOwnerId: account.ownerId }),
    ),
    open: before.rows.find(({ status }) => status !== "declined" && status !== "withdrawn")?.id ?? null,
    said: before.rows[0]?.status ?? null,
    isCandidate: reading !== null,
    ground: groundWords(reading, windowLabel(window, viewer.locale)),
    contacts,
    owners,
    meId: viewer.personId,
    today,
    key: newId(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, askTestimonialSchema);
  if (!form.ok) return formResponse(form);
  const result = await askTestimonial(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(testimonialPath(result.value.id), {
    message: `It is written down that ${result.value.account} is asked.`,
  });
}

export default function Ask() {
  const read = useLoaderData<typeof loader>();
  const { account, contacts, owners } = read;
  const reply = useActionData<typeof action>();
  const error = (name: string) => reply?.fieldErrors[name];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={account.name}
        title="Ask them to speak for us"
        lead={`Why they: ${read.ground}.`}
      />
      {!read.may ? (
        <Banner title="This is for somebody else to do">
          An account is asked by whoever looks after it, or by a CX leader.
        </Banner>
      ) : !account.isCustomer ? (
        <Banner title="They are lost">Only a customer can speak for us.</Banner>
      ) : read.open ? (
        <Banner
          title="They were asked already"
          action={<ButtonLink to={testimonialPath(read.open)}>See what became of it</ButtonLink>}
        >
          One account is asked once at a time.
        </Banner>
      ) : (
        <Form method="post" className="space-y-5">
          <input type="hidden" name="key" value={typed(reply, "key") || read.key} />
          <input type="hidden" name="accountId" value={account.id} />
          {reply?.refusal && reply.refusal.kind !== "invalid" ? (
            <RefusalNotice refusal={reply.refusal} />
          ) : (
            reply && <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
          )}
          {!read.isCandidate && (
            <InlineNote tone="warn">
              They did not reach 4.0 with answers enough over the last three complete months. The record will
              say so.
            </InlineNote>
          )}
          {read.said && (
            <InlineNote>
              They {read.said === "declined" ? "said no" : "took it back"} when they were asked before.
            </InlineNote>
          )}
          <Field
            name="contactId"
            label="Whom"
            hint="Those who do not want to be contacted cannot be chosen."
            error={error("contactId")}
          >
            <Select
              defaultValue={typed(reply, "contactId") ?? ""}
              placeholder="Nobody by name"
              options={contacts.map(({ id, name, level, consent }) => ({
                value: id,
                disabled: !consent,
                label: `${isContactLevel(level) ? `${name}, ${LEVEL_LABELS[level].one.toLowerCase()}` : name}${consent ? "" : ", no consent"}`,
              }))}
            />
          </Field>
          <Field
            name="terms"
            label="What are they asked for?"
            hint="Their name, a quote, a call with somebody who thinks of us; for how long."
            error={error("terms")}
            required
          >
            <TextArea rows={3} defaultValue={typed(reply, "terms")} />
          </Field>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field name="askedOn" label="Asked on" error={error("askedOn")} required>
              <DateInput defaultValue={typed(reply, "askedOn") ?? read.today} max={read.today} />
            </Field>
            <Field name="ownerId" label="Who keeps in touch" error={error("ownerId")}>
              <Select
                defaultValue={typed(reply, "ownerId") ?? read.meId}
                options={owners.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          </div>
          <div className="flex justify-end gap-2">
            <ButtonLink to={TESTIMONIALS_PATH} variant="quiet">
              Cancel
            </ButtonLink>
            <SubmitButton>Write it down</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
