import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { correctLoss } from "~/commands/win-back/correct-loss.server";
import { canEditAccounts } from "~/domain/accounts/account.access";
import { isOpenForWork } from "~/domain/win-back/win-back.access";
import { correctLossSchema } from "~/domain/win-back/win-back.schema";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { typed } from "~/ui/plans/form-reply";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("They had not left") };
export const meta: MetaFunction = ({ params }) => [{ title: `No loss · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  return {
    code: facts.code,
    account: facts.account.name,
    version: facts.version,
    isOpen: isOpenForWork(facts),
    may: canEditAccounts(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, correctLossSchema);
  if (!form.ok) return formResponse(form);
  const result = await correctLoss(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, accountName } = result.value;
  return redirectWithToast(winBackPath(code), { message: `${accountName} is a customer as before.` });
}

export default function NoLoss() {
  const { code, account, version, isOpen, may } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-2xl space-y-5">
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="They had not left"
        lead="The account is a customer as before, its loss leaves the revenue ledger, and this case counts nowhere. Everything stays on record."
      />
      {reply?.refusal && reply.refusal.kind !== "invalid" && <RefusalNotice refusal={reply.refusal} />}
      {!may ? (
        <Banner title="This is for somebody else to do">
          Whether a customer was lost is corrected by a CX leader or an administrator.
        </Banner>
      ) : !isOpen ? (
        <Banner title="This case is over">Take its end back first: its page leads there.</Banner>
      ) : (
        <Form method="post" className="space-y-5">
          <VersionInput current={version} answer={reply} />
          <Field
            name="why"
            label="How did it come to be written down?"
            hint="It stays on record."
            error={reply?.fieldErrors.why}
            required
          >
            <TextArea rows={3} defaultValue={typed(reply, "why")} />
          </Field>
          <div className="flex justify-end">
            <SubmitButton variant="danger">They had not left</SubmitButton>
          </div>
        </Form>
      )}
      <p>
        <ButtonLink to={winBackPath(code)} variant="quiet" className="-ml-3">
          Back to the case
        </ButtonLink>
      </p>
    </div>
  );
}
