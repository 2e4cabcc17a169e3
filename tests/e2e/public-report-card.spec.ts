import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

const main = (page: Page) => page.getByRole("main");
const PHONE = { width: 390, height: 844 };

/** What customers say about us stands where customers read it: approved, without an account, until it is withdrawn. */
test("a report card stands in public, and is gone when it is withdrawn", async ({
  page,
  visitor,
  request,
  axe,
  allowConsole,
}) => {
  test.setTimeout(300_000);
  allowConsole(/status of 410/);
  await signIn(page, "mara", "/communications/COM-6/edit");

  await test.step("what the template leaves open keeps it from being submitted, until it is written", async () => {
    const opening = page.getByRole("textbox", { name: "What everybody is told" });
    const before = await opening.inputValue();
    await opening.fill(
      before
        .replace("[[what we changed because you said so]]", "Whoever buys from us is handed over in person.")
        .replace("[[and what else]]", "Urgent tickets of large customers have a queue of their own.")
        .replace(/\[\[where you are still not content[^\]]*\]\]/, "Disputed invoices still take too long."),
    );
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(/COM-6 is saved/)).toBeVisible();
    const customers = page.getByRole("list", { name: "Answers for Customers" });
    await customers.getByRole("link", { name: /^Answer 2 is missing/ }).click();
    await page.getByRole("textbox", { name: /^What do I do differently/ }).fill("Nothing. Tell us on.");
    await page
      .getByRole("textbox", { name: /^How does my role link/ })
      .fill("What you tell us decides what we work on next.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(/COM-6 is saved/)).toBeVisible();
  });

  await test.step("somebody else approves it; before that no page can be made", async () => {
    await page.goto("/communications/COM-6/links");
    await expect(main(page)).toContainText("It has to be approved first");
    await expect(page.getByRole("button", { name: "Make a public page" })).toHaveCount(0);
    await page.goto("/communications/COM-6/submission");
    await main(page).getByRole("checkbox", { name: "Customers" }).check();
    await main(page).getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("COM-6 for Customers waits for approval.")).toBeVisible();
    const sponsor = await visitor();
    await signIn(sponsor, "ilse", "/communications/COM-6/review");
    await expect(main(sponsor)).toContainText("This leaves the house");
    await main(sponsor).getByRole("button", { name: "Approve", exact: true }).click();
    await expect(sponsor.getByText("COM-6 for Customers is approved.")).toBeVisible();
    await sponsor.goto("about:blank");
  });

  let address = "";
  await test.step("a page is made; its address is shown once", async () => {
    await page.goto("/communications/COM-6/links");
    await page.getByRole("combobox", { name: "Words and figures of" }).selectOption({ label: "Customers" });
    await page.getByRole("button", { name: "Make a public page" }).click();
    const link = page.getByRole("link", { name: "Look at the page" });
    await expect(link).toBeVisible();
    address = new URL((await link.getAttribute("href")) ?? "").pathname;
    await axe(page, "the public pages of a message");
  });

  await test.step("read on a phone without an account: figures, how many answered, what they mean", async () => {
    const phone = await visitor({ javaScriptEnabled: false, viewport: PHONE });
    const answer = await phone.goto(address);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
    await expect(phone.getByRole("heading", { level: 1 })).toContainText("report card");
    await expect(phone.getByRole("main")).toContainText("4.24");
    await expect(phone.getByRole("main")).toContainText("points divided by answers");
    await expect(phone.getByRole("main")).toContainText("Disputed invoices still take too long.");
    await expect(phone.locator("body")).not.toContainText(/Mara Okafor|Ilse Brandt/);
    await expectNoSidewaysScroll(phone);
    expect(await phone.context().cookies()).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      const seeing = await visitor({ viewport: PHONE, colorScheme });
      await seeing.goto(address);
      await axe(seeing, `the public page, ${colorScheme}`);
    }
  });

  await test.step("withdrawn, it is gone at once and says nothing of what it was", async () => {
    await page.goto("/communications/COM-6/links");
    await page.getByRole("button", { name: "Withdraw", exact: true }).click();
    await page.getByRole("button", { name: "Withdraw the page" }).click();
    await expect(main(page)).toContainText(/Withdrawn/);
    const gone = await request.get(address);
    expect(gone.status()).toBe(410);
    const phone = await visitor({ viewport: PHONE });
    await phone.goto(address);
    await expect(phone.getByText("There is no page here")).toBeVisible();
    await expect(phone.locator("body")).not.toContainText(/4\.24|Kestrelyn/);
  });
});
