import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

test("a leader asks what holds what up: board, timeline and calendar by mouse and keys, and on a phone", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  await signIn(page, "mara", "/tasks?who=all");
  const messages = page.getByRole("status", { name: "Messages" });
  const views = page.getByRole("navigation", { name: "Views" });

  await test.step("the list by keys, and a due date changed in its row", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Tasks" })).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: /^4 Name CSM for 12 accounts/ })).toBeFocused();
    await page.keyboard.press("x");
    await expect(page.getByText("1 task chosen")).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: "Pack two vans" });
    await row.getByRole("link", { name: /^Change the due date/ }).click();
    await row.getByLabel("Due on").fill("2026-12-30");
    await row.getByRole("button", { name: "Save" }).click();
    await expect(messages).toContainText("Saved: “Pack two vans");
    await expect(row).toContainText("due 30 Dec");
    await axe(page, "the list of tasks");
  });

  await test.step("the board: a card by key goes through its gates, a refused one comes back with the reason", async () => {
    await views.getByRole("link", { name: "Board" }).click();
    const column = (name: string) => page.getByRole("region", { name });
    const card = (name: string) => page.getByRole("article").filter({ hasText: name });
    const words = "Compare the contracts of the last forty accounts";
    // A key pressed before the board is at work is lost, as anybody would notice and press again.
    await expect(async () => {
      if ((await column("To do").getByText(words).count()) > 0) {
        await card(words).getByRole("link", { name: words }).focus();
        await page.keyboard.press("Shift+ArrowRight");
      }
      await expect(column("In progress")).toContainText(words, { timeout: 5_000 });
    }).toPass();
    await expect(messages).toContainText("In progress: “Compare the contracts");
    allowConsole(/status of 422/);
    // CAP-007 begins in November: its work cannot begin before.
    const early = "Clean the serial numbers of the installed base";
    await card(early)
      .getByRole("button", { name: /^Change/ })
      .click();
    await page.getByRole("menuitem", { name: "In progress" }).click();
    await expect(page.getByRole("status").filter({ hasText: "was not moved" })).toContainText(
      "CAP-007 has not started",
    );
    await expect(column("To do")).toContainText(early);
    await axe(page, "the board");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await card("Write the other thirty pages").scrollIntoViewIfNeeded();
    const from = await card("Write the other thirty pages").boundingBox();
    const to = await column("In progress").boundingBox();
    if (!from || !to) throw new Error("both are on the screen");
    await page.mouse.move(from.x + 40, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(to.x + 80, from.y + 12, { steps: 12 });
    await page.mouse.up();
    await expect(column("In progress")).toContainText("Write the other thirty pages");
  });

  await test.step("the timeline of a plan: the critical path in words, and dates moved with what follows", async () => {
    await page.goto("/plans/CAP-007/tasks?view=timeline");
    await expect(page.getByText("Critical path: 1 → 2 → 3")).toBeVisible();
    await page.getByRole("link", { name: /Clean the serial numbers.*on the critical path/ }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("link", { name: /^2 Pack two vans/ })).toBeFocused();
    await axe(page, "the timeline");
    await page.keyboard.press("m");
    await expect(page.getByRole("heading", { level: 1, name: "Move the dates" })).toBeVisible();
    await page.getByLabel("Working days").fill("3");
    await page.getByLabel("Move what waits for it along").check();
    await page.getByRole("button", { name: "Show what follows" }).click();
    await page.getByRole("button", { name: "Move 2 tasks" }).click();
    await expect(messages).toContainText("2 tasks moved 3 working days later");
  });

  await test.step("the calendar by arrows; a day leads to its list", async () => {
    await page.goto("/tasks?view=calendar&who=all");
    await page.getByRole("link", { name: /^Thursday,? 15 October 2026/ }).focus();
    await page.keyboard.press("ArrowRight");
    await axe(page, "the calendar");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Remove filter Due on 16 Oct 2026" })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "Name CSM for 12 accounts" })).toBeVisible();
  });

  const phone = await visitor({ viewport: { width: 390, height: 844 } });
  await test.step("on a phone nothing sticks out", async () => {
    await signIn(phone, "devin", "/tasks");
    await expect(phone.getByRole("heading", { level: 1, name: "Your tasks" })).toBeVisible();
    for (const view of ["list", "board", "timeline", "calendar"]) {
      await phone.goto(`/tasks?view=${view}&who=all`);
      await expect(
        phone.getByText("Name CSM for 12 accounts").filter({ visible: true }).first(),
      ).toBeVisible();
      await expectNoSidewaysScroll(phone);
    }
  });
});
