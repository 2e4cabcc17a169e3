import { describe, expect, it } from "vitest";
import { readCase } from "~/domain/roi/read-case";
import { dialsOf, whatIf } from "~/domain/roi/what-if";
import { EFFECTS, PIL_A } from "./demo-cases";

const around = { spentMinor: null };
const ask = (asked: Record<string, string>) => whatIf(PIL_A, EFFECTS, around, asked);
const percent = (ratio: number | null) => (ratio === null ? null : Math.round(ratio * 1000) / 10);

describe("a what-if", () => {
  it("with an hour at 60 loses 15.7 per cent", () => {
    const { tried, reading } = ask({ "saved.hour": "60" });
    expect(tried).toEqual({ "saved.hour": "60" });
    expect(percent(reading.roi)).toBe(-15.7);
    expect(reading.intervalFrom).toBe("effect");
  });

  it("with every figure as on record is the case itself", () => {
    const same = Object.fromEntries(dialsOf(PIL_A, EFFECTS).map(({ id, value }) => [id, value]));
    expect(Object.keys(same)).toEqual([
      "effect.hours",
      "saved.projects",
      "saved.hour",
      "cost.amount",
      "horizon",
      "rate",
      "share",
    ]);
    const { tried, wrong, reading } = ask(same);
    expect({ tried, wrong }).toEqual({ tried: {}, wrong: {} });
    expect(reading).toEqual(readCase(PIL_A, EFFECTS, around));
    expect(ask({ "saved.hour": "95.00" }).tried).toEqual({});
  });

  it("with a typed effect has no interval: nobody measured it", () => {
    const { reading } = ask({ "effect.hours": "8" });
    expect(reading).toMatchObject({ benefitMinor: 1_824_000n, roiLower: null, intervalFrom: null });
  });

  it("moves horizon, rate and share", () => {
    expect(ask({ horizon: "6" }).reading.horizonMonths).toBe(6);
    expect(Number(ask({ rate: "20" }).reading.npvMinor)).toBeLessThan(Number(ask({}).reading.npvMinor));
    // A control group isolated the effect, so no share is taken of it.
    expect(ask({ share: "50" }).reading.benefitMinor).toBe(2_403_500n);
  });

  it.each([
    ["saved.hour", "12,5", "12.5"],
    ["saved.hour", "-1", "nought or more"],
    ["saved.hour", "1e30", "power of ten"],
    ["horizon", "1.5", "months from 1"],
    ["horizon", "9999", "months from 1"],
    ["rate", "-80", "between"],
    ["share", "101", "between 0 and 100"],
  ])("says what is wrong with %s = %s, and leaves the figure on record", (id, text, words) => {
    const { tried, wrong, reading } = ask({ [id]: text });
    expect(tried).toEqual({});
    expect(wrong[id]).toContain(words);
    expect(reading.netMinor).toBe(603_500n);
  });

  it("does not know figures that are none of the case", () => {
    expect(ask({ "other.hour": "1", __proto__: "2" }).tried).toEqual({});
  });

  it("has a slider around every figure, in round steps", () => {
    const hour = dialsOf(PIL_A, EFFECTS).find(({ key }) => key === "hour");
    expect(hour).toMatchObject({ from: 0, to: 190, step: 1, unit: "USD per hour" });
  });
});
