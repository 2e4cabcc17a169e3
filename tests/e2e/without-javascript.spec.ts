import { expect, test } from "../support/browser";
import { checkFile, csvFile } from "../support/import-file";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" }, javaScriptEnabled: false });

const messages = { name: "Messages" };

test("a plan is begun and its first step edited", async ({ page }) => {
  await signIn(page, "mara", "/plans/new");
  await page.getByLabel("What should it be called?").fill("Invoices without a purchase order");
  await page.getByRole("button", { name: "Create the plan" }).click();
  await expect(page.getByRole("main")).toContainText("Invoices without a purchase order");
  await expect(page.getByRole("main")).toContainText(/CAP-0\d\d/);
  const code = (await page.getByRole("main").textContent())?.match(/CAP-\d+/)?.[0] ?? "";
  await page.goto(`/plans/${code}/edit/define`);
  await page.getByLabel("What happens to the customer?").fill("Invoices come back unpaid.");
  await page.getByRole("button", { name: "Ask the first why" }).click();
  await expect(page.getByLabel("What happens to the customer?")).toHaveValue("Invoices come back unpaid.");
  await page.getByRole("textbox", { name: /why/i }).first().fill("The number is missing on them.");
  await page.getByLabel("What is the root cause?").fill("Sales never asks for the number.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status", messages)).toContainText("Saved");
  await expect(page.getByLabel("What is the root cause?")).toHaveValue("Sales never asks for the number.");
  await page.goto(`/plans/${code}`);
  await expect(page.getByRole("region", { name: "Root cause" })).toContainText(
    "The number is missing on them.",
  );
});

test("an owner finishes a task in one tap and takes it back", async ({ page }) => {
  await signIn(page, "devin", "/work");
  const done = page.getByRole("button", { name: "Done: Name CSM for 12 accounts" });
  await done.click();
  await expect(page.getByRole("status", messages)).toContainText("Done: “Name CSM for 12 accounts”");
  await page.getByRole("status", messages).getByRole("button", { name: "Undo" }).click();
  await expect(done).toBeVisible();
});

test("a file of answers is imported to the end", async ({ page }) => {
  await signIn(page, "mara");
  await checkFile(
    page,
    csvFile("october.csv", [
      "response_id,date,satisfaction,loyalty,comment",
      "NJ-1,2026-10-01,5,5,Good",
      "NJ-2,2026-10-02,4,4,",
      "NJ-3,2026-10-05,3,4,So so",
    ]),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("3 valid");
  await page.getByRole("button", { name: /^Import 3 valid rows/ }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "3 added" })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await page.getByRole("button", { name: "Undo import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Undone: 3 responses/ })).toBeVisible();
});
