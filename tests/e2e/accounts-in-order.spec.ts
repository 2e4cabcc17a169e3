import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const FILE =
  "Number,Account,Revenue a year,Segment,Region\nK-2001,Wendling Glas,310000,Industry,Europe\nK-2002,Ashby Ferments,a lot,Labs,Europe\nK-1001,Norbeck Pharma,,,\n";

test("the leader keeps accounts in order: a tier with its reason, a contact of two, consent, a file in and out", async ({
  page,
  axe,
  allowConsole,
}) => {
  // The form that is refused on purpose.
  allowConsole(/status of 422/);
  await signIn(page, "mara");

  await test.step("the figures of Kestrelyn stand on the lists", async () => {
    await page.goto("/measure/accounts?status=customer");
    await expect(page.getByText("30 accounts found")).toBeVisible();
    await expect(page.getByText("18,600,000").first()).toBeVisible();
    await expect(page.getByText("117 contacts")).toBeVisible();
    await expect(
      page.getByText("1 tier I account without a decision maker's voice in 90 days"),
    ).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: "Orvane Biologics" }).first(),
    ).toBeVisible();
    await axe(page, "the accounts");
    await page.goto("/contacts");
    await expect(page.getByText("36 decision makers, 36 recommenders, 45 influencers")).toBeVisible();
  });

  await test.step("an account is added against the rule, with its reason", async () => {
    await page.goto("/accounts/new");
    await page.getByLabel("Name", { exact: true }).fill("Hallinger Klinikverbund");
    await page.getByLabel(/Revenue a year/).fill("120,000");
    await page.getByLabel("Tier optional", { exact: true }).selectOption("I");
    await page.getByRole("button", { name: "Add the account" }).click();
    await expect(page.getByText("The rule proposes tier III. Say why it is tier I.").first()).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Hallinger Klinikverbund");
    await page.getByLabel(/Why another tier/).fill("Reference for university hospitals");
    await page.getByRole("button", { name: "Add the account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Hallinger Klinikverbund" })).toBeVisible();
    await expect(page.getByText("“Reference for university hospitals”")).toBeVisible();
    await axe(page, "an account");
  });

  await test.step("a contact stands in two accounts and withdraws consent", async () => {
    await page.getByRole("link", { name: "Add the first contact" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Dr. Inge Hallinger");
    await page.getByLabel("E-mail").fill("inge@hallinger.example");
    await page.getByLabel(/Contact level/).selectOption("DM");
    await page.getByLabel("Account 2").fill("Verrano Hospitals");
    await page.getByLabel("May be contacted").check();
    await page.getByLabel(/What for/).fill("Surveys");
    await page.getByLabel(/Where the consent comes from/).fill("E-mail");
    await page.getByLabel(/^Since/).fill("2026-10-01");
    await page.getByRole("button", { name: "Add the contact" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dr. Inge Hallinger" })).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: "Verrano Hospitals", exact: true }),
    ).toBeVisible();
    await page.getByRole("link", { name: "Withdraw consent" }).click();
    await page.getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(page.getByText("No consent").first()).toBeVisible();
    await expect(page.getByText(/withdrew consent/)).toBeVisible();
    await axe(page, "a contact");
  });

  await test.step("the file leaves out who did not agree, and says how many", async () => {
    await page.goto("/contacts?q=hallinger");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const text = await (await download.createReadStream())
      .toArray()
      .then((parts) => Buffer.concat(parts).toString());
    expect(text).not.toContain("inge@hallinger.example");
    expect(text).toContain("1 contact is left out: without consent");
  });

  await test.step("a file with one bad row is looked at, taken in and explained", async () => {
    await page.goto("/accounts/import");
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: "crm.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await page.getByRole("button", { name: "Look at the rows" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "crm.csv" })).toBeVisible();
    await expect(page.getByText("“a lot” is no amount.")).toBeVisible();
    await axe(page, "the rows of a file");
    await page.getByRole("button", { name: "Take in 1 row" }).click();
    await expect(page.getByText("1 row was not taken")).toBeVisible();
    await page.goto("/measure/accounts?q=wendling");
    await expect(page.getByRole("main").getByRole("link", { name: /Wendling Glas/ })).toBeVisible();
  });

  await test.step("the tier it lacks is proposed, previewed and accepted", async () => {
    await page.goto("/tiers");
    await expect(page.getByRole("heading", { name: "1 account differs from the rule" })).toBeVisible();
    await page.getByRole("button", { name: "Preview the ticked" }).click();
    await expect(page.getByRole("heading", { name: "1 would change" })).toBeVisible();
    await axe(page, "a preview of tiers");
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Change 1 account" }).click();
    await expect(page.getByText("1 account is changed.")).toBeVisible();
  });
});
