import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawPage } from "~/commands/communications/withdraw-page.server";
import { linksPath } from "~/domain/communications/public-link";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await withdrawPage(actOf(request, viewer), { linkId: params.linkId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(linksPath(result.value.code), {
    message: "The page is withdrawn. Its address leads nowhere now.",
  });
}

export default function Refused() {
  const { code = "" } = useParams();
  return (
    <MoveRefused
      title="The page cannot be withdrawn now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={linksPath(code)}
      backLabel="Back to the pages"
    />
  );
}
