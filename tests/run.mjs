import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, checkNode, generate, install, root, SetupError } from "../app/prepare.mjs";
import { findChromium } from "./support/chromium.mjs";
import { findPostgres } from "./support/postgres.mjs";

/*
 * npm test                 everything, from a machine with nothing but Node
 * npm test -- unit house   the named steps alone
 *
 * Each step tells its time and its counts; the last line of all is the sum.
 */

const reports = path.join(root, "test-results/reports");
const wanted = process.argv.slice(2);
const results = [];

/** The tests are to find the same world everywhere: nothing of this shell's settings for Capstan reaches them. */
const cleanEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(CAPSTAN_|DATABASE_URL$|PORT$|HOST$|SMTP_URL$|MAIL_|TRUSTED_PROXY|NODE_ENV$)/.test(name),
  ),
);

function execute(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...cleanEnv, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ code, output }));
  });
}

const bin = (file) => path.join(root, "node_modules", file);

const plain = (args) => async () => {
  const { code, output } = await execute(args);
  return { passed: 0, failed: code === 0 ? 0 : 1, output };
};

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
};

const vitest =
  (name, project, env = {}) =>
  async () => {
    const file = path.join(reports, `${name}.json`);
    const { code, output } = await execute(
      [
        bin("vitest/vitest.mjs"),
        "run",
        "--project",
        project,
        "--passWithNoTests",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ],
      env,
    );
    const report = readReport(file);
    const failed = report?.numFailedTests ?? 0;
    // A file that cannot even be loaded fails the run without failing a test.
    return { passed: report?.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(1, failed), output };
  };

async function journeys() {
  const browser = await findChromium((line) => console.log(`  ${line}`));
  if (!browser.path) return { passed: 0, failed: 1, output: browser.advice };
  const file = path.join(reports, "journeys.json");
  const { code, output } = await execute([bin("@playwright/test/cli.js"), "test", "--pass-with-no-tests"], {
    CAPSTAN_CHROMIUM: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = readReport(file)?.stats;
  const failed = stats?.unexpected ?? 0;
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), output };
}

async function production() {
  const isNew = await build();
  const { code, output } = await execute(["--import", "tsx", "tests/support/prepare-demos.ts"]);
  return {
    passed: 0,
    failed: code === 0 ? 0 : 1,
    output,
    note: isNew ? "and the demos of the journeys" : "unchanged since the last build",
  };
}

/** What both databases do alike runs on one of them: vitest.config.ts says what that is. */
async function onEmbedded() {
  if (!findPostgres()) return vitest("integration", "integration")();
  const result = await vitest("integration", "integration", {
    CAPSTAN_TEST_DATABASE: "embedded-beside-postgres",
  })();
  return { ...result, note: "what the databases could do differently" };
}

async function onServer() {
  if (!findPostgres()) {
    return {
      passed: 0,
      failed: 0,
      note: "left out: no PostgreSQL 15 or newer in PATH or /usr/lib/postgresql (install postgresql to run them)",
    };
  }
  return vitest("integration-postgres", "integration", { CAPSTAN_TEST_DATABASE: "postgres" })();
}

/**
 * Steps of one row run beside each other, so many at a time, and the next one begins as soon as one has ended: the
 * longest come first, so that none of them runs alone at the end while a processor waits.
 */
const AT_ONCE = 3;
const rows = [
  [["format", plain([bin("@biomejs/biome/bin/biome"), "format", "."])]],
  [["lint", plain([bin("@biomejs/biome/bin/biome"), "check", "--formatter-enabled=false", "."])]],
  [
    ["integration on PostgreSQL", onServer],
    ["integration", onEmbedded],
    ["build", production],
    ["types", plain([bin("typescript/bin/tsc"), "--noEmit", "-p", "."])],
    ["unit", vitest("unit", "unit")],
    ["house", vitest("house", "house")],
    ["migrations", plain(["--import", "tsx", "prisma/diff.ts", "--check"])],
  ],
  [["journeys", journeys]],
];

async function runRow(steps) {
  const waiting = [...steps];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await step(...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function step(name, work) {
  const began = performance.now();
  const ticking = setInterval(() => console.log(`  ${name}: ${seconds(began)} so far`), 30_000);
  const result = await work().catch((error) => ({
    passed: 0,
    failed: 1,
    output: String(error?.message ?? error),
  }));
  clearInterval(ticking);
  const counts = result.passed + result.failed > 0 ? `${result.passed} passed, ${result.failed} failed` : "";
  const mark = result.failed > 0 ? "✗" : "✓";
  const line = [mark, name.padEnd(26), seconds(began).padStart(8), counts, result.note]
    .filter(Boolean)
    .join("  ");
  console.log(line);
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  results.push({ ...result, line });
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function main() {
  const began = performance.now();
  checkNode();
  await install();
  await generate();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const isWanted = ([name]) => wanted.length === 0 || wanted.some((word) => name.startsWith(word));
  for (const row of rows) {
    const steps = row.filter(isWanted);
    if (steps.length > 0) console.log(`${steps.map(([name]) => name).join(" and ")} …`);
    await runRow(steps);
  }
  console.log(`\nAll steps, ${seconds(began)}:`);
  for (const { line } of results) console.log(line);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  results.push({ passed: 0, failed: 1 });
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
