import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const ADVICE = `No Chromium was found, and none could be installed from here. One of these brings one:
  npx playwright install --with-deps chromium
  apt-get install chromium      (Debian)
  dnf install chromium          (Fedora)
  brew install --cask chromium  (macOS)
or name one that is there: CAPSTAN_CHROMIUM=/path/to/chromium npm test`;

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

const systems = () =>
  [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/snap/bin"]
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .concat(ELSEWHERE)
    .find((file) => existsSync(file));

async function findPresent() {
  const named = process.env.CAPSTAN_CHROMIUM;
  if (named && existsSync(named)) return named;
  const own = await playwrights();
  return existsSync(own) ? own : systems();
}

function attempt(say, command, args) {
  say(`no Chromium here; trying: ${command} ${args.join(" ")}`);
  return (
    spawnSync(command, args, {
      stdio: "ignore",
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0
  );
}

/** Playwright's own Chromium, the system's, or one that is installed now; else words on what to install. */
export async function findChromium(say) {
  const present = await findPresent();
  if (present) return { path: present, advice: "" };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const patience = ["-o", "DPkg::Lock::Timeout=300"];
    attempt(say, "apt-get", [...patience, "-q", "update"]);
    attempt(say, "apt-get", [...patience, "-q", "-y", "--no-install-recommends", "install", "chromium"]);
  }
  const installed = await findPresent();
  if (installed) return { path: installed, advice: "" };
  attempt(say, process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  return { path: (await findPresent()) ?? null, advice: ADVICE };
}
