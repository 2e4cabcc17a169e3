import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { approveForum } from "~/commands/forums/approve-forum.server";
import { approveForumSchema } from "~/domain/forums/forum.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.forumId ?? "";
  const form = await parseForm(request, approveForumSchema);
  if (!form.ok) return formResponse(form);
  const result = await approveForum(actOf(request, viewer), { id, version: form.data.version });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/forums/${id}`, {
    message: `The agreements of “${result.value.name}” are approved as they stand.`,
  });
}

export default function Approval() {
  const { forumId } = useParams();
  return (
    <MoveRefused
      title="These agreements cannot be approved now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={`/forums/${forumId}`}
      backLabel="Back to the community"
    />
  );
}
