import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({ world: { shared: true } });

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** Addresses that are no pages: downloads and doors. */
const NO_PAGE = /\.(csv|ics|json|zip|svg|webmanifest)$|^\/(files|sign-out|sign-in|theme|workspace|gallery)\b/;

/** Records of one kind share a page; one of them stands for all, but plans look different in every state: four of them do,
 * two pilots: one that waits for its decision and one that runs; and two messages: one half ready, one that is scheduled. */
const kindOf = (path: string): string =>
  /^\/(plans\/CAP-(003|005|006|010)|pilots\/PIL-[AC]|communications\/COM-[47])$/.test(path)
    ? path
    : path
        .replace(/^\/components\/[a-z-]+/, "/components/:record")
        .replace(/^\/channels\/\w+$/, "/channels/:record")
        .replace(/^\/lessons\/(?!new$)[a-z-]+$/, "/lessons/:record")
        .replace(/\/figures\/(?!new$)\w+$/, "/figures/:record")
        .replace(/(\/translate\/\w+)\/[\w-]+$/, "$1/:record")
        .replace(
          /\/([0-9A-Z]{26}|CAP-\d+R?|PIL-[A-Z]+|(COM|CASE|WB|A|P|R|D)-\d+[A-Z]*(-\d+)?|F-\d+|\d+(-\d\d){0,2})(?=\/|$)/g,
          "/:record",
        );

const linksOn = (page: Page, within: string): Promise<string[]> =>
  page
    .locator(`${within} a[href^="/"]`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 }), path).toBeVisible();
}

/** Wide and narrow, nothing sticks out. */
async function measure(page: Page, sizes = [WIDE, NARROW]): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
  }
}

/** A tour goes on after a fault: one run is to tell them all. */
function collect() {
  const faults: string[] = [];
  const attempt = async (work: () => Promise<void>) =>
    work().catch((error: Error) => {
      faults.push(error.message.replace(/expect\(received\)[\s\S]*?Received.*\n/, ""));
    });
  return { faults, attempt };
}

test("the leader finds every page in order: every kind of page that a link leads to", async ({
  page,
  axe,
}) => {
  test.setTimeout(900_000);
  await page.setViewportSize(WIDE);
  await signIn(page, "mara");
  const waiting = ["/", ...(await linksOn(page, "body")), "/help/scoreboard-index", "/profile"];
  const seen = new Set<string>();
  const { faults, attempt } = collect();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind) || NO_PAGE.test(path)) continue;
    seen.add(kind);
    const turn = seen.size;
    await page.emulateMedia({ colorScheme: turn % 4 > 1 ? "dark" : "light" });
    const here = path;
    await attempt(async () => {
      await open(page, here);
      waiting.push(...(await linksOn(page, "main")));
    });
    // Phones are where things stick out; a wide window and axe take their turns, as the walks ask axe too.
    await attempt(() => measure(page, turn % 6 === 1 ? [WIDE, NARROW] : [NARROW]));
    if (turn % 6 !== 0) continue;
    await page.setViewportSize(turn % 24 > 11 ? WIDE : NARROW);
    const how = `${turn % 4 > 1 ? "dark" : "light"}, ${page.viewportSize()?.width} px`;
    await attempt(() => axe(page, `${here} (${how})`));
  }
  expect(faults).toEqual([]);
  // The crawl itself must not fall silent: these are what it is there for.
  for (const kind of [
    "/cockpit",
    "/index",
    "/answers",
    "/findings/:record",
    "/cases/:record",
    "/triage/:record",
    "/hypotheses/:record",
    "/plans/CAP-010",
    "/plans/:record/edit/define",
    "/tasks/:record",
    "/communications/:record",
    "/communications/COM-4",
    "/communications/COM-7",
    "/communications/:record/recipients",
    "/audiences/:record",
    "/win-back/:record",
    "/imports/:record",
    "/surveys/:record",
    "/people",
    "/assess/roi",
    "/pilots/PIL-C",
    "/pilots/PIL-A",
    "/big4",
    "/bridge",
    "/portfolio",
    "/lessons/:record",
    "/pilots/:record/checklist",
    "/pilots/:record/hands",
    "/pilots/:record/replications",
  ])
    expect([...seen].sort(), "pages that were reached").toContain(kind);
});

for (const [who, home] of [
  ["devin", "My work"],
  ["ilse", "Board"],
] as const) {
  test(`${who} finds the own home and every page of the navigation`, async ({ page, axe }) => {
    test.setTimeout(300_000);
    await page.setViewportSize(WIDE);
    await signIn(page, who);
    await expect(page.getByRole("heading", { level: 1, name: home })).toBeVisible();
    await axe(page, `${who}'s home`);
    const paths = new Set([...(await linksOn(page, "nav")), "/plans/CAP-005", "/plans/CAP-003", "/profile"]);
    const { faults, attempt } = collect();
    for (const path of [...paths].filter((one) => !NO_PAGE.test(one))) {
      await attempt(() => open(page, path));
      // The same pages as the leader's: what differs is who may do what, and a phone is where that sticks out.
      await attempt(() => measure(page, [NARROW]));
    }
    expect(faults).toEqual([]);
  });
}

test("the auditor sees what is open to auditors, and is told so elsewhere", async ({
  page,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of 403/);
  await signIn(page, "grace");
  await axe(page, "the auditor's page");
  await measure(page);
  for (const path of ["/plans", "/index", "/people", "/activity"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
  }
  await axe(page, "a page that is not open");
});
