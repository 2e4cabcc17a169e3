import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawDate } from "~/commands/plans/withdraw-date.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { ReplyPage } from "~/ui/plans/reply-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Withdraw a date request · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await withdrawDate(actOf(request, viewer), { dateMoveId: params.dateMoveId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/plans/${result.value.code}#dates`, {
    message: "The request is withdrawn. The old end stays.",
  });
}

export default function DateWithdrawal() {
  const reply = useActionData<typeof action>();
  const { code = "" } = useParams();
  return <ReplyPage plan={{ code, title: "date request" }} title="Withdraw a date request" reply={reply} />;
}
