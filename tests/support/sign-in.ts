import { expect, type Page } from "@playwright/test";

/** The demo's people all have this one. */
export const DEMO_PASSWORD = "no sample lost";

/** Signs one of the demo's people in, as they would: by the form. Their home stands when this is done. */
export async function signIn(page: Page, firstName: string, landing = "/"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(landing)}`);
  await page.getByLabel("E-mail").fill(`${firstName}@kestrelyn.example`);
  await page.getByRole("textbox", { name: "Password" }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeHidden();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
}
