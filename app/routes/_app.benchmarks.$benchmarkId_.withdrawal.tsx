import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawBenchmark } from "~/commands/benchmarks/withdraw-benchmark.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const benchmarkId = params.benchmarkId ?? "";
  const result = await withdrawBenchmark(actOf(request, viewer), { benchmarkId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/benchmarks/${benchmarkId}`, {
    message: "The benchmark is withdrawn: it shows nowhere.",
    undo: { url: `/benchmarks/${benchmarkId}/restoration` },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { benchmarkId } = useParams();
  return (
    <MoveRefused
      title="This benchmark cannot be withdrawn now"
      refusal={answer?.refusal ?? null}
      backHref={`/benchmarks/${benchmarkId}`}
      backLabel="Back to the benchmark"
    />
  );
}
