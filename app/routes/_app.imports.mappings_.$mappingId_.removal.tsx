import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { deleteMapping } from "~/commands/surveys/delete-mapping.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await deleteMapping(actOf(request, viewer), { mappingId: params.mappingId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/imports/mappings", {
    message: `The mapping “${result.value.name}” is deleted.`,
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  return (
    <MoveRefused
      title="This mapping cannot be deleted"
      refusal={answer?.refusal ?? null}
      backHref="/imports/mappings"
      backLabel="Back to the mappings"
    />
  );
}
