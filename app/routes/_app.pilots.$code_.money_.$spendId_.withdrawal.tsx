import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawSpend } from "~/commands/spend/withdraw-spend.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { ReplyPage } from "~/ui/plans/reply-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Withdraw an entry · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await withdrawSpend(actOf(request, viewer), { spendId: params.spendId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/pilots/${result.value.code}/money#entries`, {
    message: "The entry is withdrawn and counts no longer.",
  });
}

export default function Withdrawal() {
  const reply = useActionData<typeof action>();
  const { code = "" } = useParams();
  return (
    <ReplyPage
      plan={{ code, title: "spend" }}
      title="Withdraw an entry"
      reply={reply}
      back={{ href: `/pilots/${code}/money`, label: "Back to the spend" }}
    />
  );
}
