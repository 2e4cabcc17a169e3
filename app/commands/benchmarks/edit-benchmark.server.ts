import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { MAY_NOT_BENCHMARK, sourceWords } from "~/domain/benchmarks/benchmark";
import type { EditFigure } from "~/domain/benchmarks/benchmark.schema";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findBenchmark } from "~/store/benchmarks/benchmark.queries.server";
import { commit } from "~/store/commit.server";

/** Corrects an outside figure; what it was stays in the activity log. */
export async function editBenchmark(
  act: Act,
  input: EditFigure & { benchmarkId: string },
): Promise<Result<{ benchmarkId: string }>> {
  const { viewer } = act;
  const benchmark = await findBenchmark(viewer, input.benchmarkId);
  if (!benchmark) return notFound("benchmark");
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId }))
    return notPermitted(MAY_NOT_BENCHMARK);
  if (benchmark.isWithdrawn)
    return notAllowedNow("This benchmark is withdrawn. Bring it back before you change it.");
  if (benchmark.kind === "internal") {
    return notAllowedNow("Our own best segment is read live: there is nothing typed to change.");
  }
  const { version, benchmarkId, ...figure } = input;
  return commit(act, async (unit) => {
    await unit.move("benchmark", { id: benchmark.id, version }, figure);
    unit.log({
      noun: "benchmark",
      recordId: benchmark.id,
      verb: "changed",
      summary: `changed the benchmark ${figure.label} (${sourceWords(figure)})`,
      before: {
        value: benchmark.value,
        label: benchmark.label,
        source: benchmark.source,
        year: benchmark.year,
        ownValue: benchmark.ownValue,
      },
      after: {
        value: figure.value,
        label: figure.label,
        source: figure.source,
        year: figure.year,
        ownValue: figure.ownValue,
      },
    });
    return done({ benchmarkId });
  });
}
