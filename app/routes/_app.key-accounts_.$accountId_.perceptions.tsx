import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { recordPerception } from "~/commands/accounts/record-perception.server";
import { WHO_WORKS_ON_KEY_ACCOUNT } from "~/domain/accounts/key-account";
import { canWorkOnKeyAccount } from "~/domain/accounts/key-account.access";
import { perceptionSchema } from "~/domain/accounts/key-account.schema";
import {
  keyAccountHref,
  PERCEPTION_LABELS,
  PERCEPTION_MEANINGS,
  PERCEPTIONS,
} from "~/domain/accounts/perception";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findKeyAccountForChange } from "~/store/accounts/enrolment.server";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea, TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Key accounts", href: "/key-accounts" },
    { label: "Account", href: `/key-accounts/${params.accountId ?? ""}` },
    { label: "What they said" },
  ],
};
export const meta: MetaFunction = () => [{ title: "What they see in us · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Key accounts are read by the people of the program.");
  const account = await findKeyAccountForChange(viewer, params.accountId ?? "");
  if (!account) throwRefusal(notFound("account").refusal);
  const managerId = account.enrolment?.managerId ?? null;
  if (!canWorkOnKeyAccount(viewer, managerId)) {
    throw new Response(WHO_WORKS_ON_KEY_ACCOUNT, { status: 403 });
  }
  return {
    account: { id: account.id, name: account.name },
    isOwn: viewer.personId === managerId || viewer.personId === account.ownerId,
    today: dayIn(now(), workspace.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const form = await parseForm(request, perceptionSchema.omit({ accountId: true }));
  if (!form.ok) return formResponse(form);
  const accountId = params.accountId ?? "";
  const result = await recordPerception(actOf(request, viewer), { ...form.data, accountId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(keyAccountHref(accountId), {
    message: result.value.proposes
      ? "It is on record. A key account that sees a vendor proposes a plan: here it is."
      : "It is on record.",
  });
}

const LABELS = {
  perception: "What do they see in us?",
  day: "When did they say it?",
  quote: "In their own words",
  saidBy: "Who said it, and where",
};

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

export default function PerceptionRoute() {
  const { account, isOwn, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  return (
    <>
      <PageHeader
        title={`What ${account.name} sees in us`}
        lead="Only the customer knows. A reading rests on their answer or their own words, never on our impression."
      />
      <Form method="post" className="max-w-160 space-y-5">
        {isOwn && (
          <InlineNote>
            You look after this account. Your reading counts with the customer’s words, and not without.
          </InlineNote>
        )}
        {refusal && refusal.kind !== "invalid" ? (
          <RefusalNotice refusal={refusal} />
        ) : (
          <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
        )}
        <Fieldset name="perception" label={LABELS.perception} required error={answer?.fieldErrors.perception}>
          <RadioGroup
            defaultValue={only(answer?.values.perception)}
            options={PERCEPTIONS.map((value) => ({
              value,
              label: PERCEPTION_LABELS[value],
              hint: PERCEPTION_MEANINGS[value],
            }))}
          />
        </Fieldset>
        <Field
          name="quote"
          label={LABELS.quote}
          hint="A whole sentence, as it was said or written."
          required
          error={answer?.fieldErrors.quote}
        >
          <TextArea rows={3} required={false} defaultValue={only(answer?.values.quote)} />
        </Field>
        <Field
          name="saidBy"
          label={LABELS.saidBy}
          hint="For example: head of purchasing, in the yearly review."
          required
          error={answer?.fieldErrors.saidBy}
        >
          <TextInput required={false} defaultValue={only(answer?.values.saidBy)} maxLength={300} />
        </Field>
        <Field name="day" label={LABELS.day} required error={answer?.fieldErrors.day}>
          <DateInput defaultValue={only(answer?.values.day) ?? today} max={today} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={keyAccountHref(account.id)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Put it on record</SubmitButton>
        </div>
      </Form>
    </>
  );
}
