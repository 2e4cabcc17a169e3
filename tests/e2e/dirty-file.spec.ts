import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

const DIRTY = "tests/support/dirty";

const newSurvey = async (page: Page, name: string, file: string) => {
  await page.goto("/imports/new");
  await page.getByLabel("Survey", { exact: true }).selectOption({ label: "A new survey" });
  await page.getByLabel("Name of the new survey").fill(name);
  await page.getByLabel("File with answers").setInputFiles(`${DIRTY}/${file}`);
};
const tile = (page: Page, label: string) =>
  page
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator("xpath=following-sibling::dd");

test("the CX leader sets a burst of answers aside, takes the file back and brings it in again", async ({
  page,
  axe,
  allowConsole,
}) => {
  // The first try to import without a decision is refused.
  allowConsole(/status of 422/);
  await signIn(page, "mara");
  await newSurvey(page, "Portal survey", "burst.csv");
  await page.getByRole("button", { name: "Look at the columns" }).click();
  await page.getByLabel("Keep this mapping under a name").fill("Portal export");
  await page.getByRole("button", { name: "Save the mapping" }).click();
  await expect(page.getByText("The saved mapping “Portal export” fits these columns")).toBeVisible();
  await page.getByRole("button", { name: "Check every row" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "26 valid" })).toBeVisible();

  const checks = page.getByRole("list", { name: "Quality checks" });
  await expect(checks.getByRole("listitem").filter({ hasText: "Bursts from one source" })).toContainText(
    "14 rows",
  );
  await expect(checks.getByRole("listitem").filter({ hasText: "Dates in the future" })).toContainText("none");
  await axe(page, "the quality checks of an import");
  await page.getByRole("button", { name: "Import the rows that count" }).click();
  await expect(page.getByText("Say whether they count or are set aside.").first()).toBeVisible();
  await page.getByRole("radio", { name: "Set 14 rows aside" }).check();
  await page.getByLabel("Why they do not count").fill("one tester clicked through");
  await page.getByRole("button", { name: "Import the rows that count" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "12 added, 14 set aside" })).toBeVisible({
    timeout: 90_000,
  });
  const importPage = page.url();
  await expect(tile(page, "Set aside")).toHaveText("14");

  await test.step("one of them counts after all", async () => {
    await page
      .getByRole("navigation", { name: "Which rows" })
      .getByRole("link", { name: "Set aside (14)" })
      .click();
    const rows = page.getByRole("table", { name: "Set aside" });
    await expect(rows.getByRole("row").nth(1)).toContainText("one tester clicked through");
    await rows.getByRole("button", { name: "Count it again" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "13 added, 13 set aside" })).toBeVisible();
    await axe(page, "an import with rows set aside");
  });

  await test.step("undone nothing counts, redone the same counts as before", async () => {
    await page.goto(importPage);
    await page.getByRole("button", { name: "Undo import" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Undone: 13 responses no longer count" }),
    ).toBeVisible();
    await page.getByRole("button", { name: "Redo import" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "13 added, 13 set aside" })).toBeVisible();
  });

  await test.step("the next file with these columns needs no mapping", async () => {
    await newSurvey(page, "Portal survey, second", "burst.csv");
    await page.getByRole("button", { name: "Look at the columns" }).click();
    await expect(page.getByText("The saved mapping “Portal export” fits these columns")).toBeVisible();
    await page.goto("/imports/mappings");
    await expect(page.getByRole("list", { name: "Saved mappings" })).toContainText("Portal export");
    await axe(page, "the saved mappings");
  });
});

test("finished NPS values are refused with the reason, and nothing of them is kept", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  await signIn(page, "mara");
  await newSurvey(page, "NPS by month", "nps-only.csv");
  await page.getByRole("button", { name: "Look at the columns" }).click();
  await expect(
    page.getByText("holds finished NPS values (42, 38, -5), not answers 0–10.").first(),
  ).toBeVisible();
  await expect(page.getByLabel("Name of the new survey")).toHaveValue("NPS by month");
});

test("the response rate of a survey is known month by month, and corrected", async ({ page, axe }) => {
  await signIn(page, "mara");
  await page.goto("/surveys");
  await page.getByRole("link", { name: "KestrelWatch customer survey" }).click();
  await page.getByRole("link", { name: /^Response rate \d+ %$/ }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "35 % of those who were asked answered" }),
  ).toBeVisible();
  const months = page.getByRole("table", { name: "Invitations and responses by month" });
  await expect(months.getByRole("row", { name: /Sep 2026 120 40 33 %/ })).toBeVisible();
  await expect(months.getByRole("row", { name: /Dec 2025 120 49 41 %/ })).toBeVisible();
  await axe(page, "the invitations of a survey");
  await months
    .getByRole("row", { name: /Sep 2026/ })
    .getByRole("link", { name: "Change" })
    .click();
  await expect(page.getByRole("heading", { name: "Correct 2026-09" })).toBeVisible();
  await page.getByLabel("People invited").fill("100");
  await page.getByRole("button", { name: "Correct them" }).click();
  await expect(months.getByRole("row", { name: /Sep 2026 100 40 40 %/ })).toBeVisible();
});

test("a name typed before the page is at work is still there when it is", async ({ page }) => {
  await signIn(page, "mara");
  // The page's scripts come late: what is typed meanwhile must outlive their arrival.
  let letThrough: () => void = () => {};
  const late = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/assets\/entry\.client.*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("/imports/new", { waitUntil: "commit" });
  await page.getByLabel("Name of the new survey").fill("Field service survey");
  // A page that is at work listens to what moves elsewhere.
  const atWork = page.waitForRequest("**/events");
  letThrough();
  await atWork;
  await expect(page.getByLabel("Name of the new survey")).toHaveValue("Field service survey");
  await expect(page.getByLabel("Survey", { exact: true })).toHaveValue("");
});
