import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const messages = { name: "Messages" };
const heading = (page: import("@playwright/test").Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

test("the CX leader protects one account more than the cap, and says why", async ({
  page,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  await signIn(page, "mara", "/key-accounts");
  await expect(page.getByText("Leo Marsh 5 of 5")).toBeVisible();
  await axe(page, "the key account program");
  await page.getByRole("link", { name: "Enrol", exact: true }).click();
  await heading(page, "Protect Verrano Hospitals");
  await page.getByLabel("Who looks after it").selectOption({ label: "Leo Marsh · 5 of 5" });
  await expect(page.getByText("Over-commitment", { exact: true })).toBeVisible();
  await page.getByLabel("Why this account").fill("The reference for hospitals, with 14 sites to come.");
  await page.getByRole("button", { name: "Enrol the account" }).click();
  await expect(page.getByRole("alert")).toContainText("Leo Marsh looks after 5 key accounts already");
  await expect(page.getByLabel("Why this account")).toHaveValue(/14 sites/);
  await page.getByLabel("Why above the cap").fill("Only until the second manager starts in January.");
  await page.getByRole("button", { name: "Enrol the account" }).click();
  await expect(page.getByRole("status", messages)).toContainText("Its manager has 6 of 5");
  await expect(page.getByText("Only until the second manager starts in January.")).toBeVisible();
  await page.goto("/cockpit");
  await expect(page.getByRole("link", { name: /Leo Marsh has more key accounts than 5/ })).toBeVisible();
});

test("what a customer says becomes a reading, a proposal and a plan", async ({ page, axe, allowConsole }) => {
  allowConsole(/status of 422/);
  await signIn(page, "leo", "/key-accounts");
  await page.getByRole("rowheader", { name: "Quillon Energy" }).getByRole("link").click();
  await page.getByRole("link", { name: "Record what they said" }).click();
  await heading(page, "What Quillon Energy sees in us");
  await page.getByRole("radio", { name: /^Vendor/ }).check();
  await page.getByRole("button", { name: "Put it on record" }).click();
  // The manager's impression alone is no evidence.
  await expect(page.getByRole("alert")).toContainText("You look after this account");
  await expect(page.getByRole("radio", { name: /^Vendor/ })).toBeChecked();
  await page.getByLabel("In their own words").fill("Since the move nobody of you has come forward once.");
  await page.getByLabel("Who said it, and where").fill("Marcus Delaney, by telephone");
  await page.getByRole("button", { name: "Put it on record" }).click();
  await expect(page.getByText("Quillon Energy sees a vendor in us")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "stands here" })).toContainText("Vendor");
  await axe(page, "a key account that sees a vendor");
  await page.getByRole("link", { name: "Make a plan of it" }).click();
  await expect(page.getByLabel("What should it be called?")).toHaveValue(
    "Quillon Energy sees a vendor in us",
  );
  await page.getByRole("button", { name: "Create the plan" }).click();
  await expect(page.getByLabel("What happens to the customer?")).toHaveValue(
    /nobody of you has come forward/,
  );
});

test("a segmentation review is not approved with a blank, and then it is", async ({
  page,
  visitor,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  await signIn(page, "ilse", "/segmentation/2026");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Take it up again" }).click();
  await page.getByLabel("Why").fill("One account was sold.");
  await page.getByRole("button", { name: "Make it a draft again" }).click();
  await expect(page.getByRole("status", messages)).toContainText("a draft again");

  const leader = await visitor();
  await signIn(leader, "mara", "/segmentation/2026");
  const last = leader.getByLabel("How will the value of segmentation be measured?");
  const words = await last.inputValue();
  await last.fill("");
  await leader.getByRole("button", { name: "Save the answers" }).click();
  await expect(leader.getByRole("status", messages)).toContainText("saved");
  await expect(leader.getByRole("link", { name: /How will the value/ })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Approve the review" }).click();
  await expect(page.getByText("The review of 2026 cannot be approved yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: /How will the value of segmentation/ })).toBeVisible();
  await last.fill(words);
  await leader.getByRole("button", { name: "Save the answers" }).click();
  // The word "saved" of the first time may still stand there: what was missing is gone when it is saved.
  await expect(leader.getByRole("link", { name: /How will the value/ })).toBeHidden();
  await page.goto("/segmentation/2026");
  await page.getByRole("button", { name: "Approve the review" }).click();
  await expect(page.getByRole("status", messages)).toContainText("The review of 2026 is approved.");
  await leader.close();
});

test("a sum of renewals is exactly its list, and a contract is changed where it is read", async ({
  page,
  axe,
}) => {
  await signIn(page, "mara", "/renewals");
  await axe(page, "renewals");
  const tile = page.getByRole("link", { name: /^Below 4\.0/ });
  const promised = (await tile.textContent())?.match(/USD\s(\d{1,3}(?:,\d{3})*)/)?.[1] ?? "";
  await tile.click();
  await expect(page).toHaveURL(/risk=below/);
  // The address moves on a moment before the list does.
  await expect(page.getByRole("link", { name: "Show every state" })).toBeVisible();
  const cells = await page
    .getByRole("cell")
    .filter({ hasText: /^Contract valueUSD|^USD/ })
    .allTextContents();
  const sum = cells.reduce((all, text) => all + Number(text.replace(/[^\d]/g, "")), 0);
  expect(sum.toLocaleString("en")).toBe(promised);
  await page.getByRole("button", { name: "Edit the contract of Castelline Foods" }).click();
  await page.getByLabel("Contract value").fill("3000000");
  await page.getByRole("button", { name: "Save the contract" }).click();
  await expect(page.getByRole("status", messages)).toContainText(
    "The contract of Castelline Foods is saved.",
  );
  await expect(page.getByRole("row", { name: /Castelline Foods/ })).toContainText("USD 3,000,000");
});

test("a floor is moved, says what it changes, and changes the index", async ({ page, axe }) => {
  await signIn(page, "mara", "/settings");
  await axe(page, "settings");
  await expect(page.getByText(/“The workspace” is changed by an administrator/)).toBeVisible();
  const floor = page.getByLabel("Fewest answers for a status");
  await floor.fill("40");
  await expect(page.getByText(/^At 40: \d+ of \d+ segments/)).toBeVisible();
  await page.getByRole("button", { name: "Save Reading the index" }).click();
  await expect(page.getByRole("status", messages)).toContainText(/segments fall to too few/);
  await page.goto("/index?tier=I");
  await expect(page.getByRole("main")).toContainText(/too few answers \(34 of 40\)/i);
  await page.goto("/settings");
  await expect(page.getByRole("region", { name: "What was changed" })).toContainText(
    "25 answers → 40 answers",
  );
});
