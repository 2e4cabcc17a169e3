import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/support/chromium.mjs";

const { path: executablePath, advice } = await findChromium((line: string) => console.warn(line));
if (!executablePath) throw new Error(advice);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/journeys",
  // Files begin in the order of their names: the tour, which takes longest, is among the first, so that no worker waits for it.
  // Every worker keeps a server with its database and a browser: while one of them thinks, another draws.
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Patience costs nothing where all is well: two workers on two busy cores may each be slow at times.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] },
    viewport: { width: 1280, height: 860 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    screenshot: "only-on-failure",
    // Recording every page takes about as long as visiting it: CAPSTAN_TRACE=1 asks for it.
    trace: process.env.CAPSTAN_TRACE ? "retain-on-failure" : "off",
  },
});
