import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { countResponse } from "~/commands/surveys/count-response.server";
import { backSchema } from "~/domain/surveys/response.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, backSchema);
  if (!form.ok) return formResponse(form);
  const responseId = params.responseId ?? "";
  const result = await countResponse(actOf(request, viewer), { responseId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(safePath(form.data.back || `/surveys/responses/${responseId}`), {
    message: `${result.value.externalId} counts again.`,
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { responseId } = useParams();
  return (
    <MoveRefused
      title="This response cannot be counted now"
      refusal={answer?.refusal ?? null}
      backHref={`/surveys/responses/${responseId}`}
      backLabel="Back to the response"
    />
  );
}
