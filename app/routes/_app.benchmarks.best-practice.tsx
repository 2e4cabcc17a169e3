import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { pickBestPractice } from "~/commands/benchmarks/pick-best-practice.server";
import { pickBestSchema } from "~/domain/benchmarks/benchmark.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, pickBestSchema);
  if (!form.ok) return formResponse(form);
  const result = await pickBestPractice(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/benchmarks", {
    message: "It is drawn on every chart of this index.",
    undo: { url: `/benchmarks/${result.value.benchmarkId}/withdrawal` },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  return (
    <MoveRefused
      title="This segment cannot become a benchmark now"
      refusal={answer?.refusal ?? null}
      backHref="/benchmarks"
      backLabel="Back to the benchmarks"
    />
  );
}
