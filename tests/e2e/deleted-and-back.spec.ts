import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });
test.describe.configure({ mode: "serial" });

test("the wrong draft is deleted and comes back with its tasks", async ({ visitor, axe }) => {
  const page = await visitor();
  await signIn(page, "mara", "/plans/CAP-002R");
  const tasks = page.locator("#tasks, [aria-label=Tasks]").first();
  await expect(tasks).toBeVisible();
  await page.goto("/plans/CAP-002R/deletion");
  await expect(page.getByRole("main")).toContainText("2 tasks");
  await axe(page, "what goes with a plan");
  await page.getByRole("button", { name: "Delete the action plan" }).click();
  await expect(page.getByText("CAP-002R is in the bin.")).toBeVisible();

  // Its address still says what became of it, to whoever may bring it back.
  await page.goto("/plans/CAP-002R");
  await expect(page.getByRole("main")).toContainText(/Was deleted .* by Mara Okafor/);
  await axe(page, "a deleted plan");
  const reader = await visitor();
  await signIn(reader, "hana");
  const answer = await reader.request.get("/plans/CAP-002R");
  expect(answer.status()).toBe(404);

  await page.goto("/bin");
  await axe(page, "the bin");
  await page.getByRole("button", { name: "Restore Tier I first response" }).click();
  await expect(page).toHaveURL(/\/plans\/CAP-002R$/);
  await expect(page.getByText("is back.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("first response");

  // What was promised is not deleted: the page says what to do instead.
  await page.goto("/plans/CAP-003/deletion");
  await expect(page.getByRole("link", { name: "Cancel it with a reason" })).toBeVisible();
});

test("a technology plan begins with its template and says what it lacks until approval", async ({
  visitor,
  axe,
}) => {
  const page = await visitor();
  await signIn(page, "mara", "/plans/new");
  await axe(page, "ways to begin a plan");
  await page.getByRole("link", { name: /^Technology plan/ }).click();
  await page.getByLabel("What should it be called?").fill("A service desk that knows the customer");
  await axe(page, "a plan from a template");
  await page.getByRole("button", { name: "Create the plan" }).click();
  await expect(page).toHaveURL(/\/edit\/define/);
  const code = /CAP-\d+/.exec(page.url())?.[0] ?? "";

  await page.goto("/audits/new");
  await page.getByLabel("Name").fill("Before the service desk");
  await page.getByRole("button", { name: "Begin the audit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Before the service desk" })).toBeVisible();
  for (const level of await page.getByLabel(/^Level of/).all()) await level.selectOption("2");
  for (const strength of await page.getByRole("textbox", { name: /^Strength of/ }).all())
    await strength.fill("It is kept.");
  await axe(page, "an audit");
  await page.getByRole("button", { name: "Finish the audit" }).click();
  await expect(page.getByText("The audit is finished.")).toBeVisible();

  await page.goto(`/plans/${code}/edit/technology`);
  await expect(page.getByRole("main")).toContainText("6 of 6 missing until approval");
  await page.getByLabel("Current-state audit it rests on").selectOption("Before the service desk");
  await page.getByLabel("Requirements written on").fill("2026-10-01");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/plans/${code}#technology$`));
  const section = page.locator("#technology");
  await expect(section).toContainText("0 of 3 talks held");
  await expect(section).not.toContainText("Requirements before demos");
  await axe(page, "a technology plan");
});

test("every count of the plan reports opens as many rows", async ({ visitor, axe }) => {
  const page = await visitor();
  await signIn(page, "mara", "/plan-reports");
  await axe(page, "plan reports");
  await page
    .getByRole("row", { name: /Duplicate of another plan/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Duplicate of another plan: 1" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("CAP-009");
});
