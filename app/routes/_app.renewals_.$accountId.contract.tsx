import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editContract, WHO_EDITS_CONTRACTS } from "~/commands/accounts/edit-contract.server";
import { contractSchema } from "~/domain/accounts/key-account.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { moneyText } from "~/shared/money";
import { findContract } from "~/store/accounts/contract.queries.server";
import { CONTRACT_LABELS, ContractFields } from "~/ui/accounts/contract-fields";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { FormErrors } from "~/ui/form/form-errors";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Renewals", href: "/renewals" }, { label: "Contract" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Contract of ${data?.name ?? "an account"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const backOf = (request: Request): string =>
  safePath(new URL(request.url).searchParams.get("back"), "/renewals");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireVisit(request);
  requireRight(viewer, "account.edit", WHO_EDITS_CONTRACTS);
  const contract = await findContract(viewer, params.accountId ?? "");
  if (!contract) throwRefusal(notFound("account").refusal);
  const { contractMinor, currency, changedBy, changedAt, ...rest } = contract;
  return {
    ...rest,
    contract: contractMinor === null ? "" : moneyText(contractMinor, currency),
    changedBy,
    changedAt: changedAt?.toISOString() ?? "",
    back: backOf(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const form = await parseForm(request, contractSchema(workspace.currency).omit({ accountId: true }));
  if (!form.ok) return formResponse(form);
  const result = await editContract(actOf(request, viewer), {
    ...form.data,
    accountId: params.accountId ?? "",
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(backOf(request), { message: `The contract of ${result.value.name} is saved.` });
}

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

export default function ContractRoute() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  const typed = {
    contractMinor: only(answer?.values.contractMinor) ?? data.contract,
    renewsOn: only(answer?.values.renewsOn) ?? data.renewsOn ?? "",
  };
  return (
    <>
      <PageHeader
        eyebrow="Contract"
        title={data.name}
        lead="What it is worth over its whole term, and the day on which it ends unless it is renewed."
      />
      {refusal?.kind === "stale" ? (
        <StaleNotice
          savedBy={data.changedBy ?? "Somebody else"}
          savedAt={data.changedAt}
          keep={{ version: String(data.version) }}
          fields={[
            {
              name: "contractMinor",
              label: CONTRACT_LABELS.contractMinor,
              yours: typed.contractMinor,
              theirs: data.contract,
            },
            {
              name: "renewsOn",
              label: CONTRACT_LABELS.renewsOn,
              yours: typed.renewsOn,
              theirs: data.renewsOn ?? "",
            },
          ]}
        />
      ) : (
        <Form method="post" className="max-w-160 space-y-5">
          {refusal && refusal.kind !== "invalid" ? (
            <RefusalNotice refusal={refusal} />
          ) : (
            <FormErrors
              fieldErrors={answer?.fieldErrors}
              formErrors={answer?.formErrors}
              labels={CONTRACT_LABELS}
            />
          )}
          <VersionInput current={data.version} answer={answer} />
          <ContractFields
            contract={typed.contractMinor}
            renewsOn={typed.renewsOn}
            errors={answer?.fieldErrors}
          />
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink to={data.back} variant="quiet">
              Cancel
            </ButtonLink>
            <SubmitButton>Save the contract</SubmitButton>
          </div>
        </Form>
      )}
    </>
  );
}
