import { describe, expect, test } from "vitest";
import { rolloutUnits } from "~/domain/pilots/decision.rules";
import {
  beyondBudget,
  fundingTotals,
  mayAnswer,
  whyNotAsk,
  whyNotGrant,
  yearOfGrant,
} from "~/domain/pilots/funding.rules";
import { grantFundingSchema, requestFundingSchema } from "~/domain/pilots/funding.schema";
import { PILOT_STATUSES } from "~/domain/pilots/pilot";
import type { FundingFact } from "~/domain/pilots/pilot-facts";
import { sponsorProblem } from "~/domain/pilots/sponsor.rules";
import type { Role, Viewer } from "~/domain/viewer";
import { aPilot, day } from "./a-pilot";

const fact = (change: Partial<FundingFact>): FundingFact => ({
  ...{ id: "f", askedMinor: 100n, grantedMinor: null, status: "open", askedById: "devin", round: 1 },
  ...change,
});
const viewer = (personId: string, role: Role, change: Partial<Viewer> = {}): Viewer => ({
  ...{ personId, role, name: personId, workspaceId: "w1", auditor: false, timeZone: "UTC", locale: "en" },
  ...change,
});

describe("money of a pilot", () => {
  test("is the sum of what was granted in its round; a grant of nothing is one, no grant is no data", () => {
    const funding = [
      fact({ status: "granted", grantedMinor: 30n }),
      fact({ status: "granted", grantedMinor: 0n, round: 2 }),
      fact({ status: "declined", round: 2 }),
      fact({ askedMinor: 7n, round: 2 }),
    ];
    expect(fundingTotals(funding, 2)).toEqual({ openMinor: 7n, grantedMinor: 0n, grantedEverMinor: 30n });
    expect(fundingTotals([], 1)).toEqual({ openMinor: null, grantedMinor: null, grantedEverMinor: null });
  });

  test("is asked for on a design that stands and until it ends, one request at a time", () => {
    const asked = PILOT_STATUSES.filter((status) => whyNotAsk(aPilot({ status, funding: [] })) === null);
    expect(asked).toEqual(["designed", "funded", "running"]);
    expect(PILOT_STATUSES.filter((status) => whyNotGrant(aPilot({ status })) === null)).toEqual(asked);
    expect(whyNotAsk(aPilot({ funding: [fact({})] }))).toContain("waits for its answer already");
    expect(whyNotAsk(aPilot({ funding: [fact({ status: "declined" })] }))).toBeNull();
  });

  test("is answered by the sponsor or an executive; not by its owner, whoever asked, or their deputy", () => {
    const pilot = aPilot();
    const may = (who: Viewer, askedById = "devin") => mayAnswer(who, pilot, { askedById });
    expect(may(viewer("ilse", "executive"))).toBe(true);
    expect(may(viewer("sid", "executive"))).toBe(true);
    expect(may(viewer("sid", "executive"), "sid")).toBe(false);
    expect(may(viewer("devin", "executive"), "mara")).toBe(false);
    for (const role of ["admin", "leader", "owner", "viewer"] as const)
      expect(may(viewer("x", role))).toBe(false);
    const away = { personId: "ilse", name: "Ilse", role: "executive" as const, until: day("2026-06-05") };
    const deputy = viewer("sam", "owner", { standsInFor: [away] });
    expect(may(deputy)).toBe(true);
    expect(may(deputy, "ilse")).toBe(false);
  });

  test("comes from the budget of the year it starts in, never from one that is over", () => {
    const of = (startOn: string, today: string, startMonth = 1) =>
      yearOfGrant({ startedOn: null, startOn: day(startOn), today: day(today) }, startMonth);
    expect(of("2027-02-01", "2026-11-01")).toBe(2027);
    expect(of("2025-02-01", "2026-11-01")).toBe(2026);
    expect(of("2026-03-31", "2026-01-01", 4)).toBe(2025);
  });

  test("goes beyond a budget only where there is one, and only with something to pay", () => {
    expect(beyondBudget(100n, 100n)).toBeNull();
    expect(beyondBudget(100n, 130n)).toBe(30n);
    expect(beyondBudget(-50n, 0n)).toBeNull();
    expect(beyondBudget(null, 1_000n)).toBeNull();
  });

  test("is read as people write it; a negative amount and another currency are none", () => {
    const ask = (amount: string) => requestFundingSchema("USD").safeParse({ amount, purpose: "For it" });
    expect(ask("18,000").data?.amount).toBe(1_800_000n);
    expect(ask("0").data?.amount).toBe(0n);
    for (const wrong of ["-5", "EUR 5", "5.5555", "a lot", "", "9".repeat(40)])
      expect(ask(wrong).success).toBe(false);
    expect(requestFundingSchema("USD").safeParse({ amount: "5", purpose: " " }).success).toBe(false);
    expect(grantFundingSchema("JPY").safeParse({ amount: "5", version: "1" }).data).toMatchObject({
      amount: 5n,
      beyond: false,
    });
  });
});

describe("what follows from a decision", () => {
  test("every business unit is rolled out to once, however it is written", () => {
    const units = [{ businessUnit: "North " }, { businessUnit: "" }, { businessUnit: "south" }];
    expect(rolloutUnits(units, ["north", "West", " "])).toEqual(["North", "south", "West"]);
  });
});

describe("who becomes the sponsor, and so grants and decides", () => {
  const asked = aPilot({ funding: [fact({})] });
  const granted = aPilot({
    status: "evaluating",
    funding: [fact({ status: "granted", grantedMinor: 100n })],
  });
  const owner = viewer("devin", "owner");
  const leader = viewer("mara", "leader");

  test("is nobody by their own word, however the pilot is handed over with it", () => {
    expect(sponsorProblem(owner, asked, "devin")).toContain("Nobody names themselves");
    expect(sponsorProblem(leader, granted, "mara")).toContain("Nobody names themselves");
  });

  test("is free until the money is granted, and then no longer the owner's to choose", () => {
    expect(sponsorProblem(owner, asked, "sam")).toBeNull();
    expect(sponsorProblem(owner, granted, "sam")).toContain("Ask a CX leader");
    expect(sponsorProblem(owner, granted, null)).toContain("Ask a CX leader");
    expect(sponsorProblem(owner, granted, "ilse")).toBeNull();
    expect(sponsorProblem(leader, granted, "sam")).toBeNull();
  });

  test("is not whoever has run it until now", () => {
    expect(sponsorProblem(leader, granted, "devin")).toContain("has run");
  });
});
