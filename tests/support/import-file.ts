import { expect, type Page } from "@playwright/test";

/** What a person chooses from their disk: a path, or a file made up for the occasion. */
export type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

/** From the first step of an import to the check: choose, look at the columns as they were guessed, check every row. */
export async function checkFile(page: Page, file: Chosen): Promise<void> {
  await page.goto("/imports/new");
  await page.getByLabel("File with answers").setInputFiles(file);
  await lookAndCheck(page);
}

/** The second half, once a file is chosen. */
export async function lookAndCheck(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Look at the columns" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What is in the columns?" })).toBeVisible();
  await page.getByRole("button", { name: "Check every row" }).click();
  await expect(page.getByText("Checked, not imported yet")).toBeVisible();
}

/** A small survey as a file. */
export const csvFile = (name: string, lines: readonly string[], encoding: BufferEncoding = "utf8") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`, encoding),
});
