import { readFile } from "node:fs/promises";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

/** PIL-C runs to the end of November; its one planned look, at 60 %, was taken two days ago. */
test("a look before the end is told with its limit, and nothing after it is", async ({
  page,
  axe,
  visitor,
  allowConsole,
}) => {
  const main = page.getByRole("main");
  const result = page.locator("#result");
  await signIn(page, "leo");

  await test.step("what the look showed, and that it decides nothing", async () => {
    await page.goto("/pilots/PIL-C");
    await expect(main).toContainText(
      "+0.30 points per account (0.08 to 0.52) so far; the look at 60 % was not decisive",
    );
    await expect(result).toContainText("Nominal p 0.0117, allowed 0.0114: not decisive.");
    await expect(result).toContainText("9 of 15");
    await expect(result).toContainText("Too early");
    await expect(result.getByRole("button", { name: /Take the look/ })).toHaveCount(0);
  });

  await test.step("one more value, and the figure stands without an interval", async () => {
    await page.goto("/pilots/PIL-C/values?day=2026-10-14");
    const field = page.getByRole("textbox", { name: / of Okun Materials$/ });
    await field.fill("vier");
    await page.getByRole("button", { name: /^Save the values of/ }).click();
    await expect(main).toContainText("Okun Materials: Write a number such as 21.5");
    await field.fill("4,4");
    await page.getByRole("button", { name: /^Save the values of/ }).click();
    await expect(page.getByText("Values saved: 1 new")).toBeVisible();
    await axe(page, "the values of a pilot");
    await page.goto("/pilots/PIL-C");
    await expect(
      page.getByText("points per account so far; the look at 60 % was not decisive"),
    ).toBeVisible();
    await expect(result).toContainText("While it runs the figure stands without interval");
    // What was frozen stays as it was.
    await expect(result).toContainText("+0.30 (0.08 to 0.52, 95 %) at 60 %. Nominal p 0.0117");
  });

  await test.step("taken back, the look’s rows are all there is", async () => {
    await page.goto("/pilots/PIL-C/values");
    await page.getByRole("button", { name: "Take back 4.4 of Okun Materials" }).click();
    await expect(page.getByText("Value taken back; it stays on record and counts nowhere")).toBeVisible();
    await page.goto("/pilots/PIL-C");
    await expect(main).toContainText("+0.30 points per account (0.08 to 0.52) so far");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      result.getByRole("link", { name: "the rows as CSV" }).click(),
    ]);
    const rows = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    expect(rows).toHaveLength(19);
    expect(rows[0]).toContain("round,unit,arm,metric,day,value,k,n,note");
  });

  await test.step("a look is taken once, and nobody’s who only reads; a value of tomorrow is refused without scripts too", async () => {
    allowConsole(/status of 4(03|09|22)/);
    const again = await page.request.post("/pilots/PIL-C/looks", {
      form: { plannedAt: "0.6" },
      headers: { origin: new URL(page.url()).origin },
    });
    expect(again.status()).toBe(409);
    expect(await again.text()).toContain("it is taken once");
    const plain = await visitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await signIn(plain, "leo");
    await plain.goto("/pilots/PIL-C/values?day=2026-10-16");
    await plain.getByRole("textbox", { name: / of Okun Materials$/ }).fill("4.1");
    await plain.getByRole("button", { name: /^Save the values of/ }).click();
    await expect(plain.getByRole("main")).toContainText("This day has not come yet");
    await signIn(page, "ilse");
    await page.goto("/pilots/PIL-C/values");
    await expect(main).toContainText("Ask Leo Marsh");
    await expect(page.getByRole("button", { name: /^Save the values of/ })).toHaveCount(0);
  });
});
