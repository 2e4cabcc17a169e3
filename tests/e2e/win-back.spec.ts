import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

const main = (page: Page) => page.getByRole("main");
const column = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test("a lost customer is approached early, takes an offer, and counts in the Big 4", async ({
  page,
  axe,
}) => {
  await signIn(page, "mara", "/win-back");

  await test.step("the board: the rate of the Big 4, and columns that add up to what stands in them", async () => {
    await expect(main(page).getByRole("region", { name: "Win-back rate" })).toContainText(
      /25%.*1 of 4 customers lost in the last 24 months came back: USD.210,000 of USD.1,020,000/,
    );
    await expect(column(page, "Fixing")).toContainText(/1 · USD.380,000/);
    await expect(column(page, "Lost for good")).toContainText(/2 · USD.430,000/);
    await expect(column(page, "Won back").getByRole("article")).toHaveCount(1);
    await axe(page, "the board of lost customers");
    await column(page, "Lost for good").getByRole("link", { name: "Lost for good" }).click();
    const list = main(page).getByRole("table", { name: "Win-back cases" });
    await expect(list).toContainText(/Tamsin Labs.*USD.240,000/);
    await expect(list).toContainText(/2 in all.*USD.430,000/);
    await main(page).getByRole("link", { name: "Back to the board" }).click();
  });

  await test.step("Corvane Foods is back: lost for a named contact, returned in May, and speaks for us", async () => {
    await main(page).getByRole("link", { name: "Corvane Foods" }).click();
    await expect(main(page)).toContainText(/Corvane Foods is back at USD.210,000 a year/);
    await expect(main(page)).toContainText("Named contact left");
    await expect(main(page)).toContainText("effective (changed after)");
    await expect(main(page).getByRole("region", { name: "Reference" })).toContainText(
      /Agreed.*Patricia Lindgren/,
    );
    await axe(page, "a case that is won");
    await page.goBack();
  });

  await test.step("before the cause is gone they are approached only with a reason, which stays", async () => {
    await main(page).getByRole("link", { name: "Pellworth Marine" }).click();
    await expect(main(page)).toContainText("no linked plan is effective yet; earlier only with a reason");
    await main(page).getByRole("link", { name: "Approach them" }).click();
    await axe(page, "approach");
    await main(page).getByLabel("Why so early?").fill("Their new fleet engineer called us.");
    await main(page).getByRole("button", { name: "We approach them" }).click();
    await expect(main(page)).toContainText(
      "Approached before the cause was shown to be gone: Their new fleet engineer called us.",
    );
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(main(page)).toContainText("1 thing is missing until “Approaching”");
    await main(page).getByRole("link", { name: "Approach them" }).click();
    await main(page).getByLabel("Why so early?").fill("Their new fleet engineer called us.");
    await main(page).getByRole("button", { name: "We approach them" }).click();
  });

  await test.step("a talk, an offer, and they negotiate", async () => {
    await expect(main(page)).toContainText("write down what they are offered");
    await main(page).getByRole("link", { name: "Write down a talk" }).click();
    await main(page).getByLabel("Or with whom").fill("fleet engineer");
    await main(page).getByLabel("What was said").fill("One ship for a start.");
    await main(page).getByRole("button", { name: "Write it down" }).click();
    await expect(main(page).getByRole("region", { name: "Talks" })).toContainText("One ship for a start.");
    await main(page).getByRole("link", { name: "Write down an offer" }).click();
    await main(page).getByLabel("The offer").fill("The old scope, and the part on board of every van.");
    await main(page).getByLabel("Brings a year").fill("360,000");
    await main(page).getByRole("button", { name: "Write it down" }).click();
    await main(page).getByRole("link", { name: "They are talking" }).click();
    await main(page).getByRole("button", { name: "We negotiate" }).click();
  });

  await test.step("they are back: the account, the ledger and the Big 4 say so", async () => {
    await main(page).getByRole("link", { name: "They are back" }).click();
    await expect(main(page).getByLabel("What they pay a year from now on")).toHaveValue("360000.00");
    await main(page).getByLabel("What made the difference?").fill("The part was on the van.");
    await main(page).getByRole("button", { name: "They are back" }).click();
    await expect(main(page)).toContainText(/Pellworth Marine is back at USD.360,000 a year/);
    await page.goto("/big4/win-back");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("50%");
    const row = main(page).getByRole("row", { name: /Pellworth Marine/ });
    await expect(row).toContainText(/Won back.*USD.380,000\.00.*USD.360,000\.00/);
    await row.getByRole("link", { name: "WB-3" }).click();
    await main(page).getByRole("link", { name: "Account", exact: true }).click();
    await expect(main(page).getByRole("region", { name: "Lost and won back" })).toContainText(
      /WB-3.*Won back/,
    );
    await page.goto("/win-back");
    await expect(column(page, "Won back")).toContainText(/2 · USD.570,000/);
  });

  await test.step("on a phone the columns are one list; what was given up is tried again", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/win-back");
    expect(await fits(page)).toBe(true);
    await axe(page, "the board on a phone");
    await main(page).getByRole("link", { name: "Tamsin Labs" }).click();
    await expect(main(page)).toContainText("Lost for good");
    expect(await fits(page)).toBe(true);
    await main(page).getByRole("link", { name: "Try again" }).click();
    await main(page).getByLabel("What has changed?").fill("The group asks for offers again.");
    await main(page).getByRole("button", { name: "Try again" }).click();
    await main(page).getByRole("link", { name: "Say why they left" }).click();
    await main(page).getByLabel("In words").fill("Bought by a group that has a supplier of its own.");
    await main(page).getByText("The customer said so").click();
    await main(page).getByRole("button", { name: "That is why" }).click();
    await expect(main(page)).toContainText("try 2");
    await expect(main(page)).toContainText("Step 2 of 6");
    expect(await fits(page)).toBe(true);
  });
});
