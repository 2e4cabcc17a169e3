import { describe, expect, it } from "vitest";
import { perceptionOfValue, proposesPlan, standingPerception } from "~/domain/accounts/perception";
import { refusedEvidence } from "~/domain/accounts/perception.rules";
import {
  byMonth,
  cursorText,
  readCursor,
  readRenewalQuery,
  renewalQuery,
  sumOrNoData,
  sumRenewals,
} from "~/domain/accounts/renewal";
import { readScorecard, scorecardState } from "~/domain/accounts/scorecard";
import { type SegmentationFacts, segmentationGates } from "~/domain/accounts/segmentation";
import { SEGMENTATION_EVENTS, segmentationMachine } from "~/domain/accounts/segmentation.machine";
import { decideSegmentation } from "~/domain/accounts/segmentation-decision";
import { decide } from "~/domain/machines/decide";

const reading = (day: string, perception: string, withdrawn = false) => ({ day, perception, withdrawn });

describe("what stands on the ladder", () => {
  it("is the newest day's reading, the lowest of that day, and nothing withdrawn", () => {
    expect(standingPerception([])).toBeNull();
    expect(
      standingPerception([reading("2026-09-01", "vendor"), reading("2026-09-02", "partner")])?.perception,
    ).toBe("partner");
    const sameDay = [reading("2026-09-02", "trustedAdvisor"), reading("2026-09-02", "vendor")];
    expect(standingPerception(sameDay)?.perception).toBe("vendor");
    expect(standingPerception(sameDay.toReversed())?.perception).toBe("vendor");
    expect(
      standingPerception([reading("2026-09-01", "vendor"), reading("2026-09-02", "partner", true)])?.day,
    ).toBe("2026-09-01");
  });

  it("is read from 1, 2 and 3 alone, and proposes a plan for key accounts alone", () => {
    expect([0, 1, 2, 3, 4].map(perceptionOfValue)).toEqual([
      null,
      "vendor",
      "partner",
      "trustedAdvisor",
      null,
    ]);
    expect(proposesPlan({ keyAccount: true, perception: "vendor" })).toBe(true);
    expect(proposesPlan({ keyAccount: false, perception: "vendor" })).toBe(false);
    expect(proposesPlan({ keyAccount: true, perception: "partner" })).toBe(false);
  });

  it("never rests on an impression", () => {
    const given = {
      byId: "leo",
      managerId: "leo",
      accountOwnerId: null,
      responseId: null,
      quote: "",
      saidBy: "",
    };
    expect(refusedEvidence(given)?.refusal).toMatchObject({
      message: expect.stringContaining("You look after"),
    });
    expect(refusedEvidence({ ...given, byId: "mara" })?.refusal.kind).toBe("invalid");
    expect(refusedEvidence({ ...given, quote: "Vendor.", saidBy: "x" })?.refusal.kind).toBe("invalid");
    expect(
      refusedEvidence({ ...given, quote: "You deliver and invoice.", saidBy: "Head of purchasing" }),
    ).toBeNull();
    expect(refusedEvidence({ ...given, responseId: "an answer" })).toBeNull();
  });
});

describe("a scorecard", () => {
  it("is flagged when it rests on upsell alone", () => {
    expect(scorecardState([])).toBe("none");
    expect(scorecardState(["growth"])).toBe("upsellOnly");
    expect(scorecardState(["growth", "retention"])).toBe("sound");
  });

  it("counts who left for retention alone, and estimates nothing", () => {
    const account = {
      accountId: "a",
      name: "A",
      status: "active",
      revenueMinor: 100n,
      customerSince: "2020-10-16",
      perception: "vendor",
      answers: 2,
      points: 7,
      current: true,
    };
    const gone = { ...account, status: "lost", current: false };
    const unknown = { ...account, revenueMinor: null, customerSince: null, perception: null };
    expect(readScorecard([account, gone, unknown], "2026-10-15")).toEqual({
      accounts: 2,
      revenueMinor: 100n,
      revenueMissing: 1,
      customerYears: 5,
      yearsKnown: 1,
      kept: 2,
      looked: 3,
      answers: 4,
      points: 14,
      aboveVendor: 0,
      said: 1,
    });
    expect(readScorecard([unknown], "2026-10-15").revenueMinor).toBeNull();
  });
});

