import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { MAY_NOT_BENCHMARK } from "~/domain/benchmarks/benchmark";
import type { PickBest } from "~/domain/benchmarks/benchmark.schema";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { isSameSegment, segmentOf, segmentWords } from "~/domain/targets/target";
import { newId } from "~/shared/id.server";
import { findInternalBenchmark } from "~/store/benchmarks/benchmark.queries.server";
import { commit } from "~/store/commit.server";

/** Makes a segment of our own the yardstick of an index; its figure is read live wherever it is shown. */
export async function pickBestPractice(act: Act, input: PickBest): Promise<Result<{ benchmarkId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "playbook.edit", { workspaceId })) return notPermitted(MAY_NOT_BENCHMARK);
  const segment = segmentOf(input);
  if (Object.keys(segment).length === 0) {
    return invalid("Everybody together is no yardstick for everybody.", {
      tier: ["Choose a segment: a tier, a contact level, a region, a stage or a segment of accounts."],
    });
  }
  const label = input.label || segmentWords(segment);
  return commit(act, async (unit) => {
    const known = await findInternalBenchmark(
      viewer,
      input.measure,
      (one) => isSameSegment(one, segment),
      unit.db,
    );
    if (known) return notAllowedNow(`${known.label} is a benchmark of this index already.`);
    const benchmarkId = newId();
    await unit.db.benchmark.create({
      data: {
        id: benchmarkId,
        workspaceId,
        measure: input.measure,
        kind: "internal",
        label,
        segment,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "benchmark",
      recordId: benchmarkId,
      verb: "created",
      summary: `made ${label} our own yardstick of ${input.measure}`,
      after: { measure: input.measure, segment },
    });
    return done({ benchmarkId });
  });
}
