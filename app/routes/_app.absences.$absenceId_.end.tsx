import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { endAbsence } from "~/commands/absences/end-absence.server";
import { endAbsenceSchema } from "~/domain/absences/absence.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, endAbsenceSchema);
  if (!form.ok) return formResponse(form);
  const absenceId = params.absenceId ?? "";
  const result = await endAbsence(actOf(request, viewer), { ...form.data, absenceId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { name, deputyName } = result.value;
  return redirectWithToast("/absences", {
    message: `The absence of ${name} has ended; ${deputyName} stands in no longer.`,
  });
}

export default function EndAbsence() {
  const answer = useActionData<typeof action>();
  const { absenceId } = useParams();
  return (
    <RefusedPage
      title="End an absence"
      answer={answer}
      back={{ to: `/absences/${absenceId}`, label: "Back to the absence" }}
    />
  );
}
