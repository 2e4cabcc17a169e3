import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { startCase } from "~/commands/cases/start-case.server";
import { caseCode, caseHref } from "~/domain/cases/case";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { CaseRefused } from "~/ui/cases/case-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const result = await startCase(actOf(request, viewer), { number });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(caseHref(number), { message: `${caseCode(number)} is in progress.` });
}

export default function Progress() {
  const { number = "" } = useParams();
  return (
    <CaseRefused
      title="The case was not started"
      answer={useActionData<typeof action>()}
      backHref={`/cases/${number}`}
      backLabel="Back to the case"
    />
  );
}
