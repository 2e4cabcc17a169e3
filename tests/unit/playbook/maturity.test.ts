import { describe, expect, test } from "vitest";
import { canReviewComponent, componentTroubles, shownLevel } from "~/domain/playbook/component-record";
import { componentSchema } from "~/domain/playbook/component-record.schema";
import { maturityOf } from "~/domain/playbook/maturity";
import type { MaturityCounts } from "~/domain/playbook/maturity-counts";
import { COMPONENT_SLUGS } from "~/domain/playbook/playbook";
import type { Viewer } from "~/domain/viewer";

const NOTHING: MaturityCounts = {
  champions: 0,
  charters: 0,
  chartersSigned: 0,
  stages: 0,
  orphanStages: 0,
  strategiesCurrent: 0,
  decisions: 0,
  accounts: 0,
  tieredAccounts: 0,
  tierOne: 0,
  tierOneSilent: 0,
  keyAccounts: 0,
  keyAccountsPlanned: 0,
  segmentationReviewed: 0,
  responses: 0,
  freshAnswers: 0,
  comments: 0,
  systems: 0,
  systemsOwned: 0,
  systemsIntegrated: 0,
  findings: 0,
  findingsTriaged: 0,
  findingsSevere: 0,
  findingsSevereEvident: 0,
  triages: 0,
  triagesRecent: 0,
  hypotheses: 0,
  targets: 0,
  targetsOwned: 0,
  benchmarks: 0,
  benchmarksOwn: 0,
  benchmarksOutside: 0,
  plans: 0,
  plansLocked: 0,
  plansOverdue: 0,
  plansBudgeted: 0,
  verdicts: 0,
  verdictsEffective: 0,
  handRaisers: 0,
  messages: 0,
  messagesComplete: 0,
  messagesSent: 0,
  messagesAcknowledged: 0,
  resultsKnown: 0,
  resultsOverdue: 0,
  lostAccounts: 0,
  wonBackAccounts: 0,
  winBacks: 0,
  winBacksDiagnosed: 0,
  winBacksApproached: 0,
  winBacksEarly: 0,
  wonBackCounted: 0,
  pilots: 0,
  pilotsRan: 0,
  pilotsControlled: 0,
  pilotsValued: 0,
  revenueChanges: 0,
  revenueDiffering: 0,
};
const governance = (change: Partial<MaturityCounts>) =>
  maturityOf("governance", { ...NOTHING, ...change }).level;

describe("the level that the evidence speaks for", () => {
  test("a new workspace has no level above 0 anywhere, and none at all where nothing is kept", () => {
    const levels = COMPONENT_SLUGS.map((slug) => [slug, maturityOf(slug, NOTHING).level]);
    expect(Object.fromEntries(levels)).toEqual({
      governance: 0,
      accounts: 0,
      technologies: 0,
      intelligence: 0,
      analytics: 0,
      benchmarking: 0,
      "corrective-action": 0,
      engagement: null,
      change: null,
      communications: 0,
      "win-back": null,
      roi: 0,
    });
  });
  test("governance climbs step by step, and a gap below holds what is above", () => {
    const one = { champions: 1, charters: 1 };
    const two = { ...one, chartersSigned: 1, stages: 6, orphanStages: 1 };
    const three = { ...two, strategiesCurrent: 1, decisions: 3 };
    expect(governance(one)).toBe(1);
    expect(governance(two)).toBe(2);
    expect(governance(three)).toBe(3);
    expect(governance({ ...three, orphanStages: 0 })).toBe(4);
    expect(governance({ ...three, chartersSigned: 0 })).toBe(1);
  });
  test("accounts stop at a silent decision maker, and 79 % tiered is not 80 %", () => {
    const accounts = { ...NOTHING, accounts: 100, tieredAccounts: 80, tierOne: 6, tierOneSilent: 1 };
    expect(maturityOf("accounts", accounts).level).toBe(2);
    expect(maturityOf("accounts", { ...accounts, tieredAccounts: 79 }).level).toBe(1);
    expect(maturityOf("accounts", { ...accounts, tierOneSilent: 0 }).level).toBe(3);
  });
  test("return on investment needs a comparison group, a value for every pilot and a ledger that agrees", () => {
    const roi = (change: Partial<MaturityCounts>) => maturityOf("roi", { ...NOTHING, ...change }).level;
    const two = { pilots: 3, pilotsRan: 3, pilotsControlled: 3, pilotsValued: 2 };
    expect(roi({ pilots: 1 })).toBe(1);
    expect(roi(two)).toBe(2);
    expect(roi({ ...two, pilotsValued: 3 })).toBe(3);
    expect(roi({ ...two, pilotsValued: 3, revenueChanges: 40 })).toBe(4);
    expect(roi({ ...two, pilotsValued: 3, revenueChanges: 40, revenueDiffering: 1 })).toBe(3);
  });
  test("a step that cannot be judged stops the climb and says so", () => {
    const { level, steps } = maturityOf("change", NOTHING);
    expect(level).toBeNull();
    expect(steps[0]).toMatchObject({ met: null, evidence: expect.stringContaining("Cannot be judged yet") });
  });
  test("communications climb by what was read, and by no bad result that stays untold", () => {
    const of = (change: Partial<MaturityCounts>) =>
      maturityOf("communications", { ...NOTHING, messages: 4, messagesComplete: 4, ...change }).level;
    const read = { messagesSent: 2, messagesAcknowledged: 1 };
    expect(of({})).toBe(2);
    expect(of({ messagesSent: 3, messagesAcknowledged: 1 })).toBe(2);
    expect(of(read)).toBe(3);
    expect(of({ ...read, resultsKnown: 3, resultsOverdue: 1 })).toBe(3);
    expect(of({ ...read, resultsKnown: 3 })).toBe(4);
  });
  test("every step of every component says what it asks and what it rests on", () => {
    for (const slug of COMPONENT_SLUGS) {
      const { steps } = maturityOf(slug, NOTHING);
      expect(steps.map((step) => step.level)).toEqual([1, 2, 3, 4]);
      for (const step of steps) expect(step.asks && step.evidence, `${slug} ${step.level}`).toBeTruthy();
    }
  });
});

