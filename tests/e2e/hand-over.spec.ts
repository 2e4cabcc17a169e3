import { DEMO_CLOCK, expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full", clock: DEMO_CLOCK } });

test("an administrator lets a leader of plans go only after everything of theirs has found somebody", async ({
  visitor,
  axe,
  allowConsole,
}) => {
  // The form that is refused for want of an answer.
  allowConsole(/status of 422/);
  const olu = await visitor();
  await signIn(olu, "olu");
  await olu.goto("/people");
  await olu.getByRole("button", { name: "Change Sam Ortiz" }).click();
  await olu.getByRole("menuitem", { name: /Deactivate/ }).click();
  await expect(olu.getByRole("heading", { name: "Before Sam Ortiz is deactivated" })).toBeVisible();
  await expect(olu.getByRole("heading", { name: "2 plans owned" })).toBeVisible();
  await axe(olu, "hand-over");
  // Nobody was named yet.
  await olu.getByRole("button", { name: "Hand over and deactivate" }).click();
  await expect(olu.getByText("Choose somebody for the plans owned.").first()).toBeVisible();
  await olu.getByLabel("Everything goes to").selectOption({ label: "Nadia Cole" });
  await olu.getByRole("button", { name: "Hand over and deactivate" }).click();
  await expect(olu.getByText(/Sam Ortiz has no access any more/)).toBeVisible();
  await olu.goto("/plans/CAP-004");
  await expect(olu.locator("#people")).toContainText("Nadia Cole · Owner");
});
