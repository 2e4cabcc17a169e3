import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { MAY_NOT_BENCHMARK } from "~/domain/benchmarks/benchmark";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isSameSegment } from "~/domain/targets/target";
import { findBenchmark, findInternalBenchmark } from "~/store/benchmarks/benchmark.queries.server";
import { commit } from "~/store/commit.server";

/** Brings a withdrawn benchmark back. */
export async function restoreBenchmark(
  act: Act,
  input: { benchmarkId: string },
): Promise<Result<{ benchmarkId: string }>> {
  const { viewer } = act;
  const benchmark = await findBenchmark(viewer, input.benchmarkId);
  if (!benchmark) return notFound("benchmark");
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId }))
    return notPermitted(MAY_NOT_BENCHMARK);
  return commit(act, async (unit) => {
    if (benchmark.kind === "internal") {
      const known = await findInternalBenchmark(
        viewer,
        benchmark.measure,
        (one) => isSameSegment(one, benchmark.segment),
        unit.db,
      );
      if (known) return notAllowedNow(`${known.label} is a benchmark of this index already.`);
    }
    const { count } = await unit.db.benchmark.updateMany({
      where: { id: benchmark.id, workspaceId: viewer.workspaceId, withdrawnAt: { not: null } },
      data: { withdrawnAt: null, version: { increment: 1 } },
    });
    if (count === 0) return notAllowedNow("This benchmark stands already.");
    unit.log({
      noun: "benchmark",
      recordId: benchmark.id,
      verb: "restored",
      summary: `brought back the benchmark ${benchmark.label}`,
    });
    return done({ benchmarkId: benchmark.id });
  });
}
