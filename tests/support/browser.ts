import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type Capstan, type CapstanOptions, DEMO_CLOCK, Servers } from "./browser-server";

/*
 * Every file of journeys begins with the demo as nobody has touched it, at DEMO_CLOCK. Another beginning stands at
 * its top: `test.use({ world: { demo: "before-september" } })`. The journeys of one file share their server, one
 * after the other, and so see what the earlier ones did.
 *
 * A file that changes nothing which another one reads says `test.use({ world: { shared: true } })`: it goes on with
 * the server of whoever said so before, which saves starting one (three seconds of a processor).
 */

/** What a file's journeys begin with. */
interface World {
  world: CapstanOptions;
}

interface Fixtures extends World {
  capstan: Capstan;
  /** Fails when axe finds anything on the page as it stands. */
  axe: (page: Page, what?: string) => Promise<void>;
  /** Another person in a browser of their own. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** Lets a console error pass that the journey provokes on purpose. */
  allowConsole: (pattern: RegExp) => void;
  watch: (page: Page) => void;
}

export const test = base.extend<Fixtures, { servers: Servers }>({
  // No option of the worker: files of different worlds would each want a worker and a browser of their own.
  world: [{}, { option: true }],
  servers: [
    async ({ browserName: _ }, use) => {
      const servers = new Servers();
      await use(servers);
      await servers.stop();
    },
    { scope: "worker" },
  ],
  capstan: [
    async ({ world, servers }, use, { file }) => {
      await use(await servers.serve(file, { clock: DEMO_CLOCK, demo: "full", ...world }));
    },
    { timeout: 400_000 },
  ],
  baseURL: async ({ capstan }, use) => use(capstan.url),
  allowConsole: [
    async ({ watch }, use) => {
      await use((pattern) => (watch as Watch).allowed.push(pattern));
    },
    { scope: "test" },
  ],
  watch: async ({ capstan }, use) => {
    const found: string[] = [];
    // A page that is open while its server is started anew finds its line cut, and says so itself. A question that
    // was under way when the server began to stop is still answered, with 503.
    const isOfCutLine = (text: string): boolean =>
      text.includes("net::ERR_") || (capstan.wasStopped() && text.includes("status of 503"));
    const watch: Watch = Object.assign(
      (page: Page) => {
        page.on("console", (message) => {
          const isCutLine = /\/(events|fresh)$/.test(message.location().url) && isOfCutLine(message.text());
          if (message.type() === "error" && !isCutLine) {
            found.push(`${message.text()} (${message.location().url})`);
          }
        });
        page.on("pageerror", (error) => found.push(error.stack ?? error.message));
      },
      { allowed: [] as RegExp[] },
    );
    await use(watch);
    const left = found.filter((line) => !watch.allowed.some((pattern) => pattern.test(line)));
    expect(left, "the browser's console shows errors").toEqual([]);
  },
  page: async ({ page, watch }, use) => {
    watch(page);
    await use(page);
  },
  visitor: async ({ browser, watch, baseURL }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      const page = await context.newPage();
      watch(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  axe: async ({ baseURL: _ }, use) => {
    await use(async (page, what) => {
      // A page without frames is judged in its place, rather than gathered in a page of its own; only what is wrong
      // needs to say where it stands. A letter's frame runs no script, so axe would wait in it for ever.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(page.frames().length === 1)
        .exclude("iframe[sandbox]")
        .options({ resultTypes: ["violations"] })
        .analyze();
      const lines = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`,
      );
      expect(lines, `axe on ${what ?? page.url()}`).toEqual([]);
    });
  },
});

type Watch = ((page: Page) => void) & { allowed: RegExp[] };

export { DEMO_CLOCK, expect };
