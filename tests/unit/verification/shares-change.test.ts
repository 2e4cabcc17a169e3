import { expect, test } from "vitest";
import { sharesChange } from "~/domain/verification/shares-change";

const firstResponse = { unit: "%", baseline: "62.0", baselineN: 437 };

test("the first response of the demo: 271 of 437 to 418 of 459, +29.1 points, 23.7 to 34.2", () => {
  const change = sharesChange(firstResponse, { count: 418, n: 459 });
  expect(change).toMatchObject({ before: { count: 271, n: 437 }, after: { count: 418, n: 459 } });
  const points = [change?.pBefore, change?.pAfter, change?.diff, change?.lower, change?.upper].map((share) =>
    ((share ?? 0) * 100).toFixed(1),
  );
  expect(points).toEqual(["62.0", "91.1", "29.1", "23.7", "34.2"]);
});

test("what is no share, or does not say among how many, has no interval", () => {
  expect(sharesChange({ ...firstResponse, unit: "days" }, { count: 418, n: 459 })).toBeNull();
  expect(sharesChange({ ...firstResponse, baselineN: null }, { count: 418, n: 459 })).toBeNull();
  expect(sharesChange(firstResponse, { count: null, n: 459 })).toBeNull();
  expect(sharesChange(firstResponse, null)).toBeNull();
  expect(sharesChange(firstResponse, { count: 0, n: 0 })).toBeNull();
});
