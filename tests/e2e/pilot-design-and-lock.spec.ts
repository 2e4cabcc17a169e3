import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ viewport: { width: 1440, height: 900 } });

const SITES = ["Aarhus", "Bilbao", "Cork", "Dresden", "Espoo", "Faro", "Graz", "Hull"];

test("an owner designs a pilot from blank to its locked plan, and cannot fool themselves on the way", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  // What is refused on the way.
  allowConsole(/status of 422/);
  await signIn(page, "leo", "/pilots");
  const main = page.getByRole("main");
  const label = (begins: string) => main.getByLabel(new RegExp(`^${begins.replaceAll("?", "[?]")}`)).first();

  await test.step("it begins with a name and a question, and says at once what is missing", async () => {
    await main.getByRole("link", { name: "New pilot" }).click();
    await label("What should it be called?").fill("Spare parts on the shelf");
    await label("Which question does it answer?").fill("Do parts on site shorten repairs?");
    await main.getByRole("button", { name: "Propose the pilot" }).click();
    await expect(page).toHaveURL(/\/pilots\/PIL-D\/edit$/);
    await page.goto("/pilots/PIL-D");
    await expect(main).toContainText("No data yet");
    await expect(main).toContainText("7 missing");
    await axe(page, "a blank pilot");
    await main.getByRole("link", { name: "What is missing until it runs" }).click();
    await main.getByRole("link", { name: /Hypothesis/ }).click();
    await expect(label("Hypothesis")).toBeFocused();
  });

  await test.step("words, numbers and dates; a date that is none is named beside its field", async () => {
    await label("Hypothesis").fill("A part that is there is not waited for.");
    await label("Sponsor").selectOption({ label: "Ilse Brandt" });
    await label("One unit is called").fill("site");
    await label("Many are called").fill("sites");
    await label("Treated units planned").fill("one");
    await label("Control units planned").fill("4");
    await label("Start").fill("2026-11-02");
    await label("End").fill("2027-01-29");
    await label("Looks before the end").fill("50 %");
    await label("When we scale, iterate and stop").fill("Scale from eight hours less, stop below three.");
    await main.getByRole("button", { name: "Save" }).click();
    await expect(main).toContainText("Write a whole number from 2");
    await label("Treated units planned").fill("4");
    await main.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveURL(/\/pilots\/PIL-D$/);
  });

  await test.step("the metric, and what so few sites can show", async () => {
    await page.goto("/pilots/PIL-D/metrics");
    await label("What is measured").fill("Hours to repair");
    await label("Counted in").fill("hours");
    await label("Which way is better?").selectOption({ label: "Lower is better" });
    await label("Smallest effect worth having").fill("3");
    await label("Effect hoped for").fill("8");
    await label("Spread between units").fill("4");
    await main.getByRole("button", { name: "Save the metrics" }).click();
    await expect(main.locator("#design")).toContainText("With 4 and 4 you can see");
  });

  await test.step("units by hand, arms by a draw that anybody can repeat", async () => {
    await page.goto("/pilots/PIL-D/units/new");
    await main.getByRole("textbox").first().fill(SITES.join("\n"));
    await main.getByRole("button", { name: "Add these sites" }).click();
    await expect(main).toContainText("Aarhus");
    await page.goto("/pilots/PIL-D/units/draw");
    await label("Seed").fill("parts");
    await main.getByRole("button", { name: "Draw the arms" }).click();
    await expect(main).toContainText("4 treated");
  });

  await test.step("designed, asked for, and granted by somebody else", async () => {
    await page.goto("/pilots/PIL-D/design");
    await main.getByRole("button", { name: "The design is complete" }).click();
    await expect(main).toContainText("Granted by an executive or its sponsor");
    await page.goto("/pilots/PIL-D/funding");
    await label("How much").fill("4000");
    await label("What for").fill("Shelves and parts for four sites.");
    await main.getByRole("button", { name: "Ask for it" }).click();
    await expect(main).toContainText("Waits for an answer");
    const ilse = await visitor();
    await signIn(ilse, "ilse", "/pilots/PIL-D/funding");
    await ilse.getByRole("button", { name: "Grant it" }).click();
    await expect(ilse.getByRole("main")).toContainText("Funded");
  });

  await test.step("earlier only with a reason; the start locks the whole plan with its hash", async () => {
    await page.goto("/pilots/PIL-D/start");
    // The server answers a blank reason with the status of an incomplete move.
    await label("Why before").fill(" ");
    await main.getByRole("button", { name: "Lock the plan and start" }).click();
    await expect(main).toContainText("Start reached");
    await label("Why before").fill("The shelves are up already.");
    await main.getByRole("button", { name: "Lock the plan and start" }).click();
    await expect(main).toContainText("Locked as version 1");
    await expect(main).toContainText("0 of 4 treated, 0 of 4 control sites");
    await axe(page, "a running pilot");
  });

  await test.step("a moved end is a second version that says what it changed, and before any data", async () => {
    await main.getByRole("link", { name: "Change it by a new version" }).click();
    await label("Why does the plan change?").fill("January is short.");
    await label("End").fill("2027-02-26");
    await main.getByRole("button", { name: "Lock the new version" }).click();
    await expect(main).toContainText("Version 2");
    await expect(main).toContainText("before any data was seen");
    await expect(main.getByText("Unchanged since it was locked")).toHaveCount(2);
    await expect(main).toContainText("4 treated and 4 control sites");
    await axe(page, "two versions of a plan");
  });
});
