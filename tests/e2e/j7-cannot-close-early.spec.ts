import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { checkFile } from "../support/import-file";
import { DEMO_PASSWORD, signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });
test.describe.configure({ mode: "serial" });

const EUROPE = { locale: "en-GB", timezoneId: "Europe/Berlin" };
const SIGN = "Verify and sign";
const VERDICT = "/plans/CAP-005/verdict";

const titleIs = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();

test("J7.1: the owner cannot close before the proof is there", async ({ visitor, axe }) => {
  const page = await visitor(EUROPE);
  await signIn(page, "devin", "/plans/CAP-005");
  await page.getByRole("button", { name: "Request: close" }).click();
  const dialog = page.getByRole("dialog", { name: "Close" });
  await expect(dialog).toContainText("4 things are missing until “Closed”");
  const gaps = dialog.getByRole("listitem").filter({ hasText: "Missing:" });
  await expect(gaps).toHaveCount(4);
  await expect(gaps.nth(0)).toContainText(
    "window 2 of 3 months (Aug, Sep complete); earliest close 1 Nov 2026",
  );
  await expect(gaps.nth(1)).toContainText("n 19 of 30");
  await expect(gaps.nth(2)).toContainText("2 tasks not recorded done (3 of 5 done)");
  await expect(gaps.nth(3)).toContainText("not yet signed by Priya Raman (verifier)");
  await axe(page, "a close that is blocked");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.goto(VERDICT);
  await titleIs(page, "Too early for a verdict");
  await expect(page.getByText("neither difference nor interval is shown")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Earliest close1 Nov 2026");
  await expect(page.getByRole("button", { name: SIGN })).toHaveCount(0);
  await axe(page, "a verdict that is too early");
});

test("J7.2: they are reminded on the Monday after the day on which it can close", async ({
  visitor,
  axe,
}) => {
  const page = await visitor(EUROPE);
  await signIn(page, "devin", "/plans/CAP-005");
  await page.getByRole("button", { name: "Request: close" }).click();
  const dialog = page.getByRole("dialog", { name: "Close" });
  // In Berlin, at eight in the morning; the 1st is a Sunday, and nobody is written to on it.
  await expect(dialog).toContainText("on Monday, 2 Nov 2026, 08:00. 1 Nov 2026 is a Sunday, a quiet day.");
  await dialog.getByRole("button", { name: "Remind me" }).click();
  await expect(dialog).toContainText("You are reminded on Monday, 2 Nov 2026, 08:00.");
  await axe(page, "a reminder that is set");
  await page.keyboard.press("Escape");

  await page.goto("/profile");
  const wishes = page.getByRole("region", { name: "What you want to be reminded of" });
  await expect(wishes.getByRole("listitem")).toContainText("CAP-005 may be closed from now on");
  await wishes.getByRole("button", { name: /^Take back/ }).click();
  await expect(wishes).toContainText("Nothing yet.");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(wishes.getByRole("listitem")).toContainText("Monday, 2 Nov 2026");

  // The road ahead says the same: nothing on the Sunday, the word on the Monday.
  await page.goto("/reminders?day=2026-11-01");
  const main = page.getByRole("main");
  await expect(main).toContainText("1 Nov 2026 is a quiet day: nothing goes out");
  await expect(main).toContainText(/CAP-005 may be closed from now on: .+ for Devin Park: a quiet day/);
  await page.goto("/reminders?day=2026-11-02");
  await expect(main).toContainText("CAP-005 may be closed from now on");
  await expect(main).not.toContainText("is a quiet day: nothing goes out");
});

test("J7.3: once October is in and the work is done, the verifier alone signs", async ({
  capstan,
  visitor,
  axe,
  allowConsole,
}) => {
  test.setTimeout(240_000);
  allowConsole(/status of 422/);
  await capstan.restart({ clock: "2026-11-02T09:00:00-06:00" });
  const mara = await visitor();
  const devin = await visitor(EUROPE);

  await test.step("October's answers come in", async () => {
    await signIn(mara, "mara");
    await checkFile(mara, "public/demo/2026-10.csv");
    await mara.getByRole("button", { name: /^Import 41 valid rows/ }).click();
    await expect(mara.getByRole("heading", { level: 1, name: "41 added" })).toBeVisible({ timeout: 90_000 });
    await mara.goto(VERDICT);
    await titleIs(mara, "Effective (changed after), not signed yet");
    await expect(mara.getByText("Open: n 19 of 30")).toHaveCount(0);
    await expect(mara.getByRole("row", { name: "Before 38 3.68" })).toBeVisible();
    await expect(mara.getByRole("row", { name: "After 33 4.27" })).toBeVisible();
  });

  await test.step("their owners record the two tasks done", async () => {
    await signIn(devin, "devin", "/work");
    await devin.getByRole("button", { name: "Done: Name CSM for 12 accounts" }).click();
    await expect(devin.getByRole("status", { name: "Messages" })).toContainText("Done:");
    const leo = await visitor();
    await signIn(leo, "leo", "/work");
    await leo.getByRole("button", { name: "Done: Hand over the last three accounts in person" }).click();
    await expect(leo.getByRole("status", { name: "Messages" })).toContainText("Done:");
  });

  await test.step("neither the owner nor the leader is offered to sign", async () => {
    for (const page of [devin, mara]) {
      await page.goto(VERDICT);
      await titleIs(page, "Effective (changed after), not signed yet");
      await expect(
        page.getByRole("link", { name: /^Missing: Verdict signed not yet signed by Priya Raman/ }),
      ).toBeVisible();
      await expect(page.getByRole("button", { name: SIGN })).toHaveCount(0);
    }
    await axe(mara, "a verdict for those who do not sign");
  });

  const priya = await visitor();
  await test.step("the verifier reads, signs and with it closes the plan", async () => {
    await signIn(priya, "priya", "/work");
    await priya.getByRole("link", { name: "Read and sign the verdict of CAP-005" }).click();
    await titleIs(priya, "Effective (changed after), not signed yet");
    await expect(priya.getByText("+0.15 to +1.03").first()).toBeVisible();
    await axe(priya, "a verdict to be signed");
    await priya.getByRole("checkbox", { name: /^I have read these figures/ }).check();
    const password = priya.getByRole("textbox", { name: "Your password" });
    await password.fill("not this one");
    await priya.getByRole("button", { name: SIGN }).click();
    await expect(priya.getByText("That is not your password.").first()).toBeVisible();
    await password.fill(DEMO_PASSWORD);
    await priya.getByRole("button", { name: SIGN }).click();
    await titleIs(priya, "Effective (changed after)");
    await expect(priya.getByRole("region", { name: "Signature" })).toContainText("Priya Raman");
    await axe(priya, "a signed verdict");
  });

  await test.step("closed for everybody", async () => {
    await devin.goto("/plans/CAP-005");
    await expect(devin.getByRole("listitem").filter({ hasText: "Closed (now)" })).toContainText(
      "Priya Raman",
    );
    await expect(devin.getByRole("main").getByText("effective (changed after)").first()).toBeVisible();
    await axe(devin, "a closed plan");
  });
});
