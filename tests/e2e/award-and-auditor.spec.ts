import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

test("The leader reads why 2025 missed, hands out the evidence, and the auditor computes it alone", async ({
  page,
  axe,
  visitor,
  allowConsole,
}) => {
  allowConsole(/status of (403|409)/);
  await signIn(page, "mara", "/award");
  await expect(page.getByRole("row", { name: /2025.*Not qualified.*4\.00.*short by 2/ })).toBeVisible();
  await expect(page.getByText("41 of 52 employees have completed it (79 %)")).toBeVisible();
  await axe(page, "award");

  await page.getByRole("link", { name: "2025", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "2025 does not qualify: short in satisfaction by 2 points and loyalty by 23 points",
  );
  await expect(page.getByText("1,994 ÷ 499")).toBeVisible();
  await axe(page, "award file");
  await page.getByRole("button", { name: "Make an evidence pack" }).click();
  await expect(page.getByRole("link", { name: "evidence-2025.zip" })).toHaveCount(2);

  await page.goto("/award/2026/filing");
  await page.getByRole("button", { name: "Close the file" }).click();
  await expect(page.getByText("2026 is decided only after 31 December 2026.")).toBeVisible();

  const grace = await visitor();
  await signIn(grace, "grace", "/open-to-you");
  await grace.getByRole("link", { name: "Open the file of 2025" }).click();
  const [download] = await Promise.all([
    grace.waitForEvent("download"),
    grace.getByRole("link", { name: "evidence-2025.zip" }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("evidence-2025.zip");
  // Counts alone: no month leads to the rows with people behind them, and nothing else opens.
  await grace.getByText("Months of the year").first().click();
  await expect(grace.locator('main a[href^="/answers"], main a[href^="/index"]')).toHaveCount(0);
  expect((await grace.goto("/award/2025/filing"))?.status()).toBe(403);
  expect((await grace.goto("/answers"))?.status()).toBe(403);

  await page.goto("/activity");
  await expect(page.getByText(/looked at the evidence pack .* of 2025 as an auditor/)).toBeVisible();
});
