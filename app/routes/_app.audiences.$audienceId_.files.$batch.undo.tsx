import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { undoMemberImport } from "~/commands/audiences/undo-member-import.server";
import { audienceHref } from "~/domain/audiences/audience-places";
import { counted } from "~/domain/plans/wording";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take a list back · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { audienceId = "", batch = "" } = params;
  const result = await undoMemberImport(actOf(request, viewer), { audienceId, batchId: batch });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(audienceHref(audienceId), {
    message: `${counted(result.value.count, "address", "addresses")} taken back; the same list may come again`,
  });
}

export default function MemberFileUndo() {
  const { audienceId = "" } = useParams();
  return (
    <RefusedPage
      title="The list stays"
      answer={useActionData<typeof action>()}
      backHref={audienceHref(audienceId)}
      backLabel="Back to the audience"
    />
  );
}
