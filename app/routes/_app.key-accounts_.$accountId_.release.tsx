import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseKeyAccount } from "~/commands/accounts/release-key-account.server";
import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { releaseSchema } from "~/domain/accounts/key-account.schema";
import { keyAccountHref } from "~/domain/accounts/perception";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findKeyAccountForChange } from "~/store/accounts/enrolment.server";
import { ReasonForm } from "~/ui/accounts/reason-form";
import { Field } from "~/ui/form/field";
import { DateInput } from "~/ui/form/special-inputs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Key accounts", href: "/key-accounts" },
    { label: "Account", href: `/key-accounts/${params.accountId ?? ""}` },
    { label: "Release" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Release a key account · Capstan" }];

export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "account.edit", WHO_RUNS_THE_PROGRAM);
  const account = await findKeyAccountForChange(viewer, params.accountId ?? "");
  if (!account) throwRefusal(notFound("account").refusal);
  return {
    account: { id: account.id, name: account.name },
    enrolment: account.enrolment,
    today: dayIn(now(), workspace.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const form = await parseForm(request, releaseSchema.omit({ accountId: true }));
  if (!form.ok) return formResponse(form);
  const accountId = params.accountId ?? "";
  const result = await releaseKeyAccount(actOf(request, viewer), { ...form.data, accountId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(keyAccountHref(accountId), {
    message: `${result.value.name} is released. Its plan and its readings stay on record.`,
  });
}

export default function ReleaseRoute() {
  const { account, enrolment, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const day = [answer?.values.endedOn ?? today].flat()[0];
  return (
    <>
      <PageHeader
        title={`Release ${account.name}`}
        lead="It leaves the program. What was agreed and what they said stays readable, and it can be enrolled again."
      />
      <ReasonForm
        name="endReason"
        label="Why"
        hint="Somebody will ask next year. What do you want them to read?"
        button="Release the account"
        backHref={keyAccountHref(account.id)}
        answer={answer}
      >
        <input type="hidden" name="version" value={enrolment?.version ?? 1} />
        <Field name="endedOn" label="Last day" required error={answer?.fieldErrors.endedOn}>
          <DateInput defaultValue={day} max={today} />
        </Field>
      </ReasonForm>
    </>
  );
}
