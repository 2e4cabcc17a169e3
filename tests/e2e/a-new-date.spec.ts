import { DEMO_CLOCK, expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full", clock: DEMO_CLOCK } });

test("an owner asks for a new date on a phone, the sponsor accepts it, and the move stays on record", async ({
  visitor,
}) => {
  const tomas = await visitor({ viewport: { width: 390, height: 844 } });
  await signIn(tomas, "tomas");
  await tomas.goto("/plans/CAP-003/date-request");
  await tomas.getByLabel("Which day instead?").fill("2026-11-20");
  await expect(tomas.getByLabel("What it changes")).toContainText(
    "54 days later than now, 99 days after the first promise.",
  );
  await tomas.getByLabel("What is the reason?").selectOption("noPeople");
  await tomas
    .getByRole("textbox", { name: /why does it have to move/ })
    .fill("Six contracts are still with the customers.");
  await tomas.getByRole("button", { name: "Ask for it" }).click();
  await expect(tomas.getByText("Until it is accepted the old one stays.")).toBeVisible();
  const wide = await tomas.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);

  const ilse = await visitor();
  await signIn(ilse, "ilse");
  await ilse.goto("/commitments");
  await expect(ilse.getByRole("heading", { name: "Waiting for an answer" })).toBeVisible();
  await ilse.goto("/plans/CAP-003#dates");
  await ilse.getByRole("button", { name: "Accept" }).click();
  await expect(ilse.getByText("The new end holds from now on.")).toBeVisible();
  await ilse.goto("/commitments");
  await expect(ilse.getByText("7 date moves on 4 plans, 286 days since the first promises.")).toBeVisible();
});
