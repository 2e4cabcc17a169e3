import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

test("what is done elsewhere appears by itself, loses nobody's words, and a cut line says so", async ({
  page: mara,
  visitor,
  capstan,
  axe,
}) => {
  const live = mara.getByRole("status", { name: "Live" });
  const devin = await visitor();
  await signIn(devin, "devin", "/work");
  await signIn(mara, "mara", "/plans/CAP-005");
  const gaps = mara.getByRole("main");
  await expect(gaps.getByText("2 tasks not recorded done").first()).toBeVisible();

  await test.step("a task that is done in one browser is done in the other", async () => {
    await devin.getByRole("button", { name: "Done: Name CSM for 12 accounts" }).click();
    await expect(devin.getByRole("status", { name: "Messages" })).toContainText("Done:");
    // A message goes after some seconds, but not from under a hand.
    await devin.getByRole("button", { name: /^Undo/ }).focus();
    await expect(gaps.getByText("1 task not recorded done").first()).toBeVisible();
  });

  await test.step("while somebody writes, it waits, and says so", async () => {
    const comment = mara.getByRole("textbox", { name: "Comment" }).first();
    await comment.fill("Half a thought about the twelve accounts");
    await devin.getByRole("button", { name: /^Undo/ }).click();
    await expect(live).toHaveText("Something changed elsewhere. It shows once you have saved.");
    await expect(comment).toHaveValue("Half a thought about the twelve accounts");
    await comment.press("Control+Enter");
    await mara
      .getByRole("button", { name: /comment/i })
      .first()
      .click();
    await expect(gaps.getByText("2 tasks not recorded done").first()).toBeVisible();
    await expect(live).toHaveText("");
  });

  await test.step("a second tab listens through the first", async () => {
    const streams: string[] = [];
    const tab = await mara.context().newPage();
    tab.on("request", (request) => request.url().endsWith("/events") && streams.push(request.url()));
    await tab.goto("/plans/CAP-005");
    await expect(tab.getByText("2 tasks not recorded done").first()).toBeVisible();
    await devin.getByRole("button", { name: "Done: Name CSM for 12 accounts" }).click();
    await expect(tab.getByText("1 task not recorded done").first()).toBeVisible();
    expect(streams).toEqual([]);
    await tab.close();
  });

  await test.step("the server is gone: the page says so; back again: the word is gone", async () => {
    await capstan.whileStopped(async () => {
      await expect(live).toContainText(/^Not live since .+ – trying again\./);
      await axe(mara, "a page whose line is cut");
      await live.getByRole("button", { name: "Read again now" }).click();
      await expect(live).toContainText("No answer yet.");
    });
    await expect(live).toHaveText("");
    await expect(gaps.getByText("1 task not recorded done").first()).toBeVisible();
  });
});
