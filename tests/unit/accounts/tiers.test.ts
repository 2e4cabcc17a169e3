import { describe, expect, it } from "vitest";
import { decideStatus, possibleStatuses } from "~/domain/accounts/account-status";
import { needsReason, proposalWords, proposeTier } from "~/domain/accounts/tier.rules";
import { demoAccountFacts } from "~/jobs/demo/data/account-facts";
import { demoAccounts } from "~/jobs/demo/data/accounts";

const rule = { tierOneFromMinor: 900_000_00n, tierTwoFromMinor: 400_000_00n };
const facts = { revenueMinor: 100_000_00n, strategic: false, potential: false };

describe("the tier rule", () => {
  it("proposes by strategic value, then by revenue, then by what is to come", () => {
    const of = (change: Partial<typeof facts> | { revenueMinor: null }) =>
      Object.values(proposeTier(rule, { ...facts, ...change })).join(" ");
    expect(of({ strategic: true })).toBe("I strategic");
    expect(of({ revenueMinor: 900_000_00n })).toBe("I revenueOne");
    expect(of({ revenueMinor: 899_999_99n, potential: true })).toBe("II potential");
    expect(of({ revenueMinor: 400_000_00n, potential: true })).toBe("II potential");
    expect(of({ revenueMinor: 400_000_00n })).toBe("III noPotential");
    expect(of({ revenueMinor: 399_999_99n, potential: true })).toBe("III rest");
    expect(of({ revenueMinor: null })).toBe(" noRevenue");
  });

  it("proposes nothing by revenue while the thresholds are missing", () => {
    const none = { tierOneFromMinor: null, tierTwoFromMinor: null };
    expect(proposeTier(none, facts)).toEqual({ tier: null, reason: "noRule" });
    expect(proposeTier(none, { ...facts, strategic: true }).tier).toBe("I");
    expect(needsReason(proposeTier(none, facts), "II")).toBe(false);
  });

  it("asks for a reason only where it says otherwise", () => {
    const proposal = proposeTier(rule, facts);
    expect([needsReason(proposal, "III"), needsReason(proposal, "I"), needsReason(proposal, null)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(proposalWords(proposal, rule, (minor) => `USD ${minor / 100n}`)).toBe("revenue below USD 400000");
  });

  it("proposes for every customer of the demo the tier it bears", () => {
    for (const account of demoAccounts.filter((one) => one.status !== "lost")) {
      const { potential } = demoAccountFacts.get(account.slug) ?? { potential: false };
      const known = { revenueMinor: BigInt(account.revenueMinor), strategic: account.strategic, potential };
      expect(proposeTier(rule, known).tier, account.name).toBe(account.tier);
    }
  });
});

describe("contracts of the demo", () => {
  it("end on no day on which its reminders are counted", () => {
    const days = [...demoAccountFacts.values()].flatMap((facts) => facts.renewsOn ?? []);
    expect(days).toHaveLength(30);
    for (const day of days) {
      expect(["2026-10-15", "2026-10-16", "2026-10-22", "2026-11-14"]).not.toContain(day);
      expect(day > "2026-10-22").toBe(true);
    }
  });

  it("are looked after by Leo for the five key accounts, and by somebody for all others", () => {
    const of = (slug: string) => demoAccountFacts.get(slug)?.owner;
    for (const { slug, keyAccount } of demoAccounts) expect(of(slug) === "leo", slug).toBe(keyAccount);
  });
});

describe("how it stands with an account", () => {
  const active = { status: "active", customerSince: "2020-01-01", lostOn: null };
  const lost = { ...active, status: "lost", lostOn: "2026-02-27" };
  const today = "2026-10-15";

  it("writes the day of each turn", () => {
    expect(decideStatus(active, "atRisk", "2026-10-01", today)).toEqual({
      ok: true,
      days: { atRiskOn: "2026-10-01" },
    });
    expect(decideStatus(active, "lost", "2026-10-01", today)).toEqual({
      ok: true,
      days: { lostOn: "2026-10-01", atRiskOn: null },
    });
    expect(decideStatus(lost, "wonBack", "2026-05-11", today)).toEqual({
      ok: true,
      days: { wonBackOn: "2026-05-11" },
    });
    expect(decideStatus({ ...active, status: "atRisk" }, "active", null, today)).toEqual({
      ok: true,
      days: { atRiskOn: null },
    });
  });

  it("refuses what cannot be, and says at which field", () => {
    const field = (...asked: Parameters<typeof decideStatus>) => {
      const decision = decideStatus(...asked);
      return decision.ok ? "ok" : decision.field;
    };
    expect(field(active, "active", null, today)).toBe("status");
    expect(field(active, "wonBack", today, today)).toBe("status");
    expect(field(lost, "active", today, today)).toBe("status");
    expect(field(lost, "atRisk", today, today)).toBe("status");
    expect(field(active, "lost", null, today)).toBe("day");
    expect(field(active, "lost", "2026-10-16", today)).toBe("day");
    expect(field(active, "lost", "2019-12-31", today)).toBe("day");
    expect(field(lost, "wonBack", "2026-02-26", today)).toBe("day");
    expect(possibleStatuses("lost")).toEqual(["wonBack"]);
    expect(possibleStatuses("active")).toEqual(["atRisk", "lost"]);
  });
});
