import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { big4 } from "~/domain/measurement/big4";
import { cashFlow } from "~/domain/measurement/cash-flow";
import { clv } from "~/domain/measurement/clv";
import { pilotRoi } from "~/domain/measurement/pilot-roi";
import { rateRoots } from "~/domain/measurement/rate-roots";
import { roi } from "~/domain/measurement/roi";
import { roiInterval } from "~/domain/measurement/roi-interval";
import { roiMonteCarlo } from "~/domain/measurement/roi-montecarlo";
import { xirr } from "~/domain/measurement/xirr";

const flowsOf = (...flows: number[]) => cashFlow({ flows, rate: 0.1 });

describe("internal rates of return", () => {
  it("are all reported, and no single one when there are several", () => {
    const read = flowsOf(-100, 230, -132);
    expect(read).toMatchObject({ irrStatus: "multiple", irr: null, signChanges: 2 });
    expect(read.status === "ok" && read.irrAll.map((each) => each.toFixed(12))).toEqual([
      "0.100000000000",
      "0.200000000000",
    ]);
  });

  it("are none where the present value never is zero, though the sign changes", () => {
    expect(flowsOf(-100, 150, -100)).toMatchObject({ irrStatus: "none", irr: null, irrAll: [] });
  });

  it("are none without a change of sign", () => {
    expect(flowsOf(-100, -20)).toMatchObject({ irrStatus: "noSignChange", irrAll: [], payback: null });
    expect(flowsOf(100, 20)).toMatchObject({ irrStatus: "noSignChange", irrAll: [], payback: 0 });
  });

  it("count one that only touches zero once", () => {
    const read = flowsOf(-100, 220, -121);
    expect(read.status === "ok" && read.irrAll).toHaveLength(1);
    expect(read.status === "ok" && read.irrAll[0]).toBeCloseTo(0.1, 5);
  });

  it("may lie below zero and far above", () => {
    expect(
      rateRoots([
        { time: 0, amount: -100 },
        { time: 1, amount: 50 },
      ])[0],
    ).toBeCloseTo(-0.5, 12);
    expect(
      rateRoots([
        { time: 0, amount: -1 },
        { time: 1, amount: 1e9 },
      ])[0],
    ).toBeCloseTo(1e9 - 1, 3);
  });

  it("are those a polynomial was made of", () => {
    const rates = fc.uniqueArray(fc.integer({ min: -8, max: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rates, (tenths) => {
        // Π (v − v_i) with v = 1 ÷ (1 + rate), as amounts by power of v.
        let amounts = [1];
        for (const each of tenths) {
          const v = 1 / (1 + each / 10);
          amounts = [0, ...amounts].map((amount, at) => amount - v * (amounts[at] ?? 0));
        }
        const found = rateRoots(amounts.map((amount, time) => ({ time, amount })));
        expect(found).toHaveLength(tenths.length);
        for (const [at, each] of tenths.toSorted((a, b) => a - b).entries()) {
          expect(found[at]).toBeCloseTo(each / 10, 5);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("of dated amounts are refused alike when there are several", () => {
    const read = xirr({
      flows: [
        { date: "2021-01-01", amount: -100 },
        { date: "2022-01-01", amount: 230 },
        { date: "2023-01-01", amount: -132 },
      ],
      rate: 0,
    });
    expect(read).toMatchObject({ xirr: null, xirrStatus: "multiple" });
    expect(read.status === "ok" && read.xirrAll[1]).toBeCloseTo(0.2, 10);
  });

  it("know bad rates and empty series", () => {
    expect(cashFlow({ flows: [], rate: 0.1 })).toMatchObject({ status: "refused", reason: "noData" });
    expect(cashFlow({ flows: [-1, 2], rate: -1 })).toMatchObject({ reason: "invalidRate" });
    expect(cashFlow({ flows: [-1, 2], rate: Number.NaN })).toMatchObject({ reason: "invalidRate" });
    expect(xirr({ flows: [], rate: 0.1 })).toMatchObject({ reason: "noData" });
  });
});

describe("return on investment", () => {
  it("gives the net alone at a cost of zero, and refuses a negative cost", () => {
    const benefits = [{ amount: "120.50" }];
    expect(roi({ costs: [], benefits })).toMatchObject({
      reason: "zeroCost",
      netBenefit: "120.50",
      roi: null,
    });
    expect(roi({ costs: [{ amount: "-5" }], benefits })).toMatchObject({ reason: "negativeCost", roi: null });
    expect(roi({ costs: [], benefits: [] })).toMatchObject({ reason: "noData" });
  });

  it("keeps a negative benefit negative", () => {
    const read = roi({ costs: [{ amount: "100" }], benefits: [{ amount: "-50" }] });
    expect(read).toMatchObject({ netBenefit: "-150.00", roi: -1.5, benefitCostRatio: -0.5 });
  });

  it("has no interval of the ratio where the cost may be zero", () => {
    const read = roiInterval({ benefitFactors: [{ mean: 10, se: 1 }], cost: { mean: 10, se: 6 } });
    expect(read).toMatchObject({
      status: "pointOnly",
      reason: "costNotDistinguishableFromZero",
      roiLower: null,
    });
    expect(read.netLower).not.toBeNull();
    expect(roiInterval({ benefitFactors: [{ mean: 10 }], cost: { mean: 0 } })).toMatchObject({
      status: "refused",
      reason: "zeroCost",
      net: 10,
    });
  });

  it("comes to the analytic figures by simulation, and to the same ones from the same seed", () => {
    const given = {
      benefits: [{ dist: "normal" as const, mean: 200, sd: 40 }],
      cost: { dist: "fixed" as const, value: 150 },
    };
    const drawn = roiMonteCarlo({ ...given, seed: 7 });
    const exact = roiInterval({
      benefitFactors: [{ mean: 200, se: 40 }],
      cost: { mean: 150 },
      confidence: 0.9,
    });
    expect(drawn.p05).toBeCloseTo(exact.roiLower ?? 0, 2);
    expect(drawn.p95).toBeCloseTo(exact.roiUpper ?? 0, 2);
    expect(drawn.probPositive).toBeCloseTo(exact.probNetPositive ?? 0, 2);
    expect(roiMonteCarlo({ ...given, seed: 7 })).toEqual(drawn);
    expect(roiMonteCarlo({ ...given, seed: 8 })).not.toEqual(drawn);
  });

  it("by simulation refuses a cost that may be zero, no lines, and too few draws", () => {
    const fixed = { dist: "fixed" as const, value: 1 };
    expect(roiMonteCarlo({ benefits: [fixed], cost: { dist: "normal", mean: 0, sd: 1 } }).reason).toBe(
      "zeroCost",
    );
    expect(roiMonteCarlo({ benefits: [], cost: fixed }).reason).toBe("noData");
    expect(roiMonteCarlo({ benefits: [fixed], cost: fixed, draws: 10 }).reason).toBe("tooFew");
  });

  it("draws Student's t as wide as it is", () => {
    const read = roiMonteCarlo({
      benefits: [{ dist: "t", mean: 1, se: 1, df: 6 }],
      cost: { dist: "fixed", value: 1 },
      seed: 3,
    });
    // The 5 % point of t with 6 degrees of freedom is 1.943.
    expect(read.p05).toBeCloseTo(-1.943, 1);
    expect(read.p95).toBeCloseTo(1.943, 1);
  });

  it("of a pilot without a control group is refused; at no cost the net stands", () => {
    const arm = { before: { k: 410, n: 500 }, after: { k: 447, n: 505 } };
    const rest = { customers: 10, valuePerCustomer: 10, cost: 0 };
    expect(pilotRoi({ pilot: arm, control: null, ...rest })).toMatchObject({
      reason: "noControl",
      lift: null,
    });
    const free = pilotRoi({ pilot: arm, control: arm, ...rest });
    expect(free).toMatchObject({ reason: "zeroCost", roi: null, net: 0 });
    const wrong = { before: { k: 9, n: 5 }, after: { k: 1, n: 5 } };
    expect(pilotRoi({ pilot: arm, control: wrong, ...rest }).reason).toBe("negativeCount");
  });
});

describe("customers in money", () => {
  it("refuses rates that are none, and a value without end", () => {
    expect(clv({ margin: 1, retention: 1.1, discount: 0.1 }).reason).toBe("invalidRate");
    expect(clv({ margin: 1, retention: 0.5, discount: -1 }).reason).toBe("invalidRate");
    expect(clv({ margin: 1, retention: 1, discount: 0 }).reason).toBe("diverges");
    expect(clv({ margin: 1, retention: 1, discount: 0, periods: 4 }).clv).toBe(4);
  });

  it("counts the first margin now or after one period", () => {
    expect(clv({ margin: 100, retention: 0.8, discount: 0.1, firstMargin: "now" }).multiple).toBeCloseTo(
      11 / 3,
      10,
    );
    expect(clv({ margin: 100, retention: 0.8, discount: 0.1, acquisitionCost: 60 }).clv).toBeCloseTo(
      206.667,
      2,
    );
    expect(clv({ margin: 100, retention: 0.5, discount: 0, periods: 2 }).clv).toBe(75);
  });

  it("lists what is not claimed, and keeps losses", () => {
    const grow = { customers: 10, categorySpend: 100, shareBefore: 0.3, shareAfter: 0.2, marginRate: 0.5 };
    expect(big4({ grow })).toMatchObject({
      status: "ok",
      lines: { acquire: null, retain: null, winBack: null },
      notClaimed: ["acquire", "retain", "winBack"],
    });
    expect(big4({ grow }).total).toBeCloseTo(-50, 10);
    expect(big4({})).toMatchObject({ status: "refused", reason: "noData", total: 0 });
  });
});
