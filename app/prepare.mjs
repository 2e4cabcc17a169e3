import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/*
 * What has to be there before anything else can run: packages, the generated database client, the build.
 * Plain JavaScript without packages, because it runs before there are any. Each step looks whether its
 * work is already done and is silent when it is.
 */

export const root = fileURLToPath(new URL("..", import.meta.url));

const NODE_AT_LEAST = [20, 19];

/** A sentence for people instead of a stack. */
export class SetupError extends Error {}

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1])) return;
  throw new SetupError(`Capstan needs Node.js ${NODE_AT_LEAST.join(".")} or newer; this is ${version}.`);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a program, tells that it runs, and shows its words only when it fails. */
export async function run(title, command, args, { env = {}, quiet = false } = {}) {
  const began = performance.now();
  const say = quiet ? () => undefined : console.log;
  say(`${title} …`);
  const ticking = setInterval(() => say(`  still at it (${seconds(began)})`), 10_000);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // npm is a script on Windows.
    shell: process.platform === "win32" && command === "npm",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve(-1);
    });
    child.on("close", resolve);
  });
  clearInterval(ticking);
  if (code !== 0) throw new SetupError(`${title}: failed.\n${output.trim()}`);
  say(`  done in ${seconds(began)}`);
}

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const readText = (file) =>
  existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : "";

function writeStamp(file, stamp) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), stamp);
}

/** Every file below some paths, by name and content. */
export function hashOf(paths, skip = () => false) {
  const hash = createHash("sha256");
  const visit = (file) => {
    const full = path.join(root, file);
    if (skip(file) || !existsSync(full)) return;
    const entries = readdirSync(path.dirname(full), { withFileTypes: true });
    if (entries.find((entry) => entry.name === path.basename(full))?.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${file}/${name}`);
    } else {
      hash.update(`${file}\n`).update(readFileSync(full)).update("\n");
    }
  };
  for (const file of paths) visit(file);
  return hash.digest("hex");
}

const INSTALLED = "node_modules/.cache/capstan/installed";

/** Whether what lies in node_modules is what the lock file asks for, whoever put it there. */
function isInstalled(lockHash) {
  if (readText(INSTALLED) === lockHash) return true;
  if (!existsSync(path.join(root, "node_modules/.package-lock.json"))) return false;
  const wanted = readJson("package-lock.json").packages;
  const present = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === "" ||
      entry.optional ||
      entry.peer ||
      entry.devOptional ||
      present[name]?.version === entry.version,
  );
}

export async function install() {
  const lockHash = hashOf(["package-lock.json"]);
  if (!isInstalled(lockHash)) {
    await run("Installing packages (a minute or two the first time)", "npm", [
      "ci",
      "--include=dev",
      "--no-audit",
      "--no-fund",
    ]);
  }
  if (readText(INSTALLED) !== lockHash) writeStamp(INSTALLED, lockHash);
}

const bin = (file) => path.join(root, "node_modules", file);

export async function generate() {
  const stampFile = "app/generated/stamp";
  const stamp = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (readText(stampFile) === stamp && existsSync(path.join(root, "app/generated/prisma/client.ts"))) return;
  await run("Generating the database client", process.execPath, [bin("prisma/build/index.js"), "generate"], {
    env: {
      // Generating needs no engine, yet wants to download one; any file that exists ends the search.
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  writeStamp(stampFile, stamp);
}

/** What runs in production: plain JavaScript. Reading TypeScript at every start took longer than the start itself. */
export const STARTS = "build/start/server.js";

async function buildStart() {
  const vite = await import("vite");
  await vite.build({
    root,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "~": path.join(root, "app") } },
    build: {
      ssr: "app/server.ts",
      outDir: path.dirname(STARTS),
      emptyOutDir: true,
      copyPublicDir: false,
      target: "es2022",
    },
  });
}

/** Builds when a source changed since the last build; true when it did. */
export async function build() {
  const stampFile = "build/stamp";
  const stamp = hashOf(
    ["app", "public", "vite.config.ts", "tsconfig.json", "package-lock.json", "prisma/schema.prisma"],
    (file) => file === "app/generated",
  );
  const isThere = ["build/server/index.js", STARTS].every((file) => existsSync(path.join(root, file)));
  if (isThere && readText(stampFile) === stamp) return false;
  await run("Building the pages", process.execPath, [bin("@remix-run/dev/dist/cli.js"), "vite:build"], {
    env: { NODE_ENV: "production" },
  });
  await buildStart();
  writeStamp(stampFile, stamp);
  return true;
}
