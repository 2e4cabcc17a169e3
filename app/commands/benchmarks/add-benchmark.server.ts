import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { MAY_NOT_BENCHMARK, sourceWords, valueWithUnit } from "~/domain/benchmarks/benchmark";
import type { AddFigure } from "~/domain/benchmarks/benchmark.schema";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Enters a figure from outside, always with its source and year. */
export async function addBenchmark(act: Act, input: AddFigure): Promise<Result<{ benchmarkId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "playbook.edit", { workspaceId })) return notPermitted(MAY_NOT_BENCHMARK);
  return commit(act, async (unit) => {
    const benchmarkId = newId();
    await unit.db.benchmark.create({
      data: {
        id: benchmarkId,
        workspaceId,
        kind: "external",
        ...input,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "benchmark",
      recordId: benchmarkId,
      verb: "created",
      summary: `entered the benchmark ${input.label}: ${valueWithUnit(input.value, input.unit)} (${sourceWords(input)})`,
      after: { ...input },
    });
    return done({ benchmarkId });
  });
}
