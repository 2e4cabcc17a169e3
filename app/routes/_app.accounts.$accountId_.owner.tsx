import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { setAccountOwner } from "~/commands/accounts/set-account-owner.server";
import { accountHref } from "~/domain/accounts/account";
import { setOwnerSchema } from "~/domain/accounts/tier.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { Banner } from "~/ui/feedback/banner";
import { PageHeader } from "~/ui/layout/page-header";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, setOwnerSchema);
  if (!form.ok) return formResponse(form);
  const result = await setAccountOwner(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(accountHref(params.accountId ?? ""), { message: "The owner is saved." });
}

/** Where no script runs, a refusal stands on a page of its own. */
export default function OwnerRoute() {
  const answer = useActionData<typeof action>();
  const words = [...(answer?.formErrors ?? []), ...Object.values(answer?.fieldErrors ?? {}).flat()];
  return (
    <>
      <PageHeader title="The owner was not changed" />
      <Banner tone="warn" title={words.join(" ")} live />
    </>
  );
}
