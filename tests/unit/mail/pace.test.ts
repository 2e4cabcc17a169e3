import { describe, expect, test } from "vitest";
import { Pace } from "~/mail/smtp/pace.server";

describe("how fast letters may leave", () => {
  test("one after another, each at its turn, and none later than it has to", () => {
    const pace = new Pace(60);
    expect([0, 0, 0, 2500, 9000].map((at) => pace.reserve(at))).toEqual([0, 1000, 2000, 500, 0]);
  });

  test("whoever would wait long is told a place further back, one behind the other, and takes no turn", () => {
    const pace = new Pace(1);
    expect([0, 0, 0, 0].map((at) => pace.reserve(at))).toEqual([0, 60_000, 120_000, 180_000]);
    expect(pace.reserve(60_000)).toBe(0);
  });

  test("without a limit nobody waits", async () => {
    expect(await new Pace(null).turn()).toBe(0);
  });
});
