import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type CapstanOptions, startCapstan } from "./browser-server";
import { findChromium } from "./chromium.mjs";
import { checkFile } from "./import-file";
import { signIn } from "./sign-in";

/** Takes the README's pictures from the built product: `npm run pictures`. */
const FOLDER = "public/guide";
const CLOCK = "2026-10-15T09:00:00-05:00";

async function withCapstan(
  browser: Browser,
  options: CapstanOptions,
  viewport: { width: number; height: number },
  who: string,
  take: (page: Page, url: string) => Promise<void>,
): Promise<void> {
  const capstan = await startCapstan({ clock: CLOCK, ...options });
  const context = await browser.newContext({ viewport, baseURL: capstan.url, locale: "en-US" });
  try {
    const page = await context.newPage();
    await signIn(page, who);
    await take(page, capstan.url);
  } finally {
    await context.close();
    await capstan.stop();
  }
}

/** Drawn, with its letters, and listening to what moves elsewhere. */
async function openAtWork(page: Page, address: string): Promise<void> {
  const atWork = page.waitForRequest("**/events");
  await page.goto(address);
  await atWork;
  await page.evaluate(async () => void (await document.fonts.ready));
}

const DESK = { width: 1440, height: 900 };

mkdirSync(FOLDER, { recursive: true });
const found = await findChromium();
if (!found.path) throw new Error(found.advice);
const browser = await chromium.launch({
  executablePath: found.path,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const shoot = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });

await withCapstan(browser, {}, DESK, "mara", async (page, url) => {
  for (const [path, name] of [
    ["/cockpit", "cockpit"],
    ["/index", "index"],
    ["/plans/CAP-005", "plan"],
    ["/plans/CAP-004/tasks?view=timeline", "timeline"],
    ["/plans/CAP-001/verdict", "verdict"],
    ["/communications/COM-4", "message"],
  ]) {
    await openAtWork(page, `${url}${path}`);
    await shoot(page, name ?? "");
  }
});
await withCapstan(browser, {}, DESK, "ilse", async (page, url) => {
  for (const [path, name] of [
    ["/pilots/PIL-A", "pilot"],
    ["/board", "board"],
  ]) {
    await openAtWork(page, `${url}${path}`);
    await shoot(page, name ?? "");
  }
});
await withCapstan(browser, { demo: "before-september" }, DESK, "mara", async (page) => {
  await checkFile(page, "public/demo/2026-09.csv");
  await shoot(page, "dry-run");
});
await withCapstan(browser, {}, DESK, "devin", async (page, url) => {
  const digest = page.getByRole("link", { name: "1 overdue, 1 due tomorrow" });
  // The first sweep writes it a moment after the start.
  while ((await digest.count()) === 0) await openAtWork(page, `${url}/mailbox`);
  await digest.click();
  await page.frameLocator("iframe").getByText("Hello Devin").waitFor();
  await shoot(page, "digest");
});
await withCapstan(browser, {}, { width: 390, height: 844 }, "devin", async (page, url) => {
  await openAtWork(page, `${url}/work`);
  await shoot(page, "my-work");
});
await browser.close();
