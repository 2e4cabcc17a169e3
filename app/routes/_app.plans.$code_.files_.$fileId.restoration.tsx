import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawPlanFile } from "~/commands/plans/withdraw-plan-file.server";
import { planPath } from "~/domain/plans/plan-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireSameOrigin } from "~/http/same-origin.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Bring a file back · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const viewer = await requireViewer(request);
  const [code, fileId] = [params.code ?? "", params.fileId ?? ""];
  const result = await withdrawPlanFile(actOf(request, viewer), { code, fileId, back: true });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`${planPath(code)}#files`, {
    message: `Back on the plan: ${result.value.name}`,
  });
}

export default function Restoration() {
  const { code = "" } = useParams();
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The file stays away"
      answer={answer}
      backHref={planPath(code)}
      backLabel="Back to the plan"
    />
  );
}
