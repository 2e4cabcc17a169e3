import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";
import { type Mailbox, recipients, startMailbox } from "../support/smtp";

const main = (page: Page) => page.getByRole("main");
const versions = (page: Page) => main(page).locator("#versions li[id^=version-]");
const version = (page: Page, audience: string) =>
  versions(page).filter({ has: page.getByRole("list", { name: `Answers for ${audience}` }) });
const PHONE = { width: 390, height: 844 };
const SUBJECT = /CAP-001|hand-over/i;
/** Two who left without anybody telling the list. */
const GONE = ["theo.vance@kestrelyn.example", "owen.pritchard@kestrelyn.example"];
const NO_SUCH = "5.1.1 The mailbox of this colleague does not exist";

/** The letters of the message, by the address they went to. */
const toldTo = (mailbox: Mailbox): Map<string, string> =>
  new Map(
    mailbox.letters.flatMap((letter) => {
      const [link] = /\/m\/[\w.~-]+/.exec(letter.text ?? "") ?? [];
      const [to] = recipients(letter);
      return link && to && SUBJECT.test(letter.subject ?? "") ? [[to, link] as const] : [];
    }),
  );

async function acknowledge(request: APIRequestContext, link: string): Promise<void> {
  const answer = await request.post(link, { form: { act: "acknowledge" }, maxRedirects: 0 });
  expect(answer.status(), link).toBe(303);
}

async function schedule(page: Page, { all }: { all: boolean }): Promise<void> {
  await main(page).getByRole("textbox", { name: "Day" }).fill("2026-10-16");
  await main(page).getByRole("combobox", { name: "Hour" }).selectOption("14:00");
  await main(page).getByRole("button", { name: "See who gets it when" }).click();
  const zones = main(page).getByRole("table", { name: "Time zones and their hours" });
  await expect(zones).toBeVisible();
  if (!all) return;
  await main(page)
    .getByRole("button", { name: /^Schedule \d+ letters$/ })
    .click();
}

