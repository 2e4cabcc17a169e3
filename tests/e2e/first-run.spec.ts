import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { startMailbox } from "../support/smtp";

test.use({ world: { demo: "off" } });
test.describe.configure({ mode: "serial" });

const AINO = { name: "Aino Berg", email: "aino@nordlicht.example", password: "a quiet first sentence" };
const LENA = { name: "Lena Fischer", email: "lena@nordlicht.example", password: "another short sentence" };
const LATER = "a third and longer sentence";

/** Where a page is empty it says what belongs there. */
const EMPTY: readonly (readonly [path: string, words: string])[] = [
  ["/cockpit", "It begins with customers’ answers"],
  ["/board", "No customers’ answers yet"],
  ["/work", "Nothing is waiting for you"],
  ["/measure/accounts", "No accounts yet"],
  ["/surveys", "No survey yet"],
  ["/imports", "No file was imported yet"],
  ["/aggregates", "No aggregated figure yet"],
  ["/index", "No answers yet"],
  ["/answers", "No answers here"],
  ["/findings", "No findings yet"],
  ["/plans", "No action plans yet"],
  ["/communications", "No communications yet"],
  ["/act/corrective-action", "No action plans yet"],
  ["/people", "Nobody is waiting to join"],
  ["/mail", "No letter has been written yet"],
];

async function enter(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByRole("textbox", { name: "Password" }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const titleIs = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

test("an empty Capstan leads to its set-up, and every empty page says what belongs there", async ({
  page,
  axe,
}) => {
  test.setTimeout(180_000);
  await page.goto("/plans");
  await titleIs(page, "Set up your workspace");
  await axe(page, "the set-up");
  await page.getByLabel("Name of the workspace").fill("Nordlicht");
  await page.getByLabel("Time zone").selectOption("Europe/Helsinki");
  await page.getByLabel("Currency").fill("EUR");
  await page.getByLabel("Your name").fill(AINO.name);
  await page.getByLabel("Your e-mail").fill(AINO.email);
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Set up the workspace" }).click();
  await expect(page.getByText("Use at least 10 characters").first()).toBeVisible();
  await expect(page.getByLabel("Name of the workspace")).toHaveValue("Nordlicht");
  await page.getByRole("textbox", { name: "Password" }).fill(AINO.password);
  await page.getByRole("button", { name: "Set up the workspace" }).click();
  await titleIs(page, "Cockpit");
  for (const [path, words] of EMPTY) {
    await page.goto(path);
    await expect(page.getByText(words).first(), path).toBeVisible();
    await axe(page, `the empty ${path}`);
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/set-up");
  await expect(page.getByRole("heading", { level: 1, name: "Set up your workspace" })).toBeHidden();
});

test("a colleague is invited by letter, joins and signs in", async ({ page, visitor, axe }) => {
  await enter(page, AINO);
  await titleIs(page, "Cockpit");
  await page.goto("/people/invite");
  await page.getByLabel("Name", { exact: true }).fill(LENA.name);
  await page.getByLabel("E-mail").fill(LENA.email);
  await page.getByRole("radio", { name: /^CX leader/ }).check();
  await axe(page, "the invitation");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("region", { name: "Invitations" })).toContainText(LENA.email);
  await page.goto("/mail");
  await page.getByRole("link", { name: "Aino Berg invites you to Nordlicht" }).click();
  const link = await page
    .getByRole("region", { name: "The letter" })
    .getByRole("link", { name: /\/join\// })
    .getAttribute("href");
  await axe(page, "a letter");

  const lena = await visitor();
  await lena.goto(link ?? "");
  await titleIs(lena, "Join Nordlicht");
  await expect(lena.getByLabel("E-mail")).toHaveValue(LENA.email);
  await axe(lena, "joining");
  await lena.getByRole("textbox", { name: "Password" }).fill(LENA.password);
  await lena.getByRole("button", { name: "Join the workspace" }).click();
  await titleIs(lena, "Cockpit");
  await page.goto("/people");
  await expect(page.getByRole("row", { name: new RegExp(LENA.email) })).toContainText("CX leader");

  const stranger = await visitor();
  await stranger.goto(link ?? "");
  await titleIs(stranger, "You have joined already");

  await lena.getByRole("button", { name: `${LENA.name}, your menu` }).click();
  await lena.getByRole("menuitem", { name: "Sign out" }).click();
  await titleIs(lena, "Sign in");
  await enter(lena, LENA);
  await titleIs(lena, "Cockpit");
});

test("a forgotten password is replaced by letter, and the old one is gone", async ({
  capstan,
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  test.setTimeout(180_000);
  allowConsole(/status of (401|409|422)/);
  const mailbox = await startMailbox();
  try {
    await capstan.restart({ env: { SMTP_URL: mailbox.url } });
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Set a new password" }).click();
    await titleIs(page, "Set a new password");
    await axe(page, "a forgotten password");
    await page.getByLabel("E-mail").fill(LENA.email);
    await page.getByRole("button", { name: "Send the letter" }).click();
    await titleIs(page, "Look into your mail");
    await expect
      .poll(() => mailbox.letters.some((letter) => /password/i.test(letter.subject ?? "")), {
        timeout: 90_000,
      })
      .toBe(true);
    const letter = mailbox.letters.find((one) => /password/i.test(one.subject ?? ""));
    const link = letter?.text?.match(/http:\/\/\S+\/reset\S*/)?.[0] ?? "";
    expect(link).toContain(capstan.url);

    await page.goto(link);
    await titleIs(page, "Set a new password");
    await axe(page, "a new password");
    await page.getByRole("textbox", { name: "New password" }).fill(LATER);
    await page.getByRole("button", { name: "Set the password" }).click();
    await titleIs(page, "Sign in");

    const lena = await visitor();
    await enter(lena, LENA);
    await expect(lena.getByRole("alert").or(lena.getByRole("status")).first()).toBeVisible();
    await titleIs(lena, "Sign in");
    await enter(lena, { ...LENA, password: LATER });
    await titleIs(lena, "Cockpit");

    const again = await visitor();
    await again.goto(link);
    await again.getByRole("textbox", { name: "New password" }).fill("yet another long one");
    await again.getByRole("button", { name: "Set the password" }).click();
    await expect(again.getByText(/used|expired|no longer/i).first()).toBeVisible();
  } finally {
    await mailbox.stop();
  }
});
