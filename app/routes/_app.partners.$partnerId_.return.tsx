import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { endPartner } from "~/commands/partners/end-partner.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.partnerId ?? "";
  const result = await endPartner(actOf(request, viewer), { id, end: false });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/partners/${id}`, { message: `Work with “${result.value.name}” goes on.` });
}

export default function Refused() {
  const { partnerId } = useParams();
  return (
    <MoveRefused
      title="This work cannot be taken up now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={`/partners/${partnerId}`}
      backLabel="Back to the partner"
    />
  );
}
