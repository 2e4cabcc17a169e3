import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mailbox, startMailbox } from "../../support/smtp";
import { isServerRun } from "../../support/test-database";

const BUILT = path.resolve("node_modules/.cache/capstan-messenger");
const MANY = 300;
const PATIENCE = 120_000;

/** The embedded database in a folder, as one process has it; where several share a server, others go on at once. */
describe.skipIf(isServerRun())("a process that is killed in the middle of a message", () => {
  let mailbox: Mailbox;
  let folder = "";
  let child: ChildProcess | null = null;

  /** Plain JavaScript once, because reading TypeScript costs each process longer than the rest. */
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "capstan-messenger-"));
    await build({
      configFile: false,
      logLevel: "warn",
      resolve: { alias: { "~": path.resolve("app") } },
      build: {
        ssr: "tests/support/a-messenger.ts",
        outDir: BUILT,
        emptyOutDir: true,
        copyPublicDir: false,
        target: "es2022",
      },
    });
    mailbox = await startMailbox({ reads: false });
  }, PATIENCE);
  afterAll(async () => {
    child?.kill("SIGKILL");
    await mailbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(): { said: (word: string) => Promise<void>; kill: () => Promise<void> } {
    const started = spawn(process.execPath, [path.join(BUILT, "a-messenger.js")], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        CAPSTAN_URL: "http://messenger.example.com",
        CAPSTAN_SECRET: "a secret of the test's own, long enough",
        SMTP_URL: mailbox.url,
        TRIAL: JSON.stringify({ folder, many: MANY }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    let words = "";
    started.stdout?.on("data", (more) => {
      words += String(more);
    });
    return {
      said: async (word) => {
        while (!words.includes(word)) {
          if (started.exitCode !== null)
            throw new Error(`It ended with ${started.exitCode} before it was ${word}.`);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      kill: () =>
        new Promise((resolve) => {
          started.once("exit", () => resolve());
          started.kill("SIGKILL");
        }),
    };
  }
  /** Who got it, and whether the letter says that it may have come before. */
  const arrived = () =>
    mailbox.sources.map((source) => ({
      to: /^To:.*?([\w.]+@crowd\.example)/m.exec(source)?.[1] ?? "",
      isRepeat: /^X-Capstan-Repeat:/m.test(source),
    }));
  const came = async (count: number) => {
    while (mailbox.sources.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it(
    "leaves nobody out and tells nobody twice without saying so",
    async () => {
      const first = start();
      await came(120);
      await first.kill();
      const second = start();
      await second.said("told");
      await second.kill();
      const letters = arrived();
      expect(new Set(letters.map(({ to }) => to)).size).toBe(MANY);
      // Cut off between its last line and its answer, a letter goes once more, and says so.
      const plain = letters.filter(({ isRepeat }) => !isRepeat);
      expect(new Set(plain.map(({ to }) => to)).size).toBe(plain.length);
      const marked = letters.length - plain.length;
      expect(letters.length - MANY).toBeLessThanOrEqual(marked);
      // No more than one process carries at once.
      expect(marked).toBeLessThanOrEqual(10);
    },
    PATIENCE,
  );
});
