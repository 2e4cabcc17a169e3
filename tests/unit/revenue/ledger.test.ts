import { describe, expect, test } from "vitest";
import { beginningOf, entriesOfMove, type MovedAccount } from "~/domain/revenue/account-move";
import { sayScaled, scaleOf } from "~/domain/revenue/amount-scale";
import { readLedgerAmount } from "~/domain/revenue/ledger-amount";
import { quarterDays, readPeriod, usualPeriods, yearToDate } from "~/domain/revenue/period";
import { reconcile } from "~/domain/revenue/reconcile";
import { faultWords, findFault, standingOf } from "~/domain/revenue/replay";
import { type ChangeKind, type RevenueEntry, signed } from "~/domain/revenue/revenue-change";
import { lostAndWonBack, winBackWindow, wonBackOf } from "~/domain/revenue/win-back-rate";
import type { Day } from "~/shared/calendar";

const entry = (day: Day, kind: ChangeKind, amountMinor: bigint): RevenueEntry => ({
  id: `${day}-${kind}`,
  day,
  kind,
  amountMinor,
});
const say = (minor: bigint) => `USD ${minor}`;
const faultOf = (...entries: RevenueEntry[]) => findFault(entries, say)?.message ?? null;

describe("an account's ledger", () => {
  const opening = entry("2026-01-01", "opening", 100n);
  const lost = entry("2026-03-01", "lost", -100n);

  test("takes what a loss or a contraction takes with a minus, however it was written", () => {
    expect(signed("lost", 100n)).toBe(-100n);
    expect(signed("contraction", -100n)).toBe(-100n);
    expect(signed("expansion", 100n)).toBe(100n);
  });

  test("can be true from its beginning over loss and return", () => {
    expect(faultOf(opening, lost, entry("2026-05-01", "winBack", 80n))).toBeNull();
    expect(standingOf([opening, lost])).toEqual({ minor: 0n, state: "lost", since: "2026-03-01" });
    expect(standingOf([opening, lost], "2026-02-28")).toEqual({
      minor: 100n,
      state: "customer",
      since: "2026-01-01",
    });
  });

  test("refuses more than there is, in words", () => {
    expect(faultOf(opening, entry("2026-02-01", "contraction", -101n))).toBe(
      "On 2026-02-01 there were USD 100 a year to lose, not USD 101.",
    );
    expect(faultOf(opening, entry("2026-02-01", "lost", -101n))).toMatch(
      /USD 100 a year to lose, not USD 101/,
    );
    expect(faultOf(opening, entry("2026-02-01", "lost", -60n))).toMatch(/all of it.*contraction/);
  });

  test("refuses what cannot follow", () => {
    expect(faultOf(entry("2026-02-01", "expansion", 10n))).toMatch(/does not know this account/);
    expect(faultOf(opening, entry("2025-12-31", "expansion", 10n))).toMatch(/begins on 2026-01-01/);
    expect(faultOf(opening, entry("2026-02-01", "new", 10n))).toMatch(/has begun on 2026-01-01 already/);
    expect(faultOf(opening, lost, entry("2026-04-01", "expansion", 10n))).toMatch(/only be won back/);
    expect(faultOf(opening, lost, entry("2026-04-01", "lost", -10n))).toMatch(/lost on 2026-03-01 already/);
    expect(faultOf(opening, entry("2026-02-01", "winBack", 10n))).toMatch(/was not lost/);
  });

  test("names the line that would no longer be true", () => {
    const fault = findFault([opening, lost, entry("2026-02-01", "expansion", 20n)], say);
    expect(fault && faultWords(fault, ({ kind }) => kind === "expansion")).toMatch(
      /^“Lost” of 2026-03-01 stands on what was there before.*Withdraw that line first\.$/,
    );
  });
});

