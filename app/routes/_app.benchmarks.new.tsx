import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addBenchmark } from "~/commands/benchmarks/add-benchmark.server";
import { can } from "~/domain/access";
import { isBenchmarkMeasure, MAY_NOT_BENCHMARK } from "~/domain/benchmarks/benchmark";
import { addFigureSchema } from "~/domain/benchmarks/benchmark.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { BenchmarkForm } from "~/ui/benchmarks/benchmark-form";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Benchmarks", href: "/benchmarks" }, { label: "New benchmark" }],
};
export const meta: MetaFunction = () => [{ title: "Enter an outside figure · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Benchmarks are read by the people of the program.");
  const measure = new URL(request.url).searchParams.get("measure") ?? "";
  return {
    mayAdd: can(viewer, "playbook.edit"),
    measure: isBenchmarkMeasure(measure) ? measure : "satisfaction",
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addFigureSchema);
  if (!form.ok) return formResponse(form);
  const result = await addBenchmark(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/benchmarks", {
    message: "The figure is entered, with its source.",
    undo: { url: `/benchmarks/${result.value.benchmarkId}/withdrawal` },
  });
}

export default function NewBenchmark() {
  const { mayAdd, measure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        title="Enter an outside figure"
        lead="Somebody else’s figure, with where it comes from and the year it holds for. Without both it is never shown."
      />
      {mayAdd ? (
        <div className="space-y-6">
          {refusal && <RefusalNotice refusal={refusal} />}
          <BenchmarkForm benchmark={null} measure={measure} answer={answer ?? undefined} />
        </div>
      ) : (
        <Banner title="You can read benchmarks, not enter them.">{MAY_NOT_BENCHMARK}</Banner>
      )}
    </>
  );
}
