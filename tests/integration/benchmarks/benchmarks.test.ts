import { describe, expect, it } from "vitest";
import { addBenchmark } from "~/commands/benchmarks/add-benchmark.server";
import { editBenchmark } from "~/commands/benchmarks/edit-benchmark.server";
import { pickBestPractice } from "~/commands/benchmarks/pick-best-practice.server";
import { restoreBenchmark } from "~/commands/benchmarks/restore-benchmark.server";
import { withdrawBenchmark } from "~/commands/benchmarks/withdraw-benchmark.server";
import { addFigureSchema, editFigureSchema, pickBestSchema } from "~/domain/benchmarks/benchmark.schema";
import type { Result } from "~/domain/refusal";
import { findBenchmark, listBenchmarks } from "~/store/benchmarks/benchmark.queries.server";
import { findBestPractice } from "~/store/benchmarks/best-practice.queries.server";
import { listFirstResults } from "~/store/benchmarks/first-results.queries.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";
import { findYardsticks } from "~/store/indices/index-yardsticks.queries.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase } from "../../support/test-database";
import { seedKestrelyn } from "../indices/seed-answers";

freshDatabase();

const kindOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
const figure = (change: object = {}) =>
  addFigureSchema.parse({
    measure: "satisfaction",
    label: "Peers",
    value: "4.02",
    source: "A study of suppliers",
    year: "2025",
    ...change,
  });
const edited = (benchmarkId: string, change: object = {}) => ({
  ...editFigureSchema.parse({ ...figure(), value: "4.05", version: "1", ...change }),
  benchmarkId,
});
const granted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe("benchmarks", () => {
  it("of others are entered with source and year, corrected, withdrawn and brought back", async () => {
    const act = await actFor("leader");
    const { benchmarkId } = granted(await addBenchmark(act, figure()));
    expect(await findBenchmark(act.viewer, benchmarkId)).toMatchObject({
      kind: "external",
      value: "4.02",
      source: "A study of suppliers",
      year: 2025,
    });
    expect(kindOf(await editBenchmark(act, edited(benchmarkId)))).toBe("done");
    expect(kindOf(await editBenchmark(act, edited(benchmarkId)))).toBe("stale");
    expect(kindOf(await withdrawBenchmark(act, { benchmarkId }))).toBe("done");
    expect(kindOf(await withdrawBenchmark(act, { benchmarkId }))).toBe("not-allowed-now");
    expect(kindOf(await editBenchmark(act, edited(benchmarkId, { version: "3" })))).toBe("not-allowed-now");
    expect((await listBenchmarks(act.viewer, { measures: ["satisfaction"] })).rows).toEqual([]);
    expect(kindOf(await restoreBenchmark(act, { benchmarkId }))).toBe("done");
    expect(kindOf(await restoreBenchmark(act, { benchmarkId }))).toBe("not-allowed-now");
  });

  it("of our own stand once for a segment, also when drawn twice at once, and have nothing to edit", async () => {
    const act = await actFor("leader");
    const best = pickBestSchema.parse({ measure: "satisfaction", tier: "II" });
    const both = await Promise.all([1, 2].map(() => pickBestPractice(act, best)));
    expect(both.map(kindOf).sort()).toEqual(["done", "not-allowed-now"]);
    expect(kindOf(await pickBestPractice(act, pickBestSchema.parse({ measure: "satisfaction" })))).toBe(
      "invalid",
    );
    const [row] = (await listBenchmarks(act.viewer, { measures: ["satisfaction"] })).rows;
    expect(row).toMatchObject({ kind: "internal", label: "Tier II", value: null });
    const benchmarkId = row?.id ?? "";
    expect(kindOf(await editBenchmark(act, edited(benchmarkId)))).toBe("not-allowed-now");
    granted(await withdrawBenchmark(act, { benchmarkId }));
    granted(await pickBestPractice(act, best));
    expect(kindOf(await restoreBenchmark(act, { benchmarkId }))).toBe("not-allowed-now");
  });

  it("are kept by leader and administrator alone, and seen in their own workspace alone", async () => {
    const workspace = await aWorkspace();
    const leader = await actFor("leader", workspace);
    const { benchmarkId } = granted(await addBenchmark(leader, figure({ measure: "other", unit: "%" })));
    for (const role of ["owner", "executive", "viewer"] as const) {
      const act = await actFor(role, workspace);
      const best = pickBestSchema.parse({ measure: "satisfaction", tier: "II" });
      for (const attempt of [
        addBenchmark(act, figure()),
        editBenchmark(act, edited(benchmarkId)),
        pickBestPractice(act, best),
        withdrawBenchmark(act, { benchmarkId }),
        restoreBenchmark(act, { benchmarkId }),
      ]) {
        expect([role, kindOf(await attempt)]).toEqual([role, "not-permitted"]);
      }
    }
    const stranger = await actFor("leader");
    expect(kindOf(await editBenchmark(stranger, edited(benchmarkId)))).toBe("not-found");
    expect(kindOf(await withdrawBenchmark(stranger, { benchmarkId }))).toBe("not-found");
    expect(kindOf(await restoreBenchmark(stranger, { benchmarkId }))).toBe("not-found");
    expect(await findBenchmark(stranger.viewer, benchmarkId)).toBeNull();
  });

  it("are read live: the best segment over the floor, with its n, as a line on the chart", async () => {
    const workspace = await aWorkspace({ statusFloor: 25, fewFloor: 3 });
    const act = actOf(await aPerson(workspace, "leader"));
    const at = new Date("2026-10-15T14:00:00Z");
    expect(await findBestPractice(act.viewer, "satisfaction", at)).toBeNull();
    await seedKestrelyn(workspace);
    const best = await findBestPractice(act.viewer, "satisfaction", at);
    expect(best?.reading.n).toBeGreaterThanOrEqual(25);
    expect(best?.of).toBeGreaterThan(5);
    granted(await pickBestPractice(act, pickBestSchema.parse({ measure: "satisfaction", tier: "II" })));
    granted(await addBenchmark(act, figure()));
    const found = await findIndexPage(act.viewer, new URLSearchParams(), at);
    const { lines } = await findYardsticks(act.viewer, { ...found, floor: 25 });
    expect(lines.map((line) => line.label)).toEqual([
      "Tier II 4.42, our own (n 45)",
      "Peers 4.02 (A study of suppliers, 2025)",
    ]);
    expect(await listFirstResults(act.viewer)).toEqual([]);
    const { candidates, floors } = await listTestimonialCandidates(act.viewer, found.window);
    expect(floors).toEqual({ few: 3, status: 25 });
    expect(candidates.length).toBeGreaterThan(5);
    expect(candidates.every((row) => row.points >= 4 * row.n && row.n >= 3 && row.isFew)).toBe(true);
  });
});
