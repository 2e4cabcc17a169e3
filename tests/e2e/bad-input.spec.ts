import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { type Chosen, checkFile, csvFile } from "../support/import-file";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const HTML = `<img src=x onerror="alert('a')"><script>alert("b")</script><b>bold</b>`;

const titleIs = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function choose(page: Page, file: Chosen): Promise<void> {
  await page.goto("/imports/new");
  await page.getByLabel("File with answers").setInputFiles(file);
  await page.getByRole("button", { name: "Look at the columns" }).click();
}

test.describe("files of answers", () => {
  test.beforeEach(async ({ page, allowConsole }) => {
    allowConsole(/status of 422/);
    await signIn(page, "mara");
  });

  test("what is not a table of text is named for what it is", async ({ page }) => {
    const pdf = Buffer.from("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n");
    await choose(page, { name: "september.csv", mimeType: "text/csv", buffer: pdf });
    await expect(page.getByText("This is a PDF document.").first()).toBeVisible();
    const workbook = Buffer.concat([
      Buffer.from("PK\x03\x04"),
      Buffer.from("[Content_Types].xml xl/workbook.xml"),
    ]);
    await choose(page, { name: "september.xlsx", mimeType: "application/octet-stream", buffer: workbook });
    await expect(
      page.getByText(/^This is an Excel workbook\. Open it and save it as CSV/).first(),
    ).toBeVisible();
    await choose(page, { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
    await expect(page.getByText(/empty/).first()).toBeVisible();
    await titleIs(page, "Import answers");
  });

  test("Latin-1 letters, semicolons and days written the European way are read as they are meant", async ({
    page,
  }) => {
    const file = csvFile(
      "märz.csv",
      [
        "response_id;date;satisfaction;loyalty;comment",
        "LA-1;31.08.2026;5;5;Schöne Grüße aus Köln",
        "LA-2;30.08.2026;4;4;Für uns genügt es",
      ],
      "latin1",
    );
    await choose(page, file);
    await titleIs(page, "What is in the columns?");
    await expect(page.getByText("Schöne Grüße aus Köln").first()).toBeVisible();
    await page.getByRole("button", { name: "Check every row" }).click();
    await titleIs(page, "2 valid");
  });

  test("every row gets its own verdict: level 6, a day to come, an id twice, no level", async ({ page }) => {
    await checkFile(
      page,
      csvFile("dirty.csv", [
        "response_id,date,satisfaction,loyalty",
        "DI-1,2026-10-01,5,5",
        "DI-2,2026-10-01,6,5",
        "DI-3,2027-10-01,4,4",
        "DI-1,2026-10-02,4,4",
        "DI-5,2026-02-30,4,4",
        ",2026-10-02,3,3",
      ]),
    );
    const rows = page.getByRole("table", { name: "Rows that are not plainly valid" });
    await expect(rows.getByRole("row", { name: /^2 Invalid DI-2 .*level "6" outside 1-5/ })).toBeVisible();
    await expect(rows.getByRole("row", { name: /^3 Invalid DI-3 .*is in the future/ })).toBeVisible();
    await expect(
      rows.getByRole("row", { name: /^4 Duplicate DI-1 .*same response id as row 1/ }),
    ).toBeVisible();
    await expect(rows.getByRole("row", { name: /^5 Invalid DI-5 .*no such day/ })).toBeVisible();
    await expect(page.getByText("No answer has been added yet.")).toBeVisible();
  });

  test("a double click on the acceptance imports once, and HTML in answers stays text", async ({ page }) => {
    page.on("dialog", () => expect(false, "a script from an answer ran").toBe(true));
    await checkFile(
      page,
      csvFile("html.csv", [
        "response_id,date,satisfaction,loyalty,stage,comment",
        `HT-1,2026-10-01,5,5,"<i>Own</i>","${HTML.replaceAll('"', '""')}"`,
        "HT-2,2026-10-02,4,4,Use,",
      ]),
    );
    await page.getByRole("button", { name: /^Import 2 valid rows/ }).dblclick();
    await titleIs(page, "2 added");
    await page.goto("/answers?from=2026-10&to=2026-10");
    await expect(page.getByText(HTML).first()).toBeVisible();
    await expect(page.getByRole("main").locator("img[src=x]")).toHaveCount(0);
    await page.goto("/activity?about=import");
    await expect(page.getByText(/^imported 2 responses from html\.csv/)).toHaveCount(1);
  });

  test("an import finishes when its tab is closed half way", async ({ page, context }) => {
    test.setTimeout(180_000);
    const rows = 60_000;
    const lines = ["response_id,date,satisfaction,loyalty"];
    for (let at = 1; at <= rows; at++)
      lines.push(
        `BIG-${at},2026-10-${String((at % 14) + 1).padStart(2, "0")},${(at % 5) + 1},${(at % 5) + 1}`,
      );
    await page.goto("/imports/new");
    // Shown to whoever has no scripts, gone once the page is ready.
    await expect(page.getByLabel("Name of the new survey")).toBeHidden();
    await page.getByLabel("Survey", { exact: true }).selectOption({ label: "A new survey" });
    await page.getByLabel("Name of the new survey").fill("A large one");
    await page.getByLabel("File with answers").setInputFiles(csvFile("large.csv", lines));
    await page.getByRole("button", { name: "Look at the columns" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "What is in the columns?" })).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole("button", { name: "Check every row" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "60,000 valid" })).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole("button", { name: /^Import 60,000 valid rows/ }).click();
    await expect(page.getByRole("progressbar", { name: "Importing" })).toBeVisible();
    const address = page.url();
    await page.close();
    const later = await context.newPage();
    await later.goto(address);
    await expect(later.getByRole("heading", { level: 1, name: "60,000 added" })).toBeVisible({
      timeout: 120_000,
    });
  });
});

