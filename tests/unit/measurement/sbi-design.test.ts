import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sbi } from "~/domain/measurement/sbi";
import { type AccountAnswers, sbiDesign, type WeightedAnswer } from "~/domain/measurement/sbi-design";
import { levels } from "./demo-figures";

describe("index by account", () => {
  it("weighted answers in accounts, computed by hand in another language", () => {
    const rows: WeightedAnswer[] = [
      { account: "A", rating: 5, weight: 2 },
      { account: "A", rating: 3, weight: 1 },
      { account: "B", rating: 4, weight: 1 },
      { account: "B", rating: 2, weight: 0.5 },
      { account: "C", rating: 1, weight: 3 },
      { account: "C", rating: 5, weight: 1.5 },
      { account: null, rating: 4, weight: 1 },
      { account: "D", rating: 3, weight: 0 },
      { account: "D", rating: null },
    ];
    const design = sbiDesign({ rows });
    expect(design).toMatchObject({ status: "ok", n: 7, accounts: 3, mean: 3.25, df: 3, designEffect: null });
    expect(design.se).toBeCloseTo(0.6127125481550599, 12);
    expect(design.lower).toBeCloseTo(1.3000752149229637, 9);
    expect(design.upper).toBe(5);
    expect(design.kishN).toBeCloseTo(5.405405405405405, 12);
  });

  it("weighs the tiers of the demo company by revenue: 4.08 against 4.24 by answers", () => {
    const tiers = [
      { revenue: 10, n: 34, counts: levels("10/12/8/3/1") },
      { revenue: 5.5, n: 45, counts: levels("24/17/3/1/0") },
      { revenue: 3.1, n: 49, counts: levels("27/17/3/1/1") },
    ];
    const accounts = tiers.map(({ revenue, n, counts }) => ({ account: null, counts, weight: revenue / n }));
    expect(sbiDesign({ accounts }).mean?.toFixed(2)).toBe("4.08");
    expect(sbiDesign({ accounts: accounts.map(({ counts }) => ({ account: null, counts })) }).mean).toBe(
      543 / 128,
    );
  });

  it("without accounts every answer stands for itself and the error is the ordinary one", () => {
    const counts = levels("18/14/3/3/2");
    const design = sbiDesign({ accounts: [{ account: null, counts }] });
    const plain = sbi({ counts });
    expect(design).toMatchObject({ status: "ok", accounts: null, df: 39, kishN: 40 });
    expect(design.se).toBeCloseTo(plain.se ?? Number.NaN, 12);
    expect(design.lower).toBeCloseTo(plain.lower ?? Number.NaN, 12);
    expect(design.designEffect).toBeCloseTo(1, 12);
  });

  it("accounts of one answer each give the ordinary error too", () => {
    const ratings = [5, 5, 4, 3, 2, 4, 4, 5, 1, 3, 4, 5];
    const rows = ratings.map((rating, at) => ({ rating, account: `A${at}` }));
    const design = sbiDesign({ rows });
    expect(design.se).toBeCloseTo(sbi({ ratings }).se ?? Number.NaN, 12);
    expect(design.hasFewAccounts).toBe(false);
  });

  it("every answer given four times by its account is worth no more", () => {
    const ratings = [5, 4, 3, 2, 4, 5];
    const rows = ratings.flatMap((rating, at) =>
      Array.from({ length: 4 }, () => ({ rating, account: `A${at}` })),
    );
    const design = sbiDesign({ rows });
    expect(design.se).toBeCloseTo(sbi({ ratings }).se ?? Number.NaN, 12);
    expect(design.hasFewAccounts).toBe(true);
  });

  it.each([
    ["noData", { rows: [] }],
    ["noWeight", { rows: [{ rating: 4, weight: 0 }] }],
    ["invalidWeight", { rows: [{ rating: 4, weight: -1 }] }],
    ["invalidWeight", { rows: [{ rating: 4, weight: Number.NaN }] }],
    ["invalidRating", { rows: [{ rating: 6 }] }],
    ["negativeCount", { accounts: [{ account: "A", counts: { 4: -1 } }] }],
  ] as const)("refuses %s", (reason, input) => {
    expect(sbiDesign(input)).toMatchObject({ status: "refused", reason, mean: null, se: null });
  });

  it.each([
    [
      "oneAccount",
      [
        { account: "A", rating: 5 },
        { account: "A", rating: 3 },
      ],
    ],
    ["tooFew", [{ rating: 5 }]],
    [
      "zeroVariance",
      [
        { account: "A", rating: 5 },
        { account: "B", rating: 5 },
      ],
    ],
  ] as const)("shows the number alone: %s", (reason, rows) => {
    expect(sbiDesign({ rows })).toMatchObject({ status: "pointOnly", reason, se: null, designEffect: null });
    expect(sbiDesign({ rows }).mean).not.toBeNull();
  });

  it("aggregates per account give what the single answers give", () => {
    const account = fc.record({
      account: fc.constantFrom("A", "B", "C", "D", "E", null),
      counts: fc.record({ 1: fc.nat(4), 2: fc.nat(4), 3: fc.nat(4), 4: fc.nat(4), 5: fc.nat(4) }),
      weight: fc.constantFrom(0.5, 1, 3),
    });
    fc.assert(
      fc.property(fc.array(account, { maxLength: 8 }), (accounts: AccountAnswers[]) => {
        const rows = accounts.flatMap(({ account: name, counts, weight }) =>
          Object.entries(counts).flatMap(([level, count]) =>
            Array.from({ length: count }, () => ({ account: name, rating: Number(level), weight })),
          ),
        );
        const [whole, single] = [sbiDesign({ accounts }), sbiDesign({ rows })];
        expect([whole.status, whole.reason, whole.n, whole.accounts, whole.df]).toEqual([
          single.status,
          single.reason,
          single.n,
          single.accounts,
          single.df,
        ]);
        for (const key of ["mean", "se", "kishN", "designEffect"] as const) {
          if (single[key] === null) expect(whole[key]).toBeNull();
          else expect(whole[key]).toBeCloseTo(single[key], 9);
        }
      }),
    );
  });
});
