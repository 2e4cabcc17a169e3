import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enrolKeyAccount } from "~/commands/accounts/enrol-key-account.server";
import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { enrolSchema } from "~/domain/accounts/key-account.schema";
import { keyAccountHref } from "~/domain/accounts/perception";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findKeyAccountForChange } from "~/store/accounts/enrolment.server";
import {
  findProgramFrame,
  listEnrolChoices,
  listManagerChoices,
} from "~/store/accounts/key-account.queries.server";
import { EnrolForm } from "~/ui/accounts/enrol-form";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Key accounts", href: "/key-accounts" }, { label: "Enrol" }],
};
export const meta: MetaFunction = () => [{ title: "Enrol a key account · Capstan" }];

/** A refused form comes back beside how many everyone has by now. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "account.edit", WHO_RUNS_THE_PROGRAM);
  const accountId = new URL(request.url).searchParams.get("account")?.slice(0, 64);
  const account = accountId ? await findKeyAccountForChange(viewer, accountId) : null;
  if (accountId && !account) throw new Response("There is no such account here.", { status: 404 });
  const [frame, managers, accounts] = await Promise.all([
    findProgramFrame(viewer),
    listManagerChoices(viewer),
    account ? [] : listEnrolChoices(viewer, ""),
  ]);
  const present = account?.enrolment
    ? (managers.find((each) => each.id === account.enrolment?.managerId)?.name ?? "Somebody who left")
    : null;
  return {
    accounts,
    managers,
    cap: frame.cap,
    today: dayIn(now(), frame.timeZone),
    account: account && { id: account.id, name: account.name },
    present,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, enrolSchema);
  if (!form.ok) return formResponse(form);
  const result = await enrolKeyAccount(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { accounts, cap } = result.value;
  return redirectWithToast(keyAccountHref(form.data.accountId), {
    message: `It is in the program. Its manager has ${accounts} of ${cap}.`,
  });
}

export default function EnrolRoute() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  return (
    <>
      <PageHeader
        title={
          data.account
            ? data.present
              ? `Hand ${data.account.name} over`
              : `Protect ${data.account.name}`
            : "Enrol a key account"
        }
        lead="One manager, a plan agreed with the customer, and their own word on what they see in us."
      />
      {refusal && refusal.kind !== "invalid" && (
        <div className="mb-5 max-w-160">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <EnrolForm
        {...data}
        answer={refusal && refusal.kind !== "invalid" ? { ...answer, formErrors: [] } : answer}
      />
    </>
  );
}