describe("renewals", () => {
  it("keep a filter in an address, and name what cannot be read of it", () => {
    const { filter, problems } = readRenewalQuery(new URLSearchParams("within=180&risk=few&coverage=none"));
    expect(problems).toEqual([]);
    expect(readRenewalQuery(new URLSearchParams(renewalQuery(filter))).filter).toEqual(filter);
    expect(readRenewalQuery(new URLSearchParams("within=31&risk=awful")).problems).toHaveLength(2);
    expect(renewalQuery(readRenewalQuery(new URLSearchParams()).filter)).toBe("");
  });

  it("add up by state and by coverage, and of nothing there is no sum", () => {
    const part = { accounts: 1, valued: 1, contractMinor: 10n };
    const sums = sumRenewals([
      { ...part, risk: "below", heard: false },
      { ...part, risk: "reached", heard: true },
      { risk: "few", heard: false, accounts: 2, valued: 0, contractMinor: 0n },
    ]);
    expect(sums.all).toEqual({ accounts: 4, valued: 2, contractMinor: 20n });
    expect(sums.unheard).toEqual({ accounts: 3, valued: 1, contractMinor: 10n });
    expect(sumOrNoData(sums.byRisk.few)).toBeNull();
    expect(sumOrNoData(sums.byRisk.below)).toBe(10n);
  });

  it("stand by month, what has passed first, and go on behind a row", () => {
    const row = (renewsOn: string | null) => ({ renewsOn }) as Parameters<typeof byMonth>[0][number];
    const groups = byMonth(
      [row("2026-10-01"), row("2026-10-15"), row("2026-10-31"), row("2026-11-01")],
      "2026-10-15",
    );
    expect(groups.map((group) => [group.month, group.rows.length])).toEqual([
      ["passed", 1],
      ["2026-10", 2],
      ["2026-11", 1],
    ]);
    const cursor = { day: "2026-11-01", id: "01ABC" };
    expect(readCursor(cursorText(cursor))).toEqual(cursor);
    expect(readCursor(cursorText({ day: "", id: "01ABC" }))).toEqual({ day: "", id: "01ABC" });
    for (const wrong of ["2026-13-01_a", "x", "_", "2026-11-01_'; drop"])
      expect(readCursor(wrong)).toBeNull();
  });
});

describe("the life of a segmentation review", () => {
  const facts: SegmentationFacts = {
    year: 2026,
    status: "draft",
    whoQualifies: "a",
    whatChanges: "b",
    howMeasured: "c",
    writers: ["mara", null],
    byId: "ilse",
  };

  it("takes each event from one state alone", () => {
    const matrix = (["draft", "approved"] as const).map((status) =>
      SEGMENTATION_EVENTS.map((type) => {
        const { taken, status: after } = decide(segmentationMachine, status, facts, {
          type,
          reason: "why",
        } as never);
        return taken ? after : "-";
      }),
    );
    expect(matrix).toEqual([
      ["approved", "-"],
      ["-", "draft"],
    ]);
  });

  it("names every blank and the writer's own eyes", () => {
    const blank = { ...facts, whatChanges: " ", byId: "mara" };
    expect(
      segmentationGates(blank)
        .filter((gate) => !gate.met)
        .map((gate) => gate.id),
    ).toEqual(["whatChanges", "other-eyes"]);
    expect(decideSegmentation(blank, { type: "APPROVE" })).toMatchObject({
      refusal: { kind: "incomplete", gaps: [{ id: "whatChanges" }, { id: "other-eyes" }] },
    });
    expect(
      decideSegmentation({ ...facts, status: "approved" }, { type: "REOPEN", reason: "" }),
    ).toMatchObject({
      refusal: { kind: "invalid" },
    });
  });
});
