import { describe, expect, it } from "vitest";
import { readCase } from "~/domain/roi/read-case";
import { caseOf, EFFECTS, line, PIL_A } from "./demo-cases";

const around = { spentMinor: null };

describe("what was promised when the pilot was locked", () => {
  it("stays, whatever the case says since", () => {
    const promise = { currency: "USD", costMinor: "1700000", benefitMinor: "1824000" };
    const read = readCase(PIL_A, EFFECTS, { ...around, promise });
    expect(read.promised).toEqual({ costMinor: 1_700_000n, benefitMinor: 1_824_000n, netMinor: 124_000n });
    expect(read.assumed).toBe(false);
  });

  it("was nothing where no case was written: the return is assumed", () => {
    const read = readCase(PIL_A, EFFECTS, { ...around, promise: null });
    expect(read.promised).toEqual({ costMinor: null, benefitMinor: null, netMinor: null });
    expect(read.assumedWhy).toContain("had promised nothing");
  });
});

describe("a plan", () => {
  const plan = caseOf([
    line({ id: "cost", side: "cost", label: "People", kind: "people", amountMinor: 600_000n }),
    line({
      ...{ id: "kept", side: "benefit", label: "Kept", kind: "retain" },
      ...{ amountMinor: 779_000n, evidence: "beforeAfter" },
    }),
  ]);
  const whyOf = (proof: "shown" | "notShown" | "pending") =>
    readCase(plan, new Map(), { ...around, proof }).assumedWhy;

  it("bears the word assumed until its verdict shows an improvement", () => {
    expect(whyOf("shown")).toBeNull();
    expect(whyOf("notShown")).toContain("shows no improvement");
    expect(whyOf("pending")).toContain("still to come");
  });
});
