import { expect, test } from "vitest";
import {
  adoptionFinding,
  adoptionWords,
  reaches,
  shareOf,
  sumAdoption,
  sumWords,
} from "~/domain/rollouts/adoption";
import { adoptionSchema, newRolloutSchema } from "~/domain/rollouts/rollout.schema";
import { aRollout, counted } from "./a-rollout";

test("no reading is no share, and never nothing", () => {
  expect(shareOf(null)).toBeNull();
  expect(adoptionWords(null)).toBe("no reading yet");
  expect(sumAdoption([]).share).toBeNull();
  const silent = sumAdoption([aRollout(), aRollout({ businessUnit: "Tokyo" })]);
  expect(silent).toMatchObject({ share: null, counted: 0, units: 2 });
  expect(sumWords(silent)).toBe("no reading yet");
  expect(sumWords(sumAdoption([]))).toBe("no business unit yet");
});

test("nobody of forty is a reading, and says so", () => {
  expect(shareOf({ adopted: 0, of: 40 })).toBe(0);
  expect(adoptionWords({ adopted: 0, of: 40 })).toBe("0 of 40 (0%)");
});

test("heads are summed over heads; the newest count speaks, who declined does not", () => {
  const sum = sumAdoption([
    aRollout({ status: "adopted", readings: [counted("2026-09-01", 1, 10), counted("2026-10-01", 9, 10)] }),
    aRollout({ status: "adopting", readings: [counted("2026-10-01", 20, 90)] }),
    aRollout({ status: "planned" }),
    aRollout({ status: "declined", readings: [counted("2026-09-01", 0, 500)] }),
  ]);
  expect(sum).toEqual({ counted: 2, units: 3, adopted: 29, of: 100, share: 0.29, done: 1, declined: 1 });
  expect(sumWords(sum)).toBe("29 of 100 (29%); 1 of 3 units without a reading");
});

test("a share that is reached exactly is reached", () => {
  expect(reaches({ adopted: 32, of: 40 }, "0.8")).toBe(true);
  expect(reaches({ adopted: 31, of: 40 }, "0.8")).toBe(false);
  // 0.7 × 10 is 7 here, though a binary fraction makes 6.999… or 7.000…1 of it.
  expect(reaches({ adopted: 7, of: 10 }, "0.7")).toBe(true);
  expect(reaches({ adopted: 57, of: 100 }, "0.57")).toBe(true);
  expect(reaches({ adopted: 0, of: 0 }, "0.8")).toBe(false);
});

test("a unit that fell back after it had adopted it says so", () => {
  const readings = [counted("2026-09-01", 36, 40), counted("2026-11-01", 20, 40)];
  expect(adoptionFinding(aRollout({ status: "adopted", readings }))).toBe(
    "20 of 40 (50%) work the new way, 90% at first; below the 80% at which it was adopted.",
  );
  expect(adoptionFinding(aRollout())).toBe("Nobody was counted yet; it counts as adopted from 80% on.");
});

test("more than were counted cannot work the new way; percentages are kept as shares", () => {
  const count = { day: "2026-10-01", adopted: "41", of: "40", note: "" };
  expect(adoptionSchema.safeParse(count).error?.issues[0]?.path).toEqual(["adopted"]);
  expect(adoptionSchema.safeParse({ ...count, adopted: "40" }).success).toBe(true);
  for (const wrong of ["-1", "1.5", "", "1e3", "9999999999", "\u0000"])
    expect(adoptionSchema.safeParse({ ...count, adopted: wrong }).success, wrong).toBe(false);
  const from = (adoptedFrom: string) =>
    newRolloutSchema.safeParse({ businessUnit: "Hamburg", adoptedFrom }).data?.adoptedFrom;
  expect([from(""), from("75"), from("66.5 %"), from("100"), from("0"), from("101"), from("x")]).toEqual([
    "0.8",
    "0.75",
    "0.665",
    "1",
    undefined,
    undefined,
    undefined,
  ]);
});
