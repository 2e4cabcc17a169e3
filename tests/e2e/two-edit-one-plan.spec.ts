import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const DEFINE = "/plans/CAP-006/edit/define";
const lines = (page: Page, group: string) =>
  page.locator(`#${group}`).getByRole("listitem").getByRole("textbox");
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

/** The list of somebody who looks at the page, so that nobody waits for the clock. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("two people edit one plan: the causes by keyboard, and nobody's words are lost", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of (409|422)/);
  const other = await visitor();
  // A page without scripts hears of nothing: it stays as it was read, however fast the news are.
  const unaware = await visitor({ javaScriptEnabled: false });
  await signIn(page, "mara", DEFINE);
  await signIn(other, "olu", DEFINE);

  await test.step("each sees that the other is there", async () => {
    await lookAgain(page);
    await expect(page.getByText("Olu Adeyemi is editing this step")).toBeVisible();
    await lookAgain(other);
    await expect(other.getByText("Mara Okafor is editing this step")).toBeVisible();
  });

  await test.step("a tree of whys, without a mouse", async () => {
    await page.getByRole("button", { name: "Ask the first why" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Nobody calls back on the same day");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("The list is nobody's");
    await page.keyboard.press("Enter");
    await page.keyboard.type("It is looked at once a day");
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Nobody has an hour for it");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    await expect(lines(page, "whys")).toHaveCount(4);
    const values = await lines(page, "whys").evaluateAll((all) =>
      all.map((each) => (each as HTMLTextAreaElement).value),
    );
    expect(values).toEqual([
      "Nobody calls back on the same day",
      "It is looked at once a day",
      "Nobody has an hour for it",
      "The list is nobody's",
    ]);
    await page.getByRole("button", { name: /^Remove: Why 2/ }).click();
    await expect(lines(page, "whys")).toHaveCount(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(lines(page, "whys")).toHaveCount(4);
    await page.getByRole("button", { name: "Begin with the six usual headings" }).click();
    await page.keyboard.type("New colleagues learn it from mails");
    await axe(page, "causes being written");
  });

  await test.step("what the other one saves comes in, and what both changed is chosen", async () => {
    await field(page, "Where does it happen?").fill("Hotline, as Mara says");
    await field(page, "What happens to the customer?").fill("They wait until the next day.");
    await field(other, "Where does it happen?").fill("Hotline, as Olu says");
    await field(other, "How often?").fill("Ten times a day");
    await save(other);
    await expect(other.getByText(/^Saved\./).first()).toBeVisible();
    await field(page, "What happens to the customer?").focus();
    await lookAgain(page);
    await expect(page.getByText(/Olu Adeyemi changed how often/)).toBeVisible();
    await expect(field(page, "How often?")).toHaveValue("Ten times a day");
    await expect(field(page, "What happens to the customer?")).toHaveValue("They wait until the next day.");
    await expect(field(page, "What happens to the customer?")).toBeFocused();
    await expect(lines(page, "whys")).toHaveCount(4);
    const both = page.getByRole("region", { name: "Olu Adeyemi changed the same as you" });
    await expect(both).toContainText("Hotline, as Mara says");
    await expect(both).toContainText("Hotline, as Olu says");
    await axe(page, "a field that both changed");
    // Nothing goes out before it is chosen.
    await save(page);
    await expect(both).toBeFocused();
    await both.getByRole("button", { name: /^Take theirs/ }).click();
    await expect(field(page, "Where does it happen?")).toHaveValue("Hotline, as Olu says");
    await signIn(unaware, "olu", DEFINE);
    await save(page);
    await expect(page.getByText(/^Saved\./).first()).toBeVisible();
    await expect(lines(page, "whys")).toHaveCount(4);
  });

  await test.step("a page that was read before is saved together with what came since", async () => {
    await field(unaware, "Since when?").fill("Since July");
    await save(unaware);
    await expect(unaware.getByText(/meanwhile; both stand now/)).toBeVisible();
    await page.goto("/plans/CAP-006");
    const problem = page.getByRole("region", { name: "Problem" });
    for (const words of [
      "They wait until the next day.",
      "Since July",
      "Ten times a day",
      "Hotline, as Olu says",
    ])
      await expect(problem).toContainText(words);
    const cause = page.getByRole("region", { name: "Root cause" });
    await expect(cause).toContainText("It is looked at once a day");
    await expect(cause.getByText("we believe so").first()).toBeVisible();
    await axe(page, "a plan with its causes");
  });
});
