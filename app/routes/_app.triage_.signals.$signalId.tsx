import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { decideSignal } from "~/commands/triage/decide-signal.server";
import { SIGNAL_STATUS_LABELS } from "~/domain/triage/signal";
import { decisionSchema } from "~/domain/triage/triage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { CaseRefused } from "~/ui/cases/case-refused";

export const meta: MetaFunction = () => [{ title: "Decide · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, decisionSchema);
  if (!form.ok) return formResponse(form);
  const signalId = params.signalId ?? "";
  const result = await decideSignal(actOf(request, viewer), { signalId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { status, title } = result.value;
  const url = `/triage/signals/${signalId}`;
  return redirectWithToast("/triage", {
    message: `${SIGNAL_STATUS_LABELS[status]}: ${title}`,
    ...(status !== "waiting" && { undo: { url, fields: { decision: "PUT_BACK" } } }),
  });
}

export default function Decision() {
  return (
    <CaseRefused
      title="Nothing was decided"
      answer={useActionData<typeof action>()}
      backHref="/triage"
      backLabel="Back to the triage"
    />
  );
}
