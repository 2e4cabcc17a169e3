import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawPerception } from "~/commands/accounts/withdraw-perception.server";
import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { withdrawPerceptionSchema } from "~/domain/accounts/key-account.schema";
import { keyAccountHref, perceptionWord } from "~/domain/accounts/perception";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findReading } from "~/store/accounts/perception.queries.server";
import { ReasonForm } from "~/ui/accounts/reason-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Key accounts", href: "/key-accounts" },
    { label: "Account", href: `/key-accounts/${params.accountId ?? ""}` },
    { label: "Withdraw a reading" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Withdraw a reading · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "account.edit", WHO_RUNS_THE_PROGRAM);
  const reading = await findReading(viewer, params.readingId ?? "");
  if (!reading || reading.accountId !== params.accountId) throwRefusal(notFound("reading").refusal);
  return reading;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, withdrawPerceptionSchema.omit({ readingId: true }));
  if (!form.ok) return formResponse(form);
  const input = { ...form.data, readingId: params.readingId ?? "" };
  const result = await withdrawPerception(actOf(request, viewer), input);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(keyAccountHref(result.value.accountId), {
    message: "The reading is withdrawn; the one before it stands again.",
  });
}

export default function WithdrawalRoute() {
  const reading = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={reading.account}
        title={`Withdraw “${perceptionWord(reading.perception)}” of ${reading.day}`}
        lead={reading.evidence || "It stays readable, struck through, with your reason."}
      />
      <ReasonForm
        name="reason"
        label="Why it does not hold"
        hint="For example: they spoke of another company of the group."
        button="Withdraw the reading"
        backHref={keyAccountHref(reading.accountId)}
        answer={useActionData<typeof action>()}
      />
    </>
  );
}