describe("what becomes of an account", () => {
  const account: MovedAccount = {
    id: "a",
    name: "Norbeck",
    status: "active",
    customerSince: "2019-02-01",
    lostOn: null,
    wonBackOn: null,
    revenueMinor: 100n,
  };
  const known = [entry("2026-01-01", "opening", 100n)];
  const to = (toMinor: bigint | null, change: Partial<MovedAccount> = {}, entries = known) =>
    entriesOfMove(
      { ...account, ...change },
      { kind: "revenue", toMinor, day: "2026-06-01" },
      entries,
      "2026-01-01",
    );

  test("its first revenue is new only where the day since which it is a customer says so", () => {
    expect(to(50n, { revenueMinor: null }, [])).toEqual([
      { kind: "opening", day: "2026-06-01", amountMinor: 50n },
    ]);
    expect(to(50n, { revenueMinor: null, customerSince: null }, [])[0]?.kind).toBe("opening");
    expect(to(50n, { revenueMinor: null, customerSince: "2026-02-09" }, [])).toEqual([
      { kind: "new", day: "2026-02-09", amountMinor: 50n },
    ]);
  });

  test("more is an expansion, less a contraction; an account without a ledger begins with its opening", () => {
    expect(to(130n)).toEqual([{ kind: "expansion", day: "2026-06-01", amountMinor: 30n }]);
    expect(to(70n)).toEqual([{ kind: "contraction", day: "2026-06-01", amountMinor: -30n }]);
    expect(to(100n)).toEqual([]);
    expect(to(130n, {}, [])).toEqual([
      { kind: "opening", day: "2026-06-01", amountMinor: 100n },
      { kind: "expansion", day: "2026-06-01", amountMinor: 30n },
    ]);
  });

  test("to keep no revenue any more is no change of it, nor is the figure of a lost customer", () => {
    expect(to(null)).toEqual([]);
    expect(to(90n, { status: "lost" })).toEqual([]);
  });

  test("a loss takes all that is there on the day; what never had revenue loses none", () => {
    const lose = (entries: RevenueEntry[], revenueMinor: bigint | null) =>
      entriesOfMove({ ...account, revenueMinor }, { kind: "lost", day: "2026-06-01" }, entries, "2026-01-01");
    expect(lose([...known, entry("2026-03-01", "expansion", 25n)], 100n)).toEqual([
      { kind: "lost", day: "2026-06-01", amountMinor: -125n },
    ]);
    expect(lose([], 100n).map(({ kind }) => kind)).toEqual(["opening", "lost"]);
    expect(lose([], null)).toEqual([]);
  });

  test("a return adds what it pays now; a loss that the ledger never saw is written down with it", () => {
    const back = (entries: RevenueEntry[], toMinor: bigint | null) =>
      entriesOfMove(
        { ...account, status: "lost", lostOn: "2025-11-14" },
        { kind: "wonBack", day: "2026-05-11", toMinor },
        entries,
        "2026-01-01",
      );
    expect(back(known, 80n)).toEqual([{ kind: "winBack", day: "2026-05-11", amountMinor: 80n }]);
    expect(back([], 80n)).toEqual([
      { kind: "opening", day: "2025-11-14", amountMinor: 100n },
      { kind: "lost", day: "2025-11-14", amountMinor: -100n },
      { kind: "winBack", day: "2026-05-11", amountMinor: 80n },
    ]);
    expect(back(known, null)).toEqual([]);
  });

  test("a ledger that begins late takes in what the account's record tells since", () => {
    const begin = (change: Partial<MovedAccount>) =>
      beginningOf({ ...account, ...change }, "2026-01-01").map(({ kind, day }) => `${kind} ${day}`);
    expect(begin({})).toEqual(["opening 2026-01-01"]);
    expect(begin({ customerSince: "2026-01-19" })).toEqual(["new 2026-01-19"]);
    expect(begin({ status: "lost", lostOn: "2026-02-27" })).toEqual([
      "opening 2026-01-01",
      "lost 2026-02-27",
    ]);
    expect(begin({ status: "lost", lostOn: "2025-08-29" })).toEqual([]);
    expect(begin({ status: "wonBack", lostOn: "2025-11-14", wonBackOn: "2026-05-11" })).toEqual([
      "opening 2025-11-14",
      "lost 2025-11-14",
      "winBack 2026-05-11",
    ]);
    expect(begin({ status: "active", lostOn: "2024-11-14", wonBackOn: "2025-05-11" })).toEqual([
      "opening 2026-01-01",
    ]);
    expect(begin({ revenueMinor: null })).toEqual([]);
    for (const change of [
      {},
      { status: "wonBack", lostOn: "2025-11-14", wonBackOn: "2026-05-11" },
    ] as const) {
      const lines = beginningOf({ ...account, ...change }, "2026-01-01");
      expect(
        findFault(
          lines.map((line) => ({ ...line, id: "" })),
          say,
        ),
      ).toBeNull();
    }
  });
});

describe("who was lost and came back", () => {
  const row = (accountId: string, kind: "lost" | "winBack", day: Day) => ({
    accountId,
    name: accountId,
    kind,
    day,
    amountMinor: 1n,
  });

  test("counts each loss of 24 months once, by its last", () => {
    const window = winBackWindow("2026-10-15");
    expect(window).toEqual({ from: "2024-10-15", to: "2026-10-15" });
    const lost = lostAndWonBack(
      [
        row("long ago", "lost", "2024-10-14"),
        row("long ago", "winBack", "2025-01-01"),
        row("twice", "lost", "2025-01-01"),
        row("twice", "winBack", "2025-03-01"),
        row("twice", "lost", "2026-03-01"),
        row("back", "lost", "2025-11-14"),
        row("back", "winBack", "2026-05-11"),
      ],
      window,
    );
    expect(lost.map(({ accountId, wonBackOn }) => [accountId, wonBackOn])).toEqual([
      ["twice", null],
      ["back", "2026-05-11"],
    ]);
    expect(wonBackOf(lost)).toHaveLength(1);
  });
});

