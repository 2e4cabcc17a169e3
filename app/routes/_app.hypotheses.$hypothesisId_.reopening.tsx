import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { reopenHypothesis } from "~/commands/hypotheses/judge-hypothesis.server";
import { hypothesisHref } from "~/domain/hypotheses/hypothesis";
import { reopenHypothesisSchema } from "~/domain/hypotheses/hypothesis.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { CaseRefused } from "~/ui/cases/case-refused";

export const meta: MetaFunction = () => [{ title: "Open it again · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.hypothesisId ?? "";
  const form = await parseForm(request, reopenHypothesisSchema);
  if (!form.ok) return formResponse(form);
  const result = await reopenHypothesis(actOf(request, viewer), { id, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(hypothesisHref(id), { message: "The hypothesis is open again." });
}

export default function Route() {
  const { hypothesisId = "" } = useParams();
  return (
    <CaseRefused
      title="The hypothesis was not opened again"
      answer={useActionData<typeof action>()}
      backHref={hypothesisHref(hypothesisId)}
      backLabel="Back to the hypothesis"
    />
  );
}
