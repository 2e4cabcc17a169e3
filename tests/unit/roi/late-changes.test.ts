import { describe, expect, it } from "vitest";
import { lateChanges, type WrittenCase, type WrittenLine } from "~/domain/roi/late-changes";
import { readCase } from "~/domain/roi/read-case";
import { EFFECTS, PIL_A } from "./demo-cases";

const cost: WrittenLine = {
  id: "1",
  label: "Half posts",
  side: "cost",
  amount: "15600",
  factors: [],
  actual: null,
};
const benefit: WrittenLine = {
  id: "2",
  label: "Hours saved",
  side: "benefit",
  amount: null,
  factors: [{ key: "hour", value: "95", low: "", high: "" }],
};
const before: WrittenCase = { horizonMonths: 12, attribution: "1", lines: [cost, benefit] };
const changed = (lines: WrittenLine[], own: Partial<WrittenCase> = {}) =>
  lateChanges(before, { ...before, ...own, lines });

describe("a business case written otherwise after the start", () => {
  it("is told by its lines: a dearer hour, a cheaper cost, another horizon, what came and what went", () => {
    const dearer = { ...benefit, factors: [{ key: "hour", value: "300", low: "", high: "" }] };
    expect(changed([cost, dearer])).toEqual(["“Hours saved”"]);
    expect(changed([{ ...cost, amount: "1000" }, benefit])).toEqual(["“Half posts”"]);
    expect(changed([benefit])).toEqual(["“Half posts”, taken away"]);
    expect(changed([cost, benefit, { ...benefit, id: "3", label: "More" }])).toEqual(["“More”"]);
    expect(changed([cost, benefit], { horizonMonths: 36, attribution: "0.5" })).toEqual([
      "the horizon",
      "the share that is our own",
    ]);
  });
  it("is no other promise where costs come up to what was spent, or a name or a source is mended", () => {
    expect(changed([cost, benefit])).toEqual([]);
    expect(changed([{ ...cost, amount: "18000.00", actual: "18000.00", label: "Posts" }, benefit])).toEqual(
      [],
    );
    expect(changed([cost, { ...benefit, source: "Finance" }, { ...cost, id: "4" }])).toEqual([]);
  });
  it("makes an assumption of a return that is measured otherwise", () => {
    expect(readCase(PIL_A, EFFECTS, { spentMinor: null }).assumed).toBe(false);
    const read = readCase(PIL_A, EFFECTS, { spentMinor: null, changedLate: ["“Hours saved”"] });
    expect(read.assumedWhy).toContain("changed after the start, when figures could be known: “Hours saved”");
  });
});
