import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

test("The leader asks of a policy whether a customer would feel good about it", async ({
  page,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  await signIn(page, "mara", "/policies");
  await expect(page.getByRole("row", { name: /Late-fee policy.*No/ })).toBeVisible();
  await axe(page, "policies");
  await page.getByRole("link", { name: "Remote access to a customer's monitor" }).click();
  await page.getByRole("link", { name: "Ask the question" }).click();
  await page.getByRole("radio", { name: /^No/ }).check();
  await page.getByRole("button", { name: "Keep the answer" }).click();
  await expect(page.getByRole("alert")).toContainText("Say what a customer would not feel good about.");
  await page.getByRole("textbox", { name: "Why" }).fill("Nobody tells them how long the session stays open.");
  await page.getByRole("button", { name: "Keep the answer" }).click();
  await expect(page.getByText("A customer would not feel good about this policy")).toBeVisible();
  await expect(page.getByRole("link", { name: "Begin a plan" })).toBeVisible();
  await axe(page, "a policy with a no");
});

test("Five of six agreements are not enough; the approver approves when the sixth is written", async ({
  page,
  axe,
  visitor,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  const amir = await visitor();
  await signIn(amir, "amir", "/forums");
  await amir.getByRole("link", { name: "KestrelWatch user forum" }).click();
  await expect(amir.getByText("Draft, 5 of 6 written")).toBeVisible();
  await expect(amir.getByRole("button", { name: "Approve" })).toHaveCount(0);

  await signIn(page, "mara", "/forums");
  await page.getByRole("link", { name: "KestrelWatch user forum" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("The agreements cannot be approved with a gap.")).toBeVisible();

  await amir.getByRole("link", { name: "Edit the agreements" }).click();
  await amir
    .getByRole("textbox", { name: "Training" })
    .fill("A day with support and a test before anybody moderates.");
  await amir.getByRole("button", { name: "Save" }).click();
  await expect(amir.getByText("Draft, 6 of 6 written")).toBeVisible();
  await axe(amir, "a community");

  await page.getByRole("link", { name: "Back to the community" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText(/approved by Mara Okafor/)).toBeVisible();
});

test("A partner reads its own scorecard by a link, until the link is withdrawn", async ({
  page,
  visitor,
  axe,
}) => {
  await signIn(page, "mara", "/partners");
  await page.getByRole("link", { name: "Brightpath BPO" }).click();
  await page.getByRole("button", { name: /^Make a link/ }).click();
  const link = (await page.getByText(/\/partner\//).textContent()) ?? "";
  const partner = await visitor();
  await partner.goto(new URL(link).pathname);
  await expect(partner.getByRole("heading", { level: 1 })).toHaveText("Scorecard of Brightpath BPO");
  await axe(partner, "a partner's scorecard");
  await page.getByRole("link", { name: "Back to the partner" }).click();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByText("No link works at present.")).toBeVisible();
  await partner.reload();
  await expect(partner.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");
});

test("Who has been trained is ticked off on a phone", async ({ visitor, axe }) => {
  const page = await visitor({ viewport: { width: 390, height: 844 } });
  await signIn(page, "mara", "/trainings");
  await page.getByRole("link", { name: "Relations with customers" }).click();
  await expect(page.getByText("41 of 52 (79 %)").first()).toBeVisible();
  await page.getByRole("link", { name: /^Open/ }).click();
  await expect(page).toHaveURL(/state=open/);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Mark them" }).click();
  await expect(page.getByText("42 of 52 (81 %)").first()).toBeVisible();
  await axe(page, "a training");
  await page.goto("/channels");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Service channels: 4 of 4 assessed");
  await axe(page, "service channels");
});