/** J12: what a plan came to is told to three audiences, each with its own answers, at two in the afternoon of each. */
test("a message leaves once it answers what is in it for everybody it is for", async ({
  capstan,
  page,
  visitor,
  request,
  axe,
  allowConsole,
}) => {
  test.setTimeout(400_000);
  // A figure that is typed over is refused.
  allowConsole(/status of 422/);
  const mailbox = await startMailbox();
  await signIn(page, "devin", "/communications/COM-4");

  await test.step("one audience lacks an answer and cannot be sent; the other two are ready", async () => {
    await expect(versions(page)).toHaveCount(3);
    const field = version(page, "Field service");
    await expect(field).toContainText("Answer 2 is missing");
    await expect(field.getByRole("link", { name: "Submit for review" })).toHaveCount(0);
    for (const ready of ["Onboarding", "Sales"])
      await expect(version(page, ready).getByRole("link", { name: "Schedule", exact: true })).toBeVisible();
    await expect(main(page).locator("#next")).toContainText(
      "Field service: answer 2: what they do differently, and what it costs in time and effort",
    );
    await axe(page, "a message with an answer missing");
    await page.goto("/communications/COM-4/send");
    await expect(main(page).getByRole("checkbox", { name: "Field service" })).toHaveCount(0);
    await expect(main(page).getByRole("checkbox")).toHaveCount(2);
  });

  await test.step("it is answered where the line leads, and reads as it will be read", async () => {
    await page.goto("/communications/COM-4");
    await main(page).locator("#next").getByRole("link").first().click();
    const change = page.getByRole("textbox", { name: /^What do I do differently/ });
    await change.fill("10 minutes per visit, checklist replaces two forms");
    await expect(page.getByRole("region", { name: "Preview" })).toContainText(
      "10 minutes per visit, checklist replaces two forms",
    );
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("COM-4 is saved.")).toBeVisible();
    for (const [audience, words] of [
      ["Field service", "checklist replaces two forms"],
      ["Onboarding", "The meeting stays"],
      ["Sales", "The sheet stays"],
    ] as const) {
      await main(page).locator("#words").getByRole("link", { name: audience }).click();
      await expect(main(page).locator("#words article")).toContainText(words);
    }
  });

  await test.step("somebody else approves what its owner wrote", async () => {
    await page.goto("/communications/COM-4");
    await main(page).getByRole("link", { name: "Submit for review" }).first().click();
    await main(page).getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("COM-4 for Field service waits for approval.")).toBeVisible();
    const leader = await visitor();
    await signIn(leader, "mara", "/communications/COM-4");
    await leader.getByRole("link", { name: "Review", exact: true }).first().click();
    await main(leader).getByRole("button", { name: "Approve", exact: true }).click();
    await expect(leader.getByText("Approved for").first()).toBeVisible();
    await leader.goto("about:blank");
  });

  await test.step("14:00 by each clock: three zones with their hours, then the letters are queued", async () => {
    await page.goto("/communications/COM-4");
    await version(page, "Field service").getByRole("link", { name: "Schedule", exact: true }).click();
    await schedule(page, { all: false });
    const zones = main(page).getByRole("table", { name: "Time zones and their hours" }).getByRole("row");
    for (const [zone, utc] of [
      ["Asia/Tokyo", "05:00 UTC"],
      ["Europe/Berlin", "12:00 UTC"],
      ["America/Chicago", "19:00 UTC"],
    ] as const) {
      const row = zones.filter({ hasText: zone });
      await expect(row).toContainText("14:00");
      await expect(row).toContainText(utc);
    }
    await expect(zones).toHaveCount(4);
    await axe(page, "whom it reaches when");
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 860 });
    await main(page).getByRole("button", { name: "Schedule 18 letters" }).click();
    await expect(page.getByText(/COM-4 for Field service leaves on 16 Oct 2026 at 14:00/)).toBeVisible();
    await page.goto("/communications/COM-4/send");
    await schedule(page, { all: true });
    await expect(page.getByText(/COM-4 for Onboarding and Sales leaves/)).toBeVisible();
    const sending = main(page).locator("#sending");
    await expect(sending).toContainText("All 48 recipients");
    await expect(sending).toContainText(/18 letters leave on 16 Oct 2026 at 14:00/);
    await expect(sending.getByRole("table").first()).toBeAttached();
  });

  await test.step("two days later 46 have it, and two were turned away in the mail server's words", async () => {
    mailbox.plan(({ stage, to }) =>
      stage === "rcpt" && GONE.includes(to) ? { code: 550, words: NO_SUCH } : undefined,
    );
    await page.goto("about:blank");
    await capstan.restart({ clock: "2026-10-17T09:00:00-05:00", env: { SMTP_URL: mailbox.url } });
    await expect.poll(() => toldTo(mailbox).size, { timeout: 120_000, intervals: [1_000] }).toBe(46);
    await expect(async () => {
      await page.goto("/communications/COM-4/recipients");
      await expect(page.getByRole("link", { name: "Delivered 46", exact: true })).toBeVisible({
        timeout: 1_000,
      });
      await expect(page.getByRole("link", { name: "Bounced 2", exact: true })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass({ timeout: 60_000 });
    await page.getByRole("link", { name: "Bounced 2", exact: true }).click();
    for (const address of GONE) {
      const row = page.getByRole("row").filter({ hasText: address });
      await expect(row).toContainText(NO_SUCH);
    }
    await axe(page, "recipients whose letters came back");
  });

  const told = [...toldTo(mailbox)].toSorted();
  await test.step("a technician reads it on a phone, without an account or scripts, and says so", async () => {
    const [, link = ""] = told.find(([to]) => to === "kenji.mori@kestrelyn.example") ?? [];
    const before = await request.get(link);
    expect(before.headers()["cache-control"]).toBe("no-store");
    const phone = await visitor({ javaScriptEnabled: false, viewport: PHONE });
    await phone.goto(link);
    await expect(phone.getByText("10 minutes per visit, checklist replaces two forms")).toBeVisible();
    await expectNoSidewaysScroll(phone);
    await phone.getByRole("button", { name: "I have read it" }).click();
    await expect(
      phone.getByText(/^Thank you\. You said that you have read it on 17 October 2026/),
    ).toBeVisible();
    expect(await phone.context().cookies()).toEqual([]);
    const seeing = await visitor({ viewport: PHONE, colorScheme: "dark" });
    await seeing.goto(link);
    await axe(seeing, "a message on a phone, dark");
  });

  await test.step("31 have said that they read it; the reminder is drafted for the 15 who are silent", async () => {
    const others = told.filter(([to]) => to !== "kenji.mori@kestrelyn.example").slice(0, 30);
    for (const [, link] of others) await acknowledge(request, link);
    // Pressed once more it is the same.
    await acknowledge(request, others[0]?.[1] ?? "");
    await page.goto("/communications/COM-4/recipients");
    await expect(page.getByRole("link", { name: "Acknowledged 31", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Silent 15", exact: true })).toBeVisible();
    await page.goto("/communications/COM-4/remind");
    await main(page).getByRole("button", { name: "Look at the letter" }).click();
    await expect(main(page).locator("#look")).toContainText("15 letters");
    await axe(page, "the reminder of the silent");
    await main(page).getByRole("button", { name: "Send 15 reminders" }).click();
    await expect(page.getByText("15 reminders are on the way.")).toBeVisible();
  });

  await test.step("a live figure cannot be typed over; its format rounds it", async () => {
    const leader = await visitor();
    await signIn(leader, "mara", "/communications/COM-6/edit");
    const opening = leader.getByRole("textbox", { name: "What everybody is told" });
    const before = await opening.inputValue();
    expect(before).toContain("{{sbi_q3}}");
    await opening.fill(before.replace("{{sbi_q3}}", "4.3"));
    await leader.getByRole("button", { name: "Save", exact: true }).click();
    await expect(
      leader.getByText(/The live figure is 4\.24; it may be rounded only by its format/).first(),
    ).toBeVisible();
    await axe(leader, "a figure typed over");
    await leader.getByRole("button", { name: "Put the live figures back and save" }).click();
    await expect(leader.getByText(/COM-6 is saved/)).toBeVisible();
    await leader.goto("/communications/COM-6/figures/sbi_q3");
    await leader.getByRole("spinbutton", { name: /^Digits/ }).fill("1");
    await leader.getByRole("button", { name: "Save", exact: true }).click();
    await leader.goto("/communications/COM-6");
    await expect(main(leader).locator("#words")).toContainText("4.2 of 5");
  });
  await mailbox.stop();
});
