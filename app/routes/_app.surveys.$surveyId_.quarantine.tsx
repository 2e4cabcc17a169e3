import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { quarantineContacts } from "~/commands/surveys/quarantine-contacts.server";
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
  const result = await quarantineContacts(actOf(request, viewer), { surveyId, file: form.data.file });
  if (!result.ok) return refusalResponse(result.refusal);
  const { set, lifted, unknown } = result.value;
  const nobody =
    unknown.length === 0
      ? ""
      : ` Nobody here has ${unknown.slice(0, 3).join(", ")}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ""}.`;
  return redirectWithToast(`/surveys/${surveyId}/invitations`, {
    message: `${countOf(set, "contact")} left in peace${lifted > 0 ? `, ${lifted} may be asked again` : ""}.${nobody}`,
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { surveyId } = useParams();
  return (
    <ListFileRefused
      title="This quarantine list was not taken in"
      answer={answer ?? null}
      backHref={`/surveys/${surveyId}/invitations`}
    />
  );
}
