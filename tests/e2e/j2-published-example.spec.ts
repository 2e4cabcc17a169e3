import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { shared: true } });

const PRINTED = [
  [5, "18", "90"],
  [4, "14", "64"],
  [3, "3", "9"],
  [2, "3", "6"],
  [1, "2", "2"],
] as const;

test("J2: the CX leader checks the published example line by line", async ({ page, axe }) => {
  await signIn(page, "mara", "/imports/new");

  await test.step("1 · what is printed is derived again while it is typed", async () => {
    await page.getByRole("link", { name: "Aggregated figures instead" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Enter aggregated figures" })).toBeVisible();
    await page.getByLabel("Survey", { exact: true }).selectOption({ label: "A new survey" });
    await page.getByLabel("Name of the new survey").fill("The published example");
    await page.getByLabel("Month").fill("2025-09");
    for (const [level, count, subtotal] of PRINTED) {
      await page.getByLabel(`Count at level ${level}`).fill(count);
      await page.getByLabel(`Subtotal of level ${level}`).fill(subtotal);
    }
    await page.getByLabel("Total, as printed").fill("171");
    await page.getByLabel("Result, as printed").fill("4.28");
    const derived = page.getByRole("region", { name: "Derived again" });
    await expect(
      derived.getByRole("listitem").filter({ hasText: "14 × 4 = 56; file says 64" }),
    ).toBeVisible();
    await expect(derived).toContainText("90 + 56 + 9 + 6 + 2 = 163; file says 171");
    await expect(derived).toContainText("Recomputed 163 / 40 = 4.075 → 4.08");
    await axe(page, "a claim being typed");
  });

  await test.step("2 · kept as claimed, beside what its counts give", async () => {
    await page.getByRole("button", { name: "Save as claimed" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claimed 4.28, recomputed 4.08");
    await axe(page, "a claimed figure");
    const figure = page.url();
    await page.goto("/aggregates");
    const row = page.getByRole("row", { name: /The published example/ });
    await expect(row.getByRole("cell", { name: "4.28", exact: true })).toBeVisible();
    await expect(row.getByRole("cell", { name: "4.08", exact: true })).toBeVisible();
    await expect(row).toContainText("3 lines are wrong");
    await row.getByRole("button", { name: "4.28" }).hover();
    await expect(page.getByRole("tooltip")).toHaveText(
      "As printed. Its counts give 163 / 40 = 4.08; charts use 4.08.",
    );
    await row.getByRole("link").first().click();
    await page.getByRole("link", { name: "The published example" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The published example" })).toBeVisible();
    const survey = new URL(page.url()).pathname.split("/").at(-1);
    await page.goto(`/index?survey=${survey}&from=2025-09&to=2025-09`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("4.08 for The published example");
    await expect(page.getByRole("cell", { name: "4.08" }).first()).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("4.28");
    await page.goto(figure);
  });

  await test.step("3 · the help states both ways to reach 4.28", async () => {
    await page.getByRole("link", { name: "What it would take to reach 4.28" }).click();
    const ways = page.getByRole("region", { name: "Two ways to reach 4.28" });
    await expect(ways).toContainText("171 points / 40 answers = 4.275, shown 4.28");
    await expect(ways).toContainText("18/16/5/1/0 gives 171 points from 40 answers, shown 4.28");
    await axe(page, "the help on the index");
  });

  await test.step("4 · the interval says what 40 answers can say", async () => {
    const sure = page.getByRole("region", { name: "How sure 4.08 is" });
    await expect(sure).toContainText("95 % interval 3.71 to 4.44: cannot be told apart from 4.0 at this n.");
    await page.goBack();
    await expect(page.getByRole("region", { name: "How sure it is" })).toContainText("3.71 to 4.44");
  });
});
