import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { shared: true } });

const main = (page: Page) => page.getByRole("main");

/** "-USD 380,000.00" as cents. */
const cents = (text: string): number => Math.round(Number(text.replace(/[^\d.-]/g, "")) * 100);

const BARS = [
  ["Opening", "17.90M", 1_790_000_000, 30],
  ["Lost", "−0.62M", -62_000_000, 2],
  ["Expansion", "+0.98M", 98_000_000, 6],
  ["Contraction", "−0.11M", -11_000_000, 2],
  ["New", "+0.24M", 24_000_000, 1],
  ["Won back", "+0.21M", 21_000_000, 1],
  ["Closing", "18.60M", 1_860_000_000, 30],
] as const;

/** J15: the executive reads what the year has brought, and whether it adds up. */
test("an executive reads the Big 4 and follows the revenue bridge to its accounts", async ({ page, axe }) => {
  await signIn(page, "ilse", "/board");

  await test.step("the board: four tiles, year to date", async () => {
    const tiles = main(page).locator("dl").filter({ hasText: "Win-back" });
    await expect(tiles).toContainText(/New customers\s*1.*USD 0\.24M a year/);
    await expect(tiles).toContainText(/Retention\s*93\.3%.*28 of 30 customers stayed/);
    await expect(tiles).toContainText(/net revenue retention\)\s*101\.4%.*18\.15M of 17\.90M/);
    await expect(tiles).toContainText(/Win-back\s*25%.*1 of 4 lost in 24 months came back/);
  });

  await test.step("the bridge reconciles to the cent", async () => {
    await main(page).getByRole("link", { name: "Revenue bridge" }).first().click();
    await expect(page).toHaveURL(/\/bridge\?/);
    await expect(
      main(page).getByText("18.60M: 0.70M more than at the start of the year").first(),
    ).toBeVisible();
    await expect(main(page)).toContainText("It reconciles to the cent.");
    await expect(main(page)).toContainText(
      "17,900,000.00 − 620,000.00 + 980,000.00 − 110,000.00 + 240,000.00 + 210,000.00 = 18,600,000.00",
    );
    await axe(page, "the bridge");
  });

  await test.step("each bar opens its accounts, and they add up to it", async () => {
    for (const [label, shown, sum, accounts] of BARS) {
      await main(page)
        .getByRole("link", { name: `${label} ${shown}` })
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(label);
      const rows = main(page).getByRole("table").getByRole("row");
      await expect(rows).toHaveCount(accounts + 2);
      const amounts = await main(page)
        .getByRole("table")
        .locator("tbody tr td:nth-of-type(1)")
        .allTextContents();
      expect(amounts.map(cents).reduce((total, one) => total + one, 0)).toBe(sum);
      await expect(main(page)).toContainText("The accounts add up to the bar, to the cent.");
      await page.goBack();
    }
  });

  await test.step("a customer that came back: when it left, and at what it returned", async () => {
    await page.goto("/big4/win-back");
    const corvane = main(page).getByRole("row", { name: /Corvane Foods/ });
    await expect(corvane).toContainText(/14 Nov 2025.*11 May.*USD.210,000\.00/);
    await corvane.getByRole("link", { name: "Corvane Foods" }).click();
    const history = main(page).getByRole("table", { name: "Revenue of this account, change by change" });
    await expect(history).toContainText(/11 May.*Won back.*\+USD.210,000\.00/);
    await expect(history).toContainText(/14 Nov 2025.*Lost.*-USD.210,000\.00/);
  });

  await test.step("on a phone the bars are rows", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/bridge?from=2026-07-01&to=2026-09-30");
    await expect(main(page).getByText("18.60M: 0.16M more than on 1 Jul").first()).toBeVisible();
    await main(page).getByRole("link", { name: "Contraction −0.04M" }).click();
    await expect(main(page)).toContainText("Okun Materials");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflow).toBe(false);
  });
});
