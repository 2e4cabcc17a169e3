import { describe, expect, test } from "vitest";
import { type ClusterRow, didClusterOls } from "~/domain/measurement/did-cluster-ols";
import { didMeans } from "~/domain/measurement/did-means";
import { didPanel } from "~/domain/measurement/did-panel";
import { didProportions } from "~/domain/measurement/did-proportions";
import { itsSegmented } from "~/domain/measurement/its-segmented";
import { mannWhitney } from "~/domain/measurement/mann-whitney";
import { pretrend } from "~/domain/measurement/pretrend";

describe("an interrupted series", () => {
  const before = [4, 4.1, 3.9, 4, 4.1, 3.9, 4, 4.05];
  const after = [4.5, 4.45, 4.55, 4.5];
  test("refuses below eight months before and four after", () => {
    expect(itsSegmented({ values: [...before.slice(1), ...after], interventionIndex: 7 })).toMatchObject({
      status: "refused",
      reason: "tooFewPre",
      nPre: 7,
    });
    expect(itsSegmented({ values: [...before, ...after.slice(1)], interventionIndex: 8 })).toMatchObject({
      reason: "tooFewPost",
      nPost: 3,
    });
  });
  test("a month left out is no month of zero", () => {
    const gap = itsSegmented({ values: [...before, null, null, ...after], interventionIndex: 10 });
    expect(gap).toMatchObject({ status: "ok", nPre: 8, nPost: 4, strength: "weak" });
    expect(gap.effectAtEnd).toBeGreaterThan(0.3);
  });
  test("finds level and slope of a series without noise, and its interval has no width", () => {
    const values = Array.from({ length: 16 }, (_, t) => 3 + 0.01 * t + (t >= 10 ? 0.4 + 0.05 * (t - 10) : 0));
    const read = itsSegmented({ values, interventionIndex: 10 });
    expect(read.coef?.slope).toBeCloseTo(0.01, 9);
    expect(read.levelChange).toBeCloseTo(0.4, 9);
    expect(read.slopeChange).toBeCloseTo(0.05, 9);
    expect(read.effectAtEnd).toBeCloseTo(0.65, 9);
    expect(read.effectSeOls).toBeCloseTo(0, 9);
  });
  test("equal values are refused, not read with full certainty", () => {
    expect(itsSegmented({ values: new Array(14).fill(4), interventionIndex: 9 }).reason).toBe("zeroVariance");
  });
});

describe("with a control group", () => {
  const row = (y: number, pilot: boolean, post: boolean, cluster: string): ClusterRow => ({
    y,
    pilot,
    post,
    cluster,
  });
  test("without a control there is no difference in differences", () => {
    expect(didClusterOls({ rows: [row(4, true, false, "a"), row(5, true, true, "a")] })).toMatchObject({
      status: "refused",
      reason: "noControl",
    });
    expect(didPanel({ pilot: [{ before: 3, after: 4 }], control: [] })).toMatchObject({
      reason: "noControl",
    });
  });
  test("an empty cell of the pilot is another thing than no control", () => {
    const rows = [row(4, true, false, "a"), row(4, false, false, "b"), row(5, false, true, "b")];
    expect(didClusterOls({ rows })).toMatchObject({ status: "refused", reason: "noData" });
  });
  test("one pilot unit gives a number and no interval", () => {
    const read = didPanel({
      pilot: [{ before: 3, after: 4 }],
      control: [
        { before: 3, after: 3.2 },
        { before: 4, after: 4 },
      ],
    });
    expect(read).toMatchObject({ status: "pointOnly", reason: "tooFewUnits", lower: null });
    expect(read.did).toBeCloseTo(0.9, 9);
  });
  test("means without any spread give a number only", () => {
    const cell = (mean: number) => ({ mean });
    const arms = {
      pilot: { before: cell(3), after: cell(4) },
      control: { before: cell(3), after: cell(3.5) },
    };
    expect(didMeans(arms)).toMatchObject({ status: "pointOnly", reason: "noSpread", did: 0.5 });
  });
  test("shares of nobody are refused", () => {
    const arm = { before: { k: 0, n: 0 }, after: { k: 1, n: 2 } };
    expect(didProportions({ pilot: arm, control: arm })).toMatchObject({
      status: "refused",
      reason: "noData",
    });
  });
});

describe("side by side before the start", () => {
  const flat = [4, 4.01, 3.99, 4, 4.01, 4];
  test("supported, violated, unclear and too few are four answers", () => {
    const lower = flat.map((value) => value - 0.1);
    expect(pretrend({ pilot: flat, control: lower }).parallel).toBe("supported");
    const drifting = flat.map((value, at) => value + 0.1 * at);
    expect(pretrend({ pilot: drifting, control: flat }).parallel).toBe("violated");
    const wild = [4, 4.6, 3.5, 4.4, 3.6, 4.2];
    expect(pretrend({ pilot: wild, control: flat }).parallel).toBe("unclear");
    expect(pretrend({ pilot: flat.slice(0, 3), control: flat }).parallel).toBeNull();
  });
  test("a month that one side lacks counts for neither", () => {
    expect(pretrend({ pilot: [...flat, null], control: [...flat, 2] }).n).toBe(6);
  });
});

describe("order of answers", () => {
  test("counted levels and single answers read the same", () => {
    const counted = mannWhitney({ before: { counts: { 3: 2, 4: 1 } }, after: { counts: { 4: 1, 5: 2 } } });
    const single = mannWhitney({ before: { values: [3, 4, 3] }, after: { values: [5, 4, 5] } });
    expect(counted).toEqual(single);
    expect(counted.superiority).toBeCloseTo(17 / 18, 9);
  });
  test("refuses an empty side and answers that are all the same", () => {
    expect(mannWhitney({ before: { values: [] }, after: { values: [4] } }).reason).toBe("tooFew");
    expect(mannWhitney({ before: { values: [4] }, after: { values: [4, 4] } }).reason).toBe("zeroVariance");
  });
});
