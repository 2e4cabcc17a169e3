import { type BenchmarkRow, isBenchmarkMeasure } from "~/domain/benchmarks/benchmark";
import type { TargetSegment } from "~/domain/targets/target";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { readSegment } from "../targets/target.queries.server";

export const BENCHMARKS_PER_PAGE = 50;

const rowOf = (row: Prisma.BenchmarkGetPayload<object>): BenchmarkRow => ({
  id: row.id,
  measure: isBenchmarkMeasure(row.measure) ? row.measure : "other",
  kind: row.kind === "internal" ? "internal" : "external",
  label: row.label,
  value: row.value === null ? null : row.value.toString(),
  unit: row.unit,
  segment: readSegment(row.segment),
  source: row.source,
  year: row.year,
  ownValue: row.ownValue,
  note: row.note,
  version: row.version,
  isWithdrawn: row.withdrawnAt !== null,
});

/** Benchmarks of an index, or of the library ("other"), page by page in the order they were entered. */
export async function listBenchmarks(
  viewer: Viewer,
  asked: { measures: readonly string[]; withdrawn?: boolean; after?: string | null; take?: number },
): Promise<{ rows: BenchmarkRow[]; next: string | null }> {
  const take = Math.min(asked.take ?? BENCHMARKS_PER_PAGE, 200);
  const rows = await database().benchmark.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      measure: { in: [...asked.measures] },
      withdrawnAt: asked.withdrawn ? { not: null } : null,
      ...(asked.after ? { id: { gt: asked.after } } : {}),
    },
    orderBy: { id: "asc" },
    take: take + 1,
  });
  const page = rows.slice(0, take);
  return { rows: page.map(rowOf), next: rows.length > take ? (page.at(-1)?.id ?? null) : null };
}

export async function findBenchmark(viewer: Viewer, id: string): Promise<BenchmarkRow | null> {
  const row = await database().benchmark.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  return row ? rowOf(row) : null;
}

/** The standing yardstick of our own for an index and segment, if there is one. */
export async function findInternalBenchmark(
  viewer: Viewer,
  measure: string,
  isWanted: (segment: TargetSegment) => boolean,
  db: Tx = database(),
): Promise<BenchmarkRow | null> {
  const rows = await db.benchmark.findMany({
    where: { workspaceId: viewer.workspaceId, measure, kind: "internal", withdrawnAt: null },
    take: 200,
  });
  return rows.map(rowOf).find((row) => isWanted(row.segment)) ?? null;
}
