import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { MAY_NOT_BENCHMARK } from "~/domain/benchmarks/benchmark";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findBenchmark } from "~/store/benchmarks/benchmark.queries.server";
import { commit } from "~/store/commit.server";

/** Takes a benchmark off every chart; it stays on record and can be brought back. */
export async function withdrawBenchmark(
  act: Act,
  input: { benchmarkId: string },
): Promise<Result<{ benchmarkId: string }>> {
  const { viewer } = act;
  const benchmark = await findBenchmark(viewer, input.benchmarkId);
  if (!benchmark) return notFound("benchmark");
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId }))
    return notPermitted(MAY_NOT_BENCHMARK);
  return commit(act, async (unit) => {
    const { count } = await unit.db.benchmark.updateMany({
      where: { id: benchmark.id, workspaceId: viewer.workspaceId, withdrawnAt: null },
      data: { withdrawnAt: act.now, version: { increment: 1 } },
    });
    if (count === 0) return notAllowedNow("This benchmark is withdrawn already.");
    unit.log({
      noun: "benchmark",
      recordId: benchmark.id,
      verb: "withdrawn",
      summary: `withdrew the benchmark ${benchmark.label}`,
    });
    return done({ benchmarkId: benchmark.id });
  });
}
