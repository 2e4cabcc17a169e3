import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountsOf, BAR_KINDS, bridgeOf, type LedgerSum, throughBars } from "~/domain/revenue/bridge";
import { netRetentionOf } from "~/domain/revenue/nrr";
import { findFault } from "~/domain/revenue/replay";
import { retentionOf } from "~/domain/revenue/retention";
import type { RevenueEntry } from "~/domain/revenue/revenue-change";
import { percentOf } from "~/domain/revenue/share";
import { addDays, type Day } from "~/shared/calendar";

interface Line extends RevenueEntry {
  accountId: string;
}

/** What the store asks the database for, done by hand. */
function sumsOf(lines: readonly Line[], from: Day, to: Day): LedgerSum[] {
  return lines
    .filter(({ day }) => day <= to)
    .map(({ accountId, kind, day, amountMinor }) => ({
      accountId,
      name: accountId,
      kind,
      beforeMinor: day < from ? amountMinor : 0n,
      withinMinor: day < from ? 0n : amountMinor,
    }));
}

/** A customer's life: any steps, and of each what is possible at that point. */
const life = (accountId: string) =>
  fc
    .array(
      fc.record({
        step: fc.constantFrom("more", "less", "leave", "return"),
        minor: fc.bigInt({ min: 1n, max: 10n ** 15n }),
        days: fc.integer({ min: 0, max: 120 }),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((steps): Line[] => {
      let [minor, isLost, day] = [0n, false, "2024-11-03" as Day];
      return steps.flatMap(({ step, minor: by, days }, at): Line[] => {
        day = addDays(day, days);
        const line = (kind: Line["kind"], amountMinor: bigint): Line[] => {
          minor += amountMinor;
          isLost = kind === "lost";
          return [{ id: `${accountId}-${at}`, accountId, day, kind, amountMinor }];
        };
        if (at === 0) return line(step === "return" ? "new" : "opening", by);
        if (isLost) return step === "return" ? line("winBack", by) : [];
        if (step === "leave") return minor > 0n ? line("lost", -minor) : [];
        if (step === "less") return minor > 0n ? line("contraction", -(by % minor) - 1n) : [];
        return line("expansion", by);
      });
    });

const ledgers = fc
  .integer({ min: 1, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => life(`account ${at}`))));
const days = fc.integer({ min: -30, max: 900 }).map((at) => addDays("2024-11-03", at));

describe("the revenue bridge", () => {
  test("leads from the opening to the closing for every ledger, every period and every account", () => {
    fc.assert(
      fc.property(ledgers, days, days, (accounts, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        for (const lines of accounts) expect(findFault(lines, String)).toBeNull();
        const lines = accounts.flat();
        const bridge = bridgeOf(sumsOf(lines, from, to));
        const until = (rows: readonly Line[]) =>
          rows.filter(({ day }) => day <= to).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        expect(throughBars(bridge)).toBe(bridge.closingMinor);
        expect(bridge.closingMinor).toBe(until(lines));
        for (const account of bridge.accounts) {
          expect(throughBars(account)).toBe(account.closingMinor);
          expect(account.closingMinor).toBe(
            until(lines.filter((row) => row.accountId === account.accountId)),
          );
          expect(account.closingMinor >= 0n).toBe(true);
        }
        for (const bar of [...BAR_KINDS, "opening", "closing"] as const) {
          const total =
            bar === "opening"
              ? bridge.openingMinor
              : bar === "closing"
                ? bridge.closingMinor
                : bridge.bars[bar];
          const listed = accountsOf(bridge.accounts, bar);
          expect(listed.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(total);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("keeps its signs: nothing but losses and contractions takes away", () => {
    fc.assert(
      fc.property(ledgers, days, (accounts, from) => {
        const { bars, openingMinor } = bridgeOf(sumsOf(accounts.flat(), from, addDays(from, 200)));
        expect(bars.lost <= 0n && bars.contraction <= 0n).toBe(true);
        expect(bars.new >= 0n && bars.expansion >= 0n && bars.winBack >= 0n && openingMinor >= 0n).toBe(true);
      }),
    );
  });

  test("net retention is what the customers of the start that stayed are worth at the end", () => {
    fc.assert(
      fc.property(ledgers, days, (accounts, from) => {
        const { accounts: told } = bridgeOf(sumsOf(accounts.flat(), from, addDays(from, 300)));
        const { kept, atStart, lost } = retentionOf(told);
        expect(kept.length + lost.length).toBe(atStart.length);
        const growth = netRetentionOf(told);
        expect(growth.keptMinor).toBe(kept.reduce((sum, { closingMinor }) => sum + closingMinor, 0n));
        expect(growth.keptMinor >= 0n).toBe(true);
      }),
    );
  });

  test("an opening within the period is no growth, and its customer was there at the start", () => {
    const line: Line = { id: "1", accountId: "a", day: "2026-05-01", kind: "opening", amountMinor: 500n };
    const bridge = bridgeOf(sumsOf([line], "2026-01-01", "2026-10-15"));
    expect(bridge).toMatchObject({ openingMinor: 500n, closingMinor: 500n });
    expect(bridge.accounts[0]?.beganMinor).toBe(500n);
    expect(retentionOf(bridge.accounts).kept).toHaveLength(1);
  });

  test("neither a new nor a won-back customer raises net retention, whatever they grow by", () => {
    const line = (accountId: string, day: Day, kind: Line["kind"], amountMinor: bigint): Line => ({
      id: `${accountId}${day}${kind}`,
      accountId,
      day,
      kind,
      amountMinor,
    });
    const { accounts } = bridgeOf(
      sumsOf(
        [
          line("old", "2025-01-01", "opening", 1000n),
          line("old", "2026-02-01", "expansion", 100n),
          line("fresh", "2026-02-01", "new", 500n),
          line("fresh", "2026-03-01", "expansion", 700n),
          line("back", "2025-01-01", "opening", 1000n),
          line("back", "2026-02-01", "expansion", 300n),
          line("back", "2026-03-01", "lost", -1300n),
          line("back", "2026-04-01", "winBack", 900n),
          line("back", "2026-05-01", "expansion", 5000n),
        ],
        "2026-01-01",
        "2026-10-15",
      ),
    );
    expect(netRetentionOf(accounts)).toEqual({
      openingMinor: 2000n,
      expansionMinor: 100n,
      contractionMinor: 0n,
      lostMinor: -1000n,
      keptMinor: 1100n,
    });
    expect(retentionOf(accounts).kept.map(({ accountId }) => accountId)).toEqual(["old"]);
  });
});

describe("a share", () => {
  test("is exact, with one decimal, half up; of nothing there is none", () => {
    expect(percentOf(1815n, 1790n)).toBe("101.4");
    expect(percentOf(28n, 30n)).toBe("93.3");
    expect(percentOf(1n, 4n)).toBe("25.0");
    expect(percentOf(1n, 2000n)).toBe("0.1");
    expect(percentOf(-1n, 3n)).toBe("-33.3");
    expect(percentOf(-1n, 100_000n)).toBe("0.0");
    expect(percentOf(5n, 0n)).toBeNull();
    expect(percentOf(2n ** 80n, 2n ** 80n)).toBe("100.0");
  });
});
