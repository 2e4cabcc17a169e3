import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { retirePolicy } from "~/commands/policies/retire-policy.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.policyId ?? "";
  const result = await retirePolicy(actOf(request, viewer), { id, retire: true });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/policies/${id}`, {
    message: `“${result.value.name}” is retired.`,
    undo: { url: `/policies/${id}/return` },
  });
}

export default function Retirement() {
  const { policyId } = useParams();
  return (
    <MoveRefused
      title="This policy cannot be retired now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={`/policies/${policyId}`}
      backLabel="Back to the policy"
    />
  );
}