describe("a component's own record", () => {
  const since = "2026-01-01" as const;
  const trouble = (change: object, today: `${number}-${number}-${number}` = "2026-10-15") =>
    componentTroubles(
      { leadId: "p", leadActive: true, reviewedOn: "2026-09-01", ...change },
      since,
      today,
    ).map(({ words }) => words);
  test("red without a lead, with one who left, and 91 days after the last review", () => {
    expect(trouble({})).toEqual([]);
    expect(trouble({ leadId: null })).toEqual(["No lead"]);
    expect(trouble({ leadActive: false })).toEqual(["Its lead has left"]);
    expect(trouble({ reviewedOn: "2026-07-17" })).toEqual([]);
    expect(trouble({ reviewedOn: "2026-07-16" })).toEqual(["Not reviewed for 91 days"]);
    expect(trouble({ reviewedOn: "2026-06-25" })).toEqual(["Not reviewed for 112 days"]);
  });
  test("what nobody ever reviewed is red once the workspace is older than ninety days", () => {
    expect(trouble({ reviewedOn: null }, "2026-04-01")).toEqual([]);
    expect(trouble({ reviewedOn: null }, "2026-04-02")).toEqual(["Never reviewed in 91 days"]);
  });
  test("a stated level stands over the derived one, 0 included", () => {
    const derived = { level: 3, steps: [] };
    expect(shownLevel({ statedLevel: 0 }, derived)).toBe(0);
    expect(shownLevel({ statedLevel: null }, derived)).toBe(3);
    expect(shownLevel({ statedLevel: null }, { level: null, steps: [] })).toBeNull();
  });
  test("another level needs its reason", () => {
    expect(componentSchema.safeParse({ level: "2", levelReason: " " }).error?.issues[0]?.path).toEqual([
      "levelReason",
    ]);
    expect(componentSchema.safeParse({ level: "", levelReason: "" }).success).toBe(true);
    expect(componentSchema.safeParse({ level: "5", levelReason: "x" }).success).toBe(false);
  });
  test("its lead reviews it, and nobody else's", () => {
    const owner: Viewer = {
      personId: "me",
      workspaceId: "w",
      name: "Me",
      role: "owner",
      auditor: false,
      timeZone: "UTC",
      locale: "en",
    };
    expect(canReviewComponent(owner, "me")).toBe(true);
    expect(canReviewComponent(owner, "other")).toBe(false);
    expect(canReviewComponent(owner, null)).toBe(false);
    expect(canReviewComponent({ ...owner, role: "leader" }, null)).toBe(true);
    expect(canReviewComponent({ ...owner, role: "viewer" }, "me")).toBe(false);
  });
});
