import { describe, expect, test } from "vitest";
import { blindOf, seenBy } from "~/domain/kpis/blind";
import { day, proof, signature } from "../plans/a-plan";

const OCTOBER = day("2026-10-15");
const NOVEMBER = day("2026-11-02");
const hidden = { from: "2026-08-01", until: "2026-11-01" };

describe("while an outcome is being proved", () => {
  test("what customers say from the effective date on is hidden, until the proof may be read", () => {
    expect(blindOf("outcome", proof(), true, OCTOBER)).toEqual(hidden);
    expect(blindOf("outcome", proof({ n: 33 }), true, NOVEMBER)).toBeNull();
  });
  test("the day alone is not enough: too few answers tell nothing yet", () => {
    expect(blindOf("outcome", proof({ n: 19 }), true, NOVEMBER)).toEqual(hidden);
  });
  test("what we do ourselves is never hidden, nor what nobody proves, nor what was signed", () => {
    expect(blindOf("operational", proof(), true, OCTOBER)).toBeNull();
    expect(blindOf("outcome", proof(), false, OCTOBER)).toBeNull();
    expect(blindOf("outcome", null, true, OCTOBER)).toBeNull();
    expect(blindOf("outcome", proof({ signed: signature }), true, OCTOBER)).toBeNull();
  });
  test("readings before it stay, the day itself goes", () => {
    const readings = ["2026-07-31", "2026-08-01", "2026-09-30"].map((each) => ({ day: day(each) }));
    const blind = blindOf("outcome", proof(), true, OCTOBER);
    expect(seenBy(readings, blind).map((reading) => reading.day)).toEqual(["2026-07-31"]);
    expect(seenBy(readings, null)).toHaveLength(3);
  });
});
