import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import * as z from "zod";
import { takeInstead } from "~/commands/communications/say-instead.server";
import { messageReviewPath, versionPath } from "~/domain/communications/message-places";
import { putBackWords } from "~/domain/communications/message-writing";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

const claimSchema = z.object({
  locale: z.string().max(20),
  field: z.string().max(20),
  passage: z.string().max(2_000),
  sentence: z.string().max(20_000),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, claimSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", versionId = "" } = params;
  const result = await takeInstead(actOf(request, viewer), { ...form.data, code, versionId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(versionPath(result.value.code, versionId), {
    message: `${result.value.code} says what the records show.${putBackWords(result.value.putBack)}`,
  });
}

export default function Refused() {
  const { code = "", versionId = "" } = useParams();
  return (
    <MoveRefused
      title="These words stay as they are"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={messageReviewPath(code, versionId)}
      backLabel="Back to the review"
    />
  );
}
