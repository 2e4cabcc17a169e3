import { expect, test } from "../support/browser";
import { checkFile, csvFile } from "../support/import-file";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const FILE = csvFile("yesterday.csv", [
  "response_id,date,account,contact_email,satisfaction,loyalty,stage,comment",
  "KW-2610-901,2026-10-14,Tarsk Logistics,pieter.van.houten@tarsklogistics.example,2,3,Learn,The Zwischenprüfungsprotokollierungsvorlage cannot be found.",
  "KW-2610-902,2026-10-14,Norbeck Pharma,astrid.norgaard@norbeckpharma.example,5,5,Use,",
]);

test("a low answer comes in by file, and its owner closes the loop on a phone", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  // A form that is not ready is answered with what is missing.
  allowConsole(/status of 422/);
  await signIn(page, "mara");

  await test.step("the leader imports yesterday's answers", async () => {
    await checkFile(page, FILE);
    await page.getByRole("button", { name: /^Import 2 valid rows/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^2 added/ })).toBeVisible({ timeout: 90_000 });
  });

  const phone = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const messages = phone.getByRole("status", { name: "Messages" });
  await signIn(phone, "devin");

  await test.step("it stands in the owner's work; one tap acknowledges it, one more takes it back", async () => {
    const acknowledge = phone.getByRole("button", { name: "Acknowledge CASE-9" });
    await expect(acknowledge).toBeVisible({ timeout: 90_000 });
    await expectNoSidewaysScroll(phone);
    await axe(phone, "my work with a case");
    await acknowledge.tap();
    await expect(messages).toContainText("CASE-9 acknowledged.");
    await messages.getByRole("button", { name: "Undo" }).tap();
    await expect(messages).toContainText("CASE-9 is new again");
    await acknowledge.tap();
    await expect(acknowledge).toHaveCount(0);
  });

  await test.step("a call is logged, and the case is in progress by that", async () => {
    // Promised for in two weeks, it has left the days to come; the queue has it on top.
    await phone.goto("/cases");
    await phone.getByRole("link", { name: /2 of 5 from a decision maker at Tarsk Logistics/ }).tap();
    await expect(phone.getByRole("heading", { level: 1 })).toContainText("Tarsk Logistics");
    await expect(
      phone.getByText("The Zwischenprüfungsprotokollierungsvorlage cannot be found."),
    ).toBeVisible();
    await expectNoSidewaysScroll(phone);
    await axe(phone, "a case on a phone");
    await phone.getByLabel("What was said").fill("He needs the template for the audit on Monday.");
    await phone.getByRole("button", { name: "Log it" }).tap();
    await expect(messages).toContainText("CASE-9 is in progress.");
  });

  await test.step("what came of it is said; a bare form says what is missing", async () => {
    await phone.getByRole("link", { name: "Say what came of it" }).tap();
    await phone.getByRole("button", { name: "Resolve" }).tap();
    await expect(phone.getByText("CASE-9 is not ready for that yet.")).toBeVisible();
    await phone.getByRole("radio", { name: "Solved", exact: true }).check();
    await phone
      .getByLabel("What we did")
      .fill("The template is on the first page of the help, and was sent to you.");
    await phone.getByRole("button", { name: "Resolve" }).tap();
    await expect(messages).toContainText("Now tell the customer");
  });

  await test.step("you said, we did: the loop is closed", async () => {
    await phone.getByRole("link", { name: "Tell the customer" }).tap();
    await expect(phone.getByRole("textbox", { name: "You said" })).toHaveValue(
      /Zwischenprüfungsprotokollierungsvorlage/,
    );
    await phone.getByRole("radio", { name: "By a call" }).check();
    await axe(phone, "telling the customer");
    await phone.getByRole("button", { name: "The customer was told" }).tap();
    await expect(messages).toContainText("the loop is closed");
  });

  await test.step("the time to acknowledge opens its nine cases", async () => {
    await page.goto("/cases");
    await expect(page.getByText("Every customer has heard from us")).toBeVisible();
    await page
      .getByRole("link", { name: /Time to acknowledge, median/ })
      .first()
      .click();
    await expect(page.getByText("9 of 9 shown")).toBeVisible();
    await axe(page, "the cases behind a figure");
    const rows = page.getByRole("table", { name: "Cases" }).getByRole("row");
    await expect(rows).toHaveCount(10);
  });
});

test("the leader holds the weekly triage by keyboard; what nobody decides is carried over", async ({
  page,
  axe,
}) => {
  await signIn(page, "mara");
  await page.goto("/triage");
  const carried = page.getByRole("list", { name: "Carried over" }).getByRole("listitem");
  await expect(carried.first()).toContainText("weeks old");
  const before = await carried.count();
  await axe(page, "the weekly triage");
  const first = await carried.first().getByRole("link").first().textContent();
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expect(page.getByRole("status", { name: "Messages" })).toContainText(`Handled: ${first}`);
  await expect(carried).toHaveCount(before - 1);
  await page.getByLabel("What was said").fill("Two minutes on the renewal notice.");
  await page.getByRole("button", { name: "Hold it again" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Triage of the week of 12 Oct 2026" }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: `Carried over (${before - 1})` })).toBeVisible();
  await expect(page.getByRole("link", { name: first ?? "" })).toBeVisible();
});
