import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseLine } from "~/domain/roi/business-case";
import { Exact } from "~/domain/roi/exact";
import { readCase } from "~/domain/roi/read-case";
import { simulateNet } from "~/domain/roi/simulate";
import { caseOf, EFFECTS, factor, hours, line, PIL_A, PIL_B } from "./demo-cases";

const around = { spentMinor: null };
const percent = (ratio: number | null) => (ratio === null ? null : Math.round(ratio * 1000) / 10);

describe("the onboarding concierge", () => {
  const read = readCase(PIL_A, EFFECTS, around);

  it("comes to the figures of its units", () => {
    expect(read.costMinor).toBe(1_800_000n);
    expect(read.benefitMinor).toBe(2_403_500n);
    expect(read.netMinor).toBe(603_500n);
    expect([read.roi, read.roiLower, read.roiUpper].map(percent)).toEqual([33.5, -2.4, 69.4]);
    expect(read).toMatchObject({
      intervalFrom: "effect",
      verdict: "open",
      assumed: false,
      evidence: "withControl",
    });
    expect(read.probNetPositive).toBeGreaterThan(0.95);
    expect(read.probNetPositive).toBeLessThan(0.98);
  });

  it("has the naive figure beside it, with the sentence why", () => {
    expect(percent(read.naiveRoi)).toBe(98.6);
    expect(read.naiveWhy).toBe("They were chosen when it was bad.");
  });

  it("breaks even at 71.15 an hour", () => {
    const hour = read.breakEven.find(({ key }) => key === "hour");
    expect(hour).toMatchObject({ value: 95, unit: "USD per hour" });
    expect(hour?.at?.toFixed(2)).toBe("71.15");
  });

  it("says in words how it was reckoned", () => {
    expect(read.lines[1]?.reckoning).toBe(
      "10.54 hours × 24 projects (= 253 hours) × USD 95 per hour, spread over 12 months",
    );
  });

  it("pays back in the ninth month, with one rate of return", () => {
    expect(read.paybackMonths).toBeCloseTo(18_000 / (24_035 / 12), 6);
    expect(read.irr).toMatchObject({ status: "ok" });
    expect(read.npvMinor).toBeGreaterThan(450_000n);
    expect(read.npvMinor).toBeLessThan(603_500n);
  });

  it("loses when an hour is worth 60", () => {
    const tried = readCase(PIL_A, EFFECTS, {
      ...around,
      overrides: new Map([["saved.hour", new Exact(60)]]),
    });
    expect(percent(tried.roi)).toBe(-15.7);
  });

  it("is assumed where it stands on a metric that was not named to carry the result", () => {
    const beside = new Map([...EFFECTS, ["hours", { ...hours, primary: false }] as const]);
    const read = readCase(PIL_A, beside, around);
    expect(read).toMatchObject({ assumed: true, evidence: "withControl" });
    expect(read.assumedWhy).toContain("“Support hours”, not on the metric");
    const named = new Map([...EFFECTS, ["hours", { ...hours, primary: true }] as const]);
    expect(readCase(PIL_A, named, around).assumed).toBe(false);
  });

  it("is promised by its hope and realised by its measured effect and what was booked", () => {
    const booked = readCase(PIL_A, EFFECTS, { spentMinor: 1_750_000n });
    expect(booked.promised).toEqual({ costMinor: 1_800_000n, benefitMinor: 1_824_000n, netMinor: 24_000n });
    expect(booked.realised).toEqual({ costMinor: 1_750_000n, benefitMinor: 2_403_500n, netMinor: 653_500n });
    expect(booked.warnings).toEqual([]);
    expect(readCase(PIL_A, EFFECTS, { spentMinor: 3_000_000n }).warnings[0]).toContain(
      "USD 30,000.00 is booked",
    );
  });
});

describe("the triage bot", () => {
  it("costs far more than it brings", () => {
    const read = readCase(PIL_B, EFFECTS, around);
    expect(read.benefitMinor).toBe(719_200n);
    expect([read.roi, read.roiLower, read.roiUpper].map(percent)).toEqual([-76.8, -107.5, -46.1]);
    expect(read).toMatchObject({ verdict: "doesNotPay", assumed: true });
    expect(read.assumedWhy).toContain("not shown to be an improvement");
    expect(read.lines[1]?.reckoning).toBe(
      "2.90 tickets × 10 accounts × 4 quarters (= 116 tickets) × USD 62 per ticket",
    );
    expect(read.lines[1]?.lowerMinor).toBeLessThan(0n);
  });
});

