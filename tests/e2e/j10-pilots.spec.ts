import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { DEMO_PASSWORD, signIn } from "../support/sign-in";

const main = (page: Page) => page.getByRole("main");

async function decide(
  page: Page,
  code: string,
  { choice, why, learned }: { choice: "Scale" | "Stop"; why: string; learned: string },
): Promise<void> {
  await page.goto(`/pilots/${code}/decision`);
  await expect(main(page)).toContainText(`The figures recommend: ${choice.toLowerCase()}`);
  await page.getByRole("radio", { name: new RegExp(`^${choice}`) }).check();
  await page.getByRole("textbox", { name: "Why", exact: true }).fill(why);
  await page.getByRole("textbox", { name: "What was learned" }).fill(learned);
  await page.getByLabel("Your password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Decide and sign" }).click();
  await expect(page.getByRole("heading", { name: "As it was signed" })).toBeVisible();
  await expect(main(page)).toContainText(why);
}

/** J10: the executive reads what the pilots brought, tries a figure, and decides two of them. */
test("an executive reviews the pilots' return and decides", async ({ page, axe }) => {
  await signIn(page, "ilse", "/board");

  await test.step("the board: pilots by net value on one scale, the class as a word", async () => {
    const rows = main(page).getByRole("table", { name: "Pilots by net benefit" }).getByRole("row");
    await expect(rows.nth(1)).toContainText(/PIL-A.*Measured with control.*\+USD\s6,035.*\+33\.5 %/);
    await expect(rows.nth(2)).toContainText(/PIL-B.*−USD\s23,808.*−76\.8 %/);
    await expect(rows.nth(3)).toContainText(/PIL-C.*no value yet/);
    await axe(page, "the board");
  });

  await test.step("three cards, the greatest net value first", async () => {
    await page.goto("/pilots");
    const cards = main(page).getByRole("article");
    await expect(cards).toHaveCount(3);
    for (const [at, name] of [/^PIL-A/, /^PIL-B/, /^PIL-C/].entries())
      await expect(cards.nth(at)).toHaveAccessibleName(name);
    await expect(cards.nth(0)).toContainText("Measured with control");
    await expect(cards.nth(2)).toContainText("No value yet");
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(cards.nth(0)).toBeVisible();
    await axe(page, "pilots on a phone");
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step("PIL-A: the figures, and the naive one struck through with the reason", async () => {
    await page.getByRole("link", { name: "Onboarding concierge, first 30 days" }).click();
    await expect(main(page)).toContainText("−10.5 hours per project (−13.4 to −7.7)");
    await expect(main(page)).toContainText("24 of 24");
    const money = main(page).locator("#money");
    await expect(money).toContainText("ROI +33.5 %");
    await expect(money).toContainText("−2.4 % to +69.4 %");
    await expect(money).toContainText("USD 18,000");
    await expect(money).toContainText("USD 24,035");
    await expect(money.locator("s").first()).toContainText("+98.6 %");
    await expect(money).toContainText("the worst units get better by themselves");
    await axe(page, "PIL-A");
  });

  await test.step("what if an hour were worth 60: nothing is stored", async () => {
    // Typed before the scripts are there, it counts all the same once they are.
    let scriptsMayCome = () => {};
    const typed = new Promise<void>((resolve) => {
      scriptsMayCome = resolve;
    });
    await page.route(/\.js$/, async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto("/pilots/PIL-A/what-if", { waitUntil: "commit" });
    await page.getByRole("textbox", { name: /^Hour value/ }).fill("60");
    await expect(page.getByRole("button", { name: "Reckon it" })).toBeVisible();
    scriptsMayCome();
    await expect(main(page)).toContainText("ROI −15.7 %");
    await expect(page.getByRole("slider", { name: /^Hour value/ })).toHaveValue("60");
    await page.unrouteAll({ behavior: "wait" });
    await expect(main(page)).toContainText("USD 71.15 per hour");
    await expect(main(page)).toContainText("Nothing here is stored.");
    await page.goto("/pilots/PIL-A");
    await expect(main(page).locator("#money")).toContainText("ROI +33.5 %");
  });

  await test.step("PIL-B does not pay", async () => {
    await page.goto("/pilots/PIL-B");
    await expect(main(page)).toContainText("+0.04 points per account (−0.20 to 0.28)");
    const money = main(page).locator("#money");
    await expect(money).toContainText("ROI −76.8 %");
    await expect(money).toContainText("−107.5 % to −46.1 %");
    await expect(main(page).locator("#decision")).toContainText("recommend: stop");
  });

  await test.step("one is scaled, one is stopped, each with its reasons and a signature", async () => {
    await decide(page, "PIL-A", {
      choice: "Scale",
      why: "Ten hours less a project, against a control group; even its lower end is seven.",
      learned: "Name one person for the first thirty days, and write the first call into the plan.",
    });
    await expect(main(page).getByRole("link", { name: /CAP-011/ })).toBeVisible();
    await decide(page, "PIL-B", {
      choice: "Stop",
      why: "Not even the best the data allow pays for the licence.",
      learned: "Ask what the tickets are about before buying anything that answers them.",
    });
  });

  await test.step("the register, the plan with its baseline, the rollouts, two messages", async () => {
    await page.goto("/decisions");
    await expect(main(page)).toContainText("Scale PIL-A “Onboarding concierge, first 30 days”");
    await expect(main(page)).toContainText("Stop PIL-B “AI triage bot”");
    await page.goto("/plans/CAP-011");
    await expect(main(page)).toContainText("Roll out Onboarding concierge, first 30 days");
    await expect(main(page)).toContainText("31.67");
    await page.goto("/pilots/PIL-A/rollouts");
    await expect(main(page)).toContainText("Onboarding, Hamburg");
    await expect(main(page)).toContainText("Onboarding, Singapore");
    await page.goto("/communications");
    await expect(main(page)).toContainText("“Onboarding concierge, first 30 days” worked and is rolled out");
    await expect(main(page)).toContainText("“AI triage bot” did not bring what we hoped, and ends");
  });

  await test.step("the board now says what came of it, with the same room for both", async () => {
    await page.goto("/board");
    const came = page.getByRole("region", { name: "What came of it" });
    await expect(came).toContainText("Name one person for the first thirty days");
    await expect(came).toContainText("Ask what the tickets are about");
    await page.setViewportSize({ width: 390, height: 844 });
    await axe(page, "the board on a phone");
  });
});