describe("a period", () => {
  const read = (query: string) => readPeriod(new URLSearchParams(query), "2026-10-15", 1);

  test("is the fiscal year to date where nothing is asked", () => {
    expect(yearToDate("2026-03-31", 4)).toEqual({ from: "2025-04-01", to: "2026-03-31" });
    expect(read("")).toEqual({ from: "2026-01-01", to: "2026-10-15", note: null });
    expect(read("from=2026-07-01&to=2026-09-30")).toEqual({
      from: "2026-07-01",
      to: "2026-09-30",
      note: null,
    });
  });

  test("says why it is another than asked", () => {
    expect(read("from=2026-13-01").note).toMatch(/could not be read/);
    expect(read("from=2026-05-01&to=2026-04-01").note).toMatch(/ends before it begins/);
    expect(read("from=2027-01-01&to=2027-02-01").note).toMatch(/not begun/);
    expect(read("from=2026-05-01&to=2030-01-01")).toMatchObject({ from: "2026-05-01", to: "2026-10-15" });
  });

  test("knows the quarters of any fiscal year", () => {
    expect(quarterDays(2025, 4, 4)).toEqual({ from: "2026-01-01", to: "2026-03-31" });
    expect(usualPeriods("2026-10-15", 1).map(({ label, from, to }) => `${label}: ${from} ${to}`)).toEqual([
      "2026 to date: 2026-01-01 2026-10-15",
      "Q1 2026: 2026-01-01 2026-03-31",
      "Q2 2026: 2026-04-01 2026-06-30",
      "Q3 2026: 2026-07-01 2026-09-30",
      "Q4 2026: 2026-10-01 2026-10-15",
      "2025: 2025-01-01 2025-12-31",
    ]);
  });
});

describe("ledger and accounts", () => {
  const standing = (status: string, revenueMinor: bigint | null, ledgerMinor: bigint | null) =>
    reconcile([{ accountId: "a", name: "A", status, revenueMinor, ledgerMinor }])[0];

  test("agree, or their difference has a name", () => {
    expect(standing("active", 100n, 100n)).toBeUndefined();
    expect(standing("lost", 100n, 0n)).toBeUndefined();
    expect(standing("lost", 100n, null)).toBeUndefined();
    expect(standing("active", null, 0n)).toBeUndefined();
    expect(standing("active", 100n, null)).toMatchObject({ reason: "notInLedger", gapMinor: 100n });
    expect(standing("active", null, 40n)).toMatchObject({ reason: "notKept", gapMinor: -40n });
    expect(standing("lost", 100n, 40n)).toMatchObject({ reason: "lostButInLedger", gapMinor: -40n });
    expect(standing("active", 100n, 99n)).toMatchObject({ reason: "differs", gapMinor: 1n });
  });
});

describe("an amount of the ledger", () => {
  test("is of its currency alone", () => {
    expect(readLedgerAmount("240,000", "USD")).toEqual({ ok: true, minor: 24_000_000n });
    expect(readLedgerAmount("USD 1.5", "USD")).toEqual({ ok: true, minor: 150n });
    expect(readLedgerAmount("$12", "USD")).toEqual({ ok: true, minor: 1200n });
    for (const [text, words] of [
      ["EUR 200", /in EUR.*kept in USD/],
      ["200 chf", /in CHF/],
      ["€200", /in “€”/],
      ["0", /zero/],
      ["lots", /Write an amount/],
      ["", /Write an amount/],
      [`1${"0".repeat(30)}`, /more than an account/],
    ] as const) {
      const read = readLedgerAmount(text, "USD");
      expect(read.ok ? "" : read.message).toMatch(words);
    }
  });

  test("stands beside others in one unit", () => {
    expect(scaleOf([1_860_000_000n, 24_000_000n], "USD")).toBe("millions");
    expect(sayScaled(1_860_000_000n, "USD", "millions", "en")).toBe("18.60M");
    expect(sayScaled(-62_000_000n, "USD", "millions", "en")).toBe("-0.62M");
    expect(sayScaled(499_999n, "USD", "millions", "en")).toBe("0.00M");
    expect(sayScaled(-499_999n, "USD", "millions", "en")).toBe("0.00M");
    expect(sayScaled(500_000n, "USD", "millions", "en")).toBe("0.01M");
    expect(scaleOf([24_000_000n], "USD")).toBe("thousands");
    expect(sayScaled(24_000_000n, "USD", "thousands", "de")).toBe("240,00K");
    expect(scaleOf([], "USD")).toBe("whole");
    expect(sayScaled(123_456n, "USD", "whole", "en")).toBe("1,234.56");
    expect(scaleOf([1_000_000n], "JPY")).toBe("millions");
  });
});