describe("a pilot that has not ended", () => {
  const hoped = new Map([
    ["hours", { ...hours, final: false, estimate: null, se: null, df: null, lower: null, upper: null }],
  ]);

  it("counts what is hoped for as an estimate, without an interval", () => {
    const read = readCase(PIL_A, hoped, around);
    expect(read.benefitMinor).toBe(1_824_000n);
    expect(read).toMatchObject({
      roiLower: null,
      intervalFrom: null,
      probNetPositive: null,
      assumed: true,
      evidence: "estimated",
      realised: { benefitMinor: null },
    });
  });

  it("has no interval even where another figure is uncertain", () => {
    const [cost, saved] = PIL_A.lines as [CaseLine, CaseLine];
    const ranged = { ...saved, factors: [factor("hour", "95", "USD per hour", "80", "110")] };
    expect(readCase(caseOf([cost, ranged]), hoped, around).intervalFrom).toBeNull();
  });

  it("says what is missing where nobody said what is hoped for", () => {
    const read = readCase(
      PIL_A,
      new Map([["hours", { ...hours, final: false, estimate: null, hoped: "" }]]),
      around,
    );
    expect(read).toMatchObject({ benefitMinor: null, netMinor: null, verdict: "noValue" });
    expect(read.missing).toEqual(["a figure for “saved”"]);
    expect(read.lines[1]?.missing).toContain("nobody said what effect is hoped for");
  });
});

describe("a pilot that ended", () => {
  const ended = (own: Partial<typeof hours>) =>
    readCase(PIL_A, new Map([["hours", { ...hours, ...own }]]), around);
  const nothing = { estimate: null, se: null, df: null, lower: null, upper: null };

  it("without a control group is worth nothing yet, whatever was hoped for", () => {
    const read = ended({ ...nothing, hasControl: false, refused: "There is no control group." });
    expect(read).toMatchObject({ benefitMinor: null, verdict: "noValue", realised: { benefitMinor: null } });
    expect(read.lines[1]?.missing).toBe("There is no control group.");
  });

  it("with one unit has a number and no interval, and counts as an estimate", () => {
    const read = ended({ se: null, df: null, lower: null, upper: null });
    expect(read).toMatchObject({
      benefitMinor: 2_403_500n,
      roiLower: null,
      evidence: "estimated",
      assumed: true,
    });
  });

  it("with an effect for the worse keeps its loss", () => {
    const read = ended({ estimate: -2, lower: -5, upper: 1, verdict: "undecided" });
    expect(read.benefitMinor).toBe(-456_000n);
    expect(read.breakEven.find(({ key }) => key === "hour")?.at).toBeNull();
  });

  it("of shares tells points and multiplies shares", () => {
    const kept = { unit: "percentage points", estimate: 0.058, lower: 0.004, upper: 0.113, decimals: 1 };
    expect(ended(kept).lines[1]?.reckoning).toContain("5.80 percentage points × 24 projects");
  });
});

