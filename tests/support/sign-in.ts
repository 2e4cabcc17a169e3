import { expect, type Page } from "@playwright/test";

/** The demo's people all have this one. */
export const DEMO_PASSWORD = "no sample lost";

/**
 * Signs one of the demo's people in and opens their home, or where they want to go. What the form would send is sent
 * without drawing the form, which is walked in first-run.spec.ts: a hundred sign-ins are a hundred pages less.
 */
export async function signIn(page: Page, firstName: string, landing = "/"): Promise<void> {
  const answer = await page.request.post("/sign-in", {
    form: { email: `${firstName}@kestrelyn.example`, password: DEMO_PASSWORD, next: landing },
    maxRedirects: 0,
  });
  expect(answer.status(), `${firstName} signs in`).toBe(303);
  await page.goto(landing);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
}
