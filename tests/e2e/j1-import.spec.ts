import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { checkFile, lookAndCheck } from "../support/import-file";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "before-september" } });

const SEPTEMBER = "public/demo/2026-09.csv";

/** Dropped on the page from a folder, as most people do it. */
async function drop(page: Page, file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const carried = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name, { type: "text/csv" }));
      return transfer;
    },
    [file.split("/").at(-1) ?? "", text] as [string, string],
  );
  const target = page.getByLabel("File with answers");
  await target.dispatchEvent("dragover", { dataTransfer: carried });
  await target.dispatchEvent("drop", { dataTransfer: carried });
}

const tile = (page: Page, label: string) =>
  page
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator("xpath=following-sibling::dd");

test("J1: the CX leader imports September's answers, takes them back and brings them in again", async ({
  page,
  axe,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "mara");
  let importPage = "";
  let batch = "";

  await test.step("before it there is no September", async () => {
    await page.goto("/index?from=2026-09&to=2026-09");
    await expect(page.getByRole("heading", { level: 1, name: "No data in this window." })).toBeVisible();
  });

  await test.step("1 · the dry run judges every row and writes nothing", async () => {
    await page.getByRole("navigation", { name: "Playbook" }).getByRole("link", { name: "Import" }).click();
    await page.getByRole("link", { name: "Import answers" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Import answers" })).toBeVisible();
    await axe(page, "the first step of an import");
    await drop(page, SEPTEMBER);
    await page.getByRole("button", { name: "Look at the columns" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "What is in the columns?" })).toBeVisible();
    await expect(page.getByText("42 rows in 2026-09.csv.")).toBeVisible();
    await axe(page, "the columns of an import");
    await page.getByRole("button", { name: "Check every row" }).click();
    await expect(
      page.getByRole("heading", {
        level: 1,
        name: '40 valid, 1 duplicate (row 17, same response id), 1 invalid (row 31, level "6" outside 1-5)',
      }),
    ).toBeVisible();
    await expect(tile(page, "Valid")).toHaveText("40");
    await expect(tile(page, "Duplicate")).toHaveText("1");
    await expect(tile(page, "Invalid")).toHaveText("1");
    const left = page.getByRole("table", { name: "Rows that are not plainly valid" });
    await expect(left.getByRole("row", { name: /^17 Duplicate KW-2609-009/ })).toBeVisible();
    await expect(left.getByRole("row", { name: /^31 Invalid KW-2609-030 satisfaction/ })).toBeVisible();
    await expect(page.getByText("No answer has been added yet.")).toBeVisible();
    await axe(page, "the check of an import");
    importPage = page.url();
    await page.goto("/index?from=2026-09&to=2026-09");
    await expect(page.getByRole("heading", { level: 1, name: "No data in this window." })).toBeVisible();
    await page.goto(importPage);
  });

  await test.step("2 · accepting adds 40 and hands out the two rows that stay out", async () => {
    await page.getByRole("button", { name: /^Import 40 valid rows/ }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "40 added, 1 duplicate, 1 invalid" }),
    ).toBeVisible({ timeout: 90_000 });
    const heading = await page
      .getByRole("main")
      .getByText(/^IMP-\d{3} · 2026-09\.csv$/)
      .textContent();
    batch = heading?.split(" ")[0] ?? "";
    await axe(page, "an import that is done");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Rows not imported (2), CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("2026-09-not-imported.csv");
    const lines = (await readFile(await download.path(), "utf8"))
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/);
    expect(lines).toEqual([
      "response_id,date,account,contact_email,satisfaction,loyalty,stage,channel,region,comment,Row,Verdict,Reason",
      "KW-2609-009,2026-09-04,Simonetti Dairy,beatrice.galli@simonettidairy.example,4,4,Own,E-mail,Europe,,17,Duplicate,same response id as row 9",
      'KW-2609-030,2026-09-21,Rivenhall Water,callum.reith@rivenhallwater.example,6,5,Use,E-mail,Europe,"Six out of five, you earned it.",31,Invalid,"level ""6"" outside 1-5"',
    ]);
  });

  const septemberStands = async () => {
    await expect(page.getByRole("heading", { level: 1, name: /^4\.28\b/ })).toBeVisible();
    await expect(
      page
        .getByRole("img", {
          name: "18 × 5 exceeded, 16 × 4 above, 5 × 3 met, 1 × 2 below, 0 × 1 failed",
        })
        .first(),
    ).toBeVisible();
    await expect(page.getByText("n 40 · 171 points")).toBeVisible();
    await expect(page.getByText("95 % interval 4.02 to 4.53").first()).toBeVisible();
  };

  await test.step("3 · September reads 4.28 of 40 answers, loyalty too", async () => {
    await page.getByRole("link", { name: "Open the index of these answers" }).click();
    await septemberStands();
    await axe(page, "the index of September");
    await page.getByRole("link", { name: "18 answers 5 exceeded, open them" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("18");
    await page.goBack();
    await page.getByRole("navigation", { name: "Indices" }).getByRole("link", { name: "Loyalty" }).click();
    await expect(page.getByText("Loyalty · September 2026")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: /^4\.28\b/ })).toBeVisible();
  });

  await test.step("4 · the same file again adds nothing", async () => {
    await checkFile(page, SEPTEMBER);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      'Nothing new in this file: 0 valid, 41 already present, 1 invalid (row 31, level "6" outside 1-5)',
    );
    await expect(page.getByText(`This very file was imported before, as ${batch}.`)).toBeVisible();
    await page.getByRole("button", { name: "Finish, nothing to add" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "0 added, 41 already present, 1 invalid" }),
    ).toBeVisible({ timeout: 90_000 });
    await page.goto("/index?from=2026-09&to=2026-09");
    await septemberStands();
  });

  await test.step("5 · undone, September is empty; redone, it is back; both are on record", async () => {
    await page.goto(importPage);
    await page.getByRole("button", { name: "Undo import" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Undone: 40 responses no longer count" }),
    ).toBeVisible();
    await page.goto("/index?from=2026-09&to=2026-09");
    await expect(page.getByRole("heading", { level: 1, name: "No data in this window." })).toBeVisible();
    await expect(page.getByText("no data").first()).toBeVisible();
    const log = page.getByRole("main").getByRole("listitem");
    const imported = `imported 40 responses from 2026-09.csv into KestrelWatch customer survey (${batch})`;
    const undone = `undid import ${batch}: 40 responses of 2026-09.csv no longer count`;
    const redone = `redid import ${batch}: 40 responses of 2026-09.csv count again`;
    await page.goto("/activity?about=import");
    await expect(log.filter({ hasText: imported })).toContainText("Mara Okafor");
    await expect(log.filter({ hasText: undone })).toContainText("Mara Okafor");
    await page.goto(importPage);
    await page.getByRole("button", { name: "Redo import" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "40 added, 1 duplicate, 1 invalid" }),
    ).toBeVisible();
    await page.goto("/index?from=2026-09&to=2026-09");
    await septemberStands();
    await page.goto("/activity?about=import");
    await expect(log.filter({ hasText: redone })).toContainText("Mara Okafor");
    await axe(page, "the activity");
  });
});

test("a dropped file is the file that was chosen", async ({ page }) => {
  await signIn(page, "mara", "/imports/new");
  await drop(page, SEPTEMBER);
  await lookAndCheck(page);
  await expect(page.getByText("· 2026-09.csv")).toBeVisible();
});
