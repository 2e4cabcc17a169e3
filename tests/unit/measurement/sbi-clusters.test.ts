import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClusterSums, NO_CLUSTERS, sbiOfClusters } from "~/domain/measurement/sbi-clusters";
import { sbiDesign } from "~/domain/measurement/sbi-design";

interface Answered {
  account: string | null;
  rating: number;
}

/** What the database adds up, added up here. */
function sumsOf(rows: readonly Answered[]): ClusterSums {
  const clusters = new Map<string, number[]>();
  for (const [at, { account, rating }] of rows.entries()) {
    const key = account ?? `alone ${at}`;
    clusters.set(key, [...(clusters.get(key) ?? []), rating]);
  }
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const each = [...clusters.values()].map((ratings) => ({ n: ratings.length, points: total(ratings) }));
  const whole = (of: (cluster: { n: number; points: number }) => number) => BigInt(total(each.map(of)));
  return {
    accounts: new Set(rows.flatMap(({ account }) => account ?? [])).size,
    clusters: clusters.size,
    n: rows.length,
    points: BigInt(total(rows.map(({ rating }) => rating))),
    squares: BigInt(total(rows.map(({ rating }) => rating ** 2))),
    sizeSquares: whole(({ n }) => n ** 2),
    pointSquares: whole(({ points }) => points ** 2),
    products: whole(({ n, points }) => n * points),
  };
}

const answers = fc.array(
  fc.record({ account: fc.constantFrom("a", "b", "c", "d", null), rating: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 1, maxLength: 60 },
);

describe("the interval by accounts from sums", () => {
  it("is the one from single answers", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const single = sbiDesign({ rows });
        const summed = sbiOfClusters(sumsOf(rows));
        if (single.status !== "ok") {
          expect(summed.status).toBe("refused");
          return;
        }
        if (summed.status !== "ok") throw new Error(summed.reason);
        expect(summed).toMatchObject({ accounts: single.accounts ?? 0, df: single.df, n: single.n });
        for (const key of ["mean", "se", "lower", "upper", "designEffect"] as const) {
          expect(summed[key]).toBeCloseTo(single[key] ?? Number.NaN, 10);
        }
      }),
    );
  });

  it("loses nothing to cancellation where accounts are huge and alike", () => {
    const size = 1_000_000n;
    // Two accounts of a million answers each: 4.000000 and 4.000001 on average.
    const [one, other] = [4n * size, 4n * size + 1n];
    const read = sbiOfClusters({
      accounts: 2,
      clusters: 2,
      n: Number(2n * size),
      points: one + other,
      squares: 17n * 2n * size + 8n,
      sizeSquares: 2n * size * size,
      pointSquares: one * one + other * other,
      products: size * (one + other),
    });
    expect(read).toMatchObject({ status: "ok", df: 1 });
    // Each account is half a point off the common mean: √(2 · (½² + ½²)) / 2,000,000.
    expect(read.status === "ok" ? read.se * 2_000_000 : 0).toBeCloseTo(1, 9);
  });

  it("refuses nothing, one account, and ratings that are all equal", () => {
    expect(sbiOfClusters(NO_CLUSTERS)).toEqual({ status: "refused", reason: "noData" });
    expect(
      sbiOfClusters(
        sumsOf([
          { account: "a", rating: 4 },
          { account: "a", rating: 5 },
        ]),
      ),
    ).toEqual({ status: "refused", reason: "oneCluster" });
    expect(
      sbiOfClusters(
        sumsOf([
          { account: "a", rating: 4 },
          { account: "b", rating: 4 },
        ]),
      ),
    ).toEqual({ status: "refused", reason: "zeroVariance" });
  });
});
