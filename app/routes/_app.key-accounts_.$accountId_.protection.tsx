import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { saveProtection } from "~/commands/accounts/save-protection.server";
import { WHO_WORKS_ON_KEY_ACCOUNT } from "~/domain/accounts/key-account";
import { canWorkOnKeyAccount } from "~/domain/accounts/key-account.access";
import { protectionSchema } from "~/domain/accounts/key-account.schema";
import { keyAccountHref } from "~/domain/accounts/perception";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findProtectionForm } from "~/store/accounts/protection.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { DateInput } from "~/ui/form/special-inputs";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea, TextInput } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Key accounts", href: "/key-accounts" },
    { label: "Account", href: `/key-accounts/${params.accountId ?? ""}` },
    { label: "Protection plan" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Protection plan · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Key accounts are read by the people of the program.");
  const found = await findProtectionForm(viewer, params.accountId ?? "");
  if (!found) throwRefusal(notFound("account").refusal);
  if (!canWorkOnKeyAccount(viewer, found.managerId)) {
    throw new Response(WHO_WORKS_ON_KEY_ACCOUNT, { status: 403 });
  }
  return { ...found, today: dayIn(now(), workspace.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const form = await parseForm(request, protectionSchema.omit({ accountId: true }));
  if (!form.ok) return formResponse(form);
  const accountId = params.accountId ?? "";
  const result = await saveProtection(actOf(request, viewer), { ...form.data, accountId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(keyAccountHref(accountId), { message: "The protection plan is saved." });
}

const LABELS: Record<string, string> = {
  goals: "What both want of each other",
  risks: "What could end it",
  steps: "What is done about it, by whom",
  agreedWith: "Agreed with",
  agreedOn: "Agreed on",
  nextReviewOn: "Next review",
};
const HINTS: Record<string, string> = {
  goals:
    "Their goals with us, in their words, and ours with them. A plan with one side alone is a sales plan.",
  risks: "People who may leave, contracts that end, promises that are late, a competitor in the house.",
  steps: "One step a line, each with a name.",
};

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

export default function ProtectionRoute() {
  const { account, plan, savedBy, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = (name: string): string =>
    only(answer?.values[name]) ?? String(plan?.[name as keyof typeof plan] ?? "");
  const refusal = answer?.refusal;
  const isStale = refusal?.kind === "stale";
  const plain = (text: string) => text.replace(/\r\n/g, "\n").trim();
  return (
    <>
      <PageHeader
        title={`How we keep ${account.name}`}
        lead="Agreed with the customer, not about the customer. It can be saved half finished."
      />
      {isStale && answer ? (
        <StaleNotice
          savedBy={savedBy ?? "Somebody else"}
          savedAt={plan ? new Date(plan.updatedAt).toISOString() : ""}
          keep={{ version: String(plan?.version ?? 0) }}
          fields={Object.keys(LABELS).map((name) => ({
            name,
            label: LABELS[name] ?? name,
            yours: plain(only(answer.values[name]) ?? ""),
            theirs: plain(String(plan?.[name as keyof typeof plan] ?? "")),
          }))}
        />
      ) : (
        <Form method="post" className="max-w-180 space-y-5">
          {refusal && refusal.kind !== "invalid" && <RefusalNotice refusal={refusal} />}
          {(!refusal || refusal.kind === "invalid") && (
            <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
          )}
          <VersionInput current={plan?.version ?? 0} answer={answer} />
          {(["goals", "risks", "steps"] as const).map((name) => (
            <Field
              key={name}
              name={name}
              label={LABELS[name]}
              hint={HINTS[name]}
              error={answer?.fieldErrors[name]}
            >
              <TextArea rows={5} defaultValue={values(name)} />
            </Field>
          ))}
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              name="agreedWith"
              label={LABELS.agreedWith}
              hint="Name and part, of the customer."
              error={answer?.fieldErrors.agreedWith}
            >
              <TextInput defaultValue={values("agreedWith")} maxLength={300} />
            </Field>
            <Field name="agreedOn" label={LABELS.agreedOn} error={answer?.fieldErrors.agreedOn}>
              <DateInput defaultValue={values("agreedOn")} max={today} />
            </Field>
            <Field name="nextReviewOn" label={LABELS.nextReviewOn} error={answer?.fieldErrors.nextReviewOn}>
              <DateInput defaultValue={values("nextReviewOn")} />
            </Field>
          </div>
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink to={keyAccountHref(account.id)} variant="quiet">
              Cancel
            </ButtonLink>
            <SubmitButton>Save the plan</SubmitButton>
          </div>
        </Form>
      )}
    </>
  );
}
