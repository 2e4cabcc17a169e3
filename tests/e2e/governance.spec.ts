import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { DEMO_PASSWORD, signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// First of all: a signature or a decision later in this file is an act of hers too.
test("an executive logs a customer call on a phone, and counts as engaged", async ({
  visitor,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  const page = await visitor(PHONE);
  await signIn(page, "ilse", "/engagement-log");
  await expect(page.getByText("Ilse Brandt was last seen to act 62 days ago.")).toBeVisible();
  await page.getByRole("link", { name: "Log what you did" }).first().tap();
  await page.getByRole("button", { name: "Log it" }).tap();
  await expect(page.getByRole("alert")).toContainText("Choose the account.");
  await page.getByLabel("With which account").selectOption({ label: "Orvane Biologics" });
  await page.getByLabel("What came of it").fill("Their new site opens in March.");
  await page.getByRole("button", { name: "Log it" }).tap();
  await expect(page.getByText("Every executive did something in the last 45 days.")).toBeVisible();
  // A message goes after some seconds, but not from under a hand.
  const undo = page.getByRole("status", { name: "Messages" }).getByRole("button", { name: "Undo" });
  await undo.focus();
  await expectNoSidewaysScroll(page);
  await axe(page, "the engagement log on a phone");
  await undo.tap();
  await expect(page.getByText("Ilse Brandt was last seen to act 62 days ago.")).toBeVisible();
});

test("the champion signs the charter, and a change makes version 2 while the old one stays readable", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  // A wrong password and a form that lacks something are tried on purpose.
  allowConsole(/status of 422/);
  await signIn(page, "mara", "/charter");
  await expect(page.getByText("In force since Ilse Brandt signed version 1.")).toBeVisible();
  await page.getByRole("link", { name: "Change it" }).click();
  await page.getByLabel("Mandate").fill("The program decides by itself on plans up to USD 40,000.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Version 2 is being drafted")).toBeVisible();
  // The leader cannot sign, and is told who can.
  await page.goto("/charter/signature");
  await expect(page.getByText("Only Ilse Brandt can sign the charter")).toBeVisible();

  const ilse = await visitor();
  await signIn(ilse, "ilse", "/charter");
  await ilse.getByRole("link", { name: "Sign version 2" }).click();
  await ilse.getByLabel(/I have read this charter/).check();
  await ilse.getByRole("textbox", { name: "Your password" }).fill("not mine");
  await ilse.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(ilse.getByRole("alert")).toContainText("That is not your password.");
  await axe(ilse, "signing the charter");
  await ilse.getByLabel(/I have read this charter/).check();
  await ilse.getByRole("textbox", { name: "Your password" }).fill(DEMO_PASSWORD);
  await ilse.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(ilse.getByText("In force since Ilse Brandt signed version 2.")).toBeVisible();

  await page.goto("/charter");
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByText("This version is replaced")).toBeVisible();
  await expect(page.getByText("up to USD 25,000")).toBeVisible();
  await page.goto("/charter/comparison?from=1&to=2");
  await expect(page.getByRole("insertion").first()).toContainText("40,000");
  await axe(page, "two versions of the charter");
});

test("an orphan stage is red, and is mended", async ({ page, axe }) => {
  await signIn(page, "mara", "/measure/governance");
  await expect(page.getByText("The stage Use is an orphan")).toBeVisible();
  await page.getByRole("link", { name: "Mend it" }).click();
  const use = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /Use/ }) });
  await expect(use).toContainText("Orphan");
  await use.getByRole("link", { name: "Mend it" }).click();
  await page
    .getByLabel("Definition of success")
    .fill("Every alarm is answered by a person within five minutes.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Every stage has one owner and a definition of success.")).toBeVisible();
  await expect(use).not.toContainText("Orphan");
  await axe(page, "journey stages");
  // Another place in the order, by keyboard alone.
  await page.getByRole("button", { name: "Move Own forward" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status", { name: "Messages" })).toContainText("Own has another place");
  await expect(page.getByRole("list", { name: "Stages in order" }).getByRole("heading").nth(4)).toContainText(
    "Own",
  );
  // Whoever writes a finding is offered the model's stages first.
  await page.goto("/findings/new");
  await expect(page.locator("#stages option").first()).toHaveAttribute("value", "Learn");
});

test("a decision is recorded, found again, and replaced by the next one", async ({
  page,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  await signIn(page, "mara", "/decisions");
  await page.getByRole("link", { name: "Record a decision" }).click();
  await page.getByLabel("Title").fill("Field service carries the ten most wanted probes");
  await page.getByLabel("Its page in Capstan").fill("https://example.com/elsewhere");
  await page.getByLabel("What was decided").fill("Each van carries ten probes from November on.");
  await page.getByRole("button", { name: "Put it on record" }).click();
  await expect(page.getByText(/Only pages of Capstan/).first()).toBeVisible();
  await page.getByLabel("Its page in Capstan").fill("cap-007");
  await page.getByRole("button", { name: "Put it on record" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /ten most wanted probes/ })).toBeVisible();
  await axe(page, "a decision");

  await page.goto("/decisions");
  await page.getByLabel("Words or number").fill("wanted PROBES");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "ten most wanted probes" });
  await expect(row).toBeVisible();
  await expect(page.getByText("1 decision", { exact: true })).toBeVisible();
  const file = await page.request.get(
    await page.getByRole("link", { name: "CSV" }).evaluate((link) => (link as HTMLAnchorElement).href),
  );
  expect((await file.text()).trim().split("\r\n")).toHaveLength(2);

  await row.getByRole("link").first().click();
  await page.getByRole("link", { name: "Decide again" }).click();
  await page.getByLabel("What was decided").fill("Twenty probes.");
  await page.getByRole("button", { name: "Put it on record" }).click();
  await expect(page.getByText("In place of")).toBeVisible();
  await page.getByRole("link", { name: /^D-\d+ Field service/ }).click();
  await expect(page.getByText(/took its place/)).toBeVisible();
});

test("a component without a lead gets one, without scripts too", async ({ visitor, page, axe }) => {
  await signIn(page, "mara", "/analyze/benchmarking");
  const strip = page.getByRole("region", { name: "Lead and maturity of Benchmarking" });
  await expect(strip).toContainText("No lead");
  const plain = await visitor({ javaScriptEnabled: false });
  await signIn(plain, "mara", "/components/benchmarking");
  await plain.getByLabel("Lead", { exact: false }).first().selectOption({ label: "Priya Raman" });
  await plain.getByRole("button", { name: "Save" }).click();
  await expect(plain.getByRole("region", { name: /Lead and maturity/ })).toContainText("Priya Raman");
  await page.reload();
  await expect(strip).not.toContainText("No lead");
  await expect(strip).toContainText("Priya Raman");
  await axe(page, "a component with its lead");
});
