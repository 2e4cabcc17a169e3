import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const PARTS = [
  ["Sam Ortiz · Owner", "I own the list of the day and see it empty.", "Nobody else can close it for me."],
  ["Mara Okafor · CX leader", "I free the hour in the morning.", "Without it nobody has the time."],
  [
    "Priya Raman · Owner",
    "I read the callbacks from the telephone system.",
    "A rate nobody checks is a wish.",
  ],
  ["Leo Marsh · Owner", "I give every request a name.", "Who has a name feels responsible."],
  ["Nadia Cole · Owner", "I call in the order of arrival.", "Whoever waits longest is served first."],
] as const;

const TASKS = [
  { title: "Give every request a name on the day it comes", who: "Leo Marsh" },
  { title: "Call back in the order of arrival for two weeks", who: "Nadia Cole" },
] as const;

const DATES = [
  ["2026-11-02", "2026-11-20"],
  ["2026-11-23", "2026-12-11"],
] as const;

const missing = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ hasText: "Mend" });
const stepTitle = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
const ASSIGN = "Who answers for it, and who does what?";
const QUANTIFY = "What will we do, and how will we see that it works?";
const SCHEDULE = "By when, and when do we look in between?";

test("J4: the CX leader turns a slogan into a plan", async ({ page, axe }) => {
  test.setTimeout(300_000);
  await signIn(page, "mara", "/plans/CAP-006");

  await test.step("1 · every gap of steps 1 to 4 in one list with links", async () => {
    await stepTitle(page, "Be more customer focused");
    await expect(page.getByRole("main").getByText("Draft · Define").first()).toBeVisible();
    const inhibitors = page.getByRole("list", { name: "What holds this plan back" });
    await expect(inhibitors.getByText("Inhibitor 1")).toBeVisible();
    await expect(inhibitors.getByText("Inhibitor 3")).toBeVisible();
    await axe(page, "a plan with everything missing");
    await page.getByRole("link", { name: "What is missing until review" }).click();
    await stepTitle(page, "What is missing until review");
    for (const step of ["Define", "Assign", "Quantify", "Schedule"])
      await expect(page.getByRole("region", { name: new RegExp(`^${step} · \\d+ gaps$`) })).toBeVisible();
    for (const gap of [
      /^Customer evidence no customer evidence/,
      /^Accountable owner no owner/,
      /^An operational KPI no operational KPI/,
      /^End date no end date/,
      /^At least two check-ins before the end 0 of 2 check-ins/,
    ])
      await expect(page.getByRole("link", { name: gap })).toBeVisible();
    await axe(page, "everything that is missing");
  });

  await test.step("2 · define: trigger, what happens and is intended, root cause, evidence", async () => {
    await page.getByRole("link", { name: /^Trigger no trigger/ }).click();
    await stepTitle(page, "What happens, and how does it contradict what we intend?");
    await axe(page, "the step Define");
    await page
      .getByLabel("What happens to the customer?")
      .fill("Customers ask for a call and hear nothing until the next day.");
    await page
      .getByLabel("What do we intend instead?")
      .fill("Whoever asks for a call is called the same day.");
    await page.getByLabel("Where does it happen?").fill("Field service hotline, all regions");
    await page.getByLabel("Since when?").fill("Since July 2026");
    await page.getByLabel("How often?").fill("About half of 212 requests from July to September");
    await page.getByLabel("What started this plan?").selectOption({ label: "A bad trend" });
    await page
      .getByLabel("Which one, exactly?")
      .fill("Same-day callbacks at 48 % from July to September 2026");
    await page.getByLabel("What is the root cause?").fill("Requests go to a shared list that nobody owns.");
    await page.getByRole("button", { name: "Save and find what customers say" }).click();
    await stepTitle(page, "Which customers say so?");
    await axe(page, "the answers that can be evidence");
    await page.getByRole("searchbox", { name: "Search the answers" }).fill("start call");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    const quote = page.getByRole("listitem").filter({ hasText: "Nobody on the start call knew" });
    await quote.getByRole("button", { name: /^Add what/ }).click();
    await expect(quote.getByText("On the plan")).toBeVisible();
    await page.goto("/plans/CAP-006/edit/define");
    await page.getByRole("button", { name: "Save and go to Assign" }).click();
    await stepTitle(page, ASSIGN);
    await expect(page.getByRole("link", { name: /^Define complete/ })).toBeVisible();
  });

  await test.step("2 · assign: owner, sponsor, verifier with their parts, two tasks", async () => {
    await page.getByLabel("Who answers for it?").selectOption({ label: "Sam Ortiz · Owner" });
    await page.getByLabel("Who stands behind it?").selectOption({ label: "Mara Okafor · CX leader" });
    await page
      .getByLabel("Who checks in the end that it worked?")
      .selectOption({ label: "Priya Raman · Owner" });
    const parts = page.getByRole("group", { name: /^Who has a part in it/ });
    for (const [at, [person, part, why]] of PARTS.entries()) {
      await parts.getByRole("button", { name: "Add a person" }).click();
      await parts.getByRole("combobox", { name: `Person ${at + 1}` }).selectOption({ label: person });
      await parts.getByLabel("Their part, in their own words").nth(at).fill(part);
      await parts.getByLabel("Why it matters").nth(at).fill(why);
    }
    await axe(page, "the step Assign");
    await page.getByRole("button", { name: "Save and add a task" }).click();
    for (const [at, task] of TASKS.entries()) {
      if (at > 0) await page.goto("/plans/CAP-006/tasks/new");
      await stepTitle(page, "New task");
      await page.getByLabel("What has to be done").fill(task.title);
      await page.getByLabel(/^Who does it/).selectOption({ label: task.who });
      await page
        .getByLabel(/^How one sees that it is done/)
        .fill("No request of the day is left on the list");
      await page.getByRole("button", { name: "Add the task" }).click();
      await expect(
        page.getByRole("region", { name: "Tasks" }).getByRole("link", { name: task.title }),
      ).toBeVisible();
    }
    await page.goto("/plans/CAP-006/edit/quantify");
    await expect(page.getByRole("link", { name: /^Assign complete/ })).toBeVisible();
  });

  await test.step("2 · quantify: solution, hypothesis, alternatives, the KPI", async () => {
    await page.getByLabel("What will we do?").fill("One person owns the list of the day.");
    await page
      .getByLabel("Why should it work?")
      .fill("If one person owns the list, then calls go out the same day, because nobody waits for another.");
    const ways = page.getByRole("group", { name: /^Which other ways were weighed/ });
    for (const [at, way] of [
      { kind: "Reorganisation", title: "An owner of the list each day", once: "0", monthly: "0" },
      { kind: "Technology", title: "A call-back tool", once: "24000", monthly: "800" },
    ].entries()) {
      await ways.getByRole("button", { name: "Add an alternative" }).click();
      await ways.getByLabel("Kind").nth(at).selectOption({ label: way.kind });
      await ways.getByRole("textbox", { name: `Alternative ${at + 1}` }).fill(way.title);
      await ways.getByLabel("Cost once").nth(at).fill(way.once);
      await ways.getByLabel("Cost a month").nth(at).fill(way.monthly);
      await ways.getByLabel("Benefit").nth(at).fill("Calls go out the same day");
      await ways.getByLabel("Risk").nth(at).fill("Holidays need a stand-in");
    }
    await ways.getByLabel("This is the one we chose").first().check();
    await page.getByRole("button", { name: "Add a KPI" }).click();
    await page.getByRole("textbox", { name: "KPI 1" }).fill("Same-day callback rate");
    await page.getByLabel("In plain words").fill("Callbacks made on the day they were asked for");
    await page.getByLabel("Baseline", { exact: true }).fill("48");
    await page.getByLabel("Target", { exact: true }).fill("80");
    await page.getByLabel("Unit").fill("%");
    await page.getByLabel("Baseline period").fill("Jul–Sep 2026");
    await page.getByLabel("Counted cases (n)").fill("212");
    await page.getByLabel("Source").fill("Telephone system");
    await axe(page, "the step Quantify");
    await page.getByRole("button", { name: "Save and go to Schedule" }).click();
    await stepTitle(page, SCHEDULE);
  });

  await test.step("2 · the list has shrunk to dates only", async () => {
    await page.getByRole("link", { name: "What is missing until review" }).click();
    await stepTitle(page, "What is missing until review");
    await expect(missing(page)).toHaveCount(4);
    for (const gap of [
      /^Start date/,
      /^End date/,
      /^At least two check-ins/,
      /^Each task due inside the plan/,
    ])
      await expect(missing(page).getByRole("link", { name: gap })).toBeVisible();
  });

  await test.step("3 · with dates the plan asks whether Sam can carry it; Hana takes it over", async () => {
    await page.goto("/plans/CAP-006/edit/schedule");
    await page.getByLabel("When does it start?").fill("2026-11-02");
    await page.getByLabel("By when is it done?").fill("2027-01-29");
    for (const [at, day] of ["2026-12-01", "2027-01-12"].entries()) {
      await page.getByRole("button", { name: "Add a check-in" }).click();
      await page.getByRole("textbox", { name: `Check-in ${at + 1}` }).fill(day);
    }
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const load = page.getByRole("region", { name: "The owner's load" });
    await expect(
      load.getByRole("heading", { name: "Sam Ortiz already has 2 open plans: their limit is 2" }),
    ).toBeVisible();
    await expect(load.getByRole("link", { name: "CAP-004" })).toBeVisible();
    await expect(load.getByRole("link", { name: "CAP-002R" })).toBeVisible();
    await axe(page, "the step Schedule");
    await load.getByRole("link", { name: "Name another owner" }).click();
    await stepTitle(page, ASSIGN);
    await page.getByLabel("Who answers for it?").selectOption({ label: "Hana Ito · Owner" });
    await page
      .getByRole("group", { name: /^Who has a part in it/ })
      .getByRole("combobox", { name: "Person 1" })
      .selectOption({ label: "Hana Ito · Owner" });
    await page.getByRole("button", { name: "Save and go to Quantify" }).click();
    await stepTitle(page, QUANTIFY);
    await page.goto("/plans/CAP-006/edit/schedule");
    await expect(load).toBeHidden();
    await expect(page.getByText(/^Hana Ito: 1 other open plan/)).toBeVisible();
  });

  await test.step("4 · with the last date the plan stands at planned by itself", async () => {
    for (const [at, task] of TASKS.entries()) {
      await page.goto("/plans/CAP-006/edit/schedule");
      await expect(page.getByText("Draft · Schedule").first()).toBeVisible();
      await page
        .getByRole("region", { name: "Due dates of the tasks" })
        .getByRole("link", { name: task.title })
        .click();
      await stepTitle(page, task.title);
      await page.goto(`${page.url()}/edit`);
      await page.getByLabel(/^Starts on/).fill(DATES[at]?.[0] ?? "");
      await page.getByLabel(/^Due on/).fill(DATES[at]?.[1] ?? "");
      await page.getByRole("button", { name: "Save" }).click();
      await stepTitle(page, task.title);
    }
    await page.goto("/plans/CAP-006");
    await expect(page.getByRole("listitem").filter({ hasText: "Planned (now)" })).toBeVisible();
    await expect(page.getByRole("list", { name: "What holds this plan back" })).toBeHidden();
    await expect(page.getByRole("region", { name: "Activity" })).toContainText(
      "CAP-006 moved by itself to “Planned”",
    );
  });

  await test.step("5 · submitted; the approval waits for the three answers of those it affects", async () => {
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "In review (now)" })).toBeVisible();
    await page.getByRole("button", { name: "Approve" }).click();
    const dialog = page.getByRole("dialog", { name: "Approve" });
    await expect(dialog).toContainText("1 thing is missing until “Approved”");
    await expect(dialog).toContainText("In place: An approver who is not the owner");
    await axe(page, "an approval that is blocked");
    await dialog.getByRole("link", { name: /The three answers for the employees it affects/ }).click();
    await stepTitle(page, "Who has to know, and what is in it for them?");
    await page.getByRole("button", { name: "Create draft" }).click();
    await stepTitle(page, "What changes with “Be more customer focused”");
    await axe(page, "a communication without its answers");
    await page.getByLabel("How do I or my team benefit?").fill("No more angry second calls.");
    await page
      .getByLabel("What do I do differently, and what does it cost me in time and effort?")
      .fill("Ten minutes each morning to give every request a name.");
    await page
      .getByLabel("How does my role link to what customers experience?")
      .fill("You are the voice the customer waits for.");
    await page.getByRole("button", { name: "Save and go back to CAP-006" }).click();
    await stepTitle(page, "Be more customer focused");
    await page.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Approved (now)" })).toContainText(
      "Mara Okafor",
    );
    await axe(page, "an approved plan");
  });
});
