import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { DEMO_PASSWORD, signIn } from "../support/sign-in";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const WHY = "Three tickets fewer in a quarter do not pay for the licence.";
const LEARNED = "Ask first what the tickets are about.";

test("an executive on a phone stops a pilot, and the honest words are begun", async ({
  page,
  axe,
  allowConsole,
}) => {
  // A refused form answers with its status, and the browser writes that down.
  allowConsole(/status of 422/);
  await signIn(page, "ilse", "/board");
  const main = page.getByRole("main");

  await test.step("the board leads to what waits for her", async () => {
    await main.getByRole("link", { name: /Decide PIL-B “AI triage bot”/ }).tap();
    await expect(main).toContainText("The figures recommend: stop");
    await expect(main).toContainText("−76.8 %");
    await expect(main).toContainText("−107.5 % to −46.1 %");
    await expectNoSidewaysScroll(page);
    await axe(page, "the decision on a phone");
  });

  await test.step("otherwise than recommended asks for a reason, and a wrong password signs nothing", async () => {
    await main.getByRole("radio", { name: /^Iterate/ }).check();
    await main.getByRole("textbox", { name: "Why", exact: true }).fill(WHY);
    await main.getByRole("textbox", { name: "What was learned" }).fill(LEARNED);
    await main.getByLabel("Your password").fill("not mine");
    await main.getByRole("button", { name: "Decide and sign" }).tap();
    await expect(main).toContainText("That is not your password.");
    await main.getByLabel("Your password").fill(DEMO_PASSWORD);
    await main.getByRole("button", { name: "Decide and sign" }).tap();
    await expect(main).toContainText("Say why: the figures recommend to stop it.");
    await expect(main.getByRole("textbox", { name: "Why", exact: true })).toHaveValue(WHY);
  });

  await test.step("stopped and signed, it stays readable as it was", async () => {
    await main.getByRole("radio", { name: /^Stop/ }).check();
    await main.getByLabel("Your password").fill(DEMO_PASSWORD);
    await main.getByRole("button", { name: "Decide and sign" }).tap();
    await expect(page.getByRole("heading", { name: "As it was signed" })).toBeVisible();
    await expect(main).toContainText("signed by Ilse");
    await expect(main).toContainText("+0.04 points per account (−0.20 to 0.28)");
    await expectNoSidewaysScroll(page);
    await axe(page, "the signed decision on a phone");
  });

  await test.step("the register has it word for word", async () => {
    await main.getByRole("link", { name: /^D-\d+$/ }).tap();
    await expect(main).toContainText("Stop PIL-B “AI triage bot”");
    await expect(main).toContainText(WHY);
    await page.goBack();
  });

  await test.step("the message says what was hoped, what came and what changes; nothing is sent", async () => {
    await main.getByRole("link", { name: /did not bring what we hoped/ }).tap();
    await expect(main.getByRole("heading", { name: "What we hoped" }).first()).toBeVisible();
    await expect(main.getByRole("heading", { name: "What came" }).first()).toBeVisible();
    await expect(main.getByRole("heading", { name: "What changes" }).first()).toBeVisible();
    await expect(main).toContainText(WHY);
    await expect(main).toContainText("Draft");
    await expectNoSidewaysScroll(page);
  });

  await test.step("nothing of it waits for her any more", async () => {
    await page.goto("/work");
    await expect(main.getByRole("link", { name: /Decide PIL-A/ })).toBeVisible();
    await expect(main.getByRole("link", { name: /Decide PIL-B/ })).toHaveCount(0);
  });
});