describe("a case", () => {
  const benefit = line({ id: "b", side: "benefit", amountMinor: 50_000n });

  it("without a line has no value, and says what is missing", () => {
    expect(readCase(caseOf([]), new Map(), around)).toMatchObject({
      netMinor: null,
      verdict: "noValue",
      missing: ["a cost", "a benefit"],
    });
  });

  it("at no cost has a net and no ratio", () => {
    const read = readCase(
      caseOf([line({ id: "c", side: "cost", amountMinor: 0n }), benefit]),
      new Map(),
      around,
    );
    expect(read).toMatchObject({ netMinor: 50_000n, roi: null });
    expect(read.roiRefused).toContain("nothing to divide by");
  });

  it("has no total while a cost is unknown", () => {
    const read = readCase(
      caseOf([line({ id: "c", side: "cost", label: "Licences" }), benefit]),
      new Map(),
      around,
    );
    expect(read).toMatchObject({ costMinor: null, netMinor: null, missing: ["the amount of “Licences”"] });
  });

  it("keeps a benefit below zero", () => {
    const cost = line({ id: "c", side: "cost", amountMinor: 10_000n });
    const read = readCase(caseOf([cost, { ...benefit, amountMinor: -5_000n }]), new Map(), around);
    expect(read).toMatchObject({ benefitMinor: -5_000n, netMinor: -15_000n, roi: -1.5 });
  });

  it("takes a plan's planned spend for its cost where it lists none", () => {
    expect(readCase(caseOf([benefit]), new Map(), { ...around, plannedMinor: 20_000n })).toMatchObject({
      costMinor: 20_000n,
      netMinor: 30_000n,
      promised: { costMinor: 20_000n, benefitMinor: 50_000n },
    });
  });

  it("counts months within the horizon alone", () => {
    const monthly = line({ id: "m", side: "benefit", amountMinor: 1_000n, rhythm: "monthly", fromMonth: 10 });
    expect(readCase(caseOf([monthly]), new Map(), around).benefitMinor).toBe(2_000n);
    const late = line({ id: "l", side: "benefit", amountMinor: 1_000n, fromMonth: 12 });
    expect(readCase(caseOf([late]), new Map(), around).lines[0]).toMatchObject({ minor: 0n });
    const part = line({ id: "s", side: "benefit", amountMinor: 2_400n, rhythm: "spread", months: 24 });
    expect(readCase(caseOf([part]), new Map(), around).benefitMinor).toBe(1_200n);
  });

  it("takes of what no control group isolated the share that is our own", () => {
    const shared = { attribution: "0.6" };
    expect(readCase(caseOf([benefit], shared), new Map(), around).benefitMinor).toBe(30_000n);
    expect(readCase(caseOf([...PIL_A.lines], shared), EFFECTS, around).benefitMinor).toBe(2_403_500n);
  });

  it("keeps classes of evidence apart", () => {
    const saved = PIL_A.lines[1] as CaseLine;
    const before = { ...benefit, id: "x", evidence: "beforeAfter" as const };
    const read = readCase(caseOf([saved, benefit, before]), EFFECTS, around);
    expect(read.byEvidence).toEqual([
      { evidence: "withControl", minor: 2_403_500n },
      { evidence: "beforeAfter", minor: 50_000n },
      { evidence: "estimated", minor: 50_000n },
    ]);
    expect(read.evidence).toBe("estimated");
  });

  it("warns of what is counted twice", () => {
    const of = (kind: "retain" | "grow" | "acquire", id: string, factors: CaseLine["factors"] = []) =>
      line({
        id,
        side: "benefit",
        kind,
        label: id,
        driver: factors.length > 0 ? "factors" : "amount",
        factors,
      });
    const twice = (lines: CaseLine[]) => readCase(caseOf(lines), new Map(), around).warnings;
    expect(twice([of("retain", "Kept"), of("grow", "More")])).toHaveLength(1);
    const lifetime = of("acquire", "New", [factor("lifetime value", "2600", "USD")]);
    const margin = of("grow", "Wallet", [factor("yearly margin", "0.35", "share")]);
    expect(twice([lifetime, margin])[0]).toContain("holds the yearly margins");
    expect(twice([lifetime, of("retain", "Kept")])).toEqual([]);
  });

  it("reports several rates of return instead of one", () => {
    const flows = [
      line({ id: "c", side: "cost", amountMinor: 10_000n }),
      line({ id: "b", side: "benefit", amountMinor: 23_000n, fromMonth: 12 }),
      line({ id: "d", side: "cost", amountMinor: 13_200n, fromMonth: 24 }),
    ];
    const { irr } = readCase(caseOf(flows, { horizonMonths: 36 }), new Map(), around);
    expect(irr.status).toBe("multiple");
    expect(irr.all.map((rate) => rate.toFixed(6))).toEqual(["0.100000", "0.200000"]);
  });
});

