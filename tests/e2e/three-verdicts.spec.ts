import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { DEMO_PASSWORD, signIn } from "../support/sign-in";

/** Three plans stand in monitoring with their windows complete. */
test.use({ world: { demo: "before-verification" } });

const titleIs = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();

async function sign(page: Page, code: string, said: string): Promise<void> {
  await page.goto(`/plans/${code}/verdict`);
  await titleIs(page, `${said}, not signed yet`);
  await page.getByRole("checkbox", { name: /^I have read these figures/ }).check();
  await page.getByRole("textbox", { name: "Your password" }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Verify and sign" }).click();
  await titleIs(page, said);
}

test("a verifier reads and signs three different verdicts", async ({ visitor, axe }) => {
  const page = await visitor();
  const main = page.getByRole("main");
  await signIn(page, "priya");

  await test.step("effective: the interval lies above what was needed", async () => {
    await page.goto("/plans/CAP-001/verdict");
    await expect(main).toContainText("rose by 1.13 points (95 % interval +0.63 to +1.64)");
    await expect(main).toContainText("even the weaker end of the interval reaches the 0.50 that was needed");
    await expect(main).toContainText("Nothing here shows that it changed because of it");
    await expect(main).toContainText("and 6 are needed to know how far a month strays by itself");
    await expect(main).toContainText("Mann-Whitney, p < 0.0001");
    await axe(page, "an effective plan to be signed");
    await sign(page, "CAP-001", "Effective (changed after)");
  });

  await test.step("operational only: neither nothing nor enough is ruled out", async () => {
    await page.goto("/plans/CAP-002/verdict");
    await expect(main).toContainText("rose by 0.17 points (95 % interval −0.37 to +0.70)");
    await expect(main).toContainText("Two-sided p 0.54");
    await expect(main).toContainText("it takes 76 answers before and again after");
    await expect(main).toContainText("December 2025 was no worse than the other months");
    await sign(page, "CAP-002", "Operational only");
  });

  await test.step("not demonstrated: the work missed its target too", async () => {
    await page.goto("/plans/CAP-008/verdict");
    await expect(main).toContainText("+0.46");
    await expect(main).toContainText("−0.03 to +0.94");
    await expect(main).toContainText("Two-sided p 0.065");
    await expect(page.getByRole("row", { name: /\(this plan\)/ })).toContainText("Undecided");
    await sign(page, "CAP-008", "Not demonstrated");
  });
});

test("a promise that is changed after data came in says so, before and after it is read", async ({
  visitor,
  axe,
  allowConsole,
}) => {
  // A change without its reason is refused.
  allowConsole(/status of 422/);
  const page = await visitor();
  await signIn(page, "devin", "/plans/CAP-005/verification");
  await expect(page.getByText("not locked yet")).toHaveCount(0);

  await test.step("the figures follow what is chosen", async () => {
    await page.getByText("Write a new version").first().click();
    const figures = page.getByRole("region", { name: "What these answers can show" });
    await expect(figures).toContainText("answers a month you would see a change of");
    await expect(figures).toContainText("A change of 0.5 takes 76 answers");
    await page.getByLabel("Smallest improvement worth having").fill("1.0");
    await expect(figures).toContainText("A change of 1 takes 19 answers");
    await page.getByRole("radio", { name: /^A long series/ }).check();
    await expect(page.getByText(/8 whole months before the start: you have 4/)).toBeVisible();
    await page.getByRole("radio", { name: /^Before and after/ }).check();
    await expect(figures).toHaveAttribute("aria-busy", "false");
    await axe(page, "the form of a verification plan");
  });

  await test.step("a change of a locked promise asks for its reason", async () => {
    await page.getByRole("button", { name: "Write a new version" }).click();
    await expect(page.getByText("A reason is needed.").first()).toBeVisible();
    await page.getByLabel("Why it has to change").fill("Half a point would not pay for two more people");
    await page.getByRole("button", { name: "Write a new version" }).click();
    await expect(page.getByText("not locked yet").first()).toBeVisible();
    await page.getByRole("button", { name: "Lock it" }).click();
    await expect(page.getByText("This promise was changed after data was seen")).toBeVisible();
  });

  await test.step("both versions stand side by side", async () => {
    const versions = page.getByRole("region", { name: "Versions compared" });
    await expect(versions.getByRole("row", { name: /Worth having from/ })).toContainText(
      "0.5 points more1.0 points more",
    );
    await axe(page, "versions of a promise compared");
    await page.goto("/plans/CAP-005/verdict");
    await expect(page.getByText("Read by version 2, changed after data was seen")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Mann-Whitney");
  });
});
