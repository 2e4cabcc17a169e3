import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: "en-GB",
  timezoneId: "Europe/Berlin",
});

const TASK = "Name CSM for 12 accounts";
const NOTE = "Twelve names given, twelve letters answered.";
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("J5: an owner on a phone sees the day, finishes a task in one tap and takes it back", async ({
  page,
  visitor,
  axe,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "devin", "/mailbox");
  const messages = page.getByRole("status", { name: "Messages" });
  const thisWeek = page.getByRole("region", { name: /^This week/ });

  await test.step("1 · the digest of the morning says in its subject what matters, and leads to the work", async () => {
    const digest = page.locator('a[href^="/mailbox/"]').filter({ hasText: "1 overdue, 1 due tomorrow" });
    // The first sweep of a new server writes it.
    await expect(async () => {
      await page.goto("/mailbox");
      await expect(digest).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
    await digest.tap();
    const letter = page.frameLocator("iframe");
    await expect(letter.getByRole("link", { name: "CAP-003 overdue by 18 days" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await letter.getByRole("link", { name: "Open my work" }).tap();
    await page.waitForURL("**/work");
  });

  await test.step("my work: one overdue as deputy, one due tomorrow, nothing sticks out", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
    await expect(page.getByText("1 overdue, 1 due tomorrow")).toBeVisible();
    const overdue = page.getByRole("region", { name: /^Overdue/ });
    await expect(overdue.getByRole("listitem")).toHaveCount(1);
    await expect(overdue.getByRole("link", { name: "CAP-003 overdue 18 days, as deputy" })).toBeVisible();
    const due = thisWeek.getByRole("listitem").filter({ hasText: TASK });
    await expect(due).toContainText("CAP-005");
    await expect(due).toContainText("due tomorrow");
    await expect(due).toContainText("The last tier II accounts still ask who is theirs.");
    await expect(page.getByRole("region", { name: /^Waiting for others/ })).toContainText("CAP-005");
    await expectNoSidewaysScroll(page);
    await axe(page, "my work on a phone");
  });

  await test.step("one tap is done, one more takes it back", async () => {
    await page.getByRole("button", { name: `Done: ${TASK}` }).tap();
    await expect(messages).toContainText(`Done: “${TASK}”`);
    await messages.getByRole("button", { name: "Undo" }).tap();
    await expect(page.getByRole("button", { name: `Done: ${TASK}` })).toBeVisible();
    await expect(thisWeek.getByRole("listitem").filter({ hasText: TASK })).toContainText("In progress");
  });

  const mara = await visitor({ viewport: { width: 1280, height: 860 } });
  await test.step("2 · done with a photo and a note, seen by the leader within seconds", async () => {
    await thisWeek.getByRole("link", { name: TASK }).tap();
    await expect(page.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await signIn(mara, "mara", new URL(page.url()).pathname);
    await expect(mara.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
    const finish = page.getByRole("region", { name: "Set to done" });
    await finish.getByLabel(/^Note/).fill(NOTE);
    await finish
      .getByLabel(/^Photos or files/)
      .setInputFiles({ name: "letters.png", mimeType: "image/png", buffer: PHOTO });
    await finish.getByRole("button", { name: "Done" }).tap();
    await expect(messages).toContainText(`Done: “${TASK}”`);
    const evidence = page.getByRole("region", { name: "Evidence" });
    await expect(evidence).toContainText("letters.png");
    // Nobody reloads: the leader's page notices by itself.
    await expect(mara.getByText(NOTE).first()).toBeVisible();
    await expect(mara.getByRole("region", { name: "Evidence" })).toContainText("letters.png");
    await axe(page, "a task that is done, on a phone");
    await expectNoSidewaysScroll(page);
  });

  await test.step("3 · mistyped: undone, the attachment gone, both on record", async () => {
    await page.getByRole("main").getByRole("button", { name: "Undo" }).tap();
    await expect(page.getByRole("region", { name: "Set to done" })).toBeVisible();
    await expect(page.getByRole("main").getByText("In progress").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Evidence" })).not.toContainText("letters.png");
    const activity = page.getByRole("region", { name: "Activity" });
    await expect(activity.getByRole("listitem").filter({ hasText: "to done" }).first()).toBeVisible();
    await expect(
      activity
        .getByRole("listitem")
        .filter({ hasText: /undid|took back/ })
        .first(),
    ).toBeVisible();
    await expect(mara.getByRole("region", { name: "Evidence" })).not.toContainText("letters.png");
  });

  await test.step("for good: the plan counts 4 of 5", async () => {
    await page.getByRole("region", { name: "Set to done" }).getByRole("button", { name: "Done" }).tap();
    await expect(messages).toContainText(`Done: “${TASK}”`);
    await page.goto("/plans/CAP-005");
    await expect(page.getByRole("region", { name: "Tasks" })).toContainText("4 of 5 recorded done");
    await expectNoSidewaysScroll(page);
    await axe(page, "a plan on a phone");
  });
});