test("a title of 200 KB is refused in words, on the screen and by the server", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 422/);
  const title = "long ".repeat(40_000);
  await signIn(page, "mara", "/plans/new");
  await page.getByLabel("What should it be called?").fill(title);
  await page.getByRole("button", { name: "Create the plan" }).click();
  await expect(page.getByText(/At most 200 characters/).first()).toBeVisible();
  const { origin } = new URL(page.url());
  const answer = await page.request.post("/plans/new", {
    form: { title, kind: "corrective" },
    headers: { origin },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toMatch(/At most 200 characters/);
  await page.goto("/plans");
  await expect(page.getByText("long long")).toHaveCount(0);
});

test("HTML in the text fields of plans, tasks, comments, findings and profiles is shown as text", async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.on("dialog", () => expect(false, "a script from a field ran").toBe(true));
  const shown = async (where: string) => {
    await expect(page.getByText(HTML).first(), where).toBeVisible();
    await expect(page.locator("img[src=x]"), where).toHaveCount(0);
  };
  await signIn(page, "mara", "/plans/new");
  await page.getByLabel("What should it be called?").fill(HTML);
  await page.getByRole("button", { name: "Create the plan" }).click();
  await page.waitForURL(/\/plans\/CAP-\d+/);
  const code = /CAP-\d+/.exec(page.url())?.[0] ?? "";
  await page.goto(`/plans/${code}/edit/define`);
  for (const label of [
    "What happens to the customer?",
    "What do we intend instead?",
    "Where does it happen?",
    "Since when?",
    "How often?",
    "Which one, exactly?",
    "What is the root cause?",
  ])
    await page.getByLabel(label).fill(HTML);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status", { name: "Messages" })).toContainText("Saved");
  await page.goto(`/plans/${code}/tasks/new`);
  await page.getByLabel("What has to be done").fill(HTML);
  await page.getByLabel(/^Why this task matters/).fill(HTML);
  await page.getByRole("button", { name: "Add the task" }).click();
  await shown("the plan's page");
  await page.getByLabel("Comment", { exact: true }).fill(HTML);
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.getByRole("region", { name: "Comments" }).getByText(HTML)).toBeVisible();
  await page.getByRole("region", { name: "Tasks" }).getByRole("link", { name: HTML }).click();
  await shown("the task's page");
  await page.goto("/findings/new");
  await page.getByLabel("Title").fill(HTML);
  await page.getByLabel(/What customers experience/i).fill(HTML);
  await page.getByLabel(/What they expect/i).fill(HTML);
  await page.getByRole("button", { name: "Log the finding" }).click();
  await shown("the finding's page");
  for (const path of ["/plans", "/findings", "/activity", `/search?q=${encodeURIComponent("<img")}`]) {
    await page.goto(path);
    await shown(path);
  }
  await page.goto("/profile");
  await page.getByLabel(/^Job title/).fill(HTML);
  await page.getByRole("button", { name: "Save" }).first().click();
  await page.goto("/people");
  await shown("/people");
});

