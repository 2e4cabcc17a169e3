import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawFunding } from "~/commands/pilots/withdraw-funding.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { ReplyPage } from "~/ui/plans/reply-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Withdraw a request · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requirePilot(request, params.code);
  const result = await withdrawFunding(actOf(request, viewer), { requestId: params.requestId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/pilots/${result.value.code}/funding`, {
    message: "The request is withdrawn. You can ask for something else.",
  });
}

export default function Withdrawal() {
  const { code = "" } = useParams();
  return (
    <ReplyPage
      plan={{ code, title: "funding" }}
      title="Withdraw a request"
      reply={useActionData<typeof action>()}
      back={{ href: `/pilots/${code}/funding`, label: "Back to the funding" }}
    />
  );
}
