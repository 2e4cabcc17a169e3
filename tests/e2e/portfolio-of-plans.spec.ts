import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { shared: true } });

test("The leader narrows the portfolio, keeps it as a view, and everybody opens the same", async ({
  page,
  axe,
  visitor,
  allowConsole,
}) => {
  await signIn(page, "mara", "/plans");
  // Every figure on top is as long as the list it opens.
  const tiles = page.getByRole("list", { name: "The whole portfolio" });
  for (const [label, count] of [
    ["Open", 7],
    ["Off track", 2],
    ["Overdue", 1],
    ["Closed", 3],
  ] as const) {
    await tiles.getByRole("link", { name: new RegExp(`^${count}\\s*${label}$`) }).click();
    await expect(page.getByText(count === 1 ? "1 plan" : `${count} plans`, { exact: true })).toBeVisible();
  }
  await page.getByRole("link", { name: "All plans", exact: true }).click();
  await axe(page, "the portfolio");

  // By keyboard: down to the second plan, chosen, opened.
  await expect(page.getByRole("link", { name: /CAP-010/ }).first()).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByRole("checkbox", { name: /Choose CAP-009/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/plans\/CAP-009$/);
  await page.goBack();

  await page.getByRole("button", { name: "Filters" }).click();
  const form = page.getByRole("dialog");
  await form.getByText("State", { exact: true }).click();
  await form.getByRole("checkbox", { name: "Open" }).check();
  await form.getByText("People", { exact: true }).click();
  await form.getByRole("combobox", { name: "Owner" }).selectOption({ label: "Ruth Albers (left)" });
  await axe(page, "the filters");
  await form.getByRole("button", { name: "Show these plans" }).click();
  await expect(page.getByText("Ruth Albers is not here any more.", { exact: false })).toBeVisible();
  await expect(page.getByText("1 plan", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Save as a view…" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Left behind");
  await page.getByRole("combobox", { name: "Who sees it" }).selectOption("everyone");
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByText("is saved. Its address can be sent", { exact: false })).toBeVisible();
  const address = page.url();

  const devin = await visitor();
  await signIn(devin, "devin", new URL(address).pathname + new URL(address).search);
  await expect(devin.getByRole("link", { name: "Left behind" })).toHaveAttribute("aria-current", "page");
  await devin.getByRole("link", { name: /Remove filter Owner/ }).click();
  await expect(devin.getByText("“Left behind” is changed")).toBeVisible();
  await expect(devin.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
  await devin.getByRole("link", { name: "Reset" }).click();
  await expect(devin.getByText("1 plan", { exact: true })).toBeVisible();

  await page.goto("/views");
  await page.getByRole("button", { name: "Change “Left behind”" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText("No views yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Left behind" })).toBeVisible();
  allowConsole(/status of 422/);

  // A field of one's own: defined, filled in wrongly and rightly, a column of the list and of the file.
  await page.goto("/fields/new");
  await page.getByRole("textbox", { name: "Name" }).fill("Framework contract");
  await page.getByRole("radio", { name: "An amount of money" }).check();
  await page.getByRole("button", { name: "Define the field" }).click();
  await page.goto("/plans/CAP-003/fields");
  await page.getByRole("textbox", { name: /Framework contract/ }).fill("1200.505");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("An amount in USD");
  await expect(page.getByRole("textbox", { name: /Framework contract/ })).toHaveValue("1200.505");
  await page.getByRole("textbox", { name: /Framework contract/ }).fill("1,200.50");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/USD\s1,200\.50/).first()).toBeVisible();

  await page.goto("/fields");
  await page.getByRole("link", { name: /Plans with “Framework contract”/ }).click();
  await expect(page.getByRole("cell", { name: /USD\s1,200\.50/ })).toBeVisible();
  await expect(page.getByText("1 plan", { exact: true })).toBeVisible();
  const file = await page.request.get(page.url().replace("/plans?", "/plans.csv?"));
  expect(await file.text()).toMatch(/Framework contract\r\nCAP-003,.*,1200\.50\r\n$/);
  const meant = await page.request.get(`${page.url().replace("/plans?", "/plans.csv?")}&with=definitions`);
  expect(await meant.text()).toContain("Framework contract,A field of your own: an amount of money. In USD.");
});
