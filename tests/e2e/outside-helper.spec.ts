import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" }, locale: "en-GB", timezoneId: "Europe/Berlin" });

const TASK = "Write the other thirty pages";
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("somebody outside does one task by a link, on a phone, without an account and without scripts", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 404/);
  await signIn(page, "sam", "/tasks?who=all&state=open");
  let link = "";

  await test.step("the owner gives it away, and sees the link this once", async () => {
    await page.getByRole("link", { name: new RegExp(`^\\d+ ${TASK}`) }).click();
    await page.getByRole("link", { name: "Give it to somebody" }).click();
    await page.getByLabel("Name").fill("Jun Reyes");
    await page.getByLabel("E-mail").fill("jun@brightpath.example");
    await page.getByRole("button", { name: "Make the link" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The link for Jun Reyes" })).toBeVisible();
    link = new URL(await page.getByText("/t/").innerText()).pathname;
    await axe(page, "the link");
  });

  const jun = await visitor({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    timezoneId: "Asia/Manila",
  });
  await test.step("on the phone stands that one task and nothing else", async () => {
    await jun.goto(link);
    await expect(jun.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
    await expect(jun.getByText("Sam Ortiz of Kestrelyn Systems gave you this task")).toBeVisible();
    await expect(jun.getByRole("navigation")).toHaveCount(0);
    await expectNoSidewaysScroll(jun);
    expect(await jun.context().cookies()).toEqual([]);
    // The same page with scripts, for the check that needs them.
    const seeing = await visitor({ viewport: { width: 390, height: 844 } });
    await seeing.goto(link);
    await axe(seeing, "a task from outside");
  });

  await test.step("begun, a photo kept, done, taken back, done again", async () => {
    await jun.getByRole("button", { name: "I have begun" }).click();
    await expect(jun.getByText("You have begun.")).toBeVisible();
    await jun
      .getByLabel(/^Photos or files/)
      .setInputFiles({ name: "pages.png", mimeType: "image/png", buffer: PHOTO });
    await jun.getByRole("button", { name: "Keep it, not done yet" }).click();
    await expect(jun.getByRole("link", { name: /pages\.png/ })).toBeVisible();
    await jun.getByLabel(/^Note/).fill("Thirty pages stand.");
    await jun.getByRole("button", { name: "It is done" }).click();
    await expect(jun.getByText("Done. Thank you")).toBeVisible();
    await jun.getByRole("button", { name: "Undo" }).click();
    await expect(jun.getByText("Taken back.")).toBeVisible();
    await jun.getByRole("button", { name: "It is done" }).click();
    await expect(jun.getByText("Done. Thank you")).toBeVisible();
  });

  await test.step("the owner sees it under that name, and ends the link", async () => {
    await page.getByRole("link", { name: "Back to the task" }).click();
    const evidence = page.getByRole("region", { name: "Evidence" });
    await expect(evidence.getByRole("link", { name: /pages\.png .* Jun Reyes \(outside\)/ })).toBeVisible();
    await expect(page.getByRole("main").getByText("by mail link").first()).toBeVisible();
    await page.getByRole("button", { name: "End it" }).click();
    await expect(page.getByText("Ended", { exact: true })).toBeVisible();
    await jun.goto(link);
    await expect(jun.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
    await jun.goto("/t/never-given");
    await expect(jun.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
  });
});

test("a leader gives the open tasks of one person to another at once, and takes it all back", async ({
  page,
  axe,
}) => {
  await signIn(page, "mara", "/tasks?who=all&state=open");
  // Whatever other walks have done to the tasks by now: what stands here is to stand here again.
  const tasks = page.getByRole("table").getByRole("row");
  const before = await tasks.allInnerTexts();
  expect(before.length).toBeGreaterThan(2);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("1 task chosen")).toBeVisible();
  await page.getByRole("button", { name: /^Choose all/ }).click();
  await page.getByRole("button", { name: "Change the chosen…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Change \d+ tasks at once/ })).toBeVisible();
  await page.getByLabel("Who does it").selectOption({ label: "Nadia Cole" });
  await page.getByRole("button", { name: "Show what would change" }).click();
  const preview = page.getByRole("region", { name: "What would become of each" });
  await expect(preview.getByText("Nadia Cole").first()).toBeVisible();
  await axe(page, "the preview of many changes");
  await preview.getByRole("button", { name: /^Change \d+ tasks/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Given to Nadia Cole" })).toBeVisible();
  await axe(page, "a change of many");
  await page.getByRole("button", { name: "Undo all of it" }).click();
  await expect(page.getByText("Taken back: everything is as it was").first()).toBeVisible();
  await page.goto("/tasks?who=all&state=open");
  await expect(tasks).toHaveCount(before.length);
  expect(await tasks.allInnerTexts()).toEqual(before);
});
