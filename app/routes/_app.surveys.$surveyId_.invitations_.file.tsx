import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { importInvitations } from "~/commands/surveys/import-invitations.server";
import { listFileSchema } from "~/domain/surveys/response-rate";
import { countOf } from "~/domain/surveys/survey";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { ListFileRefused } from "~/ui/surveys/list-file-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, listFileSchema, { maxBytes: 9 * 1024 * 1024 });
  if (!form.ok) return formResponse(form);
  const surveyId = params.surveyId ?? "";
  const result = await importInvitations(actOf(request, viewer), { surveyId, file: form.data.file });
  if (!result.ok) return refusalResponse(result.refusal);
  const { added, changed, same } = result.value;
  return redirectWithToast(`/surveys/${surveyId}/invitations`, {
    message: `${countOf(added, "month")} added, ${changed} corrected, ${same} as they were.`,
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { surveyId } = useParams();
  return (
    <ListFileRefused
      title="This list of invitations was not taken in"
      answer={answer ?? null}
      backHref={`/surveys/${surveyId}/invitations`}
    />
  );
}
