import { describe, expect, test } from "vitest";
import { big4Of } from "~/domain/revenue/big4";
import { bridgeOf, type LedgerSum, throughBars } from "~/domain/revenue/bridge";
import type { ChangeKind } from "~/domain/revenue/revenue-change";
import { lostAndWonBack, winBackWindow } from "~/domain/revenue/win-back-rate";
import type { Day } from "~/shared/calendar";
import { demoAccountFacts } from "../../../app/jobs/demo/data/account-facts";
import { demoAccounts } from "../../../app/jobs/demo/data/accounts";
import { demoOpenings, demoRevenueFiles } from "../../../app/jobs/demo/data/revenue";

/** Who left and who came back, as the account scenes tell it. */
const COMINGS: [slug: string, kind: "lost" | "winBack", day: Day][] = [
  ["dunmore-textiles", "lost", "2025-08-29"],
  ["corvane-foods", "lost", "2025-11-14"],
  ["pellworth-marine", "lost", "2026-02-27"],
  ["corvane-foods", "winBack", "2026-05-11"],
  ["tamsin-labs", "lost", "2026-06-30"],
];
const TODAY: Day = "2026-10-15";
const YEAR = "2026-01-01";

const lines = [
  ...demoAccounts.map(({ slug }) => {
    const since = demoAccountFacts.get(slug)?.customerSince ?? "";
    const isNew = since > "2025-01-02";
    const day = isNew ? since : "2025-01-02";
    return {
      slug,
      day,
      kind: (isNew ? "new" : "opening") as ChangeKind,
      minor: demoOpenings.get(slug) ?? 0n,
    };
  }),
  ...demoRevenueFiles.flatMap(({ changes }) =>
    changes.map(({ slug, day, kind, minor }) => ({
      slug,
      day: day as string,
      kind: kind as ChangeKind,
      minor: kind === "contraction" ? -minor : minor,
    })),
  ),
  ...COMINGS.map(([slug, kind, day]) => {
    const minor = demoOpenings.get(slug) ?? 0n;
    return { slug, day: day as string, kind: kind as ChangeKind, minor: kind === "lost" ? -minor : minor };
  }),
];

const sums = lines
  .filter(({ day }) => day <= TODAY)
  .map(
    ({ slug, day, kind, minor }): LedgerSum => ({
      accountId: slug,
      name: slug,
      kind,
      beforeMinor: day < YEAR ? minor : 0n,
      withinMinor: day < YEAR ? 0n : minor,
    }),
  );
const million = (hundredths: number) => BigInt(hundredths) * 1_000_000n;

describe("Kestrelyn's revenue of 2026", () => {
  const bridge = bridgeOf(sums);

  test("leads from 17.90 to 18.60 million, to the cent", () => {
    expect(bridge).toMatchObject({
      openingMinor: million(1790),
      bars: {
        lost: million(-62),
        expansion: million(98),
        contraction: million(-11),
        new: million(24),
        winBack: million(21),
      },
      closingMinor: million(1860),
    });
    expect(throughBars(bridge)).toBe(million(1860));
  });

  test("ends with what every customer pays today", () => {
    const closing = new Map(bridge.accounts.map(({ accountId, closingMinor }) => [accountId, closingMinor]));
    for (const { slug, status, revenueMinor } of demoAccounts) {
      expect(closing.get(slug) ?? 0n, slug).toBe(status === "lost" ? 0n : BigInt(revenueMinor));
    }
  });

  test("keeps 28 of 30, 101.4 per cent of the revenue, and wins back 1 of 4", () => {
    const window = winBackWindow(TODAY);
    const comings = COMINGS.map(([slug, kind, day]) => ({
      accountId: slug,
      name: slug,
      kind,
      day,
      amountMinor: demoOpenings.get(slug) ?? 0n,
    }));
    expect(big4Of(bridge, lostAndWonBack(comings, window), window)).toMatchObject({
      new: { accounts: 1, amountMinor: million(24) },
      retention: { kept: 28, atStart: 30, share: "93.3" },
      growth: { openingMinor: million(1790), keptMinor: million(1815), share: "101.4" },
      winBack: { wonBack: 1, lost: 4, share: "25.0" },
    });
  });

  test("was told in files whose days had passed when they came", () => {
    for (const { at, changes } of demoRevenueFiles) {
      for (const { day } of changes) expect(day < at.slice(0, 10)).toBe(true);
    }
  });
});
