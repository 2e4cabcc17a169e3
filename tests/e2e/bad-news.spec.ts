import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

const main = (page: Page) => page.getByRole("main");
const strip = (page: Page) => main(page).getByRole("region", { name: "Results owed" });
const answer = (page: Page, which: "benefit" | "change" | "link") =>
  page.getByRole("textbox", {
    name: {
      benefit: /^How do I or my team benefit/,
      change: /^What do I do differently/,
      link: /^How does my role link/,
    }[which],
  });

/** Opens the words of one audience to be written. */
async function write(page: Page, audience: string): Promise<void> {
  await main(page).locator("#versions").getByRole("link", { name: audience }).first().click();
  const words = main(page).locator("#words");
  // The words of another stand there until its own have come.
  await expect(words.getByRole("link", { name: audience, exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await words.getByRole("link", { name: "Edit" }).click();
  await expect(main(page)).toContainText(`Results · for ${audience}`);
}

const ANSWERS = {
  "Tier I team": {
    benefit: "Nobody is asked for more speed: two hours stay, and nothing is added on a guess.",
    change: "Ten talks of an hour each, with customers of yours that we choose together.",
    link: "You know whom a large customer calls when something is wrong, and why.",
  },
  Executives: {
    benefit: "No dollar more goes into speed that customers do not thank us for.",
    change: "Half an hour in December: decide whether CAP-002R goes on.",
    link: "Six customers are a third of what we earn, and they did not notice.",
  },
} as const;

/** What did not work is told as well: written, sent back, put right, approved by another, and told. */
test("a result that is not good news is told, in words no stronger than its verdict", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  test.setTimeout(300_000);
  // A submission that claims too much is refused.
  allowConsole(/status of 422/);
  await signIn(page, "sam", "/communications");

  await test.step("the strip says what is owed, and since when it is late", async () => {
    await expect(strip(page)).toContainText(/CAP-002 .*: operational only/);
    await expect(strip(page)).toContainText("1 day overdue");
    await axe(page, "messages with a result that is owed");
    await strip(page).getByRole("link", { name: "Go on with COM-5" }).click();
    await expect(main(page)).toContainText("CAP-002");
    await expect(main(page).locator("#words")).toContainText("operational only");
  });

  await test.step("its owner answers for both audiences", async () => {
    for (const [audience, words] of Object.entries(ANSWERS)) {
      await page.goto("/communications/COM-5");
      await write(page, audience);
      await page.getByRole("combobox", { name: "Who is told?" }).selectOption({ label: audience });
      for (const [which, text] of Object.entries(words))
        await answer(page, which as keyof typeof words).fill(text);
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText("COM-5 is saved.")).toBeVisible();
    }
  });

  await test.step("it is submitted, and comes back with a remark on a passage", async () => {
    await main(page).getByRole("link", { name: "Submit for review" }).first().click();
    await main(page).getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText(/COM-5 for .* waits for approval/)).toBeVisible();
    const leader = await visitor();
    await signIn(leader, "mara", "/communications/COM-5/review");
    await leader.getByRole("combobox", { name: "About" }).selectOption("change");
    await leader.getByRole("textbox", { name: "These words" }).fill("that we choose together");
    await leader.getByRole("textbox", { name: "Your remark" }).fill("By when? They plan their weeks.");
    await leader.getByRole("button", { name: "Remark", exact: true }).click();
    await expect(main(leader).locator("#remarks")).toContainText("By when? They plan their weeks.");
    await axe(leader, "a review");
    await leader.getByText("Return it instead").click();
    await leader
      .getByRole("textbox", { name: "What has to be mended?" })
      .fill("Say by when the talks are, and say what did get better.");
    await leader.getByRole("button", { name: "Return to its author" }).click();
    await expect(leader.getByText(/went back to its author/)).toBeVisible();
    await leader.goto("about:blank");
  });

  const words = "Until 20 November ten talks of an hour each, with customers of yours.";
  await test.step("“effective” is not what was signed, so it cannot be submitted", async () => {
    await page.goto("/communications/COM-5");
    await expect(main(page).locator("#versions")).toContainText("Say by when the talks are");
    await write(page, "Tier I team");
    await answer(page, "change").fill(`CAP-002 was effective. ${words}`);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("COM-5 is saved.")).toBeVisible();
    await expect(main(page).locator("#next")).toContainText(
      "The signed verdict on CAP-002 is “operational only”, and only “effective” may be called so.",
    );
    await axe(page, "a message that claims too much");
    await write(page, "Tier I team");
    await answer(page, "change").fill(words);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("COM-5 is saved.")).toBeVisible();
  });

  await test.step("another approves it, seeing what changed since it was returned", async () => {
    await main(page).getByRole("link", { name: "Submit for review" }).first().click();
    await main(page).getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText(/COM-5 for .* waits for approval/)).toBeVisible();
    const sponsor = await visitor();
    await signIn(sponsor, "ilse", "/communications/COM-5/review");
    await expect(main(sponsor)).toContainText("Until 20 November");
    await expect(main(sponsor)).toContainText("By when? They plan their weeks.");
    await main(sponsor).getByRole("button", { name: "Approve", exact: true }).click();
    await expect(sponsor.getByText(/COM-5 for .* is approved/)).toBeVisible();
    await sponsor.goto("about:blank");
  });

  await test.step("told, it is owed no longer", async () => {
    await page.goto("/communications/COM-5/send");
    await main(page).getByRole("radio", { name: /^Now/ }).check();
    await main(page).getByRole("button", { name: "See who gets it when" }).click();
    await main(page)
      .getByRole("button", { name: /^Send \d+ letters now$/ })
      .click();
    await expect(page.getByText(/COM-5 for .* is on its way/)).toBeVisible();
    await expect(async () => {
      await page.goto("/communications");
      await expect(strip(page)).not.toContainText("CAP-002", { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await expect(main(page)).toContainText("COM-5");
  });
});