test("the address of another company's record answers like one that does not exist", async ({
  page,
  capstan,
  allowConsole,
}) => {
  allowConsole(/status of 404/);
  const pairs: Record<string, string> = JSON.parse(
    await capstan.runProgram("tests/support/another-workspace.ts"),
  );
  await signIn(page, "mara");
  for (const [theirs, nobodys] of Object.entries(pairs)) {
    const answers: string[] = [];
    for (const path of [theirs, nobodys]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      answers.push(
        (await page.getByRole("main").ariaSnapshot()).replace(/Reference.*|[0-9A-Z]{26}|97\d/g, ""),
      );
    }
    expect(answers[0]).not.toContain("Secret");
    expect(answers[0], theirs).toBe(answers[1]);
  }
  await page.goto("/search?q=Secret");
  await expect(page.getByRole("main").getByText(/Secret (plan|task|finding|survey|Person)/)).toHaveCount(0);
});

test("two people edit the same step: both versions are shown, and nothing is lost", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 409/);
  // Her page hears of nothing, as behind some walls: it still stands as it was read when she saves.
  await page.route(/\/(events|fresh|presence)$/, (route) => route.abort());
  allowConsole(/net::ERR_FAILED \(.*\/presence\)/);
  const step = "/plans/CAP-002R/edit/quantify";
  await signIn(page, "mara", step);
  const sam = await visitor();
  await signIn(sam, "sam", step);
  const hypothesis = "Why should it work?";
  await expect(page.getByLabel(hypothesis)).toBeVisible();
  await sam.getByLabel(hypothesis).fill("Because a name answers, said Sam.");
  await sam.getByRole("button", { name: "Save", exact: true }).click();
  await expect(sam.getByRole("status", { name: "Messages" })).toContainText("Saved");
  await page.getByLabel(hypothesis).fill("Because nobody waits, said Mara.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const versions = page.getByRole("form", { name: "Two versions" });
  await expect(versions).toContainText("Sam Ortiz saved this meanwhile");
  await expect(versions).toContainText("Because a name answers, said Sam.");
  await expect(versions).toContainText("Because nobody waits, said Mara.");
  await axe(page, "two versions");
  await versions.getByRole("radio", { name: /Because a name answers/ }).check();
  await versions.getByRole("button", { name: "Save what is chosen" }).click();
  await expect(versions).toBeHidden();
  await page.goto(step);
  await expect(page.getByLabel(hypothesis)).toHaveValue("Because a name answers, said Sam.");
});

test("a double click finishes a task once", async ({ page }) => {
  await signIn(page, "devin", "/work");
  await page.getByRole("button", { name: "Done: Name CSM for 12 accounts" }).dblclick();
  await expect(page.getByRole("status", { name: "Messages" })).toContainText("Done: “Name CSM");
  await page.goto("/activity?about=task");
  await expect(page.getByText(/^set task 4 “Name CSM for 12 accounts” of CAP-005 to done/)).toHaveCount(1);
});
