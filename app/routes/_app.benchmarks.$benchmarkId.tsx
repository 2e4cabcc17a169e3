import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editBenchmark } from "~/commands/benchmarks/edit-benchmark.server";
import { can } from "~/domain/access";
import { MAY_NOT_BENCHMARK, sourceWords, valueWithUnit } from "~/domain/benchmarks/benchmark";
import { editFigureSchema } from "~/domain/benchmarks/benchmark.schema";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import { segmentWords } from "~/domain/targets/target";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findBenchmark } from "~/store/benchmarks/benchmark.queries.server";
import { BenchmarkForm } from "~/ui/benchmarks/benchmark-form";
import { Button } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Benchmarks", href: "/benchmarks" }, { label: "Benchmark" }],
};
export const meta: MetaFunction = () => [{ title: "Benchmark · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Benchmarks are read by the people of the program.");
  const benchmark = await findBenchmark(viewer, params.benchmarkId ?? "");
  if (!benchmark)
    throw new Response("There is no such benchmark here.", { status: 404, statusText: "Not found" });
  return { benchmark, mayEdit: can(viewer, "playbook.edit") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editFigureSchema);
  if (!form.ok) return formResponse(form);
  const benchmarkId = params.benchmarkId ?? "";
  const result = await editBenchmark(actOf(request, viewer), { ...form.data, benchmarkId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/benchmarks/${benchmarkId}`, { message: "The figure is saved." });
}

export default function BenchmarkPage() {
  const { benchmark, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  const isOurs = benchmark.kind === "internal";
  const post = (noun: string, words: string) => (
    <Form method="post" action={`/benchmarks/${benchmark.id}/${noun}`}>
      <Button type="submit" variant={noun === "withdrawal" ? "quiet" : "secondary"}>
        {words}
      </Button>
    </Form>
  );
  return (
    <>
      <PageHeader
        eyebrow={benchmark.measure === "other" ? "Another metric" : MEASURE_LABELS[benchmark.measure]}
        title={
          isOurs ? benchmark.label : `${benchmark.label}: ${valueWithUnit(benchmark.value, benchmark.unit)}`
        }
        meta={
          <span>
            {isOurs
              ? `Our own segment, read live: ${segmentWords(benchmark.segment)}`
              : sourceWords(benchmark)}
          </span>
        }
      />
      <div className="space-y-6">
        {benchmark.isWithdrawn && (
          <Banner
            title="This benchmark is withdrawn"
            action={mayEdit && post("restoration", "Bring it back")}
          >
            It stands in no list and on no chart.
          </Banner>
        )}
        {!mayEdit && <InlineNote>{MAY_NOT_BENCHMARK}</InlineNote>}
        {(!mayEdit || benchmark.isWithdrawn) && benchmark.note && (
          <p className="max-w-[70ch] break-words">{benchmark.note}</p>
        )}
        {isOurs && (
          <p className="max-w-[70ch] text-sm text-ink-muted">
            Nothing is typed here: its figure moves with the answers of every window that is looked at.
          </p>
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
        {mayEdit && !benchmark.isWithdrawn && !isOurs && (
          <BenchmarkForm key={benchmark.version} benchmark={benchmark} answer={answer ?? undefined} />
        )}
        {mayEdit && !benchmark.isWithdrawn && post("withdrawal", "Withdraw this benchmark")}
      </div>
    </>
  );
}
