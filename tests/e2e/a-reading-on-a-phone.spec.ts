import { DEMO_CLOCK, expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full", clock: DEMO_CLOCK } });

test("an owner types one number on a phone, mends it, and sees whether it moved", async ({
  visitor,
  axe,
  allowConsole,
}) => {
  // The form that asks about a second number of one day comes back refused.
  allowConsole(/status of 422/);
  const page = await visitor({ viewport: { width: 390, height: 844 } });
  await signIn(page, "tomas", "/plans/CAP-003");
  await page.getByRole("link", { name: "Add a reading of Days to settle a dispute" }).click();
  await expect(page.getByLabel("Day of the reading")).toHaveValue("2026-10-15");
  await page.getByLabel("Value in days").fill("17,5");
  await expect(page.getByText("Does not reach the target yet.")).toBeVisible();
  await axe(page, "a reading on a phone");
  await page.getByRole("button", { name: "Keep the reading" }).click();
  const messages = page.getByRole("status", { name: "Messages" });
  await expect(messages).toContainText("Reading kept: 17.5");

  // The page of the KPI states the finding in words, and nothing is wider than the phone.
  await page.getByRole("link", { name: "Days to settle a dispute", exact: true }).click();
  const finding = page.getByRole("paragraph").filter({ hasText: /^17\.5.days now, target 10.days/ });
  await expect(finding).toContainText("for the better");
  await expect(page.getByText(/Frozen on the 12 readings of 30 Apr 2025 to 31 Mar 2026/)).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await overflow()).toBe(false);
  await axe(page, "a KPI on a phone");

  // A second number of the same day is asked about, and what it replaced comes back when it is taken back.
  await page.getByRole("link", { name: "Add a reading" }).click();
  await page.getByLabel("Value in days").fill("18");
  await page.getByRole("button", { name: "Keep the reading" }).click();
  await page.getByRole("radio", { name: /The new one takes its place/ }).check();
  await page.getByRole("button", { name: "Keep the reading" }).click();
  await expect(messages).toContainText("Reading kept: 18");
  // The first reading's message may still stand there, with an undo of its own.
  await messages
    .locator(":scope > *")
    .filter({ hasText: "Reading kept: 18" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(messages).toContainText("Reading taken back");
  await expect(finding).toBeVisible();
});

test("without scripts several readings are looked at, kept once and taken back", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, "tomas", "/plans/CAP-003");
  await page.getByRole("link", { name: "Add a reading of Days to settle a dispute" }).click();
  await page.getByRole("link", { name: "Bring several at once" }).click();
  await page.getByLabel("Readings").fill("30.04.2026;26;21\n31.05.2026;25,5;20\n31.12.2026;9;20");
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await expect(page.getByText("2 new, 1 refused.")).toBeVisible();
  await expect(page.getByText(/This day has not come yet/)).toBeVisible();
  await page.getByRole("button", { name: "Keep 2 readings" }).click();
  await expect(page.getByRole("figure").getByRole("cell", { name: "25.5" })).toBeVisible();
  await page.getByRole("button", { name: "Undo this upload" }).first().click();
  await expect(page.getByText("0 of 2 readings count")).toBeVisible();
});
