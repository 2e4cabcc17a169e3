import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test("a colleague is named in a comment, hears of it at once, reads it and turns away from the plan", async ({
  visitor,
  axe,
}) => {
  const priya = await visitor({ viewport: { width: 390, height: 844 } });
  await signIn(priya, "priya");
  const bell = priya.getByRole("button", { name: /^Notices/ });
  await expect(bell).toHaveAccessibleName("Notices, 1 unread");

  const mara = await visitor();
  await signIn(mara, "mara", "/plans/CAP-003");
  const words = mara.getByRole("textbox", { name: "Comment" });
  await words.pressSequentially("When may you read it, @pri");
  await expect(mara.getByRole("option", { name: "Priya Raman Analytics lead" })).toBeVisible();
  await words.press("Enter");
  await expect(words).toHaveValue("When may you read it, @Priya Raman ");
  await mara.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(mara.locator("#comments")).toContainText("When may you read it, @Priya Raman");

  // Nobody touched her page.
  await expect(bell).toHaveAccessibleName("Notices, 2 unread");
  await bell.click();
  const panel = priya.getByRole("dialog", { name: "Notices" });
  await expect(panel.getByText("When may you read it")).toBeVisible();
  await axe(priya, "the bell");
  await panel.getByRole("link", { name: /Mara Okafor named you in a comment on CAP-003/ }).click();
  await expect(priya).toHaveURL(/\/plans\/CAP-003#comments$/);
  await expect(bell).toHaveAccessibleName("Notices, 1 unread");

  const following = priya.locator("#following");
  await expect(following).toContainText("You hear of this because you verify it.");
  // The word stands at once; it is kept when the answer has come.
  const kept = priya.waitForResponse((answer) => answer.request().method() === "POST");
  await following.getByRole("button", { name: "Mute" }).click();
  await expect(following).toContainText("Muted");
  await kept;
  await priya.goto("/following");
  await expect(priya.getByRole("main")).toContainText("Billing dispute time");
  await priya.goto("/notices");
  await axe(priya, "notices");
  await priya.getByRole("button", { name: /^Mark as unread: Mara Okafor named you/ }).click();
  await expect(bell).toHaveAccessibleName("Notices, 2 unread");
});