describe("several uncertain figures", () => {
  const [cost, saved] = PIL_A.lines as [CaseLine, CaseLine];
  const ranged = caseOf([
    cost,
    {
      ...saved,
      factors: [factor("projects", "24", "projects"), factor("hour", "95", "USD per hour", "80", "110")],
    },
  ]);

  it("are drawn from the stored seed, the same every time", () => {
    const read = readCase(ranged, EFFECTS, { ...around, simulate: simulateNet });
    expect(read.intervalFrom).toBe("simulation");
    expect(readCase(ranged, EFFECTS, { ...around, simulate: simulateNet })).toEqual(read);
    const analytic = readCase(ranged, EFFECTS, around);
    expect(analytic.intervalFrom).toBe("product");
    expect(Math.abs((read.roiLower ?? 0) - (analytic.roiLower ?? 0))).toBeLessThan(0.03);
    expect(Math.abs((read.probNetPositive ?? 0) - (analytic.probNetPositive ?? 0))).toBeLessThan(0.01);
    expect(read.roi).toBe(analytic.roi);
  });

  it("are given with where they could lie, or a fifth either way", () => {
    const { tornado } = readCase(ranged, EFFECTS, around);
    expect(tornado.map(({ key, span }) => [key, span])).toEqual([
      ["effect", "interval"],
      ["projects", "fifth"],
      ["hour", "given"],
      ["amount", "fifth"],
    ]);
    expect(tornado[2]?.netAtLowMinor).toBe(2_024_000n - 1_800_000n);
  });
});

/** Cases of amounts, products and effects, as a person might write them. */
const anyCase = fc
  .array(
    fc.record({
      side: fc.constantFrom("cost" as const, "benefit" as const),
      driver: fc.constantFrom("amount" as const, "factors" as const, "effect" as const),
      amount: fc.bigInt({ min: 1n, max: 100_000_000n }),
      rhythm: fc.constantFrom("once" as const, "monthly" as const, "spread" as const),
      fromMonth: fc.integer({ min: 0, max: 11 }),
      first: fc.integer({ min: 1, max: 99_999 }),
      second: fc.integer({ min: 1, max: 999 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    caseOf(
      rows.map(({ side, driver, amount, rhythm, fromMonth, first, second }, at) =>
        line({
          id: `line${at}`,
          side,
          driver: side === "cost" && driver === "effect" ? "amount" : driver,
          metricId: driver === "effect" ? "hours" : null,
          amountMinor: amount,
          rhythm,
          fromMonth,
          factors: [
            factor("first", (first / 100).toString(), "things"),
            factor("second", `${second}`, "USD"),
          ],
        }),
      ),
    ),
  );

describe("whatever the lines are", () => {
  it("they add up to the totals", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const read = readCase(given, EFFECTS, around);
        const sum = (side: "cost" | "benefit") => {
          const own = read.lines.filter((each) => each.side === side);
          return own.length === 0 ? null : own.reduce((total, { minor }) => total + (minor ?? 0n), 0n);
        };
        expect(read.costMinor).toBe(sum("cost"));
        expect(read.benefitMinor).toBe(sum("benefit"));
        if (read.costMinor === null || read.benefitMinor === null) expect(read.netMinor).toBeNull();
        else expect(read.netMinor).toBe(read.benefitMinor - read.costMinor);
        expect(read.byEvidence.reduce((total, { minor }) => total + minor, 0n)).toBe(read.benefitMinor ?? 0n);
      }),
      { numRuns: 100 },
    );
  });

  it("a figure at its break-even leaves a net of nothing", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const read = readCase(given, EFFECTS, around);
        for (const { lineId, key, at } of read.breakEven) {
          if (at === null) continue;
          const id = key === "effect" ? "effect.hours" : `${lineId}.${key}`;
          const again = readCase(given, EFFECTS, { ...around, overrides: new Map([[id, new Exact(at)]]) });
          // Each line is rounded by itself: half a minor unit per line, and what a number of 53 bits cannot hold.
          const room = given.lines.length + Number(read.costMinor ?? 0n) * 1e-12;
          expect(Math.abs(Number(again.netMinor))).toBeLessThanOrEqual(room);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a what-if that changes nothing is the case itself", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        expect(readCase(given, EFFECTS, { ...around, overrides: new Map() })).toEqual(
          readCase(given, EFFECTS, around),
        );
      }),
      { numRuns: 30 },
    );
  });
});
