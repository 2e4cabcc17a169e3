import type { Page } from "@playwright/test";
import { DEMO_CLOCK, expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { DEMO_PASSWORD, signIn } from "../support/sign-in";

test.use({ world: { demo: "full", clock: DEMO_CLOCK }, locale: "en-GB", timezoneId: "Europe/Berlin" });

const PHONE = { width: 360, height: 780 };
const TASK = "Name CSM for 12 accounts";

/** The address of an act in somebody's letters, beside the line that speaks of the thing; waits for the letter. */
async function linkInLetter(page: Page, about: string, act: string): Promise<string> {
  let href: string | null = null;
  await expect(async () => {
    await page.goto("/mailbox");
    const letters = page.locator('a[href^="/mailbox/"]');
    await expect(letters.first()).toBeVisible();
    // The newest first; others may come in just then.
    for (const letter of await letters.evaluateAll((all) => all.map((each) => each.getAttribute("href")))) {
      await page.goto(letter ?? "");
      const words = page.frameLocator("iframe");
      // The words of a letter stand in its frame all at once.
      await expect(words.getByRole("link").first()).toBeVisible();
      const lines = words.locator("td, li, div").filter({ hasText: about });
      const link = lines.getByRole("link", { name: act, exact: true });
      if ((await link.count()) === 0) continue;
      href = await link.first().getAttribute("href");
      return;
    }
    throw new Error(`no letter speaks of ${about}`);
  }).toPass({ timeout: 120_000, intervals: [500, 2_000] });
  return new URL(href ?? "").pathname;
}

test("J5.4: done by the link of the digest, once, and not by whatever only follows it", async ({
  page,
  visitor,
  request,
  axe,
  allowConsole,
}) => {
  test.setTimeout(400_000);
  allowConsole(/status of (404|409)/);
  await signIn(page, "devin");
  const link = await linkInLetter(page, TASK, "Done");

  await test.step("a scanner looks at it first, and changes nothing", async () => {
    for (const scan of [() => request.get(link), () => request.head(link), () => request.get(link)]) {
      const seen = await scan();
      expect(seen.status()).toBe(200);
      expect(seen.headers()["cache-control"]).toBe("no-store");
      expect(seen.headers()["referrer-policy"]).toContain("no-referrer");
      expect(seen.headers()["x-robots-tag"]).toContain("noindex");
      expect(seen.headers()["set-cookie"]).toBeUndefined();
    }
    await page.goto("/work");
    await expect(page.getByRole("button", { name: `Done: ${TASK}` })).toBeVisible();
  });

  const phone = await visitor({ javaScriptEnabled: false, viewport: PHONE });
  await test.step("on a phone, without an account and without scripts, it asks before it does", async () => {
    await phone.goto(link);
    await expect(phone.getByRole("heading", { level: 1, name: "Set this task to done?" })).toBeVisible();
    await expect(phone.getByText("You act as Devin Park in Kestrelyn Systems.")).toBeVisible();
    await expect(phone.getByRole("heading", { level: 2, name: TASK })).toBeVisible();
    await expect(phone.getByText("In progress")).toBeVisible();
    await expectNoSidewaysScroll(phone);
    const button = phone.getByRole("button", { name: "Yes, it is done" });
    expect((await button.boundingBox())?.y ?? 9_999).toBeLessThan(PHONE.height - 60);
    const seeing = await visitor({ viewport: PHONE, colorScheme: "dark" });
    await seeing.goto(link);
    await axe(seeing, "an act of a letter, dark");
  });

  await test.step("confirmed it is done, and the history says by which way", async () => {
    await phone.getByRole("button", { name: "Yes, it is done" }).click();
    await expect(phone.getByText(/^You set this task to done on Thursday/)).toBeVisible();
    expect(await phone.context().cookies()).toEqual([]);
    const task = await phone.getByRole("link", { name: "Open in Capstan" }).getAttribute("href");
    await page.goto(task ?? "");
    await expect(page.getByRole("region", { name: "Activity" })).toContainText("by mail link");
  });

  await test.step("a second use does nothing, and the undo of the first still works", async () => {
    const again = await request.post(link, { form: { note: "once more" } });
    expect(again.status()).toBe(409);
    await phone.goto(link);
    await expect(phone.getByText("It stands so.")).toBeVisible();
    await expect(phone.getByRole("button", { name: "Yes, it is done" })).toHaveCount(0);
    await phone.getByRole("button", { name: "Undo" }).click();
    await expect(phone.getByRole("heading", { level: 1, name: "Taken back" })).toBeVisible();
    await page.goto("/work");
    await expect(page.getByRole("button", { name: `Done: ${TASK}` })).toBeVisible();
    const forged = await request.get(`${link.slice(0, -3)}abc`);
    expect(forged.status()).toBe(404);
    expect(await forged.text()).not.toContain(TASK);
  });
});

test("more time: the deputy asks from the mail, the sponsor accepts from hers with her password", async ({
  capstan,
  page,
  visitor,
  allowConsole,
}) => {
  test.setTimeout(400_000);
  // Her wrong password is refused.
  allowConsole(/status of 422/);
  await page.goto("about:blank");
  await capstan.restart({ clock: "2026-10-16T07:45:00+02:00" });
  await signIn(page, "devin");
  const ask = await linkInLetter(page, "CAP-003", "Need more time");
  const phone = await visitor({ viewport: PHONE, colorScheme: "dark" });
  await phone.goto(ask);
  await expect(phone.getByText(/^27 Sept? 2026, 19 days overdue/)).toBeVisible();
  await phone.getByLabel("By which day instead?").fill("2026-11-20");
  await phone.getByLabel("What is the reason?").selectOption("noPeople");
  await phone.getByLabel("Why does it take longer?").fill("Six contracts are still with the customers.");
  await phone.getByRole("button", { name: "Ask for it" }).click();
  await expect(phone.getByText(/^You asked for more time on Friday/)).toBeVisible();
  await page.goto("/plans/CAP-003");
  await expect(page.getByRole("region", { name: "Dates" })).toContainText("asked for by Devin Park");

  // Her digest at eight says what waits for her decision.
  for (const each of [page, phone]) await each.goto("about:blank");
  await capstan.restart({ clock: "2026-10-16T08:05:00+02:00" });
  const ilse = await visitor();
  await signIn(ilse, "ilse");
  const accept = await linkInLetter(ilse, "CAP-003", "Accept the new end");
  const hers = await visitor({ viewport: PHONE });
  await hers.goto(accept);
  await expect(hers.getByText("Six contracts are still with the customers.")).toBeVisible();
  await expect(hers.getByText(/^20 Nov 2026, 54 days later/)).toBeVisible();
  await hers.getByLabel("Your password").fill("not hers");
  await hers.getByRole("button", { name: "Accept it" }).click();
  await expect(hers.getByRole("alert")).toContainText("That is not your password.");
  await hers.getByLabel("Your password").fill(DEMO_PASSWORD);
  await hers.getByRole("button", { name: "Accept it" }).click();
  await expect(hers.getByText(/^You accepted the new end on Friday/)).toBeVisible();
  expect(await hers.context().cookies()).toEqual([]);
  await ilse.goto("/commitments");
  await expect(ilse.getByText("7 date moves on 4 plans, 286 days since the first promises.")).toBeVisible();
});
